import { expect, test } from 'vitest';
import { LIKENESS_FEATURES, likenessTrees } from './likeness.js';

const score = (known: Partial<Record<(typeof LIKENESS_FEATURES)[number], number>>): number => likenessTrees()(LIKENESS_FEATURES.map((name) => known[name] ?? 0));

test('two words that mean nothing in common tell two happenings, the same word in one story tells one', () => {
  const story = { spread: 0.6, 'least spread': 0.6, 'times a post': 1, 'same phase': 1, parties: 0.5, clause: 0.5 };
  expect(score({ ...story })).toBeLessThan(-2);
  expect(score({ ...story, 'same word': 1, 'same stem': 1, 'shared meaning': 1, 'broader meaning': 1, vectors: 0.9 })).toBeGreaterThan(1);
});
