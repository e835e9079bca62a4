import type { Cells } from './columns.js';

/** A deeper value, or one behind more keys, is no part of a post that anybody names. */
const DEEPEST = 6;
const MOST_KEYS = 300;

type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

const scalar = (value: JsonValue): string | null => (typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : null);

/**
 * The cells of a JSON object by the way to each: `{"user": {"name": "Ada"}}` has the cell "user.name". A list of words is one cell of lines; a list of
 * objects is none.
 */
export function cellsOf(value: JsonValue): Cells {
  const cells = new Map<string, string>();
  const add = (inner: JsonValue, path: string, depth: number): void => {
    if (cells.size >= MOST_KEYS || inner === null) return;
    const cell = scalar(inner);
    if (cell !== null) {
      if (cell !== '') cells.set(path, cell);
    } else if (Array.isArray(inner)) {
      const words = (inner as readonly JsonValue[]).map(scalar);
      if (words.length > 0 && words.every((word) => word !== null)) cells.set(path, words.join('\n'));
    } else if (depth < DEEPEST) {
      for (const [key, deeper] of Object.entries(inner as Record<string, JsonValue>)) add(deeper, path === '' ? key : `${path}.${key}`, depth + 1);
    }
  };
  if (typeof value === 'string') return new Map([['text', value]]);
  add(value, '', 0);
  return cells;
}

/** Whether a value can be a row: an object, or the words of one post. */
export function isRowValue(value: unknown): value is JsonValue {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && !Array.isArray(value));
}
