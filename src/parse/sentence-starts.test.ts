import { expect, test } from 'vitest';
import { shapesOf } from '../model/shapes.js';
import { LONGEST_SENTENCE, sentenceStarts } from './sentence-starts.js';
import { tokenise } from './tokens.js';

/** The sentences of a text where the core is as sure of each token's start as `score` says. */
function sentences(text: string, score: (word: string, i: number) => number = () => -1): string[] {
  const tokens = tokenise(text);
  const words = Array.from({ length: tokens.size }, (_, i) => text.slice(tokens.startChar[i], tokens.endChar[i]));
  const lineLength = (token: number) => tokens.endChar[token - 1] - (text.lastIndexOf('\n', tokens.endChar[token - 1] - 1) + 1);
  const starts = sentenceStarts({ start: 0, end: tokens.size }, words, shapesOf(text, tokens, words), lineLength, Float32Array.from(words, score));
  return starts.map((start, s) => text.slice(tokens.startChar[start], tokens.endChar[(starts[s + 1] ?? tokens.size) - 1]));
}

test('the core decides inside a line', () => {
  expect(sentences('He left. She stayed', (word) => (word === 'She' ? 1 : -1))).toEqual(['He left.', 'She stayed']);
  expect(sentences('He left. She stayed', () => -5)).toEqual(['He left. She stayed']);
});

test('a capital after a stop starts one, unless the core is sure that it does not', () => {
  expect(sentences('They are on their way home. Reis signed')).toEqual(['They are on their way home.', 'Reis signed']);
  expect(sentences('They are on their way home. Reis signed', () => -5)).toHaveLength(1);
  expect(sentences('The police informed. "He is well"')).toHaveLength(2);
  expect(sentences('They bought pens, paper etc. Reis signed')).toHaveLength(1);
});

test('a paragraph starts one, and so does a line that does not go on with the one before', () => {
  expect(sentences('Talks have begun\n\nin Geneva')).toEqual(['Talks have begun', 'in Geneva']);
  expect(sentences('Talks have begun\nThe minister has left')).toEqual(['Talks have begun', 'The minister has left']);
  expect(sentences('The minister of\nDefence has left')).toEqual(['The minister of\nDefence has left']);
  expect(sentences('Talks have begun\nin Geneva')).toEqual(['Talks have begun\nin Geneva']);
  expect(sentences('The delegations of both sides have at last come together with\nKofi Mensah in the chair')).toHaveLength(1);
});

test('one too long is cut where a start is likeliest', () => {
  const found = sentences('word '.repeat(LONGEST_SENTENCE + 50), (_, i) => (i === 200 ? -0.5 : -1));
  expect(found.map((sentence) => sentence.split(' ').length)).toEqual([200, 100]);
});

test('what heads a flash is no part of its sentence', () => {
  expect(sentences('BREAKING: Talks have begun')).toEqual(['BREAKING:', 'Talks have begun']);
  expect(sentences('JUST IN: Talks have begun')).toEqual(['JUST IN:', 'Talks have begun']);
  expect(sentences('NATO: Talks have begun')).toHaveLength(1);
});
