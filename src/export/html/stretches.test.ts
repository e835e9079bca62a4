import { expect, it } from 'vitest';
import { stretches } from './stretches.js';

it.each([[[], []], [[1, 2], [[1, 2]]], [[1, 2, 3, 4, 5], [[1, 2], [3, 4], [5]]]])('%j', (items: number[], expected) => {
  expect(stretches(items, 2)).toEqual(expected);
});
