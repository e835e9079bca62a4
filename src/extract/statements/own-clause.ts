import type { Range, StatementFinding } from '../findings.js';
import { quoteAt } from './quotes.js';
import { type Reading, trimmed, type Unit } from './reading.js';

/**
 * Where clauses that a semicolon parts each have a cue of their own, what is said in one is not said in the other.
 *
 * Nine drones were shot down, the army said; four people were hurt, the health ministry said.
 */
export function keptToOwnClause(reading: Reading, statements: readonly StatementFinding[]): StatementFinding[] {
  if (!reading.text.includes(';')) return [...statements];
  const clauses = reading.units.map((unit) => clausesOf(reading, unit)).filter((parts) => parts.length > 1);
  return statements.map((statement) => {
    const { cue, content } = statement;
    if (cue === null) return statement;
    const parts = clauses.find((all) => all[0].start <= cue.start && cue.end <= all[all.length - 1].end);
    const own = parts?.find(({ start, end }) => start <= cue.start && cue.end <= end);
    if (parts === undefined || own === undefined) return statement;
    const others = parts.filter((part) => part !== own && statements.some((other) => other.cue !== null && part.start <= other.cue.start && other.cue.end <= part.end));
    // "..., organisers said; police put it at 800": who closes a clause has said what stands before him.
    const closes = content.some(({ start, end }) => start >= own.start && end <= cue.start) && /^[\s.]*$/u.test(reading.text.slice(cue.end, own.end));
    const later = closes ? parts.filter((part) => part.start >= own.end) : [];
    const cut = content.flatMap((range) => without(reading.text, range, [...new Set([...others, ...later])].sort((a, b) => a.start - b.start)));
    return cut.length === 0 ? statement : { ...statement, content: cut };
  });
}

/** The clauses of a unit between its semicolons, those inside quotation marks and brackets aside. */
function clausesOf({ text, quotes }: Reading, { start, end }: Unit): Range[] {
  const out: Range[] = [];
  let from = start;
  let depth = 0;
  for (let at = start; at < end; at++) {
    if (text[at] === '(' || text[at] === '[') depth++;
    else if (text[at] === ')' || text[at] === ']') depth = Math.max(0, depth - 1);
    else if (text[at] === ';' && depth === 0 && quoteAt(quotes, at) === null) {
      out.push({ start: from, end: at });
      from = at + 1;
    }
  }
  return [...out, { start: from, end }];
}

/** What is left of the range outside `others`, which are disjoint and ascending. */
function without(text: string, range: Range, others: readonly Range[]): Range[] {
  let left = [range];
  for (const { start, end } of others) left = left.flatMap((part) => (end <= part.start || start >= part.end ? [part] : [{ start: part.start, end: start }, { start: end, end: part.end }]));
  return left.map((part) => (part.start === range.start && part.end === range.end ? part : trimmed(text, part.start, part.end))).filter((part) => part.end > part.start && /[\p{L}\p{N}]/u.test(text.slice(part.start, part.end)));
}
