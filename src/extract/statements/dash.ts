import type { StatementFinding } from '../findings.js';
import { hasVerb, modeOf, type Reading, trimmed } from './reading.js';

const DASH = /(?:^|\n)([^\n]{12,600}?)\s+[—–-]\s+([^\n—–:]{2,80}?)\.?(?=\n|$)/gu;

/** A name after a dash at the end of a paragraph: "Tsunami warning lifted for the whole coast - navy". */
export function findByDash(reading: Reading): StatementFinding[] {
  const { mentions, tree } = reading;
  const { text } = tree.doc;
  const out: StatementFinding[] = [];
  for (const match of text.matchAll(DASH)) {
    const lineStart = match.index + (match[0].startsWith('\n') ? 1 : 0);
    const nameStart = match.index + match[0].length - (/\.$/u.test(match[0]) ? 1 : 0) - match[2].length;
    const nameEnd = nameStart + match[2].length;
    const speaker = mentions.findIndex((mention) => mention.form !== 'pronoun' && mention.form !== 'adverb' && mention.range.end === nameEnd && mention.range.start >= nameStart);
    const tail = { start: nameStart, end: nameEnd };
    if (speaker < 0 || hasVerb(tree, tail) || match[2].split(/\s+/u).length > 7) continue;
    const content = trimmed(text, lineStart, lineStart + match[1].length);
    if (!content) continue;
    out.push({ speaker, via: [], cue: null, content: [content], mode: modeOf(reading, [content]), basis: 'stated', confidence: 0.85, rule: 'dash' });
  }
  return out;
}
