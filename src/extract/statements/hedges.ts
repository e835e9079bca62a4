import { tokenAtChar } from '../../parse/tree.js';
import type { Range, StatementFinding } from '../findings.js';
import { type Reading, sentenceRange, trimmed } from './reading.js';

const ADVERB = /\b(?:reportedly|allegedly|supposedly|purportedly)\b/giu;
const PHRASE = /\b(?:we are told|it is (?:reported|claimed|alleged|rumou?red|said|understood|believed)|(?:unconfirmed |unverified )?(?:rumou?rs?|reports?|claims?|speculation)(?: (?:are|is) (?:spreading|circulating))?(?: on (?:social (?:media|networks)|telegram))?|word has it) that\b|,\s*we are told\b|\b(?:unconfirmed|unverified) (?:reports?|rumou?rs?|footage)\b/giu;

/** What is told on nobody's named word: "He is watching at home, we are told"; "The general was reportedly arrested". The speaker stays empty. */
export function findHedged(reading: Reading, taken: readonly Range[]): StatementFinding[] {
  const { tree } = reading;
  const { doc } = tree;
  const out: StatementFinding[] = [];
  const add = (cue: Range, content: Range | null): void => {
    if (!content || taken.some((range) => range.start <= cue.start && cue.end <= range.end)) return;
    out.push({ speaker: null, via: [], cue, content: [content], mode: 'indirect', basis: 'stated', confidence: 0.6, rule: 'hedge' });
  };
  for (const match of doc.text.matchAll(ADVERB)) {
    const sentence = sentenceRange(tree, tokenAtChar(doc, match.index));
    add({ start: match.index, end: match.index + match[0].length }, trimmed(doc.text, sentence.start, sentence.end));
  }
  for (const match of doc.text.matchAll(PHRASE)) {
    const sentence = sentenceRange(tree, tokenAtChar(doc, match.index + 2));
    const after = match.index + match[0].length;
    const ahead = /that$/iu.test(match[0]) ? trimmed(doc.text, after, sentence.end) : trimmed(doc.text, sentence.start, match.index) ?? trimmed(doc.text, after, sentence.end);
    add({ start: match.index, end: after }, ahead);
  }
  return out;
}
