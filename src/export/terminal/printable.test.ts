import { expect, it } from 'vitest';
import { printable } from './printable.js';

it.each([
  ['plain', 'plain'],
  ['one\r\n\r\n\ttwo ', 'one two'],
  ['\x1b[31mred\x1b[0m', '\\x1b[31mred\\x1b[0m'],
  ['\x1b]0;title\x07', '\\x1b]0;title\\x07'],
  ['\x9b31m', '\\x9b31m'],
  ['nul\0', 'nul\\x00'],
  ['a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
  ['zero\u200bwidth', 'zero\\u200bwidth'],
  ['half \ud83d pair', 'half \\ud83d pair'],
  ['whole 🚢 pair', 'whole 🚢 pair'],
  ['👩\u200d🚀', '👩\u200d🚀'],
])('%j becomes %j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});
