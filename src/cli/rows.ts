import { z } from 'zod';
import { timeOfIso } from '../read/times/instant.js';
import type { PostTime } from '../record/post.js';
import { isIsoDate } from './option-values.js';
import type { Line } from '../read/text/lines.js';

/** One document of `readout annotate`. */
export interface Row {
  readonly id: string | number;
  readonly text: string;
  readonly date?: string;
  /** The time to the minute or second, as `readout posts` writes it. */
  readonly at?: PostTime;
}

/** A row, or why it is none; `id` where at least that could be read. */
export type RowRead = { readonly row: Row } | { readonly id: string | number | null; readonly error: string };

export const LONGEST_ROW = 64 * 1024 * 1024;

const id = z.union([z.string(), z.number()]);
const shape = z.object({
  id,
  text: z.string(),
  date: z.string().refine(isIsoDate).nullish(),
  // What others write under this name is none of ours.
  at: z.object({ value: z.string(), precision: z.enum(['second', 'minute', 'day']) }).optional().catch(undefined),
});

/** The time as it is written everywhere; undefined where it is none. */
function timeIn(at: PostTime | undefined): PostTime | undefined {
  return (at === undefined || at.value === null ? null : timeOfIso(at.value)) ?? undefined;
}

const WANTED: Readonly<Record<string, string>> = {
  id: '"id" must be a string or a number',
  text: '"text" must be a string',
  date: '"date" must be a day that exists, as in 2023-09-13',
};

/** Reads one line; null where it is blank and no row at all. */
export function rowOf({ number, bytes }: Line): RowRead | null {
  if (bytes === null) return { id: null, error: `the line is longer than ${LONGEST_ROW >> 20} MB` };
  let line: string;
  try {
    line = new TextDecoder('utf-8', { fatal: true, ignoreBOM: number > 1 }).decode(bytes);
  } catch {
    return { id: null, error: 'the line is not UTF-8 text' };
  }
  if (line.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: 'the line is not JSON' };
  }
  const read = shape.safeParse(value);
  if (read.success) return { row: { id: read.data.id, text: read.data.text, date: read.data.date ?? undefined, at: timeIn(read.data.at) } };
  const known = id.safeParse((value as { id?: unknown } | null)?.id);
  const field = String(read.error.issues[0]?.path[0] ?? '');
  return { id: known.success ? known.data : null, error: WANTED[field] ?? 'the line is not a JSON object' };
}
