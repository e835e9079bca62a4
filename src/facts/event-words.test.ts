import { expect, test } from 'vitest';
import { allEventWords, type EventPos, eventWords, fittingEventWords } from './event-words.js';

/** Reads "verb hold talks in Vienna" as a word and the lemmas around it; "|" parts the subject from the rest. */
function typeOf(pos: EventPos, phrase: string): string {
  const [subject, rest] = phrase.includes('|') ? phrase.split('|').map((side) => side.trim()) : ['', phrase];
  const [lemma, ...after] = rest.split(' ');
  const before = subject.split(' ');
  const [word] = fittingEventWords(lemma, pos, {
    particle: (particle) => after.join(' ').startsWith(particle),
    object: (lemmas) => after.some((one) => lemmas.has(one)) || (pos === 'noun' && before.some((one) => lemmas.has(one))),
    hasObject: after.length > 0 && !['to', 'in', 'home', 'as'].includes(after[0]),
    subject: (lemmas) => before.some((one) => lemmas.has(one)),
  });
  return word ? `${word.type}${word.mode && ` ${word.mode}`}` : 'nothing';
}

test.each([
  ['hold talks in Vienna', 'CONSULT'],
  ['hold a protest in Vienna', 'PROTEST demo'],
  ['hold an election', 'VOTE'],
  ['sign an agreement on trade', 'AGREE'],
  ['sign a bill into law', 'LEGISLATE'],
  ['strike a deal', 'AGREE'],
  ['launch an offensive', 'ASSAULT'],
  ['launch an investigation', 'ACCUSE investigate'],
  ['provide aid', 'AID'],
  ['impose sanction', 'SANCTION'],
  ['impose curfew', 'COERCE curfew'],
  ['lift sanction', 'CONCEDE'],
  ['visit a site museum', 'CONSULT visit'],
  ['arrive in Baku', 'TRAVEL'],
  ['return to Baku', 'TRAVEL'],
  ['return the painting', 'RETREAT return'],
  ['release prisoner', 'RETREAT release'],
  ['withdraw troop', 'RETREAT withdraw'],
  ['agree to withdraw troop', 'AGREE'],
  ['refuse to meet', 'REJECT'],
  ['threaten to attack', 'THREATEN violence'],
  ['fire a missile', 'ASSAULT heavy-weapons'],
  ['fire the minister', 'APPOINT'],
  ['step down as chairman', 'APPOINT resign'],
  ['concede defeat', 'CONCEDE'],
  ['win an election', 'VOTE'],
  ['expel a diplomat', 'SANCTION expel'],
  ['deploy troop', 'MOBILIZE troops'],
  ['arrest a man', 'COERCE arrest'],
  ['raise the rate', 'ECONOMY raise'],
  ['inflation | rise', 'ECONOMY rise'],
  ['a earthquake | hit Turkey', 'DISASTER'],
  ['a train | derail', 'DISASTER'],
  ['kill in a collision', 'DISASTER'],
  ['kill in a raid', 'ASSAULT'],
  ['die in a stampede', 'DISASTER'],
  ['fuel | leak', 'DISASTER'],
  ['exchange view', 'CONSULT'],
  ['ask for a meeting', 'REQUEST meet'],
  ['reach the valley', 'TRAVEL'],
])('the verb in "%s" tells %s', (phrase, type) => {
  expect(typeOf('verb', phrase)).toBe(type);
});

test.each([
  ['an air | strike', 'ASSAULT'],
  ['a miner | strike', 'PROTEST strike'],
  ['a hunger | strike', 'PROTEST hunger'],
  ['an earthquake | earthquake', 'DISASTER'],
  ['peace | talk', 'CONSULT'],
  ['a senate | hearing', 'CONSULT'],
  ['stop in Oslo', 'TRAVEL'],
])('the noun of "%s" tells %s', (phrase, type) => {
  expect(typeOf('noun', phrase)).toBe(type);
});

test.each(['call his mother', 'leave nothing', 'run', 'hold a cup', 'meet expectation', 'fight the fire', 'kill time', 'release an album', 'shoot a film', 'reach the final', 'fire', 'sign', 'launch a website', 'join'])('the verb in "%s" tells nothing', (phrase) => {
  expect(typeOf('verb', phrase)).toBe('nothing');
});

test('gives roles: who acts, upon whom, and when all are actors', () => {
  expect(eventWords('accuse', 'verb')[0].roles).toEqual({ symmetric: false, actors: ['subj'], targets: ['obj'] });
  expect(eventWords('meet', 'verb').at(-1)?.roles).toEqual({ symmetric: true, actors: ['subj', 'obj', 'with'], targets: [] });
});

test('what asks for most comes first', () => {
  const words = eventWords('hold', 'verb');
  expect(words[0].object).not.toBeNull();
  expect(words.every((word) => word.certainty >= 0.3 && word.certainty <= 1)).toBe(true);
});

test('every row is good, and no two rows ask for the same and tell different types', () => {
  const types = new Map<string, string>();
  for (const word of allEventWords()) {
    const asked = JSON.stringify([word.lemma, word.pos, word.particle, [...(word.object ?? [word.needsObject])], [...(word.subject ?? [])]]);
    expect(types.get(asked) ?? word.type, asked).toBe(word.type);
    types.set(asked, word.type);
  }
  expect(types.size).toBeGreaterThan(2000);
});
