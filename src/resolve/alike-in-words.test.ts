import { expect, test } from 'vitest';
import { apart, worldOfNames } from '../../test/tellings.js';
import type { Wording } from '../extract/findings.js';
import { joinAlike } from './alike-in-words.js';
import type { Telling } from './telling.js';

const { telling } = worldOfNames();

/** What befell a depot in the port, told by `word`. */
const wording = (word: string, vector: number): Wording => ({
  words: [word], tag: 'noun', attributive: false, phase: 'nominal', actors: [], patients: ['depot'], parties: ['depot', 'lomza', 'port'], clause: ['depot', 'lomza', 'port', 'night'],
  around: ['depot', 'lomza', 'port', 'night'], sentence: 0, vector: Float32Array.of(vector),
});
const told = (rank: number, word: string, vector = 1): Telling => telling({ type: 'DISASTER', lemma: word, rank, wording: wording(word, vector) });
const joined = (mayJoin: (a: Telling, b: Telling) => boolean, ...tellings: readonly Telling[]): string[] =>
  joinAlike(apart(...tellings), mayJoin).map((happening) => happening.tellings.map(({ finding }) => finding.lemma).join(' = '));

test('told by the same words they are one, in the order of their first tellings', () => {
  expect(joined(() => true, told(0, 'explosion'), told(1, 'visit', -1), told(2, 'explosion'))).toEqual(['explosion = explosion', 'visit']);
});

test('whatever the words, what a rule forbids stays apart', () => {
  expect(joined(() => false, told(0, 'explosion'), told(1, 'explosion'))).toEqual(['explosion', 'explosion']);
});

test('nothing is joined of whose words nothing is known', () => {
  expect(joined(() => true, telling({ type: 'DISASTER' }), telling({ type: 'DISASTER', rank: 1 }))).toEqual(['meet', 'meet']);
});
