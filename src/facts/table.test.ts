import { expect, test } from 'vitest';
import { firstCell, listOf, numberOf, oneOf, once, parseKeyedTable, parseSearchedTable, parseTable } from './table.js';

const HEADER = 'name\tkind\n';
const COLUMNS = ['name', 'kind'] as const;

test('gives cells in order and the line they stand on', () => {
  const rows = parseTable('x.tsv', `${HEADER}a\tb|c\n\nd\t\n`, COLUMNS, ([name, kind], where) => [where.line, name, listOf(kind)]);
  expect(rows).toEqual([[2, 'a', ['b', 'c']], [4, 'd', []]]);
});

test.each([
  ['a wrong header', 'name\tsort\n', 'facts/x.tsv line 1: the header must be name, kind, parted by tabs'],
  ['a missing cell', `${HEADER}a\tb\nc\n`, 'facts/x.tsv line 3: 1 cells where the header names 2'],
])('%s is told with its file and line', (_, text, message) => {
  expect(() => parseTable('x.tsv', text, COLUMNS, (cells) => cells)).toThrow(message);
});

test('checks of a cell name the line', () => {
  const where = { file: 'x.tsv', line: 2 };
  expect(() => oneOf(where, 'name', 'a', ['b', 'c'])).toThrow('facts/x.tsv line 2: name "a" is none of b, c');
  expect(() => numberOf(where, 'kind', '7', 0, 5)).toThrow('facts/x.tsv line 2: kind "7" is no number from 0 to 5');
  expect(numberOf(where, 'kind', '7', 0, 9)).toBe(7);
});

test('once builds once', () => {
  let built = 0;
  const get = once(() => ++built);
  expect([get(), get()]).toEqual([1, 1]);
});

test('a keyed table builds a row once, when it is first asked for', () => {
  const built: string[] = [];
  const table = parseKeyedTable('x.tsv', `${HEADER}a\tb\nc\td\na\tb\n`, COLUMNS, (line) => line, ([name], { line }) => {
    built.push(name);
    return line;
  });
  expect(built).toEqual([]);
  expect(table.get('a\tb')).toEqual([2, 4]);
  expect(table.get('a\tb')).toEqual([2, 4]);
  expect(table.get('x\ty')).toEqual([]);
  expect(built).toEqual(['a', 'a']);
  expect(table.rows()).toEqual([2, 3, 4]);
});

test('a keyed table tells a bad row when it comes to it', () => {
  const table = parseKeyedTable('x.tsv', `${HEADER}a\nb\tc\n`, COLUMNS, (line) => line.slice(0, 1), ([name]) => name);
  expect(table.get('b')).toEqual(['b']);
  expect(() => table.get('a')).toThrow('facts/x.tsv line 2: 1 cells where the header names 2');
});

test('the first cell of a line is its key', () => {
  expect(firstCell('meet\tverb\twith\t')).toBe('meet');
});

test('a table that is searched for what its first cell lists builds only the rows that are asked for', () => {
  const built: number[] = [];
  const table = parseSearchedTable('t.tsv', 'words\tbroader\nkill|+killing\t\nmurder:1|overkill|slay\tkill\n', ['words', 'broader'], ([words], { line }) => {
    built.push(line);
    return words;
  });
  expect(['kill', 'killing', 'murder', 'slay', 'kil'].map((word) => table.rowsWith(word))).toEqual([[1], [1], [2], [2], []]);
  expect(table.row(2)).toBe('murder:1|overkill|slay');
  expect(built).toEqual([3]);
});
