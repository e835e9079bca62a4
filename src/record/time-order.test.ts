import { expect, test } from 'vitest';
import { compareTimes } from './time-order.js';

test.each([
  ['2031-05-14', '2031-05-15', -1],
  ['2031-05-14', '2031-05-14T10:00', 0],
  ['2031-05-14T10:00', '2031-05-14T10:00:30', 0],
  ['2031-05-14T10:00:10', '2031-05-14T10:00:09', 1],
  // Ten in the evening in New York is later than midnight in London.
  ['2031-05-13T22:00-04:00', '2031-05-14T00:30+01:00', 1],
  ['2031-05-14T10:00:00Z', '2031-05-14T20:00:00+10:00', 0],
  ['2031-05-14T10:00Z', '2031-05-14T20:00:30+10:00', 0],
  // A clock that tells no zone is held against what the other's shows.
  ['2031-05-14T10:00', '2031-05-14T09:30:00+10:00', 1],
  ['soon', 'soon', 0],
])('%s and %s', (a, b, sign) => {
  expect(Math.sign(compareTimes(a, b))).toBe(sign);
  expect(Math.sign(compareTimes(b, a)) + sign).toBe(0);
});
