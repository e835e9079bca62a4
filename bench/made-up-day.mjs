// A made-up day of any length: posts by patterns over made-up people and bodies and real places, the same for the same length.

const START = ['Ka', 'Mo', 'Ber', 'Tal', 'Ros', 'Vin', 'Hal', 'Dor', 'Lem', 'Sar', 'Pet', 'Gor', 'Nil', 'Fer', 'Ost', 'Ju', 'Wen', 'Ald', 'Zim', 'Cor'];
const MIDDLE = ['an', 'el', 'ov', 'ir', 'und', 'ask', 'eth', 'ima', 'or', 'ent', 'il', 'arr', 'ush', 'opp', 'egg', 'yn'];
const END = ['ova', 'sen', 'ic', 'ard', 'iani', 'ek', 'ou', 'berg', 'ley', 'idze', 'man', 'es', 'ko', 'well', 'ur', 'ins'];
const GIVEN = ['Anna', 'Peter', 'Maria', 'John', 'Elena', 'David', 'Fatima', 'Omar', 'Ingrid', 'Carlos', 'Mei', 'Viktor', 'Sofia', 'Thomas', 'Leila', 'Andrei', 'Grace', 'Paul', 'Nadia', 'Hugo'];
const OFFICE = ['Prime Minister', 'Foreign Minister', 'President', 'Finance Minister', 'Ambassador', 'Governor', 'Mayor', 'Senator', 'General', 'Secretary-General'];
const PLACE = ['Vienna', 'Geneva', 'Ankara', 'Tokyo', 'Ottawa', 'Nairobi', 'Lima', 'Oslo', 'Warsaw', 'Cairo', 'Seoul', 'Lisbon', 'Athens', 'Hanoi', 'Tallinn', 'Jakarta', 'Baku', 'Rabat', 'Quito', 'Prague'];
const COUNTRY = ['Austria', 'Turkey', 'Japan', 'Canada', 'Kenya', 'Peru', 'Norway', 'Poland', 'Egypt', 'Portugal', 'Greece', 'Vietnam', 'Estonia', 'Indonesia', 'Morocco', 'Ecuador'];
const BODY = ['Dockers Union', 'Harbour Authority', 'Central Bank', 'Interior Ministry', 'Relief Committee', 'Trade Council', 'Coast Guard', 'Electoral Commission'];
const OUTLET = ['Reuters', 'the BBC', 'Interfax', 'AFP', 'Sky News', 'RIA Novosti'];
const CAUSE = ['the ceasefire', 'the grain deal', 'the new tariffs', 'the rail strike', 'the flood relief', 'the border crossing', 'the budget', 'the prisoner exchange'];

/** Every post is one of these; `w` draws words. */
const PATTERNS = [
  (w) => `${w.office} ${w.person} has arrived in ${w.place} for talks with ${w.office} ${w.other} on ${w.cause}.`,
  (w) => `The talks between ${w.family} and ${w.otherFamily} in ${w.place} will begin on Tuesday, ${w.person} told ${w.outlet}.`,
  (w) => `“We will not sign anything on ${w.cause} today,” ${w.family} said. “It is too early, and ${w.country} knows it.”`,
  (w) => `Police arrested ${w.number} protesters outside the parliament in ${w.place}, according to the ${w.body}.`,
  (w) => `${w.office} ${w.person} on ${w.cause}: We spoke for ${w.small} hours with ${w.family}. [Did you agree?] No, but we will meet again in ${w.place}.`,
  (w) => `The visit of ${w.person} to ${w.country} has been cancelled, a spokesman for the ${w.body} said.`,
  (w) => `At least ${w.number} people were killed and ${w.number2} injured in a strike on a depot near ${w.place}, the ${w.body} said. ${w.family} blamed ${w.country} for the attack. “Nobody else has such weapons,” he added.`,
  (w) => `${w.family} denied that he had met ${w.otherFamily} in ${w.place}.`,
  (w) => `The ${w.body} of ${w.country} raised its key rate to ${w.small}.5 per cent and warned of rising prices, ${w.outlet} reports, citing ${w.person}.`,
  (w) => `Q: Will you resign over ${w.cause}?\nA: I will not, and ${w.family} knows why.`,
  (w) => `BREAKING: ${w.country} and ${w.country2} sign an agreement on ${w.cause}, ${w.family} has announced. The president of ${w.country} is expected to visit ${w.place} next week to ratify it.`,
  (w) => `He left for ${w.place} after a ${w.small}-hour meeting with the foreign minister, and she stayed here.`,
];

/** Numbers from 0 up to 1, the same sequence each time (mulberry32). */
function drawer(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The text of a day log of `size` posts with leading times, whose number of people grows with the square root of its length. */
export function madeUpDay(size, seed = 1) {
  const draw = drawer(seed);
  const from = (list) => list[Math.floor(draw() * list.length)];
  const families = Array.from({ length: 20 + Math.ceil(4 * Math.sqrt(size)) }, () => ({ given: from(GIVEN), name: `${from(START)}${from(MIDDLE)}${from(END)}`, office: from(OFFICE) }));
  const posts = Array.from({ length: size }, (_, i) => {
    const [a, b] = [from(families), from(families)];
    const words = {
      office: a.office, person: `${a.given} ${a.name}`, family: a.name, other: `${b.given} ${b.name}`, otherFamily: b.name, place: from(PLACE), country: from(COUNTRY), country2: from(COUNTRY),
      body: from(BODY), outlet: from(OUTLET), cause: from(CAUSE), number: 2 + Math.floor(draw() * 60), number2: 2 + Math.floor(draw() * 200), small: 2 + Math.floor(draw() * 7),
    };
    const minute = Math.floor((i * 1440) / size);
    const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    return `${time} ${from(PATTERNS)(words)}`;
  });
  return `2031-05-14\n\n${posts.join('\n\n')}\n`;
}
