import type { Notice } from '../../record/record.js';
import type { Origin } from '../../record/post.js';
import type { Input } from '../format.js';
import { jsonElements } from './json-elements.js';
import { linesOf } from '../text/lines.js';
import { encodingOf, headText } from '../text/bytes.js';
import { utf8Of } from '../text/text-stream.js';

/** A value of a list of JSON, or of a line of JSON lines, with its place. */
export interface JsonDocument {
  readonly value: unknown;
  /** The keys that lead to its list; "" for a list that is all there is, and for lines. */
  readonly path: string;
  readonly where: string;
  readonly origin: Origin;
}

export interface SkippedPiece {
  readonly kind: 'skipped';
  readonly path: string;
  readonly notice: Notice;
}

/** Besides documents: a piece that is none, a lone value within objects, the place from which nothing can be told. */
export type JsonPiece =
  | JsonDocument
  | SkippedPiece
  | { readonly member: unknown; readonly path: string; readonly byte: number }
  | { readonly broken: string; readonly byte: number };

const LONGEST_LINE = 16 * 1024 * 1024;

const ENDS: Readonly<Record<string, string>> = { '{': '}', '[': ']', '"': '"' };

/** The value of a JSON text; undefined where it is none. */
export function jsonOf(text: string): unknown {
  // An error takes longer than reading a line does: what cannot be JSON by its ends is not tried.
  const bare = text.trim();
  if (Object.hasOwn(ENDS, bare[0] ?? '') && bare[bare.length - 1] !== ENDS[bare[0]]) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The first line of a text that is not blank, and what stands below it. */
function firstLine(text: string): { readonly line: string; readonly below: string } {
  const body = text.trimStart();
  const end = body.indexOf('\n');
  return end < 0 ? { line: body, below: '' } : { line: body.slice(0, end), below: body.slice(end + 1).trimStart() };
}

/** True where the first line is an object by itself, and another begins below it. */
export function areJsonLines(head: Uint8Array): boolean {
  const { line, below } = firstLine(headText(head));
  return line.startsWith('{') && below.startsWith('{') && jsonOf(line) !== undefined;
}

/** The values of JSON lines, of one line too. */
export async function* lineDocuments(input: Input): AsyncGenerator<JsonDocument | SkippedPiece> {
  const { encoding, skip: mark } = encodingOf(input.head, true);
  for await (const { number, start, bytes } of linesOf(utf8Of(input), LONGEST_LINE)) {
    const where = `${input.name}:${number}`;
    if (bytes === null) {
      yield { kind: 'skipped', path: '', notice: { where, what: `the line is longer than ${LONGEST_LINE >> 20} MB` } };
      continue;
    }
    const text = Buffer.from(bytes).toString();
    if (text.trim() === '') continue;
    const value = jsonOf(text);
    if (value === undefined) yield { kind: 'skipped', path: '', notice: { where, what: 'the line is not JSON' } };
    else yield { value, path: '', where, origin: { file: input.name, line: number, ...(encoding === 'utf-8' ? { byte: start + mark } : {}) } };
  }
}

/** The bytes behind the first `skip`. */
async function* from(chunks: AsyncIterable<Uint8Array>, skip: number): AsyncGenerator<Uint8Array> {
  let left = skip;
  for await (const chunk of chunks) {
    const skipped = Math.min(left, chunk.length);
    left -= skipped;
    if (skipped < chunk.length) yield chunk.subarray(skipped);
  }
}

async function* listDocuments(input: Input, opening: number): AsyncGenerator<JsonPiece> {
  const { encoding, skip: mark } = encodingOf(input.head, true);
  for await (const found of jsonElements(from(utf8Of(input), opening))) {
    const byte = opening + found.byte + mark;
    if ('broken' in found) yield { broken: found.broken, byte };
    else if ('member' in found) yield { member: jsonOf(found.member) ?? null, path: found.path, byte };
    else {
      const { path, index, json } = found;
      const element = `${path}[${index}]`;
      const where = `${input.name} ${element}`;
      const value = json === null ? undefined : jsonOf(json);
      if (json === null) yield { kind: 'skipped', path, notice: { where, what: 'the object is larger, or nested deeper, than any post is' } };
      else if (value === undefined) yield { kind: 'skipped', path, notice: { where, what: 'the object is not JSON' } };
      else yield { value, path, where, origin: { file: input.name, ...(encoding === 'utf-8' ? { byte } : {}), element } };
    }
  }
}

/**
 * The values of an input's lists, or of its lines where it is JSON lines, as they come. What is broken stops no other.
 *
 * @param opening bytes that stand before the JSON
 */
export function jsonDocuments(input: Input, opening = 0): AsyncGenerator<JsonPiece> {
  return opening === 0 && areJsonLines(input.head) ? lineDocuments(input) : listDocuments(input, opening);
}
