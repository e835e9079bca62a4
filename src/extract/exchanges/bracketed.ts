import type { ExchangeFinding, Range, StatementFinding } from '../findings.js';
import { type Reading, trimmed } from '../statements/reading.js';
import { addressedBy } from './addressed.js';
import { questionOf } from './introduced.js';

/** A question in square brackets with the statements that answer it, as places in the list of statements. */
export interface Bracketed {
  readonly exchange: ExchangeFinding;
  readonly answers: readonly number[];
  /** The answer's own words, where no statement holds them though somebody speaks of himself or to who asked; null otherwise. */
  readonly unsaid: Range | null;
}

const SPEAKS = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|[Yy]ou|[Yy]our)\b/u;

/**
 * Questions in square brackets outside a line that opens with its speaker, where the opener's pattern has not read them; what follows on
 * the line, up to the next one, answers.
 *
 * Poland scrambled jets. [Did anything cross the border?] The command said nothing had been recorded.
 */
export function bracketedQuestions(reading: Reading, statements: readonly StatementFinding[], known: readonly ExchangeFinding[]): Bracketed[] {
  const { text, tree } = reading;
  const found = [...text.matchAll(/\[([^[\]\n]{3,400}\?)\s*\]/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return found.flatMap(({ start, end }, k) => {
    const { asker, question } = questionOf(reading, trimmed(text, start + 1, end - 1), null);
    if (known.some((exchange) => exchange.question.start < end && exchange.question.end > start)) return [];
    const line = text.indexOf('\n', end);
    const last = Math.min(line < 0 ? text.length : line, found[k + 1]?.start ?? text.length);
    const answers = statements.flatMap(({ content, exchange }, n) => (exchange === undefined && content[0].start >= end && content[0].start < last ? [n] : []));
    const told = trimmed(text, end, last);
    const answer = answers.length > 0 ? answers.flatMap((n) => statements[n].content) : told.end > told.start ? [told] : [];
    return [{
      exchange: { asker, question, answerer: answers.length > 0 ? statements[answers[0]].speaker : null, answer, addressed: addressedBy(tree, question, answer) },
      answers,
      unsaid: answers.length === 0 && answer.length > 0 && text.slice(text.lastIndexOf('\n', start) + 1, start).trim() === '' && SPEAKS.test(text.slice(told.start, told.end)) ? told : null,
    }];
  });
}
