import { expect, test } from 'vitest';
import { WordPieces } from './word-pieces.js';

const LINES = ['[PAD]', ...Array.from({ length: 99 }, (_, i) => `[unused${i}]`), '[UNK]', '[CLS]', '[SEP]', 'the', 'reopen', 're', '##open', '##ed', 'cafe', "'", '’', 's', 'n', 't', '-', '##s', '4', '##0'];
const pieces = new WordPieces(`${LINES.join('\n')}\n`);
const piecesOf = (word: string) => [...pieces.of(word)].map((number) => LINES[number]);

test.each([
  ['The', ['the']],
  ['reopened', ['reopen', '##ed']],
  ['Café', ['cafe']],
  ['’s', ['’', 's']],
  ["n't", ['n', "'", 't']],
  ['40-s', ['4', '##0', '-', 's']],
  ['theq', ['[UNK]']],
  ['🕊️', ['[UNK]']],
  ['\ud800', ['[UNK]']],
])('%s is %j', (word, wanted) => {
  expect(piecesOf(word)).toEqual(wanted);
});

test('a word of any length has at most sixteen pieces', () => {
  expect(piecesOf('s'.repeat(100_000))).toHaveLength(16);
});
