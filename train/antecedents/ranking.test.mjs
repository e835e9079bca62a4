import { expect, test } from 'vitest';
import { fitRanking } from './ranking.mjs';

test('learns what sets the right candidate apart, and nothing from what all share', () => {
  const list = (wrong) => ({ rows: [[1, 0, 1], ...Array.from({ length: wrong }, () => [0, 1, 1])], right: [true, ...Array.from({ length: wrong }, () => false)] });
  const [near, far, all] = fitRanking([list(1), list(2), list(3)]);
  expect(near).toBeGreaterThan(1);
  expect(far).toBeLessThan(-1);
  expect(Math.abs(all)).toBeLessThan(0.1);
});
