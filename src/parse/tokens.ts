import { BEFORE_NUMBER, ENDINGS, SHORTENED, TITLES, WHERE_TEXT_GOES_ON } from './abbreviations.js';
import { DIGIT, isApostrophe, isHyphen, isLower, isUpper, kindAt, LETTER, PICTURE, sizeAt, SPACE } from './characters.js';

/** Token bounds of one text, UTF-16 code units, ends exclusive. */
export interface Tokens {
  readonly size: number;
  readonly startChar: Uint32Array;
  readonly endChar: Uint32Array;
}

/** Bounds under way; grows as it fills, so that memory follows the number of tokens. */
class Bounds {
  size = 0;
  startChar: Uint32Array;
  endChar: Uint32Array;

  constructor(capacity: number) {
    this.startChar = new Uint32Array(capacity);
    this.endChar = new Uint32Array(capacity);
  }

  push(start: number, end: number): void {
    if (this.size === this.startChar.length) {
      const startChar = new Uint32Array(this.size * 2);
      startChar.set(this.startChar);
      this.startChar = startChar;
      const endChar = new Uint32Array(this.size * 2);
      endChar.set(this.endChar);
      this.endChar = endChar;
    }
    this.startChar[this.size] = start;
    this.endChar[this.size++] = end;
  }
}

/**
 * Splits a text into tokens, as the English treebanks do but for hyphens: "didn't" gives "did" and "n't", "Kim's" gives
 * "Kim" and "'s", "$40" gives "$" and "40", while "Jong-un" and "four-hour" stay whole. Every character that is not white
 * space lies in exactly one token. Takes time linear in the text's length, whatever the text.
 */
export function tokenise(text: string): Tokens {
  const bounds = new Bounds(Math.max(16, text.length >> 2));
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === SPACE) at += 1;
    else if (kind === LETTER || kind === DIGIT || text.charCodeAt(at) === 0x5f) at = readWord(text, at, bounds);
    else if (kind === PICTURE) at = push(bounds, at, endOfPicture(text, at));
    else at = readMark(text, at, bounds);
  }
  return { size: bounds.size, startChar: bounds.startChar.subarray(0, bounds.size), endChar: bounds.endChar.subarray(0, bounds.size) };
}

function push(bounds: Bounds, start: number, end: number): number {
  bounds.push(start, end);
  return end;
}

function isWordCharacter(text: string, index: number): boolean {
  const kind = kindAt(text, index);
  return kind === LETTER || kind === DIGIT || text.charCodeAt(index) === 0x5f;
}

function endOfPicture(text: string, start: number): number {
  let end = start + sizeAt(text, start);
  const code = text.codePointAt(start) as number;
  const isFlag = code >= 0x1f1e6 && code <= 0x1f1ff;
  for (;;) {
    const next = text.codePointAt(end);
    if (next === undefined) return end;
    if (next === 0xfe0f || next === 0xfe0e || next === 0x20e3 || (next >= 0x1f3fb && next <= 0x1f3ff) || (next >= 0xe0020 && next <= 0xe007f)) {
      end += sizeAt(text, end);
    } else if (next === 0x200d && kindAt(text, end + 1) === PICTURE) {
      end += 1 + sizeAt(text, end + 1);
    } else if (isFlag && end - start === 2 && next >= 0x1f1e6 && next <= 0x1f1ff) {
      return end + 2;
    } else return end;
  }
}

/** A token that starts with a mark: "@name", "#tag", "...", "?!", "'s", ":)", or the mark alone. */
function readMark(text: string, start: number, bounds: Bounds): number {
  const unit = text.charCodeAt(start);
  if ((unit === 0x40 || unit === 0x23) && isWordCharacter(text, start + 1) && (unit === 0x40 || kindAt(text, start + 1) !== DIGIT)) {
    return push(bounds, start, endOfHandle(text, start + 1));
  }
  if (unit === 0x2e && kindAt(text, start + 1) === DIGIT && !isWordCharacter(text, start - 1)) return readWord(text, start, bounds);
  if (unit === 0x21 || unit === 0x3f) return push(bounds, start, endOfRun(text, start, (next) => next === 0x21 || next === 0x3f));
  if (unit === 0x2e || unit === 0x2026) return push(bounds, start, endOfRun(text, start, (next) => next === unit));
  if (isApostrophe(unit)) {
    const end = endOfClitic(text, start);
    if (end > 0) return push(bounds, start, end);
    if (unit === 0x27 || unit === 0x60) return push(bounds, start, start + (text.charCodeAt(start + 1) === unit ? 2 : 1));
  }
  const face = endOfFace(text, start);
  if (face > 0) return push(bounds, start, face);
  // Rules and dashes drawn from signs: "--", "===", "***", "~~~", "___".
  if (unit === 0x2d || unit === 0x3d || unit === 0x2a || unit === 0x7e || unit === 0x2b || unit === 0x23) {
    return push(bounds, start, endOfRun(text, start, (next) => next === unit));
  }
  // Joiners and variation signs without a picture before them stay with what they follow in the text, as their own token.
  return push(bounds, start, start + sizeAt(text, start));
}

