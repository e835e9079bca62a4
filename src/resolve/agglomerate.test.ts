import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agglomerate } from './agglomerate.js';

const groups = (near: readonly (readonly number[])[], least: number): number[] => [...agglomerate(near.length, (i, j) => near[i][j], least)];

test('what is alike is joined, the rest stays apart', () => {
  expect(groups([[1, 0.9, 0.1], [0.9, 1, 0.1], [0.1, 0.1, 1]], 0.5)).toEqual([0, 0, 2]);
});

test('one that is like two of a group, but not like it on average, stays out', () => {
  expect(groups([[1, 0.9, 0.8], [0.9, 1, 0.1], [0.8, 0.1, 1]], 0.5)).toEqual([0, 0, 2]);
});

test('nothing is nothing', () => {
  expect(groups([], 0.5)).toEqual([]);
});

/** The same by looking at every pair of groups at every step. */
function plainly(near: readonly (readonly number[])[], least: number): number[] {
  let open = near.map((_, i) => [i]);
  for (;;) {
    let best: { readonly a: number[]; readonly b: number[]; readonly mean: number } | null = null;
    for (const a of open) for (const b of open) {
      if (a[0] >= b[0]) continue;
      const mean = a.reduce((sum, i) => sum + b.reduce((part, j) => part + near[i][j], 0), 0) / (a.length * b.length);
      if (mean > (best?.mean ?? least) + 1e-9) best = { a, b, mean };
    }
    if (!best) break;
    const { a, b } = best;
    open = open.filter((group) => group !== b).map((group) => (group === a ? [...a, ...b] : group));
  }
  return near.map((_, i) => (open.find((group) => group.includes(i)) as number[])[0]);
}

test('as one who looks at every pair of groups at every step', () => {
  const matrix = fc.integer({ min: 0, max: 7 }).chain((size) => fc.uniqueArray(fc.integer({ min: 0, max: 100_000 }), { minLength: size * size, maxLength: size * size })
    .map((cells) => Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => cells[Math.min(i, j) * size + Math.max(i, j)] / 100_000))));
  fc.assert(fc.property(matrix, fc.constantFrom(0.2, 0.5, 0.8), (near, least) => {
    expect(groups(near, least)).toEqual(plainly(near, least));
  }));
});
