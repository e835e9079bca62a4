import { expect, test } from 'vitest';
import { findAmounts } from './amounts.js';

test.each<[string, readonly (readonly [string, number, number, string])[]]>([
  ['12 people', [['12', 12, 12, '']]],
  ['At least 17 were hurt', [['At least 17', 17, Number.POSITIVE_INFINITY, '']]],
  ['about 200 people', [['about 200', 180, 220.00000000000003, '']]],
  ['fewer than 5,000 workers', [['fewer than 5,000', 0, 5000, '']]],
  ['up to two thousand homes', [['up to two thousand', 0, 2000, '']]],
  ['turnout of 81 per cent', [['81 per cent', 81, 81, '%']]],
  ['a fee of £38m', [['£38m', 38e6, 38e6, 'GBP']]],
  ['$1.2 billion', [['$1.2 billion', 1.2e9, 1.2e9, 'USD']]],
  ['30 million euros', [['30 million euros', 30e6, 30e6, 'EUR']]],
  ['The vote was 5–2.', [['5–2', 5002, 5002, 'score']]],
  ['by 2023, 14 had left', [['2023', 2023, 2023, ''], ['14', 14, 14, '']]],
  ['a 38m yacht', []],
  ['at 14:05', []],
])('%s', (text, expected) => {
  expect(findAmounts(text).map(({ range, low, high, unit }) => [text.slice(range.start, range.end), low, high, unit])).toEqual(expected);
});
