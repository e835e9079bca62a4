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
const MOST = 0.7;

/**
 * Content that holds most of a quotation holds it to its end: what stands in one pair of marks is said in one breath, and a span that breaks off
 * inside has lost its way.
 */
export function closeQuotations(content: readonly TokenRange[], quotations: readonly TokenRange[]): TokenRange[] {
  return content.map((span) => {
    const cut = firstEndingAfter(quotations, span.end, (quotation) => quotation);
    return cut !== undefined && cut.start < span.end && span.start <= cut.start && span.end - cut.start >= MOST * (cut.end - cut.start) ? { start: span.start, end: cut.end } : span;
  });
}

/** Some of the content stands in quotation marks. */
export function isQuoted(content: readonly TokenRange[], quotations: readonly TokenRange[]): boolean {
  return content.some(({ start, end }) => (firstEndingAfter(quotations, start, (quotation) => quotation)?.start ?? end) < end);
}
