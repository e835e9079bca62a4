import { expect, test } from 'vitest';
import { nominalKind } from './nominals.js';

test.each([
  ['minister', false, 'person'],
  ['minister', true, 'group'],
  ['ministry', false, 'organisation'],
  ['protester', true, 'group'],
  ['cosmodrome', false, 'place'],
  ['kindness', false, null],
] as const)('%s (plural: %s) names a %s', (lemma, plural, kind) => {
  expect(nominalKind(lemma, plural)).toBe(kind);
});
