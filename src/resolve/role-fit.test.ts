import { expect, it } from 'vitest';
import { roleFit, roleFits } from './role-fit.js';

it.each([
  ['minister', 'foreign minister'],
  ['prime minister', 'premier'],
  ['head of government', 'prime minister'],
  ['foreign minister', 'minister'],
  ['former chief executive', 'chief executive'],
  ['executive', 'chief executive'],
])('the %s may be who is told to be %s', (asked, office) => {
  expect(roleFits(asked, [office])).toBe(true);
});

it.each([
  ['general', 'secretary-general'],
  ['prime minister', 'president'],
  ['minister', 'former minister'],
  ['minister', 'spokesman'],
  ['minister', 'prime minister'],
  ['foreign minister', 'defence minister'],
])('the %s is not who is told to be %s', (asked, office) => {
  expect(roleFits(asked, [office])).toBe(false);
});

it('knows one office from what may be short for it', () => {
  expect(roleFit('premier', ['prime minister'])).toBe(2);
  expect(roleFit('minister', ['foreign minister'])).toBe(1);
  expect(roleFit('president', ['european commission president'])).toBe(1);
});
