import { expect, test } from 'vitest';
import type { ClaimFinding } from '../../extract/findings.js';
import { worldOfNames } from '../../../test/tellings.js';
import { polarityConflicts } from './polarity.js';

const { world, telling } = worldOfNames();
const ids = (names: readonly string[]): readonly number[] => telling({ actors: names }).actors;

interface Given extends Partial<Omit<ClaimFinding, 'subjects' | 'objects'>> {
  readonly who?: readonly string[];
  readonly whom?: readonly string[];
  readonly by?: number;
}

const clash = (yes: Given, no: Given): boolean => polarityConflicts([yes, { denied: true, by: 1, ...no }].map(({ who = [], whom = [], by = 0, ...claim }, rank) => ({
  post: rank, rank, speaker: by, subjects: ids(who), objects: ids(whom),
  claim: { range: { start: 0, end: 1 }, verb: 'be', nouns: [], beside: [], none: null, nobody: false, pointsBack: false, existential: false, denied: false, settled: true, dated: false, subjects: [], objects: [], statement: null, ...claim },
})), world).length > 0;

const none = (noun: string, more: Given = {}): Given => ({ none: noun, nouns: [noun], ...more });

test.each<[string, Given, Given, boolean]>([
  ['A cow caused it / There was no cow', { verb: 'cause', nouns: ['cow', 'derailment'] }, none('cow', { existential: true }), true],
  ['The village teacher spoke / There is no village', { verb: 'speak', nouns: ['teacher'], beside: ['village'] }, none('village', { existential: true }), false],
  ['They plan to close it / There is no plan', { verb: 'plan', settled: true }, none('plan', { existential: true }), true],
  ['A lightning strike damaged the tower / No lightning struck the tower', { verb: 'damage', nouns: ['strike', 'tower'], beside: ['lightning'] }, none('lightning', { verb: 'strike', nouns: ['lightning', 'tower'] }), true],
  ['Lightning struck a barn / No lightning struck the tower', { verb: 'kill', nouns: ['lightning', 'cow'] }, none('lightning', { verb: 'strike', nouns: ['lightning', 'tower'] }), false],
  ['She owns shares / I do not own one share', { verb: 'own', nouns: ['share'], who: ['Weiss'] }, { verb: 'own', nouns: ['share', 'company'], who: ['Weiss'] }, true],
  ['She owns shares / Hoxha does not own shares', { verb: 'own', nouns: ['share'], who: ['Weiss'] }, { verb: 'own', nouns: ['share'], who: ['Hoxha'] }, false],
  ['Weiss has resigned / I will not resign', { verb: 'resign', who: ['Weiss'] }, { verb: 'resign', who: ['Weiss'], settled: false }, true],
  ['It will be held on Friday / No date has been set for it', { verb: 'hold', nouns: ['talk'], settled: false, dated: true }, none('date', { verb: 'set', nouns: ['date', 'talk'] }), true],
  ['It will be held / No date has been set for it', { verb: 'hold', nouns: ['talk'], settled: false }, none('date', { verb: 'set', nouns: ['date', 'talk'] }), false],
  ['The warning came on Sunday / Nobody warned us', { verb: 'come', nouns: ['warning'] }, { verb: 'warn', nobody: true, whom: ['us'] }, true],
  ['Diesel is leaking / None of it has leaked', { verb: 'leak', nouns: ['diesel'] }, { verb: 'leak', nobody: true }, true],
  ['The same voice corrects itself', { verb: 'own', nouns: ['share'], by: 1 }, { verb: 'own', nouns: ['share'] }, false],
  ['"did not say" is no denial', { verb: 'say', nouns: ['minister'] }, { verb: 'say', nouns: ['minister'] }, false],
])('%s', (_, yes, no, expected) => {
  expect(clash(yes, no)).toBe(expected);
});
