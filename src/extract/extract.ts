import type { Doc } from '../parse/doc.js';
import { sentenceBounds, tagOf, treeOf } from '../parse/tree.js';
import type { Post } from '../record/post.js';
import { findEvents } from './events/find-events.js';
import { findFigures } from './figures.js';
import type { Findings } from './findings.js';
import { findMentions } from './mentions/find-mentions.js';
import { findStatements } from './statements/statements.js';

/** A post of one sentence with a verb, in which nobody speaks, nothing is placed or dated, and no event is told: it may be somebody's words. */
function isBareClaim(doc: Doc, found: Omit<Findings, 'bareClaim'>): boolean {
  if (doc.sentenceStartToken.length === 0 || doc.sentenceStartToken.length > 2 || found.statements.length > 0 || found.exchanges.length > 0) return false;
  const [from, to] = sentenceBounds(doc, 0);
  let verb = false;
  for (let i = from; i < to; i++) if (tagOf(doc, i) === 'VERB' || tagOf(doc, i) === 'AUX') verb = true;
  return verb;
}

/** Everything that one post tells, read on its own: the same post gives the same findings whatever stands around it. */
export function extract(post: Post, doc: Doc): Findings {
  const tree = treeOf(doc);
  const mentions = findMentions(tree);
  const { statements, exchanges } = findStatements(tree, mentions);
  const postDay = post.at.value?.slice(0, 10) ?? null;
  const events = findEvents({ tree, mentions, statements, postDay, questions: exchanges.map((exchange) => exchange.question) });
  const figures = findFigures(tree, mentions, statements);
  const found = { mentions, statements, exchanges, events, figures };
  return { ...found, bareClaim: isBareClaim(doc, found) };
}
