const UPPER = /^\p{Lu}/u;
const LOWER = /^\p{Ll}/u;

/** The text begins with a capital letter. Plain letters are told by their number: a pattern of Unicode classes is slow to run on every token. */
export function opensUpper(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : UPPER.test(text);
}

/** The text begins with a small letter. */
export function opensLower(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : LOWER.test(text);
}
