import { clustersOf, isPlain } from './display-width.js';
import type { Ink, Paint, Piece } from './ink.js';

export interface Wrap {
  readonly width: number;
  /** Columns left free before the first line, and before all others. */
  readonly first?: number;
  readonly rest?: number;
  /** Lines at most; what does not fit is cut with a mark. */
  readonly lines?: number;
  readonly paint: Paint;
}

/** The pieces as one text, cut into clusters: cluster `i` stands at `starts[i]` and takes `columns[i]`; no columns where each unit is a cluster of one. */
interface Cells {
  readonly text: string;
  readonly size: number;
  readonly starts: Uint32Array | null;
  readonly columns: Uint32Array | null;
}

const MARK = '…';
const MARK_COLUMNS = 1;
const MARK_INK: Ink = 'warn';
const SPACE = 32;

/** Sets `pieces` in lines of `width` columns: broken at spaces, or inside a word that is longer than a line. */
export function wrap(pieces: readonly Piece[], { width, first = 0, rest = first, lines: most = Number.POSITIVE_INFINITY, paint }: Wrap): string[] {
  const cells = cellsOf(pieces);
  const lines: string[] = [];
  let at = spacesEnd(cells, 0);
  while (at < cells.size) {
    const indent = lines.length === 0 ? first : rest;
    const room = Math.max(2, width - indent);
    const end = lineEnd(cells, at, room);
    const next = spacesEnd(cells, end);
    const cut = lines.length + 1 >= most && next < cells.size;
    const shown = cut ? cutEnd(cells, at, end, room) : end;
    lines.push(' '.repeat(indent) + painted(pieces, startOf(cells, at), startOf(cells, shown), cut, paint));
    if (cut) break;
    at = next;
  }
  return lines;
}

function cellsOf(pieces: readonly Piece[]): Cells {
  const text = pieces.map((piece) => piece.text).join('');
  if (isPlain(text)) return { text, size: text.length, starts: null, columns: null };
  const starts = new Uint32Array(text.length + 1);
  const columns = new Uint32Array(text.length);
  let size = 0;
  let start = 0;
  // Piece by piece: a mark that opens a piece does not sit on the letter that closes the one before.
  for (const piece of pieces) {
    for (const cluster of clustersOf(piece.text)) {
      starts[size] = start;
      columns[size] = cluster.columns;
      start += cluster.text.length;
      size += 1;
    }
  }
  starts[size] = start;
  return { text, size, starts, columns };
}

function startOf({ starts }: Cells, i: number): number {
  return starts === null ? i : starts[i];
}

function isSpace(cells: Cells, i: number): boolean {
  const start = startOf(cells, i);
  return cells.text.charCodeAt(start) === SPACE && startOf(cells, i + 1) === start + 1;
}

/** The first cluster from `at` on that is no space. */
function spacesEnd(cells: Cells, at: number): number {
  let next = at;
  while (next < cells.size && isSpace(cells, next)) next += 1;
  return next;
}

/** Where the line that starts at `at` ends: before a space if there is one, so that it takes at most `room` columns. */
function lineEnd(cells: Cells, at: number, room: number): number {
  let columns = 0;
  let space = -1;
  let i = at;
  for (; i < cells.size; i++) {
    if (isSpace(cells, i)) space = i;
    columns += cells.columns === null ? 1 : cells.columns[i];
    if (columns > room) break;
  }
  if (i === cells.size) return withoutSpaces(cells, at, i);
  if (space > at) return withoutSpaces(cells, at, space);
  return Math.max(i, at + 1);
}

function withoutSpaces(cells: Cells, at: number, end: number): number {
  let last = end;
  while (last > at && isSpace(cells, last - 1)) last -= 1;
  return last;
}

/** Where a line that ends with the mark must stop, so that both fit. */
function cutEnd(cells: Cells, at: number, end: number, room: number): number {
  const columnsOf = (i: number): number => (cells.columns === null ? 1 : cells.columns[i]);
  let columns = 0;
  for (let i = at; i < end; i++) columns += columnsOf(i);
  let last = end;
  while (last > at && columns + MARK_COLUMNS > room) {
    last -= 1;
    columns -= columnsOf(last);
  }
  return last;
}

/** The characters from `start` to `end` of the pieces, stretches of one ink painted as one, with the mark behind where the text was cut. */
function painted(pieces: readonly Piece[], start: number, end: number, marked: boolean, paint: Paint): string {
  let line = '';
  let run = '';
  let ink: Ink | undefined;
  const add = (text: string, next: Ink | undefined): void => {
    if (text === '') return;
    if (next !== ink) {
      line += paint(run, ink);
      run = '';
      ink = next;
    }
    run += text;
  };
  let from = 0;
  for (const piece of pieces) {
    const to = from + piece.text.length;
    if (from >= end) break;
    if (to > start) add(piece.text.slice(Math.max(0, start - from), end - from), piece.ink);
    from = to;
  }
  if (marked) add(MARK, MARK_INK);
  return line + paint(run, ink);
}
