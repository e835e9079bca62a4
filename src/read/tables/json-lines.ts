import type { Format, Input } from '../format.js';
import { nameOf } from '../inputs/input-name.js';
import { areJsonLines, lineDocuments } from './json-documents.js';
import { cellsOf, isRowValue } from './json-rows.js';
import { ReadError } from '../read-error.js';
import { postsOfRows, type RowRead } from './row-posts.js';

async function* rowsOf(input: Input): AsyncGenerator<RowRead> {
  let pieces = 0;
  for await (const piece of lineDocuments(input)) {
    pieces++;
    if ('kind' in piece) yield piece;
    else if (isRowValue(piece.value)) yield { cells: cellsOf(piece.value), where: piece.where, origin: piece.origin };
    else yield { kind: 'skipped', notice: { where: piece.where, what: 'the line is no JSON object' } };
  }
  if (pieces === 0) throw new ReadError(`${input.name} holds no lines; give a JSON object on each line`);
}

/** Objects of one post each, a line an object. */
export const jsonLines: Format = {
  name: 'json-lines',
  what: 'JSON lines: an object with a post on each line',
  toldBy: 'a first line that is a JSON object, with another below it',
  example: '{"id": 1, "text": "The ferry has left.", "date": "2023-09-13", "user": {"name": "Ada Moss"}}\n{"id": 2, "text": "The pier is closed.", "date": "2023-09-13"}\n',
  recognises: areJsonLines,
  read: (input, options) => postsOfRows(rowsOf(input), { file: input.name, name: nameOf(input.name), unit: 'key' }, options),
};