function endOfRun(text: string, start: number, belongs: (unit: number) => boolean): number {
  let end = start + 1;
  while (end < text.length && belongs(text.charCodeAt(end))) end++;
  return end;
}

function endOfHandle(text: string, start: number): number {
  let end = start;
  while (end < text.length && isWordCharacter(text, end)) end += sizeAt(text, end);
  return end;
}

/** ":)", ";-)", ":D" where white space stands on both sides; 0 when there is none. */
function endOfFace(text: string, start: number): number {
  const unit = text.charCodeAt(start);
  if ((unit !== 0x3a && unit !== 0x3b && unit !== 0x3d) || (start > 0 && kindAt(text, start - 1) !== SPACE)) return 0;
  let end = start + 1;
  if (text.charCodeAt(end) === 0x2d) end++;
  if (end >= text.length || !')(DPp/|]['.includes(text.charAt(end))) return 0;
  end++;
  return end >= text.length || kindAt(text, end) === SPACE ? end : 0;
}

/** "'s" after a name, "'em", "'90s": an apostrophe that starts its token; 0 when it is a quotation mark. */
function endOfClitic(text: string, start: number): number {
  let end = start + 1;
  while (end - start <= 6 && (kindAt(text, end) === LETTER || kindAt(text, end) === DIGIT)) end++;
  const rest = text.slice(start + 1, end).toLowerCase();
  const before = start > 0 ? kindAt(text, start - 1) : SPACE;
  if (/^\d\ds?$/.test(rest)) return end;
  if (rest === 'em' || rest === 'til' || rest === 'tis' || rest === 'twas' || rest === 'cause' || rest === 'bout') return end;
  if (before !== SPACE && CLITICS.has(rest)) return end;
  // "Kim 's": tokenised text, where the apostrophe is no opening quotation mark because a word stands before it.
  return before === SPACE && rest === 's' && isWordCharacter(text, start - 2) ? end : 0;
}

const CLITICS: ReadonlySet<string> = new Set(['s', 'm', 'd', 're', 've', 'll']);

function readWord(text: string, start: number, bounds: Bounds): number {
  const address = endOfAddress(text, start);
  if (address > 0) return push(bounds, start, address);
  let end = start;
  let numeric = true;
  let isAddress = false;
  let segment = start;
  let hasPeriod = false;
  for (;;) {
    const kind = kindAt(text, end);
    if (kind === LETTER || kind === DIGIT) {
      if (kind === LETTER) numeric = false;
      end += sizeAt(text, end);
      continue;
    }
    const unit = text.charCodeAt(end);
    if (end >= text.length) break;
    if (unit === 0x5f) {
      end++;
      continue;
    }
    const next = kindAt(text, end + 1);
    if (unit === 0x2e && end === start) end++;
    else if (next !== LETTER && next !== DIGIT) break;
    else if (isHyphen(unit)) {
      end++;
      segment = end;
    } else if (isApostrophe(unit) && next === LETTER && end > start) end++;
    else if (unit === 0x2e && joinsPeriod(text, segment, end, next)) {
      end++;
      segment = end;
      hasPeriod = true;
    } else if (numeric && next === DIGIT && (unit === 0x2c || unit === 0x3a || unit === 0x2f)) end++;
    else if (unit === 0x26 && next === LETTER && isUpper(text, end - 1) && isUpper(text, end + 1)) end++;
    else if (unit === 0x40 && !isAddress) {
      end++;
      isAddress = true;
    } else break;
  }
  if (isAddress) return push(bounds, start, end);
  if (hasPeriod && text.charCodeAt(end) === 0x2f && ENDINGS.has(text.slice(segment, end).toLowerCase())) {
    return push(bounds, start, endOfLink(text, end));
  }
  if (!numeric && kindAt(text, start) === DIGIT && end - start < 8) {
    const clock = /^\d[\d:.]*(?=[ap]m$)/i.exec(text.slice(start, end));
    if (clock) {
      bounds.push(start, start + clock[0].length);
      return push(bounds, start + clock[0].length, end);
    }
  }
  if (text.charCodeAt(end) === 0x2e && takesPeriod(text, start, segment, end, hasPeriod)) return push(bounds, start, end + 1);
  // "US$40": the currency's letters stay with its sign.
  if (text.charCodeAt(end) === 0x24 && end - start <= 3 && isUpper(text, start) && kindAt(text, end + 1) === DIGIT) return push(bounds, start, end + 1);
  splitContraction(text, start, end, bounds);
  return end;
}

