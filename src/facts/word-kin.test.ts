import { expect, test } from 'vitest';
import { wordKin } from './word-kin.js';

test.each([
  ['purchase', 'buy', 'a synonym'],
  ['die', 'pass away', 'a verb with its particle'],
  ['die', 'death', 'its noun'],
])('%s and %s: %s', (a, b) => {
  expect(wordKin(a, b).shared).toBeGreaterThan(0.4);
});

test('"murder" is a kind of "kill", though no word for it', () => {
  const { shared, broader } = wordKin('murder', 'kill');
  expect(broader).toBeGreaterThan(0.2);
  expect(shared).toBeLessThan(broader);
});

test.each([['visit', 'explode'], ['xyzzy', 'kill']])('%s and %s have nothing in common', (a, b) => {
  expect(wordKin(a, b).shared).toBe(0);
});
