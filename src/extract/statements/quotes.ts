import type { Range } from '../findings.js';

/** A quotation: the range inside its marks, and the marks' own outer range. */
export interface Quote extends Range {
  readonly outerStart: number;
  readonly outerEnd: number;
}

const CLOSERS: Readonly<Record<string, string>> = { '“': '”"', '„': '“”"', '«': '»', '"': '"”', '‘': '’', '‹': '›', "'": "'" };
const OPENER = /[“„«"‘‹']/g;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * The quotations of a text, ascending and disjoint. A quotation that is never closed ends with its paragraph. An apostrophe is told from a
 * closing mark by the letter that follows it, and a straight single mark opens only where no letter stands before it and its closer is near.
 */
export function quotesOf(text: string): Quote[] {
  const quotes: Quote[] = [];
  /** End of the paragraph at hand, and the single marks that nothing closes in the rest of it. */
  let paragraph = -1;
  let neverClosed = '';
  let at = 0;
  for (;;) {
    OPENER.lastIndex = at;
    const next = OPENER.exec(text);
    if (next === null) break;
    at = next.index;
    const [mark] = next;
    const closers = CLOSERS[mark];
    if (at > paragraph) {
      const newline = text.indexOf('\n', at);
      paragraph = newline < 0 ? text.length : newline;
      neverClosed = '';
    }
    if (neverClosed.includes(mark) || !opens(text, at, mark)) {
      at++;
      continue;
    }
    let close = at + 1;
    let end = -1;
    for (; close < paragraph; close++) {
      if (!closers.includes(text[close])) continue;
      // Between letters, or in "workers’ union", a single mark is an apostrophe; the one that closes stands after a stop or ends the phrase.
      if ((mark === '‘' || mark === "'") && LETTER.test(text[close + 1] ?? ' ')) continue;
      end = close;
      if ((mark === '‘' || mark === "'") && !/[.,!?…]/.test(text[close - 1]) && laterCloser(text, close, paragraph, closers)) continue;
      break;
    }
    if (end < 0) {
      if (mark === "'" || mark === '‘') {
        neverClosed += mark;
        at++;
        continue;
      }
      end = paragraph;
      while (end > at + 1 && /\s/.test(text[end - 1])) end--;
      if (end > at + 1) quotes.push({ start: at + 1, end, outerStart: at, outerEnd: end });
      at = Math.max(at + 1, end);
      continue;
    }
    if (end > at + 1) quotes.push({ start: at + 1, end, outerStart: at, outerEnd: end + 1 });
    at = end + 1;
  }
  return quotes;
}

function opens(text: string, at: number, mark: string): boolean {
  const next = text[at + 1] ?? ' ';
  if (/\s/.test(next)) return false;
  const before = text[at - 1] ?? ' ';
  if (LETTER.test(before)) return false;
  return mark !== "'" || !/\d/.test(next);
}

/** Another closing mark further on before any new opening one: then this one was the plural's apostrophe. */
function laterCloser(text: string, close: number, paragraph: number, closers: string): boolean {
  for (let i = close + 1; i < Math.min(paragraph, close + 200); i++) {
    if (text[i] === '‘' || text[i] === '“' || text[i] === '"') return false;
    if (text[i] === "'" && !LETTER.test(text[i - 1])) return false;
    if (closers.includes(text[i]) && !LETTER.test(text[i + 1] ?? ' ') && /[.,!?…]/.test(text[i - 1])) return true;
  }
  return false;
}

/** The quotation that holds `char`, or null. Binary search. */
export function quoteAt(quotes: readonly Quote[], char: number): Quote | null {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotes[middle].outerEnd <= char) low = middle + 1;
    else high = middle;
  }
  const quote = quotes[low];
  return quote !== undefined && quote.outerStart <= char ? quote : null;
}
