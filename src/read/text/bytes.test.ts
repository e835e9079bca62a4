import { expect, test } from 'vitest';
import { decode } from './bytes.js';

const bytes = (...parts: (string | number)[]): Uint8Array => Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.of(part) : Buffer.from(part))));

test('a byte that is not UTF-8 spoils no letter but its own, and its line is told', () => {
  const { text, encoding, doubt } = decode(bytes('Zürich\nKöln\nK', 0xfc, 'snacht\n'), 'day.txt');
  expect(text).toBe('Zürich\nKöln\nK\ufffdsnacht\n');
  expect(encoding).toBe('utf-8');
  expect(doubt).toEqual({ line: 2, what: 'a byte of this line is not UTF-8 and stands as "\ufffd"' });
});

test('several are told with the line of the first', () => {
  expect(decode(bytes('Zürich Köln Bühl\nK', 0xfc, '\nM', 0xfc), 'day.txt').doubt).toEqual({ line: 1, what: '2 bytes, the first in this line, are not UTF-8 and stand as "\ufffd"' });
});

test('a text that is not UTF-8 at all is Windows-1252', () => {
  const { text, doubt } = decode(bytes('Z', 0xfc, 'rich'), 'day.txt');
  expect(text).toBe('Zürich');
  expect(doubt?.what).toContain('it was read as Windows-1252');
});

test('a text that is cut within its last letter keeps all others', () => {
  expect(decode(Buffer.from('Zürich\nKöln ü').subarray(0, -1), 'day.txt').text).toBe('Zürich\nKöln \ufffd');
});

test.each([
  ['UTF-8', bytes('\ufeffé\r\nb\rc\nd')],
  ['UTF-8 with bytes that are none', bytes('éèü', 0xff, 0xe2, '\r\nb\rc\nd')],
  ['Windows-1252', bytes(0xe9, '\r\nb\rc\nd')],
  ['UTF-16', Buffer.from('\ufeffé\r\nb\rc\nd', 'utf16le')],
])('each line of %s stands at its byte', (_, from) => {
  const { lineByte, text, byteAt } = decode(from, 'day.txt');
  expect(text.split('\n')).toHaveLength(4);
  for (const [line, letter] of ['b', 'c', 'd'].entries()) {
    expect(from[lineByte[line + 1]]).toBe(letter.charCodeAt(0));
    expect(byteAt(line + 1, 0)).toBe(lineByte[line + 1]);
  }
});
