import { expect, test } from 'vitest';
import { fitLogistic } from './logistic.mjs';

const sureness = (weights, row) => 1 / (1 + Math.exp(-row.reduce((sum, value, k) => sum + value * weights[k], 0)));

test('without any feature that tells, the share of those that are right', () => {
  const weights = fitLogistic([[1, 7], [1, 7], [1, 7], [1, 7]], [1, 1, 1, 0]);
  expect(sureness(weights, [1, 7])).toBeCloseTo(0.75, 2);
});

test('a feature that tells moves it, on its own scale', () => {
  const rows = Array.from({ length: 40 }, (_, i) => [1, 1000 + i]);
  const weights = fitLogistic(rows, rows.map(([, value]) => (value >= 1020 ? 1 : 0)));
  expect(sureness(weights, [1, 1002])).toBeLessThan(0.1);
  expect(sureness(weights, [1, 1038])).toBeGreaterThan(0.9);
});
