import { expect, test } from 'vitest';
import { headlineEnd } from './headline.js';

test.each([
  ['Volcano erupts\nA volcano erupted on Friday.', 'Volcano erupts'],
  ['Volcano erupts\n\nA volcano erupted on Friday.', 'Volcano erupts'],
  ['Volcano erupts', ''],
  ['A volcano erupted.\nIt erupted again.', ''],
  ['Krol on the volcano:\nIt erupted.', ''],
  [`${'A long line of a text that was wrapped '.repeat(4)}\nand goes on`, ''],
])('the headline of %j is %j', (text, headline) => {
  expect(text.slice(0, headlineEnd(text))).toBe(headline);
});
