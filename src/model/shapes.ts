/** Where the tokens of a text lie: UTF-16 code units, ends exclusive. */
export interface TokenBounds {
  readonly size: number;
  readonly startChar: Uint32Array;
  readonly endChar: Uint32Array;
}

/** Kinds of gaps before a token. */
export const LINE = 2;
export const PARAGRAPH = 3;

/** What an uncased encoder cannot see, a number a token. The numbers are those that train/readout_train/shapes.py trained with. */
export interface Shapes {
  /** 0 no letters, 1 lower case, 2 capital first, 3 all capitals, 4 mixed, 5 one capital. */
  readonly letterCase: Uint8Array;
  /** 0 joined to the token before, 1 a space between, 2 one line break, 3 more of them or the start of the text. */
  readonly gap: Uint8Array;
  /** 0 outside quotation marks, 1 inside, 2 the opening mark, 3 the closing one. */
  readonly quote: Uint8Array;
  /** Number of the quotation that the token stands in, from 1; 0 outside. */
  readonly segment: Int32Array;
  /** A running count of sentence-like steps: it rises after a full stop and at a line break. */
  readonly step: Int32Array;
}

const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', '…', '...', '!!', '?!', '!?', '??']);
const AFTER_END: ReadonlySet<string> = new Set(['”', '"', "''", ')']);
const OPENING: ReadonlySet<string> = new Set(['“', '«', '``', '„']);
const CLOSING: ReadonlySet<string> = new Set(['”', '»', "''"]);

/**
 * The shapes of all tokens of a text. Straight quotation marks open and close in turn; a mark left open closes with its paragraph,
 * since content that goes on opens again in the next one, as is the custom.
 */
export function shapesOf(text: string, { size, startChar, endChar }: TokenBounds, words: readonly string[]): Shapes {
  const letterCase = new Uint8Array(size);
  const gap = new Uint8Array(size);
  const quote = new Uint8Array(size);
  const segment = new Int32Array(size);
  const step = new Int32Array(size);
  let open = false;
  let count = 0;
  let steps = 0;
  for (let i = 0; i < size; i++) {
    const word = words[i];
    letterCase[i] = caseOf(word);
    gap[i] = i === 0 ? PARAGRAPH : gapOf(text, endChar[i - 1], startChar[i]);
    if (gap[i] === PARAGRAPH) open = false;
    const straight = word === '"';
    if (straight ? !open : OPENING.has(word)) {
      open = true;
      quote[i] = 2;
      segment[i] = ++count;
    } else if (straight || CLOSING.has(word)) {
      quote[i] = 3;
      segment[i] = open ? count : 0;
      open = false;
    } else if (open) {
      quote[i] = 1;
      segment[i] = count;
    }
    if (i > 0 && (gap[i] >= LINE || (ENDS.has(words[i - 1]) && !ENDS.has(word) && !AFTER_END.has(word)))) steps++;
    step[i] = steps;
  }
  return { letterCase, gap, quote, segment, step };
}

function gapOf(text: string, start: number, end: number): number {
  if (start === end) return 0;
  let lines = 0;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 0x0a && ++lines === 2) return PARAGRAPH;
  return lines === 0 ? 1 : LINE;
}

/** More of a word than this tells nothing of its case. */
const LONGEST_WORD = 200;

function caseOf(word: string): number {
  let letters = 0;
  let lower = 0;
  let upper = 0;
  let lowerAfterFirst = 0;
  for (let at = 0; at < word.length && at < LONGEST_WORD; at++) {
    const unit = word.charCodeAt(at);
    let isUpper = unit >= 65 && unit <= 90;
    let isLower = unit >= 97 && unit <= 122;
    if (unit > 0x7f) {
      const character = String.fromCodePoint(word.codePointAt(at) as number);
      if (character.length === 2) at++;
      if (!LETTER.test(character)) continue;
      isUpper = UPPER.test(character);
      isLower = !isUpper && LOWER.test(character);
    } else if (!isUpper && !isLower) continue;
    if (letters > 0 && isLower) lowerAfterFirst++;
    letters++;
    if (isUpper) upper++;
    else if (isLower) lower++;
  }
  if (letters === 0) return 0;
  if (lower === letters) return 1;
  if (upper === letters) return letters === 1 ? 5 : 3;
  const first = word.charCodeAt(0);
  const capitalFirst = first > 0x7f ? UPPER.test(String.fromCodePoint(word.codePointAt(0) as number)) : first >= 65 && first <= 90;
  return capitalFirst && lowerAfterFirst === letters - 1 ? 2 : 4;
}

const LETTER = /^\p{L}$/u;
const UPPER = /^\p{Uppercase}$/u;
const LOWER = /^\p{Lowercase}$/u;