/** Whether the full stop at `at` joins what stands around it: "U.S", "a.m", "3.5", "kremlin.ru". */
function joinsPeriod(text: string, segment: number, at: number, next: number): boolean {
  if (next === DIGIT) return kindAt(text, at - 1) === DIGIT;
  if (at - segment === 1 && kindAt(text, at + 2) !== LETTER && kindAt(text, segment) === LETTER) return true;
  if (isUpper(text, at + 1)) return at - segment === 1 && isUpper(text, segment) && text.charCodeAt(at + 2) === 0x2e;
  let end = at + 1;
  while (end - at <= 5 && kindAt(text, end) === LETTER) end++;
  // "amid.In" is a missing space, "amid.in" may be one: two-letter endings count in lower case alone.
  return ENDINGS.has(text.slice(at + 1, end)) && !isWordCharacter(text, end);
}

/** Whether the full stop at `end` belongs to the word before it. */
function takesPeriod(text: string, start: number, segment: number, end: number, hasPeriod: boolean): boolean {
  if (text.charCodeAt(end + 1) === 0x2e) return false;
  if (end - segment === 1 && kindAt(text, segment) === LETTER) {
    if (hasPeriod) return true;
    // "J. Smith" and "J.K.", but not "plan B. The" after a small word, nor "I."
    return start === segment && isUpper(text, start) && text.charCodeAt(start) !== 0x49 && goesOnWithName(text, start, end + 1);
  }
  if (end - start > 8 || start !== segment) return false;
  const word = text.slice(start, end);
  if (BEFORE_NUMBER.has(word)) return kindAt(text, skipSpaces(text, end + 1)) === DIGIT;
  if (TITLES.has(word)) return end + 1 < text.length;
  if (!SHORTENED.has(word)) return false;
  if (!WHERE_TEXT_GOES_ON.has(word)) return true;
  const next = skipSpaces(text, end + 1);
  return isLower(text, next) || kindAt(text, next) === DIGIT || text.charCodeAt(end + 1) === 0x2c;
}

function goesOnWithName(text: string, start: number, after: number): boolean {
  const next = skipSpaces(text, after);
  if (!isUpper(text, next)) return false;
  let before = start - 1;
  while (before >= 0 && kindAt(text, before) === SPACE && start - before < 4) before--;
  if (before < 0 || kindAt(text, before) !== LETTER) return true;
  while (before > 0 && start - before < 40 && kindAt(text, before - 1) === LETTER) before--;
  return isUpper(text, before);
}

/** Next place that is not white space, within reach of one line break; bounded, so that long gaps cost nothing. */
function skipSpaces(text: string, start: number): number {
  let at = start;
  while (at - start < 3 && at < text.length && kindAt(text, at) === SPACE) at++;
  return at;
}

const LINK_START = /(?:https?|ftp):\/\/|www\./iy;
const LINK_END = new Set([...'.,;:!?\'"’”»)]}…']);

/** End of a link that starts here, or 0. */
function endOfAddress(text: string, start: number): number {
  const first = text.charCodeAt(start) | 0x20;
  if (first !== 0x68 && first !== 0x77 && first !== 0x66) return 0;
  LINK_START.lastIndex = start;
  if (!LINK_START.test(text) || !isWordCharacter(text, LINK_START.lastIndex)) return 0;
  return endOfLink(text, LINK_START.lastIndex);
}

function endOfLink(text: string, from: number): number {
  let end = from;
  // Opening less closing brackets: a link keeps a bracket it opened itself.
  let open = 0;
  while (end < text.length && kindAt(text, end) !== SPACE && !'<>"“”«»'.includes(text.charAt(end))) {
    const unit = text.charCodeAt(end++);
    if (unit === 0x28) open++;
    else if (unit === 0x29) open--;
  }
  while (end > from && LINK_END.has(text.charAt(end - 1))) {
    if (text.charCodeAt(end - 1) === 0x29 && open++ >= 0) break;
    end--;
  }
  return end;
}

/** More clitics than this on one word are noise. */
const MOST_CLITICS = 3;

/** "didn't" as "did" and "n't", "I'll've" as "I", "'ll" and "'ve", "cannot" as "can" and "not". */
function splitContraction(text: string, start: number, end: number, bounds: Bounds, cuts = 0): void {
  if (end - start === 6 && /^cannot$/i.test(text.slice(start, end))) {
    bounds.push(start, start + 3);
    bounds.push(start + 3, end);
    return;
  }
  const cut = cuts < MOST_CLITICS ? startOfClitic(text, start, end) : 0;
  if (cut === 0) {
    bounds.push(start, end);
    return;
  }
  splitContraction(text, start, cut, bounds, cuts + 1);
  bounds.push(cut, end);
}

/** Where the clitic at a word's end starts; 0 when it has none. */
function startOfClitic(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start && end - at <= 3; at--) {
    if (!isApostrophe(text.charCodeAt(at))) continue;
    const suffix = text.slice(at + 1, end).toLowerCase();
    if (CLITICS.has(suffix)) return at;
    return suffix === 't' && at - 1 > start && (text.charCodeAt(at - 1) | 0x20) === 0x6e ? at - 1 : 0;
  }
  return 0;
}
