import { expect, test } from 'vitest';
import { tallyOf } from './tallies.js';

test.each([
  ['die', 'dead'],
  ['toll', 'dead'],
  ['wounded', 'injured'],
  ['demonstrator', 'crowd'],
  ['fee', null],
])('the number of "%s" counts to %s', (lemma, tally) => {
  expect(tallyOf(lemma)).toBe(tally);
});
