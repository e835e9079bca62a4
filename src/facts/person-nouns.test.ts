import { expect, test } from 'vitest';
import { genderOfNoun } from './person-nouns.js';

test('tells nouns for people from others, and men from women where the noun does', () => {
  expect(['widow', 'uncle', 'tourist', 'spokeswoman', 'table', 'witness'].map(genderOfNoun)).toEqual(['f', 'm', 'u', 'f', undefined, 'u']);
});
