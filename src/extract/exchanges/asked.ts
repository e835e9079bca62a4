import type { ExchangeFinding, StatementFinding } from '../findings.js';
import { mentionsWithin, type Reading, trimmed } from '../statements/reading.js';
import { addressedBy } from './addressed.js';

/**
 * Questions told in a clause: "Asked by the Yorkshire Post whether he would go, he replied: ...".
 * Gives the exchange for each statement of the sentence, keyed by the statement's place.
 */
export function askedClauses(reading: Reading, statements: readonly StatementFinding[]): Map<number, ExchangeFinding> {
  const { text } = reading;
  const found = new Map<number, ExchangeFinding>();
  for (const unit of reading.units) {
    const match = /^(?:When )?asked\s+(?:by\s+([^,]{2,60}?)\s+)?(?:about\s+|on\s+)?((?:whether|if|who|what|why|when|where|how|about)?[^,“"]{3,160}),\s/i.exec(text.slice(unit.start, unit.end));
    if (match === null) continue;
    const at = statements.findIndex((s) => s.cue !== null && s.cue.start >= unit.start + match[0].length && s.cue.end <= unit.end);
    if (at < 0) continue;
    const start = unit.start + match[0].lastIndexOf(match[2]);
    const question = trimmed(text, start, start + match[2].length);
    const by = match[1] === undefined ? -1 : unit.start + match[0].indexOf(match[1]);
    const asker = match[1] === undefined ? null : mentionsWithin(reading, by, by + match[1].length)[0] ?? null;
    const answer = statements[at].content;
    found.set(at, { asker, question, answerer: statements[at].speaker, answer, addressed: addressedBy(text.slice(question.start, question.end), answer.map((r) => text.slice(r.start, r.end)).join(' ')) });
  }
  return found;
}
