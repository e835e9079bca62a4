import { expect, test } from 'vitest';
import { apart, type Told, worldOfNames } from '../../test/tellings.js';
import { outcomesOf } from './outcomes.js';

const { world, telling } = worldOfNames([['Heathrow', 'London']]);
const flight: Told = { type: 'TRAVEL', lemma: 'fly', phase: 'planned', actors: ['Weiss'], to: ['London'], on: '2024-03-02' };
const meeting: Told = { lemma: 'meet', phase: 'planned', actors: ['Weiss', 'Hoxha'], on: '2024-03-02' };

test.each<[string, Told, readonly Told[], string]>([
  ['nothing more is told', flight, [], 'open'],
  ['its day passes', flight, [{ rank: 1, day: '2024-03-04', actors: ['Okafor'] }], 'overdue'],
  ['it is made, in other words', flight, [{ ...flight, lemma: 'land', phase: 'done', to: ['Heathrow'], on: undefined, day: '2024-03-02' }], 'confirmed'],
  ['whoever was to come does something there', flight, [{ type: 'CONSULT', lemma: 'meet', actors: ['Weiss', 'Hoxha'], at: ['London'], day: '2024-03-02' }], 'confirmed'],
  ['whoever was to come does something elsewhere', flight, [{ type: 'CONSULT', lemma: 'meet', actors: ['Weiss', 'Hoxha'], at: ['Vienna'], day: '2024-03-02' }], 'open'],
  ['whoever was to come to a site is only somewhere in its city', { ...flight, to: ['Heathrow'] }, [{ type: 'CONSULT', lemma: 'meet', actors: ['Weiss', 'Hoxha'], at: ['London'], day: '2024-03-02' }], 'open'],
  ['somebody resigns in other words', { type: 'APPOINT', mode: 'resign', lemma: 'resign', phase: 'planned', actors: ['Weiss'] }, [{ type: 'APPOINT', mode: 'resign', lemma: 'step', actors: ['Weiss'] }], 'confirmed'],
  ['it is begun', meeting, [{ ...meeting, phase: 'ongoing', on: undefined, day: '2024-03-02' }], 'confirmed'],
  ['it is made by somebody else', flight, [{ ...flight, phase: 'done', actors: ['Okafor'] }], 'open'],
  ['its like was made days before', flight, [{ ...flight, phase: 'done', on: '2024-02-26' }], 'open'],
  ['it is called off', meeting, [{ ...meeting, phase: 'called-off' }], 'called-off'],
  ['"the meeting" is called off', meeting, [{ lemma: 'meeting', phase: 'called-off', nominal: true, definite: true }], 'called-off'],
  ['another trip is called off', flight, [{ ...flight, to: ['Vienna'], phase: 'called-off' }], 'open'],
  ['it is put off', meeting, [{ ...meeting, lemma: 'meeting', moved: true, on: '2024-03-05' }], 'changed'],
  ['it is told anew for another day', meeting, [{ ...meeting, on: '2024-03-03' }], 'changed'],
  ['it is made, but a day late', meeting, [{ ...meeting, phase: 'done', on: '2024-03-03' }], 'changed'],
  ['it did not take place when due, and later did', meeting, [{ ...meeting, phase: 'denied' }, { ...meeting, phase: 'done', on: '2024-03-03' }], 'changed'],
])('%s', (_, plan, later, status) => {
  const happenings = apart(telling(plan), ...later.map((told, k) => telling({ rank: k + 1, ...told })));
  const lastDay = happenings.flatMap(({ tellings }) => tellings.map(({ day }) => day ?? '')).sort().at(-1) as string;
  expect(outcomesOf(happenings, lastDay, world).get(0)?.status).toBe(status);
});

test('what only points back settles the last plan of its kind, not the one before', () => {
  const happenings = apart(
    telling(meeting),
    telling({ ...meeting, actors: ['Okafor', 'Ito'], rank: 1 }),
    telling({ lemma: 'meeting', phase: 'called-off', nominal: true, definite: true, rank: 2 }),
  );
  const outcomes = outcomesOf(happenings, null, world);
  expect([outcomes.get(0)?.status, outcomes.get(1)?.status]).toEqual(['open', 'called-off']);
});
