import type { StatementFinding } from '../findings.js';
import { tokenAtChar } from '../../parse/tree.js';
import { modeOf, type Reading, sentenceRange, trimmed } from './reading.js';

const PHRASE = /\b(?:according to|in the words of|as reported by|as quoted by)\s+(?:(?:the|an?)\s+)?/giu;

/** "According to Araya, 17 people died"; "National could govern alone, according to lecturer Priya Nair". */
export function findAccordingTo(reading: Reading): StatementFinding[] {
  const { tree, mentions } = reading;
  const { doc } = tree;
  const out: StatementFinding[] = [];
  for (const match of doc.text.matchAll(PHRASE)) {
    const after = match.index + match[0].length;
    // The name may stand at the end of its phrase: "Victoria University lecturer Priya Nair".
    const stop = after + Math.max(0, doc.text.slice(after).search(/[,.;:\n]|$/u));
    const near = mentions.map((mention, i) => ({ mention, i })).filter(({ mention }) => mention.form !== 'adverb' && mention.range.start >= after - 4 && mention.range.end <= stop + 1);
    const chosen = near.find(({ mention }) => mention.kind === 'person' && mention.form === 'name') ?? near[0];
    if (!chosen) continue;
    const sentence = sentenceRange(tree, tokenAtChar(doc, match.index));
    const before = trimmed(doc.text, sentence.start, match.index);
    const rest = /^[^,]*,\s*/u.exec(doc.text.slice(stop, sentence.end));
    const content = before ?? (rest ? trimmed(doc.text, stop + rest[0].length, sentence.end) : null);
    if (!content) continue;
    const relay = /^,\s*(?:quoted|cited) by\s+(?:the\s+)?/iu.exec(doc.text.slice(stop, sentence.end));
    const via = relay ? mentions.findIndex((mention) => mention.range.start === stop + relay[0].length) : -1;
    out.push({
      speaker: chosen.i, via: via >= 0 ? [via] : [], content: [content], mode: modeOf(reading, [content]), basis: 'stated', confidence: 0.9, rule: 'according-to',
      cue: { start: match.index, end: match.index + match[0].trimEnd().replace(/\s+(?:the|an?)$/iu, '').length },
    });
  }
  return out;
}
