import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findHeads } from './arborescence.js';

/** Whether heads are one tree with one root, which is its own head. */
function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head, i) => head === i).length !== 1) return false;
  return heads.every((_, i) => {
    let at = i;
    for (let steps = 0; steps < heads.length && heads[at] !== at; steps++) at = heads[at];
    return heads[at] === at;
  });
}

/** The score of the best tree with one root, by trying all. */
function bestByTrying(arc: Float32Array, size: number): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads = new Array<number>(size).fill(0);
  const from = (i: number, score: number): void => {
    if (i === size) {
      if (isTree(heads)) best = Math.max(best, score);
      return;
    }
    for (heads[i] = 0; heads[i] < size; heads[i]++) from(i + 1, score + arc[i * size + heads[i]]);
  };
  from(0, 0);
  return best;
}

test('no tree with one root scores higher than the heads found', () => {
  const square = fc.integer({ min: 1, max: 5 }).chain((size) => fc.array(fc.integer({ min: -50, max: 50 }), { minLength: size * size, maxLength: size * size }));
  fc.assert(fc.property(square, (numbers) => {
    const size = Math.sqrt(numbers.length);
    const arc = Float32Array.from(numbers);
    const heads = [...findHeads(arc, size, 0, size)];
    expect(isTree(heads)).toBe(true);
    const score = heads.reduce((sum, head, i) => sum + arc[i * size + head], 0);
    expect(score).toBe(bestByTrying(arc, size));
  }), { numRuns: 300 });
});

test('reads its sentence out of the window', () => {
  const arc = new Float32Array(16).fill(9);
  for (const [token, head, score] of [[1, 1, 5], [1, 2, 1], [2, 1, 3], [2, 2, 1]]) arc[token * 4 + head] = score;
  expect([...findHeads(arc, 4, 1, 2)]).toEqual([0, 0]);
});
