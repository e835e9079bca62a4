import { csvRecords } from './csv-records.js';
import { likeliestTable, type Look, type Separator, tableIn } from './csv-look.js';
import type { Format, Input } from '../format.js';
import { nameOf } from '../inputs/input-name.js';
import { ReadError } from '../read-error.js';
import { postsOfRows, type RowRead } from './row-posts.js';
import { textOf } from '../text/text-stream.js';

const SEPARATOR_NAMES: Readonly<Record<Separator, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };
const SEPARATOR_LINE = /^sep=/iu;
const MAX_COLUMNS = 2000;

/** The columns' names: as the header gives them, a number for one without, and none twice. Without a header, their numbers. */
function columnsOf({ rows, width, hasHeader }: Look): string[] {
  if (!hasHeader) return Array.from({ length: Math.max(width, ...rows.map(({ length }) => length)) }, (_, i) => String(i + 1));
  const names: string[] = [];
  const taken = new Set<string>();
  for (const [i, cell] of rows[0].entries()) {
    const name = cell.trim() || String(i + 1);
    names.push(taken.has(name) ? `${name} ${i + 1}` : name);
    taken.add(name);
  }
  return names;
}

async function* rowsOf(input: Input, look: Look, columns: readonly string[]): AsyncGenerator<RowRead> {
  const { encoding, mark, chunks } = textOf(input);
  let records = 0;
  let short = 0;
  let firstShort = '';
  let broken = 0;
  let line = 1;
  for await (const record of csvRecords(chunks(), look.separator)) {
    if (record === 'too many torn') {
      yield { kind: 'notice', notice: { where: `${input.name}:${line}`, what: 'too many quotation marks are never closed; nothing was read from here on: export the table again' } };
      return;
    }
    const { cells, torn } = record;
    line = record.line;
    if (line === 1 && SEPARATOR_LINE.test(cells[0])) continue;
    const where = `${input.name}:${line}`;
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (records < look.above) {
      records++;
      yield { kind: 'notice', notice: { where, what: `a heading above the table, no post: ${cells.filter((cell) => cell.trim() !== '').join(' ').slice(0, 100)}` } };
      continue;
    }
    if (records++ === look.above && look.hasHeader) continue;
    if (torn) yield { kind: 'notice', notice: { where, what: 'a quotation mark opens a cell and is never closed; the row was read to the letter' } };
    if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
      yield { kind: 'skipped', notice: { where, what: `the row has ${cells.length} cells and the table ${columns.length} columns; put cells that hold a ${SEPARATOR_NAMES[look.separator]} in quotation marks` } };
      continue;
    }
    if (cells.length < columns.length && short++ === 0) firstShort = where;
    const row = new Map<string, string>();
    for (const [i, cell] of cells.entries()) if (cell !== '' && i < columns.length) row.set(columns[i], cell);
    if (cells.some((cell) => cell.includes('\ufffd'))) broken++;
    yield { cells: row, where, origin: encoding === 'utf-8' ? { file: input.name, line, byte: record.byte + mark } : { file: input.name, line } };
  }
  if (short > 0) yield { kind: 'notice', notice: { where: firstShort, what: `${short === 1 ? '1 row has' : `${short} rows have`} fewer cells than the table has columns, this one first; the rest of it was taken for empty` } };
  if (broken > 0) yield { kind: 'notice', notice: { where: input.name, what: `${broken === 1 ? '1 row holds' : `${broken} rows hold`} characters that cannot be read in ${encoding}; save the table as UTF-8` } };
  if (encoding === 'windows-1252') yield { kind: 'notice', notice: { where: input.name, what: 'the file is not UTF-8; it was read as Windows-1252, so look at accented letters' } };
}

/** Tables of separated values, as spreadsheets and databases write them. */
export const csv: Format = {
  name: 'csv',
  what: 'table of posts: CSV, TSV, or cells apart by semicolons or bars',
  toldBy: 'a first row that names columns such as text and date, or rows of like cells with a date in each',
  example: 'Date,Channel,Text\n2023-09-13 14:05,Harbour Watch,"The ferry ""Aurora"" has left, an hour late."\n2023-09-13 14:20,Harbour Watch,The pier is closed.\n',
  recognises: (head, name) => tableIn(head, name) !== null,
  async *read(input, options) {
    const look = likeliestTable(input.head, input.name);
    if (look === null) throw new ReadError(`${input.name} holds no rows; give a table with a row for each post`);
    const columns = columnsOf(look);
    if (columns.length > MAX_COLUMNS) throw new ReadError(`${input.name} has ${columns.length} columns; give a table of ${MAX_COLUMNS} at most`);
    yield* postsOfRows(rowsOf(input, look, columns), { file: input.name, name: nameOf(input.name), unit: 'column', columns }, options);
  },
};
