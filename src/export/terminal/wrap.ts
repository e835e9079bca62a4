import { clustersOf } from './display-width.js';
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

interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly ink: Ink | undefined;
}

const MARK: Cell = { text: '…', columns: 1, ink: 'warn' };

/** Sets `pieces` in lines of `width` columns: broken at spaces, or inside a word that is longer than a line. */
export function wrap(pieces: readonly Piece[], { width, first = 0, rest = first, lines: most = Number.POSITIVE_INFINITY, paint }: Wrap): string[] {
  const cells = pieces.flatMap(({ text, ink }) => clustersOf(text).map((cluster): Cell => ({ ...cluster, ink })));
  const lines: string[] = [];
  let at = 0;
  while (at < cells.length && cells[at].text === ' ') at += 1;
  while (at < cells.length) {
    const indent = lines.length === 0 ? first : rest;
    const room = Math.max(2, width - indent);
    const end = lineEnd(cells, at, room);
    let next = end;
    while (next < cells.length && cells[next].text === ' ') next += 1;
    const cut = lines.length + 1 >= most && next < cells.length;
    const line = cut ? cutTo(cells.slice(at, end), room) : cells.slice(at, end);
    lines.push(' '.repeat(indent) + painted(line, paint));
    if (cut) break;
    at = next;
  }
  return lines;
}

/** Where the line that starts at `at` ends: before a space if there is one, so that it takes at most `room` columns. */
function lineEnd(cells: readonly Cell[], at: number, room: number): number {
  let columns = 0;
  let space = -1;
  let i = at;
  for (; i < cells.length; i++) {
    if (cells[i].text === ' ') space = i;
    columns += cells[i].columns;
    if (columns > room) break;
  }
  if (i === cells.length) return withoutSpaces(cells, at, i);
  if (space > at) return withoutSpaces(cells, at, space);
  return Math.max(i, at + 1);
}

function withoutSpaces(cells: readonly Cell[], at: number, end: number): number {
  let last = end;
  while (last > at && cells[last - 1].text === ' ') last -= 1;
  return last;
}

function cutTo(cells: readonly Cell[], room: number): Cell[] {
  const kept = [...cells];
  let columns = kept.reduce((sum, cell) => sum + cell.columns, 0);
  while (kept.length > 0 && columns + MARK.columns > room) columns -= (kept.pop() as Cell).columns;
  return [...kept, MARK];
}

function painted(cells: readonly Cell[], paint: Paint): string {
  let line = '';
  for (let i = 0; i < cells.length; ) {
    let text = '';
    const { ink } = cells[i];
    while (i < cells.length && cells[i].ink === ink) text += cells[i++].text;
    line += paint(text, ink);
  }
  return line;
}
