import { expect, test } from 'vitest';
import { clockOf } from './clock.js';

test.each([
  ['at 14:05', '14:05'],
  ['at 2.30 p.m.', '14:30'],
  ['by 9am', '09:00'],
  ['at 12 a.m.', '00:00'],
  ['around midday', '12:00'],
  ['until midnight', '00:00'],
  ['at 25:00', null],
  ['about 3.50 percent', null],
  ['about 30 people', null],
])('%s: %s', (text, value) => {
  expect(clockOf(text)?.value ?? null).toBe(value);
});
