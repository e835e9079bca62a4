import { countryOfDemonym, placesNamed } from '../../dist/facts/places.js';
import { readRows } from '../corpora.mjs';

/** These have no direction: who takes part is asked, not on which side. */
const UNDIRECTED = new Set(['CONSULT', 'AGREE', 'COOPERATE']);

/**
 * Sentences that political scientists coded, one event each. The type is right where our most confident event has it, or one whose trigger is among
 * the coded trigger's words. Actors and targets are those of the event on the coded trigger, else of the most confident: each coded one may be met
 * once, by a party whose words overlap, or which belongs to the country that the coded words name.
 */
export async function measureCodedEvents({ core, data, skip, detail }) {
  const rows = readRows(`${data}/events/plover.jsonl`);
  if (rows === null) {
    skip(['plover-type', 'plover-parties'], 'events/plover.jsonl is not there');
    return {};
  }
  let right = 0;
  const parties = { met: 0, coded: 0, ours: 0 };
  for (const { text, type, trigger, actors, targets } of rows) {
    const events = [...(await core.events(text))].sort((a, b) => b.confidence - a.confidence);
    const words = new Set((trigger ?? '').toLowerCase().split(/\s+/));
    const onTrigger = events.filter((event) => event.triggers.some((span) => words.has(span.text.toLowerCase())));
    if (events[0]?.type === type || onTrigger.some((event) => event.type === type)) right += 1;
    const told = onTrigger[0] ?? events[0] ?? { actors: [], targets: [] };
    const sides = UNDIRECTED.has(type) ? [[[...actors, ...targets], [...told.actors, ...told.targets]]] : [[actors, told.actors], [targets, told.targets]];
    for (const [coded, ours] of sides) {
      parties.met += met(coded, ours, text);
      parties.coded += coded.length;
      parties.ours += ours.length;
    }
  }
  detail('plover', { right, of: rows.length, parties });
  return { 'plover-type': (100 * right) / rows.length, 'plover-parties': (200 * parties.met) / (parties.coded + parties.ours) };
}

/** How many of the coded parties have one of ours, each of ours meeting one. */
function met(coded, ours, text) {
  const left = [...ours];
  let count = 0;
  for (const party of coded) {
    const country = countryIn(party.text);
    const overlapping = left.findIndex(({ span }) => span !== null && overlaps(party.text, span, text));
    const found = overlapping >= 0 ? overlapping : left.findIndex((ref) => country !== undefined && ref.country === country);
    if (found < 0) continue;
    left.splice(found, 1);
    count += 1;
  }
  return count;
}

/** Whether the span touches a place where the coded words stand; should they stand nowhere as coded, whether it shares a name with them. */
function overlaps(words, { start, end, text: ours }, text) {
  const places = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  if (places.length > 0) return places.some((at) => start < at + words.length && end > at);
  return words.split(/[^\p{L}]+/u).some((word) => /^\p{Lu}/u.test(word) && ours.includes(word));
}

/** Code of the country that some of the words name or belong to. */
function countryIn(words) {
  const list = words.split(/[\s-]+/);
  for (let from = 0; from < list.length; from++) {
    for (let to = list.length; to > from; to--) {
      const name = list.slice(from, to).join(' ');
      const country = countryOfDemonym(name) ?? placesNamed(name).find(({ kind }) => kind === 'country');
      if (country !== undefined) return country.country;
    }
  }
  return undefined;
}
