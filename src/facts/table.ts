import { readFileSync } from 'node:fs';

// src/facts and dist/facts lie equally deep, so one address serves both.
const FOLDER = new URL('../../facts/', import.meta.url);

/** Where a row stands. */
export interface Where {
  readonly file: string;
  /** Counts from 1; the header is line 1. */
  readonly line: number;
}

/** Says in one sentence what is wrong with a row, and where. */
export function badRow(where: Where, why: string): Error {
  return new Error(`facts/${where.file} line ${where.line}: ${why}`);
}

type Build<T> = (cells: readonly string[], where: Where) => T;

function linesOf(file: string, text: string, columns: readonly string[]): readonly string[] {
  const lines = text.split('\n');
  if (lines[0] !== columns.join('\t')) throw badRow({ file, line: 1 }, `the header must be ${columns.join(', ')}, parted by tabs`);
  return lines;
}

function buildRow<T>(file: string, lines: readonly string[], at: number, columns: readonly string[], build: Build<T>): T {
  const cells = lines[at].split('\t');
  const where = { file, line: at + 1 };
  if (cells.length !== columns.length) throw badRow(where, `${cells.length} cells where the header names ${columns.length}`);
  return build(cells, where);
}

/** Reads tab-separated text whose header names exactly `columns`, without quoting or escapes; `build` gets a row's cells in their order. */
export function parseTable<T>(file: string, text: string, columns: readonly string[], build: Build<T>): T[] {
  const lines = linesOf(file, text, columns);
  const built: T[] = [];
  for (let at = 1; at < lines.length; at++) if (lines[at] !== '') built.push(buildRow(file, lines, at, columns, build));
  return built;
}

const textOf = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8');

/** The bytes of one file of the package's facts folder. */
export const bytesOf = (file: string): Buffer => readFileSync(new URL(file, FOLDER));

/** Reads and checks one table of the package's facts folder. */
export function readTable<T>(file: string, columns: readonly string[], build: Build<T>): T[] {
  return parseTable(file, textOf(file), columns, build);
}

/** A large table that only finds its rows' keys at first, and builds and checks a row when it is first asked for. */
export interface KeyedTable<T> {
  /** The rows under the key, in the table's order. */
  readonly get: (key: string) => readonly T[];
  /** Every row, built and checked. */
  readonly rows: () => readonly T[];
}

const NO_ROWS: readonly never[] = [];

/** Makes a keyed table of tab-separated text; `keysOf` reads a line's keys off its text, as `fold` writes it. The whole text is folded at once: thousands of names each on their own take far longer. */
export function parseKeyedTable<T>(file: string, text: string, columns: readonly string[], keysOf: (line: string) => string | readonly string[], build: Build<T>, fold = (all: string): string => all): KeyedTable<T> {
  const lines = linesOf(file, text, columns);
  const folded = fold(text).split('\n');
  const built: T[] = [];
  const row = (at: number): T => (built[at] ??= buildRow(file, lines, at, columns, build));
  const places = new Map<string, number | number[]>();
  const add = (key: string, at: number): void => {
    const before = places.get(key);
    if (before === undefined) places.set(key, at);
    else if (typeof before === 'number') { if (before !== at) places.set(key, [before, at]); }
    else if (before[before.length - 1] !== at) before.push(at);
  };
  for (let at = 1; at < lines.length; at++) {
    if (lines[at] === '') continue;
    const keys = keysOf(folded[at]);
    if (typeof keys === 'string') add(keys, at);
    else for (const key of keys) add(key, at);
  }
  return {
    get(key) {
      const found = places.get(key);
      if (found === undefined) return NO_ROWS;
      return typeof found === 'number' ? [row(found)] : found.map(row);
    },
    rows() {
      const found: T[] = [];
      for (let at = 1; at < lines.length; at++) if (lines[at] !== '') found.push(row(at));
      return found;
    },
  };
}

/** Reads one large table of the package's facts folder. */
export function readKeyedTable<T>(file: string, columns: readonly string[], keysOf: (line: string) => string | readonly string[], build: Build<T>, fold?: (all: string) => string): KeyedTable<T> {
  return parseKeyedTable(file, textOf(file), columns, keysOf, build, fold);
}

/** A large table in whose first cell items are listed, and which is searched for them as text: nothing is built of it but the rows that are asked for. */
export interface SearchedTable<T> {
  /** The rows, counted from 1, that list the item, with or without a plus sign before it and a colon and more behind it. */
  readonly rowsWith: (item: string) => readonly number[];
  /** A row by its number. */
  readonly row: (number: number) => T;
}

const BEFORE_ITEM = new Set(['\n', '|', '+']);
const AFTER_ITEM = new Set(['\t', '|', ':']);

export function parseSearchedTable<T>(file: string, text: string, columns: readonly string[], build: Build<T>): SearchedTable<T> {
  const lines = linesOf(file, text, columns);
  const starts = new Uint32Array(lines.length);
  for (let at = 1; at < lines.length; at++) starts[at] = starts[at - 1] + lines[at - 1].length + 1;
  const built: T[] = [];
  const lineAt = (char: number): number => {
    let [low, high] = [0, lines.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= char) low = middle;
      else high = middle;
    }
    return low;
  };
  return {
    rowsWith(item) {
      const found: number[] = [];
      for (let at = text.indexOf(item); at >= 0; at = text.indexOf(item, at + 1)) {
        if (!BEFORE_ITEM.has(text[at - 1]) || !AFTER_ITEM.has(text[at + item.length])) continue;
        const line = lineAt(at);
        if (line > 0 && at < starts[line] + lines[line].indexOf('\t') && found.at(-1) !== line) found.push(line);
      }
      return found;
    },
    row: (number) => (built[number] ??= buildRow(file, lines, number, columns, build)),
  };
}

/** Reads one table of the package's facts folder to be searched. */
export function readSearchedTable<T>(file: string, columns: readonly string[], build: Build<T>): SearchedTable<T> {
  return parseSearchedTable(file, textOf(file), columns, build);
}

/** The line's first cell: a key that costs no splitting. */
export const firstCell = (line: string): string => line.slice(0, line.indexOf('\t'));

/** Makes a function that builds its value at the first call and gives the same one ever after. */
export function once<T>(build: () => T): () => T {
  let built: { readonly value: T } | undefined;
  return () => (built ??= { value: build() }).value;
}

/** The cell where it is one of `allowed`; throws where it is not. */
export function oneOf<T extends string>(where: Where, column: string, cell: string, allowed: readonly T[]): T {
  if (!allowed.includes(cell as T)) throw badRow(where, `${column} "${cell}" is none of ${allowed.join(', ')}`);
  return cell as T;
}

const NONE: readonly string[] = [];

/** The cell's items, parted by "|"; an empty cell has none. */
export function listOf(cell: string): readonly string[] {
  return cell === '' ? NONE : cell.split('|');
}

/** The cell's number; null where the cell is empty; throws where it is none or outside `low` to `high`. */
export function numberOf(where: Where, column: string, cell: string, low: number, high: number): number | null {
  if (cell === '') return null;
  const number = Number(cell);
  if (!(number >= low && number <= high)) throw badRow(where, `${column} "${cell}" is no number from ${low} to ${high}`);
  return number;
}

/** Groups rows under a key, in the table's order. */
export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
