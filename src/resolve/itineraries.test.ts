import { expect, test } from 'vitest';
import { apart, type Told, worldOfNames } from '../../test/tellings.js';
import { itinerariesOf } from './itineraries.js';

const { world, telling } = worldOfNames();
const trip = (more: Told): Told => ({ type: 'TRAVEL', lemma: 'fly', actors: ['Weiss'], ...more });

/** Weiss's stops, as the letters of the places' names. */
function stops(...told: readonly Told[]): readonly (readonly string[])[] {
  const happenings = apart(...told.map((one, rank) => telling({ rank, ...one })));
  const names = new Map(told.flatMap((one, k) => [...(one.from ?? []), ...(one.at ?? []), ...(one.to ?? [])].map((name) => [happenings[k].tellings[0].places.find(({ cluster }) => telling({ at: [name] }).places[0].cluster === cluster)?.cluster, name] as const)));
  return [...itinerariesOf(happenings, happenings.map((_, i) => i), world).values()].map((all) => all.map(({ place }) => names.get(place) as string));
}

test.each<[string, readonly Told[], readonly (readonly string[])[]]>([
  ['stop by stop', [trip({ from: ['Oslo'], to: ['Vienna'] }), trip({ to: ['Cairo'], phase: 'planned' })], [['Oslo', 'Vienna', 'Cairo']]],
  ['a meeting is a stop of all who meet', [{ actors: ['Weiss', 'Hoxha'], at: ['Vienna'] }], [['Vienna'], ['Vienna']]],
  ['staying makes no second stop', [trip({ to: ['Vienna'] }), { actors: ['Weiss'], at: ['Vienna'] }], [['Vienna']]],
  ['what was called off or denied is no stop', [trip({ to: ['Vienna'] }), trip({ to: ['Cairo'], phase: 'called-off' }), trip({ to: ['Oslo'], phase: 'denied' })], [['Vienna']]],
  ['condemning something in a place is no stop', [{ type: 'ACCUSE', actors: ['Weiss'], at: ['Vienna'] }], []],
])('%s', (_, told, expected) => {
  expect(stops(...told)).toEqual(expected);
});
