import { readFileSync } from 'node:fs';

// src/facts and dist/facts lie equally deep, so one address serves both.
const FOLDER = new URL('../../facts/', import.meta.url);

/** One row of a table: its cells by column, and where it stands. */
export interface Row<Column extends string> {
  readonly file: string;
  /** Counts from 1; the header is line 1. */
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/** Says in one sentence what is wrong with a row, and where. */
export function badRow(row: { readonly file: string; readonly line: number }, why: string): Error {
  return new Error(`facts/${row.file} line ${row.line}: ${why}`);
}

/** Reads tab-separated text with a header that must name exactly `columns`; there is no quoting and no escape. */
export function parseTable<Column extends string>(file: string, text: string, columns: readonly Column[]): Row<Column>[] {
  const lines = text.split('\n');
  if (lines[0] !== columns.join('\t')) {
    throw badRow({ file, line: 1 }, `the header must be ${columns.join(', ')}, parted by tabs`);
  }
  const rows: Row<Column>[] = [];
  for (let i = 1; i < lines.length; i++) {
    if (lines[i] === '') continue;
    const cells = lines[i].split('\t');
    if (cells.length !== columns.length) {
      throw badRow({ file, line: i + 1 }, `${cells.length} cells where the header names ${columns.length}`);
    }
    const named = {} as Record<Column, string>;
    for (let c = 0; c < columns.length; c++) named[columns[c]] = cells[c];
    rows.push({ file, line: i + 1, cells: named });
  }
  return rows;
}

/** Reads one table of the package's facts folder. */
export function readTable<Column extends string>(file: string, columns: readonly Column[]): Row<Column>[] {
  return parseTable(file, readFileSync(new URL(file, FOLDER), 'utf8'), columns);
}

/** Makes a function that builds its value at the first call and gives the same one ever after. */
export function once<T>(build: () => T): () => T {
  let built: { readonly value: T } | undefined;
  return () => (built ??= { value: build() }).value;
}

/** The cell's value where it is one of `allowed`; throws where it is not. */
export function oneOf<Column extends string, T extends string>(row: Row<Column>, column: Column, allowed: readonly T[]): T {
  const value = row.cells[column] as T;
  if (!allowed.includes(value)) throw badRow(row, `${column} "${value}" is none of ${allowed.join(', ')}`);
  return value;
}

/** The cell's values, parted by "|"; an empty cell has none. */
export function listOf<Column extends string>(row: Row<Column>, column: Column): readonly string[] {
  const value = row.cells[column];
  return value === '' ? NONE : value.split('|');
}

const NONE: readonly string[] = [];

/** The cell's number; null where the cell is empty; throws where it is none or outside `low` to `high`. */
export function numberOf<Column extends string>(row: Row<Column>, column: Column, low: number, high: number): number | null {
  const value = row.cells[column];
  if (value === '') return null;
  const number = Number(value);
  if (!(number >= low && number <= high)) throw badRow(row, `${column} "${value}" is no number from ${low} to ${high}`);
  return number;
}

/** Groups rows under a key, in the table's order. */
export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
