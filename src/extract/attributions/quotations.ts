import { tokenAtChar } from '../../parse/tree.js';
import type { Doc } from '../../parse/doc.js';
import { firstEndingAfter } from '../ranges.js';
import { quotesOf } from '../statements/quotes.js';
import type { TokenRange } from './roles.js';

/** The quotations of a text as ranges of the tokens inside their marks, ascending; those without a token are left out. */
export function quotationsOf(doc: Doc): TokenRange[] {
  return quotesOf(doc.text)
    .map(({ start, end }) => ({ start: tokenAtChar(doc, start), end: tokenAtChar(doc, end - 1) + 1 }))
    .filter(({ start, end }) => end > start);
}

/** How much of a quotation a span must hold before it takes the rest: less is a word or two that are quoted in passing. */
const MOST = 0.6;

/**
 * Content that holds most of a quotation, up to one of its ends, holds all of it: what stands in one pair of marks is said in one breath, and a
 * span that begins or breaks off inside has lost its way.
 */
export function closeQuotations(content: readonly TokenRange[], quotations: readonly TokenRange[]): TokenRange[] {
  const after = (token: number) => firstEndingAfter(quotations, token, (quotation) => quotation);
  return content.map(({ start, end }) => {
    const first = after(start);
    const isLate = first !== undefined && first.start < start && first.end <= end + 1 && first.end - start >= MOST * (first.end - first.start);
    const last = after(end);
    const isCut = last !== undefined && last.start < end && start <= last.start && end - last.start >= MOST * (last.end - last.start);
    return { start: isLate ? first.start : start, end: isCut ? last.end : end };
  });
}

/** Some of the content stands in quotation marks. */
export function isQuoted(content: readonly TokenRange[], quotations: readonly TokenRange[]): boolean {
  return content.some(({ start, end }) => (firstEndingAfter(quotations, start, (quotation) => quotation)?.start ?? end) < end);
}
