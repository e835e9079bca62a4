import { formOf, tagOf, tokenAtChar } from '../../parse/tree.js';
import type { Range, StatementFinding } from '../findings.js';
import { CONFIDENCE } from './confidence.js';
import { type Reading, trimmed } from './reading.js';

/** What stands before words that are a name, not a claim, within so many characters: "a film called ‘Gone Away’". */
const NAMED_WITHIN = 40;
const NAMES = /\b(?:called|named|dubbed|titled|entitled|known as|nicknamed|code-?named|film|song|book|novel|album|show|series|operation|the word|the term|slogan)\s*[“"‘'«]?$/iu;

/**
 * Words in quotation marks that nobody is named for, with a verb in them, are still somebody's and not the channel's.
 *
 * Mayor ‘shot by former aide’
 */
export function unclaimedQuotes(reading: Reading, statements: readonly StatementFinding[]): StatementFinding[] {
  const { text, quotes, units } = reading;
  return quotes.flatMap(({ start, end, outerStart, outerEnd }) => {
    const unit = units.find((one) => one.start <= outerStart && outerEnd <= one.end);
    const content = trimmed(text, start, end);
    if (unit === undefined || NAMES.test(text.slice(Math.max(unit.start, outerStart - NAMED_WITHIN), outerStart)) || !tells(reading, content)) return [];
    const isTaken = statements.some(({ cue, content: parts }) => [...parts, ...(cue === null ? [] : [cue])].some((range) => range.start < outerEnd && range.end > outerStart));
    return isTaken ? [] : [{ speaker: null, via: [], cue: null, content: [content], mode: 'direct' as const, basis: 'stated' as const, confidence: CONFIDENCE.hedge, rule: 'unclaimed' }];
  });
}

/** The words tell a deed, and are no title in capitals: a verb among several words, one of them besides the first in lower case. */
function tells({ tree: { doc } }: Reading, { start, end }: Range): boolean {
  let words = 0;
  let verbs = 0;
  let lower = 0;
  for (let t = tokenAtChar(doc, start); t < doc.size && doc.startChar[t] < end; t++) {
    if (tagOf(doc, t) === 'PUNCT') continue;
    if (tagOf(doc, t) === 'VERB' && formOf(doc, t) !== 'VBG') verbs++;
    if (/^\p{Ll}/u.test(doc.word[t] ?? '')) lower++;
    words++;
  }
  return words >= 2 && verbs > 0 && lower > 0;
}
