import type { Range } from '../findings.js';

/** A stretch in quotation marks: `range` without the marks. */
export interface Quotation {
  readonly range: Range;
  readonly outer: Range;
}

const PAIRS: Record<string, string> = { '“': '”', '„': '“”', '«': '»', '‘': '’', '"': '"' };

/** True where a closing single mark can only be an apostrophe: a letter follows it. */
const isApostrophe = (text: string, at: number): boolean => /\p{L}/u.test(text[at + 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '');

/** The quotations of a text, ascending; one left open ends with its paragraph. Linear in the text. */
export function findQuotations(text: string): Quotation[] {
  const out: Quotation[] = [];
  let open = -1;
  let closers = '';
  const close = (end: number, outerEnd: number): void => {
    let start = open + 1;
    let last = end;
    while (start < last && /\s/u.test(text[start])) start++;
    while (last > start && /\s/u.test(text[last - 1])) last--;
    if (last > start) out.push({ range: { start, end: last }, outer: { start: open, end: outerEnd } });
    open = -1;
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (open >= 0) {
      if (char === '\n' && (text[i + 1] === '\n' || closers === '"')) close(i, i);
      else if (closers.includes(char) && !(char === '’' && isApostrophe(text, i))) close(i, i + 1);
    } else if (char in PAIRS) {
      const before = text[i - 1] ?? ' ';
      if (char === '"' || char === '‘' ? /[\s([{—–:,-]/u.test(before) : true) {
        open = i;
        closers = PAIRS[char];
      }
    }
  }
  if (open >= 0) close(text.length, text.length);
  return out;
}
