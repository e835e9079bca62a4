import { isSureText, rankOf } from './column-names.js';
import type { Format, Input, ReadOptions } from '../format.js';
import { nameOf } from '../inputs/input-name.js';
import { type JsonDocument, jsonDocuments, type SkippedPiece } from './json-documents.js';
import { type KeyedObject, KeyedObjects } from './json-keyed.js';
import { cellsOf, isRowValue } from './json-rows.js';
import { ReadError } from '../read-error.js';
import { postsOfRows, type RowRead } from './row-posts.js';
import { headText } from '../text/bytes.js';

/** Keys under which exports keep their posts; under another key an object must name its text for certain. */
const LISTS = new Set(
  'posts messages items data results tweets statuses documents docs entries records articles rows hits content contents feed list value values children notes toots stories news updates blogposts nodes edges response'.split(' '),
);
/** Elements of a list that are looked at before it is told to hold no posts. */
const LOOKED_AT = 20;
const MOST_MEMBERS = 300;

const isText = (column: string): boolean => rankOf('text', column) !== null || rankOf('title', column) !== null;

/** True where an element is one that posts are read from: an object with a key for the text, as named or as such keys are named. */
function holdsText({ value, path }: JsonDocument, options: ReadOptions): boolean {
  if (!isRowValue(value)) return false;
  if (typeof value === 'string') return path === '';
  const keys = [...cellsOf(value).keys()];
  const { text } = options.map ?? {};
  if (text !== undefined) return keys.includes(text);
  const known = path === '' || LISTS.has(path.split('.').at(-1)?.toLowerCase() ?? '');
  return keys.some(known ? isText : isSureText);
}

const rowOf = (piece: JsonDocument | SkippedPiece): RowRead => {
  if ('kind' in piece) return piece;
  const { value, where, origin } = piece;
  return isRowValue(value) ? { cells: cellsOf(value), where, origin } : { kind: 'skipped', notice: { where, what: 'it is no JSON object' } };
};

async function* rowsOf(input: Input, options: ReadOptions): AsyncGenerator<RowRead> {
  /** The list that holds the posts: the first in which an element has a text. */
  let path: string | null = null;
  const waiting = new Map<string, (JsonDocument | SkippedPiece)[]>();
  const members = new Map<string, unknown>();
  const keyed = new KeyedObjects(options.map?.text);
  const keyedRow = ({ key, byte, members: own }: KeyedObject): RowRead => ({ cells: cellsOf(own as Parameters<typeof cellsOf>[0]), where: `${input.name} ${key}`, origin: { file: input.name, byte, element: key } });
  for await (const piece of jsonDocuments(input)) {
    if ('broken' in piece) {
      if (path === null) throw new ReadError(`${input.name} is not JSON from byte ${piece.byte} on: ${piece.broken}; export it again`);
      yield { kind: 'notice', notice: { where: input.name, what: `${piece.broken}; nothing was read from byte ${piece.byte} on` } };
      return;
    }
    if ('member' in piece) {
      if (path === null) yield* keyed.add(piece.path, piece.byte, piece.member).map(keyedRow);
      if (members.size < MOST_MEMBERS) members.set(piece.path, piece.member);
    } else if (keyed.isSure) continue;
    else if (path !== null) {
      if (piece.path === path) yield rowOf(piece);
    } else if ('value' in piece && holdsText(piece, options)) {
      path = piece.path;
      for (const earlier of [...(waiting.get(path) ?? []), piece]) yield rowOf(earlier);
      waiting.clear();
    } else {
      const earlier = waiting.get(piece.path) ?? [];
      if (earlier.length < LOOKED_AT && waiting.size < MOST_MEMBERS) waiting.set(piece.path, [...earlier, piece]);
    }
  }
  if (path !== null) return;
  yield* keyed.end().map(keyedRow);
  if (keyed.isSure) return;
  // An object without a list may be a post itself.
  const lone = cellsOf(Object.fromEntries(members) as Parameters<typeof cellsOf>[0]);
  if (![...lone.keys()].some((key) => isSureText(key) || key === options.map?.text)) throw new ReadError(`${input.name} holds no list of objects with a text; name the key that holds it with --map text=KEY${keysTold(waiting)}`);
  yield { cells: lone, where: input.name, origin: { file: input.name, byte: 0 } };
}

function keysTold(lists: ReadonlyMap<string, readonly (JsonDocument | SkippedPiece)[]>): string {
  for (const [path, pieces] of lists) {
    const first = pieces.find((piece): piece is JsonDocument => 'value' in piece)?.value;
    if (isRowValue(first) && typeof first !== 'string') return ` (the objects of ${path === '' ? 'its list' : path} have ${[...cellsOf(first).keys()].slice(0, 30).join(', ')})`;
  }
  return '';
}

/** A list of objects of one post each, alone or under a key of an object. */
export const json: Format = {
  name: 'json',
  what: 'JSON: a list of objects with a post each, or an object that holds one',
  toldBy: 'an opening bracket or brace of JSON',
  example: '{"posts": [{"id": 1, "text": "The ferry has left.", "date": "2023-09-13T14:05:33Z", "user": {"name": "Ada Moss"}}]}\n',
  recognises: (head) => /^\s*(?:\{\s*(?:"|\})|\[\s*(?:\{|"(?:[^"\\]|\\.)*"\s*[,\]]|\]))/u.test(headText(head)),
  read: (input, options) => postsOfRows(rowsOf(input, options), { file: input.name, name: nameOf(input.name), unit: 'key' }, options),
};
