import type { ExchangeFinding, StatementFinding } from '../findings.js';
import { mentionsWithin, type Reading, trimmed } from '../statements/reading.js';
import { addressedBy } from './addressed.js';

/** "Reporters asked Reis whether she would resign." */
const ASKED = /^(?<by>[^,“"]{2,60}?)\s+asked\s+(?:[^,“"]{2,60}?\s+)?(?<question>(?:whether|if|why|when|where|how|what)\b[^“"”]{3,160}?)[.]?$/u;

/**
 * Questions that a sentence puts or tells, right before a quotation that answers them.
 * Gives the exchange for each statement that answers one, keyed by the statement's place.
 *
 * Will Oslo send troops? "I will not answer that on a platform," Lind told reporters.
 * Reporters asked Reis whether she would resign. "I have a contract," she said.
 */
export function askedBefore(reading: Reading, statements: readonly StatementFinding[]): Map<number, ExchangeFinding> {
  const { text, units } = reading;
  const found = new Map<number, ExchangeFinding>();
  for (let k = 0; k + 1 < units.length; k++) {
    const [unit, next] = [units[k], units[k + 1]];
    if (text.slice(unit.end, next.start).includes('\n\n') || !/^[“"]/u.test(text.slice(next.start, next.start + 1))) continue;
    const at = statements.findIndex(({ cue, content, mode, exchange }) => cue !== null && mode === 'direct' && exchange === undefined && content[0].start > next.start && content[0].start <= next.start + 2 && cue.end <= next.end);
    if (at < 0) continue;
    const told = text.slice(unit.start, unit.end).trimEnd();
    const match = ASKED.exec(told);
    if (match?.groups === undefined && !/^[^“"”]+\?$/u.test(told)) continue;
    const from = match?.groups === undefined ? unit.start : unit.start + told.indexOf(match.groups.question, match.groups.by.length);
    const question = trimmed(text, from, match?.groups === undefined ? unit.start + told.length : from + match.groups.question.length);
    const asker = match?.groups === undefined ? null : (mentionsWithin(reading, unit.start, unit.start + match.groups.by.length).at(-1) ?? null);
    const answer = statements[at].content;
    found.set(at, { asker, question, answerer: statements[at].speaker, answer, addressed: addressedBy(reading.tree, question, answer) });
  }
  return found;
}
