/** What is no single line without spaces at its ends; most texts have none of it, and a hostile input has a million of them told. */
const BROKEN = /[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|[^\S ]| {2}|^ | $/u;
/** Signs that turn the direction of what comes after them show a file's name, or a sentence of ours, as what it is not. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]+/gu;

/** A text that quotes an input, as one line: breaks and control characters are spaces, and nothing turns its direction. */
export function oneLine(text: string): string {
  if (!BROKEN.test(text)) return text;
  return text.replace(TURNING, '').replace(/[\s\0-\x1f\x7f-\x9f]+/gu, ' ').trim();
}

/** Input that cannot be read at all. The message is one sentence on one line: what, where, what to do. */
export class ReadError extends Error {
  override readonly name = 'ReadError';

  constructor(message: string) {
    super(oneLine(message));
  }
}
