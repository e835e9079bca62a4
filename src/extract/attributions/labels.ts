import type { Doc } from '../../parse/doc.js';
import { tokenAtChar } from '../../parse/tree.js';
import { firstEndingAfter } from '../ranges.js';
import { labelLength } from '../statements/reading.js';
import type { TokenRange } from './roles.js';

/** The labels of a text's lines, "BREAKING:", "TALLINN, Estonia (AP) —", a clock time, as ranges of tokens, ascending. */
export function labelsOf(doc: Doc): TokenRange[] {
  const labels: TokenRange[] = [];
  for (let at = 0; at < doc.text.length; ) {
    const newline = doc.text.indexOf('\n', at);
    const end = newline < 0 ? doc.text.length : newline;
    const length = labelLength(doc.text.slice(at, Math.min(end, at + 200)));
    if (length > 0) {
      const label = { start: tokenAtChar(doc, at), end: tokenAtChar(doc, at + length) };
      if (label.end > label.start) labels.push(label);
    }
    at = end + 1;
  }
  return labels;
}

/** Content without the labels that it was taken to begin with: they are the feed's, and nobody said them. */
export function withoutLabels(content: readonly TokenRange[], labels: readonly TokenRange[]): TokenRange[] {
  return content.flatMap(({ start, end }) => {
    const label = firstEndingAfter(labels, start, (range) => range);
    const first = label !== undefined && label.start <= start ? label.end : start;
    return first < end ? [{ start: first, end }] : [];
  });
}
