import { extname } from 'node:path';
import { toHtml } from '../export/html.js';
import { toJson } from '../export/json.js';
import { toJsonl } from '../export/jsonl.js';
import { toMarkdown } from '../export/markdown.js';
import { type TerminalOptions, toTerminal } from '../export/terminal.js';
import type { ReadoutRecord } from '../record/record.js';
import { Problem } from './problem.js';

interface Writer {
  readonly write: (record: ReadoutRecord, options: TerminalOptions) => string;
  /** Endings of file names that mean this format where none is named. */
  readonly endings: readonly string[];
}

/** A new format is one line here. */
const FORMATS = {
  terminal: { write: toTerminal, endings: ['.txt', '.log'] },
  html: { write: (record) => toHtml(record), endings: ['.html', '.htm'] },
  json: { write: (record) => toJson(record), endings: ['.json'] },
  jsonl: { write: toJsonl, endings: ['.jsonl', '.ndjson'] },
  md: { write: toMarkdown, endings: ['.md', '.markdown'] },
} as const satisfies Record<string, Writer>;

export type Format = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as Format[];

export function isFormat(name: string): name is Format {
  return Object.hasOwn(FORMATS, name);
}

/** The format that a file's ending asks for; the terminal's where it has none, and for a device. Throws a Problem where it names another. */
export function formatOfFile(file: string): Format {
  const ending = extname(file).toLowerCase();
  if (ending === '' || file.startsWith('/dev/')) return 'terminal';
  const format = FORMAT_NAMES.find((name) => (FORMATS[name].endings as readonly string[]).includes(ending));
  if (format === undefined) throw new Problem(`${file} names no format by its ending: give one with -f (${FORMAT_NAMES.join(', ')})`);
  return format;
}

/** Throws a Problem where the record is too large for one text. */
export function writeAs(format: Format, record: ReadoutRecord, options: TerminalOptions): string {
  try {
    return FORMATS[format].write(record, options);
  } catch (error) {
    if (!(error instanceof RangeError && error.message === 'Invalid string length')) throw error;
    throw new Problem(`the record is too large for one text as ${format}: split the posts by day, or send them through "readout annotate"`);
  }
}
