import { parse } from 'csv-parse/sync';
import { isHeader } from './columns.js';
import { isKnownName, isSureText, rankOf } from './column-names.js';
import { headText } from '../text/bytes.js';
import { readClock, readDate } from '../times/written-date.js';

export type Separator = ',' | ';' | '\t' | '|';
const SEPARATORS: readonly Separator[] = ['\t', ';', ',', '|'];

/** How the beginning of a file looks as separated values. */
export interface Look {
  readonly separator: Separator;
  readonly rows: readonly (readonly string[])[];
  /** How many cells most rows have, and the share of the rows that have them. */
  readonly width: number;
  readonly alike: number;
  readonly hasHeader: boolean;
  /** Rows that stand above the header, as a sheet's heading does: they are no part of the table. */
  readonly above: number;
}

/** Records of the beginning that a table is told by. */
const LOOKED_AT = 100;
const LOOKED_AT_SIZE = 65_536;
/** A sheet's heading takes no more rows. */
const MOST_ABOVE = 5;
/** Excel's first line for readers with another list separator. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/u;

/** How many rows of one filled cell stand above a row that names columns of posts. */
function headingOf(rows: readonly (readonly string[])[]): number {
  const filled = (row: readonly string[]): readonly string[] => row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const above = rows.slice(0, MOST_ABOVE + 1).findIndex((row) => filled(row).length > 1);
  if (above <= 0 || above > MOST_ABOVE) return 0;
  const header = rows[above];
  return filled(header).filter(isKnownName).length > 0 && isHeader(header, rows.slice(above + 1)) ? above : 0;
}

function lookOf(text: string, separator: Separator, whole: boolean): Look | null {
  let rows: string[][];
  try {
    rows = parse(text, { delimiter: separator, relax_column_count: true, relax_quotes: true, to: LOOKED_AT, record_delimiter: ['\r\n', '\n', '\r'] });
  } catch {
    // The beginning may end within quotation marks: what stands before them is enough.
    const lines = text.split(/\r\n|\n|\r/u).slice(0, LOOKED_AT);
    rows = [];
    for (let size = lines.length - 1; size > 0 && rows.length === 0; size = Math.floor(size / 2)) {
      try {
        rows = parse(lines.slice(0, size).join('\n'), { delimiter: separator, relax_column_count: true, relax_quotes: true });
      } catch {
        rows = [];
      }
    }
  }
  if (!whole && rows.length > 1 && rows.length < LOOKED_AT) rows.pop();
  const all = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (all.length === 0) return null;
  const above = headingOf(all);
  const filled = all.slice(above);
  const widths = new Map<number, number>();
  for (const { length } of filled) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width, count] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0];
  return { separator, rows: filled, width, alike: count / filled.length, hasHeader: isHeader(filled[0], filled.slice(1)), above };
}

/** Whether a look is that of a table: its first row names a column of posts, or its columns stay what they are from row to row. */
function isTable({ rows, width, alike, separator, hasHeader }: Look, named: boolean): boolean {
  if (width < 2 || (separator === '|' && rows[0][0].trim() === '')) return false;
  const [first, ...below] = rows;
  const names = first.map((cell) => cell.trim());
  if (first.length >= 2 && names.every((name) => name.length <= 60) && hasHeader) {
    const known = names.filter((name) => rankOf('text', name) !== null || rankOf('title', name) !== null || rankOf('date', name) !== null);
    const sure = named || known.length > 1 || (rows.length >= 3 && alike >= 0.9 && !names.some((name) => /[.!?:]$/u.test(name)));
    if (known.length > 0 && sure && below.filter((row) => row.length > 1).length >= below.length * 0.5) return true;
  }
  if (named) return alike >= 0.8;
  // Sentences hold commas too. A table without names has at least three rows, the same cells in nearly all of them, one a date or a clock, and none
  // begins with the space that stands behind a comma of a sentence.
  if (rows.length < 3 || alike < 0.9) return false;
  const spaced = rows.filter((row) => row.slice(1).some((cell) => cell.startsWith(' '))).length;
  if (separator !== '\t' && spaced > rows.length * 0.1) return false;
  return first.some((_, i) => rows.filter((row) => readDate(row[i] ?? '') !== null || (width > 2 && readClock(row[i] ?? '') !== null)).length >= rows.length * 0.8);
}

/** How the beginning of a file looks under each separator, and whether it says that it is a table. */
function looksAt(head: Uint8Array, name: string): { readonly looks: readonly Look[]; readonly named: boolean } {
  const text = headText(head).slice(0, LOOKED_AT_SIZE);
  const told = SEPARATOR_LINE.exec(text);
  const body = told === null ? text : text.slice(told[0].length);
  const looks = SEPARATORS.filter((separator) => told === null || separator === told[1])
    .map((separator) => lookOf(body, separator, head.length < LOOKED_AT_SIZE))
    .filter((look) => look !== null)
    .sort((a, b) => b.alike * Math.min(b.width, 4) - a.alike * Math.min(a.width, 4));
  return { looks, named: told !== null || /\.(?:csv|tsv|tab|psv)(?:\.gz)?$/iu.test(name) };
}

/** The table that a file begins with; null where it begins with none. */
export function tableIn(head: Uint8Array, name: string): Look | null {
  const text = headText(head.subarray(0, LOOKED_AT_SIZE));
  if (text.trim() === '' || /^\s*[[{<]/u.test(text) || text.includes('\u0000')) return null;
  const { looks, named } = looksAt(head, name);
  const table = looks.find((look) => isTable(look, named));
  if (table !== undefined) return table;
  // One column alone is a table where the file's name says so.
  return named ? (looks.find(({ width, rows }) => width === 1 && isSureText(rows[0][0])) ?? null) : null;
}

/** The likeliest table of a file that is said to be one; null for an empty file. */
export function likeliestTable(head: Uint8Array, name: string): Look | null {
  return tableIn(head, name) ?? looksAt(head, name).looks[0] ?? null;
}
