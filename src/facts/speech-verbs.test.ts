import { expect, test } from 'vitest';
import { speechPhrases, speechWords } from './speech-verbs.js';

test.each([
  ['say', 'verb', 'say', 'that'],
  ['tell', 'verb', 'say', 'hearer'],
  ['announce', 'verb', 'say', 'claim'],
  ['ask', 'verb', 'ask', 'hearer'],
  ['reply', 'verb', 'answer', 'to'],
  ['urge', 'verb', 'order', 'hearer-toinf'],
  ['tweet', 'verb', 'write', 'quote'],
  ['cite', 'verb', 'relay', 'relay'],
  ['statement', 'noun', 'say', 'by'],
  ['according to', 'adp', 'say', 'of'],
] as const)('%s (%s) has strength %s and frame %s', (lemma, pos, strength, frame) => {
  expect(speechWords(lemma, pos).some((word) => word.strength === strength && word.frames.includes(frame))).toBe(true);
});

test.each([
  ['deny', 'speech', 'negative'],
  ['condemn', 'speech', 'negative'],
  ['praise', 'speech', 'positive'],
  ['believe', 'attitude', 'positive'],
  ['fear', 'attitude', 'negative'],
])('%s is %s and %s', (lemma, kind, polarity) => {
  expect(speechWords(lemma, 'verb')[0]).toMatchObject({ kind, polarity });
});

test.each(['eat', 'walk', 'table', 'of'])('%s attributes nothing', (lemma) => {
  expect(speechWords(lemma, 'verb')).toEqual([]);
});

test('holds particles apart', () => {
  expect(speechWords('call', 'verb').map((word) => word.particle)).toEqual(['', 'for', 'on']);
});

test('phrases come longest first', () => {
  const lengths = speechPhrases().map((word) => word.lemma.length);
  expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
  expect(speechPhrases().map((word) => word.lemma)).toContain('in the words of');
});
