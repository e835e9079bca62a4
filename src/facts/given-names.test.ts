import { expect, test } from 'vitest';
import { genderOfName } from './given-names.js';

test.each([
  ['Vladimir', 'm'], ['Maria', 'f'], ['SERGEY', 'm'], ['François', 'm'], ['Francois', 'm'], ['Ursula', 'f'], ['Recep', 'm'], ['Yulia', 'f'],
])('%s is a name of gender %s', (name, gender) => {
  expect(genderOfName(name)).toBe(gender);
});

test.each(['Moscow', 'will', 'mark', 'Ministry', 'The'])('%s is no given name', (name) => {
  expect(genderOfName(name)).toBeUndefined();
});
