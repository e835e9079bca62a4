import type { ExchangeFinding, StatementFinding } from '../findings.js';
import { mentionsWithin, type Reading, trimmed } from '../statements/reading.js';
import { addressedBy } from './addressed.js';

const BY = String.raw`(?:\s+by\s+(?<by>[^,“"]{2,60}?))?`;
const QUESTION = String.raw`(?:about\s+|on\s+)?(?<question>(?:(?<=about\s|on\s)|whether\b|if\b|who|what\b|why\b|when\b|where\b|how\b)[^,“"”]{3,160}?)`;
/** "Asked by the Yorkshire Post whether he would go, he replied: ...". */
const BEFORE = new RegExp(String.raw`^(?:(?:When|After being|On being)\s+)?asked${BY}\s+${QUESTION},\s`, 'iu');
/** "..., he said when asked whether he would go." */
const AFTER = new RegExp(String.raw`\b(?:when|after being|on being)\s+asked${BY}\s+${QUESTION}[.!]?$`, 'iu');

/**
 * Questions told in a clause before or after their answer.
 * Gives the exchange for each statement that answers one, keyed by the statement's place.
 */
export function askedClauses(reading: Reading, statements: readonly StatementFinding[]): Map<number, ExchangeFinding> {
  const { text } = reading;
  const found = new Map<number, ExchangeFinding>();
  if (!/asked/i.test(text)) return found;
  for (const unit of reading.units) {
    const whole = text.slice(unit.start, unit.end).trimEnd();
    const before = BEFORE.exec(whole);
    const match = before ?? AFTER.exec(whole);
    if (match?.groups === undefined) continue;
    const [from, to] = [unit.start + match.index, unit.start + match.index + match[0].length];
    const at = statements.findIndex(({ cue }) => cue !== null && (before ? cue.start >= to && cue.end <= unit.end : cue.start >= unit.start && cue.end <= from));
    if (at < 0) continue;
    const start = from + match[0].lastIndexOf(match.groups.question);
    const question = trimmed(text, start, start + match.groups.question.length);
    const { by } = match.groups;
    const named = by === undefined ? -1 : from + match[0].indexOf(by);
    const asker = by === undefined ? null : (mentionsWithin(reading, named, named + by.length).at(-1) ?? null);
    const answer = statements[at].content;
    found.set(at, { asker, question, answerer: statements[at].speaker, answer, addressed: addressedBy(reading.tree, question, answer) });
  }
  return found;
}
