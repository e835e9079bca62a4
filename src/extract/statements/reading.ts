import { sentenceBounds, tagOf, type Tree, tokenAtChar } from '../../parse/tree.js';
import type { MentionFinding, MentionIndex, Range } from '../findings.js';
import { findQuotations, type Quotation } from './quotations.js';

/** A post as every pattern of statements sees it. */
export interface Reading {
  readonly tree: Tree;
  readonly mentions: readonly MentionFinding[];
  readonly quotations: readonly Quotation[];
}

export function readingOf(tree: Tree, mentions: readonly MentionFinding[]): Reading {
  return { tree, mentions, quotations: findQuotations(tree.doc.text) };
}

/** Characters of the sentence that holds `token`. */
export function sentenceRange(tree: Tree, token: number): Range {
  const [from, to] = sentenceBounds(tree.doc, tree.sentence[token]);
  return { start: tree.doc.startChar[from], end: tree.doc.endChar[to - 1] };
}

const LABEL = /^(?:\s|[\p{Extended_Pictographic}\uFE0F\u200D⚡❗‼•▪◾])*(?:(?:BREAKING|URGENT|UPDATED?|FLASH|ALERT|JUST IN|NEW|CORRECTION|EXCLUSIVE|DECISION|LIVE|WATCH|\p{Lu}{3,}(?: NEWS)?)\s*[:|—–-]\s+)?(?:\p{Lu}{3,}(?:,\s+\w+\.?\s+\d+)?\s+\([\w ]+\)\s+[—–-]\s+)?/u;
const EDGE_START = /^[\s,;:—–-]*(?:that\s+)?/u;
const EDGE_END = /[\s,;:—–-]+$/u;

/** The range without what only joins it to its surroundings: labels, commas, dashes, "that", and quotation marks that wrap it whole. */
export function trimmed(text: string, start: number, end: number): Range | null {
  let from = start;
  let to = end;
  const label = LABEL.exec(text.slice(from, to));
  if (label && label[0].length < to - from) from += label[0].length;
  from += (EDGE_START.exec(text.slice(from, to)) as RegExpExecArray)[0].length;
  to -= EDGE_END.exec(text.slice(from, to))?.[0].length ?? 0;
  const part = text.slice(from, to);
  const wrapped = /^["“„«‘]([^"“”„«»]*)["”“»’]?$/u.exec(part);
  if (wrapped) {
    from += 1;
    if (/["”“»’]$/u.test(part)) to -= 1;
    to -= /[\s,]+$/u.exec(text.slice(from, to))?.[0].length ?? 0;
  }
  to -= /[\s]*[.]$/u.exec(text.slice(from, to))?.[0].length && !/\b\p{L}\.\p{L}\.$|\b(?:a|p)\.m\.$/u.test(text.slice(from, to)) ? 1 : 0;
  return to > from ? { start: from, end: to } : null;
}

/** True where the range holds a verb. */
export function hasVerb(tree: Tree, range: Range): boolean {
  for (let i = tokenAtChar(tree.doc, range.start); i < tree.doc.size && tree.doc.startChar[i] < range.end; i++) {
    const tag = tagOf(tree.doc, i);
    if (tag === 'VERB' || tag === 'AUX') return true;
  }
  return false;
}

/** Direct where all is quoted, mixed where some is. */
export function modeOf(reading: Reading, content: readonly Range[]): 'direct' | 'indirect' | 'mixed' {
  let quoted = 0;
  let total = 0;
  for (const range of content) {
    total += range.end - range.start;
    for (const { outer } of reading.quotations) quoted += Math.max(0, Math.min(outer.end, range.end) - Math.max(outer.start, range.start));
  }
  return quoted === 0 ? 'indirect' : quoted >= total - 4 * content.length ? 'direct' : 'mixed';
}

/** The mention that names who stands at a token: the one it heads, else the one around it. */
export function mentionAt(reading: Reading, token: number): MentionIndex | null {
  const { doc } = reading.tree;
  const exact = reading.mentions.findIndex((mention) => mention.headToken === token && mention.form !== 'adverb');
  if (exact >= 0) return exact;
  const at = doc.startChar[token];
  const around = reading.mentions.findIndex((mention) => mention.range.start <= at && at < mention.range.end && mention.form !== 'adverb');
  return around < 0 ? null : around;
}
