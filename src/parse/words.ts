import { combine, hashString } from '../model/hash.js';
import { DIGIT, isLower, isUpper, kindAt, LETTER, sizeAt } from './characters.js';

/** What the taggers and the parser ask of a word's letters, worked out once a word and kept. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** Hash of the lower-case form, digits as 0: "1,250" and "7,300" are one word. */
  readonly hash: number;
  /** Hash of the form as written. */
  readonly exact: number;
  readonly prefixes: readonly [number, number, number];
  readonly suffixes: readonly [number, number, number, number];
  /** Hash of the pattern of capitals, digits and signs, runs shortened: "Jong-un" is "Xx-x". */
  readonly shape: number;
  /** 0 no letters, 1 lower case, 2 capital first, 3 all capitals, 4 mixed. */
  readonly letterCase: number;
  /** Lemmas already worked out, by form; filled by `lemma.ts`. */
  readonly lemmas: Array<string | undefined>;
}

const LONGEST_WORD = 64;
const MOST_WORDS = 100_000;

/** Words met so far. Emptied when full: the answers never depend on it, only the speed does. */
export class WordCache {
  private words = new Map<string, Word>();

  of(text: string, start: number, end: number): Word {
    const form = text.slice(start, end);
    let word = this.words.get(form);
    if (word === undefined) {
      if (this.words.size >= MOST_WORDS) this.words = new Map();
      word = makeWord(form);
      if (form.length <= LONGEST_WORD) this.words.set(form, word);
    }
    return word;
  }
}

export function makeWord(written: string): Word {
  const form = written.replace(/[’ʼ`´]/g, "'").replace(/[‐‑]/g, '-');
  const lower = form.toLowerCase();
  // The tail of a very long word tells nothing; links differ in every letter, so one word stands for them all.
  const isLink = /^(?:https?:\/\/|www\.)/.test(lower);
  const known = isLink ? 'http://' : lower.slice(0, LONGEST_WORD).replace(/\d/g, '0');
  const ends = isLink ? 'http://' : known.length < lower.length ? known : lower;
  const suffix = (length: number): number => combine(length, hashString(ends.slice(-length)));
  return {
    text: written,
    lower,
    hash: hashString(known),
    exact: hashString(isLink ? known : form.slice(0, LONGEST_WORD)),
    prefixes: [hashString(ends.slice(0, 1)), hashString(ends.slice(0, 2)), hashString(ends.slice(0, 3))],
    suffixes: [suffix(1), suffix(2), suffix(3), suffix(4)],
    shape: hashString(shapeOf(form)),
    letterCase: caseOf(form),
    lemmas: [],
  };
}

function shapeOf(form: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (let i = 0; i < form.length && shape.length < 16; i += sizeAt(form, i)) {
    const kind = kindAt(form, i);
    const sign = kind === LETTER ? (isUpper(form, i) ? 'X' : 'x') : kind === DIGIT ? 'd' : form.charAt(i);
    run = sign === last ? run + 1 : 1;
    last = sign;
    if (run <= 2) shape += sign;
  }
  return shape;
}

function caseOf(form: string): number {
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < form.length && i < LONGEST_WORD; i += sizeAt(form, i)) {
    if (isUpper(form, i)) upper++;
    else if (isLower(form, i)) lower++;
  }
  if (upper + lower === 0) return 0;
  if (upper === 0) return 1;
  if (lower === 0) return upper > 1 ? 3 : 2;
  return isUpper(form, 0) ? 2 : 4;
}
