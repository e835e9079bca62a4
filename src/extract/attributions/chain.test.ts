import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestLabels, bioChain } from './chain.js';

const LABELS = ['O', 'B-source', 'I-source', 'B-content', 'I-content'];
const score = fc.double({ min: -6, max: 6, noNaN: true });
const anyScores = fc.integer({ min: 1, max: 4 }).chain((size) => fc.array(score, { minLength: 5 * size, maxLength: 5 * size }));
const anyChain = fc.tuple(fc.array(score, { minLength: 25, maxLength: 25 }), fc.array(score, { minLength: 5, maxLength: 5 })).map(([move, start]) => bioChain(LABELS, move, start));

/** Every labelling of `size` tokens with its score, the plain way. */
function* labellings(size: number): Generator<number[]> {
  if (size === 0) yield [];
  else for (const rest of labellings(size - 1)) for (let label = 0; label < LABELS.length; label++) yield [...rest, label];
}
const scoreOf = (path: readonly number[], scores: readonly number[], chain: ReturnType<typeof bioChain>): number =>
  path.reduce((sum, label, t) => sum + scores[5 * t + label] + (t === 0 ? chain.start[label] : chain.move[5 * path[t - 1] + label]), 0);

describe('a linear chain over labels', () => {
  test('the best labelling is the best of all labellings', () => {
    fc.assert(fc.property(anyScores, anyChain, (scores, chain) => {
      let most = Number.NEGATIVE_INFINITY;
      for (const path of labellings(scores.length / 5)) most = Math.max(most, scoreOf(path, scores, chain));
      expect(scoreOf([...bestLabels(scores, chain)], scores, chain)).toBeCloseTo(most, 9);
    }), { numRuns: 30 });
  });

  test('I follows only B or I of its own kind', () => {
    const rising = [0, 1, 2, 3, 4].flatMap(() => [0, 1, 9, 1, 9]);
    expect([...bestLabels(rising, bioChain(LABELS))]).toEqual([1, 2, 2, 2, 2]);
  });

  test('no tokens, no labels', () => expect(bestLabels([], bioChain(LABELS))).toHaveLength(0));
});
