import type { Tree } from '../../parse/tree.js';
import type { ExchangeFinding, MentionFinding, Range, StatementFinding } from '../findings.js';
import { findAccordingTo } from './according-to.js';
import { findByCue } from './cues.js';
import { findByDash } from './dash.js';
import { findHedged } from './hedges.js';
import { findByOpener } from './openers.js';
import { type Reading, readingOf } from './reading.js';

const inside = (inner: Range, outer: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** A quotation that follows a quoted statement in its paragraph, in nobody else's mouth, goes on with it: '"A," X said. "B."' */
function joinFollowing(reading: Reading, statements: readonly StatementFinding[]): StatementFinding[] {
  const { text } = reading.tree.doc;
  const taken = statements.flatMap((statement) => statement.content);
  return statements.map((statement) => {
    if (statement.mode === 'indirect' || statement.rule !== 'cue') return statement;
    let last = Math.max(statement.cue?.end ?? 0, ...statement.content.map((range) => range.end));
    const content = [...statement.content];
    for (const { range, outer } of reading.quotations) {
      if (outer.start < last || taken.some((other) => other.start < range.end && range.start < other.end)) continue;
      const between = text.slice(last, outer.start);
      // The rest of the cue's own sentence may stand between, but no other sentence and no paragraph.
      if (between.includes('\n\n') || (between.match(/[.!?](?:\s|$)/gu) ?? []).length > 1 || between.length > 160 || !/[.!?]["”’»]?\s*$/u.test(between)) break;
      content.push({ start: range.start, end: range.end });
      last = outer.end;
    }
    return content.length === statement.content.length ? statement : { ...statement, content };
  });
}

/** Who says what in one post, and the questions and answers in it; sorted by place. */
export function findStatements(tree: Tree, mentions: readonly MentionFinding[]): { readonly statements: StatementFinding[]; readonly exchanges: ExchangeFinding[] } {
  const reading = readingOf(tree, mentions);
  const opened = findByOpener(reading);
  const questions = opened.exchanges.map((exchange) => exchange.question);
  const others = [...findByCue(reading), ...findAccordingTo(reading), ...findByDash(reading)].filter((statement) => {
    const at = statement.cue ?? statement.content[0];
    if (questions.some((question) => inside(at, question))) return false;
    // The line that opens a region is told already; what is said within a region is a statement inside a statement.
    return !opened.statements.some((other) => other.cue && statement.cue && other.cue.start === statement.cue.start) &&
      !opened.regions.some((region) => statement.content.some((range) => inside({ start: region.start + 1, end: region.end - 1 }, range)));
  });
  const joined = joinFollowing(reading, others);
  const hedged = findHedged(reading, joined.flatMap((statement) => statement.content));
  const statements = [...opened.statements, ...joined, ...hedged];
  // Exchanges name statements by place, so statements opened by a line keep theirs and the rest follow.
  return { statements, exchanges: opened.exchanges };
}
