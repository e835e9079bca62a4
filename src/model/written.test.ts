import { expect, test } from 'vitest';
import { writtenOf } from './written.js';

// The same words and rows as in train/tests/test_written.py.
test.each([
  ['McCoy-40', [4616, 18152, 21742, 24885]],
  ['Été', [3007, 17837, 21933, 24830]],
  ['🕊️', [10289, 20196, 24292, 24826]],
  ['a', [14699, 19155, 23251, 25456]],
  [`${'A'.repeat(45)}1`, [210, 17480, 21576, 25217]],
])('%s has the rows that training saw', (word, rows) => {
  expect([...writtenOf(word)]).toEqual(rows);
});
