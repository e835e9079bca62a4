import { expect, test } from 'vitest';
import { listOf, numberOf, oneOf, once, parseTable } from './table.js';

const HEADER = 'name\tkind\n';
const COLUMNS = ['name', 'kind'] as const;

test('gives cells by column and the line they stand on', () => {
  const rows = parseTable('x.tsv', `${HEADER}a\tb|c\n\nd\t\n`, COLUMNS);
  expect(rows.map((row) => [row.line, row.cells.name, listOf(row, 'kind')])).toEqual([[2, 'a', ['b', 'c']], [4, 'd', []]]);
});

test.each([
  ['a wrong header', 'name\tsort\n', 'facts/x.tsv line 1: the header must be name, kind, parted by tabs'],
  ['a missing cell', `${HEADER}a\tb\nc\n`, 'facts/x.tsv line 3: 1 cells where the header names 2'],
])('%s is told with its file and line', (_, text, message) => {
  expect(() => parseTable('x.tsv', text, COLUMNS)).toThrow(message);
});

test('checks of a cell name the line', () => {
  const [row] = parseTable('x.tsv', `${HEADER}a\t7\n`, COLUMNS);
  expect(() => oneOf(row, 'name', ['b', 'c'])).toThrow('facts/x.tsv line 2: name "a" is none of b, c');
  expect(() => numberOf(row, 'kind', 0, 5)).toThrow('facts/x.tsv line 2: kind "7" is no number from 0 to 5');
  expect(numberOf(row, 'kind', 0, 9)).toBe(7);
});

test('once builds once', () => {
  let built = 0;
  const get = once(() => ++built);
  expect([get(), get()]).toEqual([1, 1]);
});
