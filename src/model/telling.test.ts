import { expect, test } from 'vitest';
import { Telling } from './telling.js';

/** Takes the first number of the meaning vector, twice, and the last of the form vector. */
const telling = new Telling({ meaning_mean: [1, 0], form_mean: [0, 0], scale: [1, 0.5], weights: Buffer.from(Int8Array.from([2, 0, 0, 0, 0, 0, 0, 2]).buffer).toString('base64') });

test('a vector of length one, about the means, by the weights', () => {
  const [first, second] = telling.of(Float32Array.of(4, 4), Float32Array.of(0, 3));
  // (3, 4) is (0.6, 0.8) at length one, (0, 3) is (0, 1): 2 * 0.6 beside 0.5 * 2 * 1.
  expect(first / second).toBeCloseTo(1.2, 5);
  expect(Math.hypot(first, second)).toBeCloseTo(1, 5);
});

test('weights that do not fit the means are refused', () => {
  expect(() => new Telling({ meaning_mean: [1], form_mean: [0], scale: [1], weights: '' })).toThrow('damaged');
});
