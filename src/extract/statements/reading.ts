import { dependents, formOf, tokenAtChar, type Tree } from '../../parse/tree.js';
import type { Range, MentionFinding } from '../findings.js';
import { type Quote, quoteAt, quotesOf } from './quotes.js';

/** A stretch that one attribution can reach: a sentence, kept whole where the parse cut it inside a quotation. */
export interface Unit extends Range {
  readonly firstToken: number;
  readonly endToken: number;
}

/** A post as the patterns see it: the tree, the mentions, the quotations, and the units. */
export interface Reading {
  readonly tree: Tree;
  readonly text: string;
  readonly mentions: readonly MentionFinding[];
  readonly quotes: readonly Quote[];
  readonly units: readonly Unit[];
}

export function readingOf(tree: Tree, mentions: readonly MentionFinding[]): Reading {
  const { text } = tree.doc;
  const quotes = quotesOf(text);
  return { tree, text, mentions, quotes, units: unitsOf(tree, quotes) };
}

// A label, a clock time or the number of a thread's part before the first word of a line is the feed's, not a speaker's.
const LABEL = /^(?:via @[\w.]+:\s+|\d{1,2}\/\d{0,2}[:.)]?\s+|[\s\p{Extended_Pictographic}\uFE0F\u200D\p{Regional_Indicator}•❗*—–-]+|\d{1,2}[:.]\d{2}(?:\s?(?:am|pm|GMT|UTC))?\s+|(?:BREAKING(?: NEWS)?|UPDATED?|UPD(?: ?\d+)?|ICYMI|FYI|EDIT|URGENT|LIVE|FLASH|ALERT|JUST IN|NEW|EXCLUSIVE|WATCH|CORRECTION|Breaking(?: news)?|Update|Urgent|Reminder|Just in)\s*[:|—–-]\s*|[A-Z][A-Z' .]{2,30}(?:, [A-Z][\p{L}. ]{2,24})?,? (?:[A-Z][a-z]{2,8}\.? \d{1,2} )?(?:\([^)]{2,20}\) )?(?:—|–|--?) )+/u;

/** Length of the label at the start of a line: clock time, emoji, "BREAKING:", dateline. */
export function labelLength(line: string): number {
  const label = LABEL.exec(line.slice(0, 160))?.[0] ?? '';
  return closesWithSpeaker(label, line.slice(label.length)) ? 0 : label.length;
}

const wordsOf = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** "HOSTAGES FREE - KROL": a headline in capitals that ends in who says it, and no dateline, which stands before a sentence. */
function closesWithSpeaker(label: string, rest: string): boolean {
  if (!/(?:—|–|-) $/u.test(label)) return false;
  const [told, named] = [wordsOf(label), wordsOf(rest)];
  return told > 1 && named > 0 && (named <= 2 || (told >= 4 && named < told));
}

function unitsOf(tree: Tree, quotes: readonly Quote[]): Unit[] {
  const { doc } = tree;
  const starts: number[] = [];
  let last = 0;
  for (let token = 0; token < doc.size; token++) {
    const char = doc.startChar[token];
    const gap = doc.text.slice(last, char);
    last = doc.endChar[token];
    const line = token === 0 || gap.includes('\n');
    const parsed = token > 0 && tree.sentence[token] !== tree.sentence[token - 1];
    if (!line && !parsed) continue;
    const quote = quoteAt(quotes, char);
    if (!line && quote !== null && quote.outerStart < char) continue;
    // "... now." said the mayor: a small letter after a closing mark goes on with the sentence.
    if (!line && /^[\p{Ll},]/u.test(doc.text.slice(char, char + 2)) && quoteAt(quotes, last - 1) === null && /["”’»]\s*$/.test(doc.text.slice(Math.max(0, char - 3), char))) continue;
    // "I have no plans," Calder said: a quotation that ends in a comma never ends the sentence.
    if (!line && /,["”’»]\s*$/.test(doc.text.slice(Math.max(0, char - 4), char))) continue;
    starts.push(token);
  }
  return starts.map((firstToken, k) => {
    const endToken = starts[k + 1] ?? doc.size;
    let start = doc.startChar[firstToken];
    const end = doc.endChar[endToken - 1];
    if (k === 0 || doc.text.slice(doc.endChar[firstToken - 1], start).includes('\n')) start += labelLength(doc.text.slice(start, end));
    return { start, end, firstToken: Math.min(endToken - 1, tokenAtChar(doc, start)), endToken };
  });
}

/** The unit that holds `token`. Binary search. */
export function unitOf(reading: Reading, token: number): Unit {
  const { units } = reading;
  let low = 0;
  let high = units.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle].endToken <= token) low = middle + 1;
    else high = middle;
  }
  return units[low];
}

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

/** A finite verb stands between the characters: what a clause has and a noun phrase has not. */
export function hasFiniteVerb(reading: Reading, start: number, end: number): boolean {
  const { doc } = reading.tree;
  for (let t = tokenAtChar(doc, start); t < doc.size && doc.startChar[t] < end; t++) {
    if (FINITE.has(formOf(doc, t))) return true;
    // A participle with a subject of its own is a past tense with the wrong tag, or a headline's: "Governor arrested".
    if (formOf(doc, t) === 'VBN' && dependents(reading.tree, t, 'nsubj', 'nsubj:pass').some((s) => s < t)) return true;
  }
  return false;
}

/** The range without outer white space, commas and, where asked, its last stop. */
export function trimmed(text: string, start: number, end: number, stop = false): Range {
  while (start < end && (isOuter(text, start) || text[start] === ':')) start++;
  while (end > start && (isOuter(text, end - 1) || (stop && text[end - 1] === '.'))) end--;
  return { start, end };
}

/** White space, a comma, a semicolon or a dash. Most characters are plain letters, for which no pattern needs to be run. */
function isOuter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code === 0x20 || code === 0x2c || code === 0x3b || code === 0x2d || (code >= 0x09 && code <= 0x0d);
  return /[\s–—]/.test(text[at]);
}

/** Mentions that begin inside the characters, ascending. Binary search for the first. */
export function mentionsWithin(reading: Reading, start: number, end: number): number[] {
  const { mentions } = reading;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle].range.start < start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let m = low; m < mentions.length && mentions[m].range.start < end; m++) if (mentions[m].range.end <= end) found.push(m);
  return found;
}
