import { expect, test } from 'vitest';
import { type Told, worldOfNames } from '../../../test/tellings.js';
import { tellingConflicts } from './tellings.js';

const { world, telling } = worldOfNames();
const kinds = (...told: readonly Told[]): string[] => tellingConflicts(told.map((one, rank) => telling({ rank, ...one })), world).map(({ kind }) => kind);

const arrest: Told = { type: 'COERCE', lemma: 'arrest', targets: ['four officers'], by: 'Okafor' };
const talks: Told = { lemma: 'talk', nominal: true, definite: true, by: 'Okafor' };
const plan: Told = { lemma: 'meet', phase: 'planned', actors: ['Weiss', 'Hoxha'], by: 'Okafor' };
const gone: Told = { type: 'TRAVEL', lemma: 'leave', actors: ['Weiss'], from: ['Vienna'], by: 'Okafor' };

test.each<[string, readonly Told[], readonly string[]]>([
  ['a deed and its denial', [arrest, { ...arrest, phase: 'denied', targets: ['officers'], by: 'Ito' }], ['denial']],
  ['the denial of another deed', [arrest, { ...arrest, lemma: 'beat', phase: 'denied', targets: ['a man'], by: 'Ito' }], []],
  ['two lengths of one meeting', [{ ...talks, lasts: 'PT2H' }, { ...talks, lasts: 'PT3H', by: 'Ito' }], ['number']],
  ['one length, told twice', [{ ...talks, lasts: 'PT2H' }, { ...talks, lasts: 'PT2H', by: 'Ito' }], []],
  ['two days for one plan, on one day', [{ ...plan, on: '2024-03-02' }, { ...plan, on: '2024-03-03', by: 'Ito' }], ['date']],
  ['a plan that was moved', [{ ...plan, on: '2024-03-02' }, { ...plan, on: '2024-03-03', moved: true, by: 'Ito' }], []],
  ['a plan brought up to date on a later day', [{ ...plan, on: '2024-03-05' }, { ...plan, on: '2024-03-06', by: 'Ito', day: '2024-03-02' }], []],
  ['a plan brought up to date by the same voice', [{ ...plan, on: '2024-03-02' }, { ...plan, on: '2024-03-03' }], []],
  ['gone, and still there', [gone, { type: 'TRAVEL', lemma: 'be', phase: 'ongoing', actors: ['Weiss'], at: ['Vienna'], by: 'Ito' }], ['phase']],
  ['gone, and elsewhere', [gone, { type: 'TRAVEL', lemma: 'be', phase: 'ongoing', actors: ['Weiss'], at: ['Oslo'], by: 'Ito' }], []],
])('%s', (_, told, expected) => {
  expect(kinds(...told)).toEqual(expected);
});
