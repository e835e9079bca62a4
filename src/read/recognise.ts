import { isOther, notText } from './text/bytes.js';
import { plainText } from './prose/day-log.js';
import type { Format } from './format.js';
import { FORMATS } from './formats.js';
import { ReadError } from './read-error.js';
import { shownName } from './inputs/whole.js';

/** The format of that name, as a person asks for it. Throws ReadError, with those that there are, for another. */
export function formatNamed(name: string): Format {
  const format = FORMATS.find((known) => known.name === name);
  if (format === undefined) throw new ReadError(`"${name}" is no format that can be read: it is one of ${FORMATS.map((known) => known.name).join(', ')}`);
  return format;
}

/**
 * The first format that takes what begins like this for its own; null where it is empty, or no text and no format's.
 * Content decides; the name only where content leaves a choice.
 */
export function formatOf(head: Uint8Array, name: string): Format | null {
  if (head.length === 0 || isOther(head)) return null;
  const format = FORMATS.find((one) => one.recognises(head, name)) ?? null;
  // Any text is plain text; what only looks like text to none of the others may be no text at all.
  return format === plainText && notText(head) !== null ? null : format;
}

/** As `formatOf`. Throws ReadError, which says what it is instead, where it is none. */
export function recognise(head: Uint8Array, name: string): Format {
  const shown = shownName(name);
  const of = FORMATS.find((one) => one.accompanies?.(head, name));
  if (of !== undefined) throw new ReadError(`${shown} lies beside the posts of such an export (${of.what}) and holds none; give the file that does, or the folder`);
  const format = formatOf(head, name);
  if (format !== null) return format;
  if (head.length === 0) throw new ReadError(`${shown} is empty; give a file that holds posts`);
  throw new ReadError(`${shown} is ${notText(head) ?? 'no text'}; "readout formats" shows what can be read`);
}
