import { z } from 'zod';
import { isIsoDate } from './option-values.js';
import type { Line } from './lines.js';

/** One document of `readout annotate`. */
export interface Row {
  readonly id: string | number;
  readonly text: string;
  readonly date?: string;
}

/** A row, or why it is none; `id` where at least that could be read. */
export type RowRead = { readonly row: Row } | { readonly id: string | number | null; readonly error: string };

export const LONGEST_ROW = 64 * 1024 * 1024;

const id = z.union([z.string(), z.number()]);
const shape = z.object({
  id,
  text: z.string(),
  date: z.string().refine(isIsoDate).nullish(),
});

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
  if (read.success) return { row: { id: read.data.id, text: read.data.text, date: read.data.date ?? undefined } };
  const known = id.safeParse((value as { id?: unknown } | null)?.id);
  const field = String(read.error.issues[0]?.path[0] ?? '');
  return { id: known.success ? known.data : null, error: WANTED[field] ?? 'the line is not a JSON object' };
}
