/** What is no single line without spaces at its ends; most texts have none of it, and a hostile input has a million of them told. */
const BROKEN = /[\u0000-\u001f\u007f-\u009f]|[^\S ]|  |^ | $/u;

/** A text that quotes an input, as one line: breaks and control characters are spaces. */
export function oneLine(text: string): string {
  if (!BROKEN.test(text)) return text;
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, ' ').trim();
}

/** Input that cannot be read at all. The message is one sentence on one line: what, where, what to do. */
export class ReadError extends Error {
  override readonly name = 'ReadError';

  constructor(message: string) {
    super(oneLine(message));
  }
}
