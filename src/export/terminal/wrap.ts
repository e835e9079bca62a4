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
  /** By character, whether it stands in a piece that is to be kept whole; null where no piece is. */
  readonly whole: Uint8Array | null;
}

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
    lines.push(' '.repeat(indent) + painted(pieces, startOf(cells, at), startOf(cells, shown), cut ? markAt(cells, shown, room) : '', paint));
    if (cut) break;
    at = next;
  }
  return lines;
}

function cellsOf(pieces: readonly Piece[]): Cells {
  const text = pieces.map((piece) => piece.text).join('');
  const whole = wholeOf(pieces, text.length);
  if (isPlain(text)) return { text, size: text.length, starts: null, columns: null, whole };
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
  return { text, size, starts, columns, whole };
}

function wholeOf(pieces: readonly Piece[], length: number): Uint8Array | null {
  if (!pieces.some((piece) => piece.whole)) return null;
  const whole = new Uint8Array(length);
  let start = 0;
  for (const piece of pieces) {
    if (piece.whole) whole.fill(1, start, start + piece.text.length);
    start += piece.text.length;
  }
  return whole;
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

/** Where the line that starts at `at` ends, so that it takes at most `room` columns: before a space if there is one, between whole pieces if it can be. */
function lineEnd(cells: Cells, at: number, room: number): number {
  let columns = 0;
  let space = -1;
  let inside = -1;
  let i = at;
  for (; i < cells.size; i++) {
    if (isSpace(cells, i)) {
      if (cells.whole?.[startOf(cells, i)]) inside = i;
      else space = i;
    }
    columns += cells.columns === null ? 1 : cells.columns[i];
    if (columns > room) break;
  }
  if (i === cells.size) return withoutSpaces(cells, at, i);
  if (space > at) return withoutSpaces(cells, at, space);
  if (inside > at) return withoutSpaces(cells, at, inside);
  return Math.max(i, at + 1);
}

function withoutSpaces(cells: Cells, at: number, end: number): number {
  let last = end;
  while (last > at && isSpace(cells, last - 1)) last -= 1;
  return last;
}

/** Where a line that ends with the mark must stop, so that both fit: after a word if it can be. */
function cutEnd(cells: Cells, at: number, end: number, room: number): number {
  const columns = [0];
  for (let i = at; i < end; i++) columns.push(columns[i - at] + (cells.columns === null ? 1 : cells.columns[i]));
  const fits = (last: number): boolean => last === at || columns[last - at] + markAt(cells, last, room).length <= room;
  let last = end;
  while (!fits(last)) last -= 1;
  for (let word = last; word > at; word--) {
    if (word < cells.size && isSpace(cells, word) && !isSpace(cells, word - 1) && fits(word)) return word;
  }
  return last;
}

/** "… (12 more words)" for what is cut from cluster `i` on, or the dots alone where there is no room for it. */
function markAt(cells: Cells, i: number, room: number): string {
  const left = cells.text.slice(startOf(cells, i)).trim().split(' ').length;
  const mark = `… (${left} more ${left === 1 ? 'word' : 'words'})`;
  return mark.length <= room / 2 ? mark : '…';
}

/** The characters from `start` to `end` of the pieces, stretches of one ink painted as one, with `mark` behind. */
function painted(pieces: readonly Piece[], start: number, end: number, mark: string, paint: Paint): string {
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
  add(mark, MARK_INK);
  return line + paint(run, ink);
}
