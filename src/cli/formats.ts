import { toHtml } from '../export/html.js';
import { toJson } from '../export/json.js';
import { toJsonl } from '../export/jsonl.js';
import { toMarkdown } from '../export/markdown.js';
import { type TerminalOptions, toTerminal } from '../export/terminal.js';
import type { ReadoutRecord } from '../record/record.js';

interface Writer {
  readonly write: (record: ReadoutRecord, options: TerminalOptions) => string;
  /** Endings of file names that mean this format where none is named. */
  readonly endings: readonly string[];
}

/** A new format is one line here. */
const FORMATS = {
  terminal: { write: toTerminal, endings: [] },
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

/** The format that a file's ending asks for. */
export function formatOfFile(file: string): Format | undefined {
  const low = file.toLowerCase();
  return FORMAT_NAMES.find((name) => FORMATS[name].endings.some((ending) => low.endsWith(ending)));
}

export function writeAs(format: Format, record: ReadoutRecord, options: TerminalOptions): string {
  return FORMATS[format].write(record, options);
}
