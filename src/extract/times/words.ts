/** A word, a run of digits or a mark of a text, as the grammar of times reads it. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** In lower case; a mark is itself. */
  readonly lower: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Nothing stands between it and the word before it. */
  readonly glued: boolean;
}

const WORD = /\d+|\p{L}+|[^\s\p{L}\d]/gu;

/** Cuts a text into words, digits and marks: "8:30am" is 8, :, 30, am. Linear in the text. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let last = -1;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const lower = match[0].toLowerCase();
    words.push({ start, end, lower, capital: match[0] !== lower, glued: start === last });
    last = end;
  }
  return words;
}

const NONE: Word = { start: -1, end: -1, lower: '', capital: false, glued: false };

/** The word at a place; an empty one beyond the text's rims. */
export const wordAt = (words: readonly Word[], at: number): Word => words[at] ?? NONE;
export const lowerAt = (words: readonly Word[], at: number): string => words[at]?.lower ?? '';
/** True where the words from `at` on are these, in order. */
export function reads(words: readonly Word[], at: number, ...expected: readonly string[]): boolean {
  for (let i = 0; i < expected.length; i++) if (lowerAt(words, at + i) !== expected[i]) return false;
  return true;
}

const DASHES = new Set(['-', '–', '—', '‑', '−']);
export const isDash = (words: readonly Word[], at: number): boolean => DASHES.has(lowerAt(words, at));
/** One past a hyphen at `at`, or `at` itself: "twenty-five" and "twenty five" are one number. */
export const pastHyphen = (words: readonly Word[], at: number): number => (isDash(words, at) && wordAt(words, at).glued ? at + 1 : at);
/** One past a word of `set` at `at`, or `at` itself. */
export const past = (words: readonly Word[], at: number, ...expected: readonly string[]): number => (expected.includes(lowerAt(words, at)) ? at + 1 : at);
