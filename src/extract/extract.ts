import type { Doc } from '../parse/doc.js';
import { treeOf } from '../parse/tree.js';
import type { Post } from '../record/post.js';
import { attributionsOf } from './attributions/attributions.js';
import { findClaims } from './claims.js';
import { findEvents } from './events/find-events.js';
import { findFigures } from './figures/figures.js';
import type { Findings } from './findings.js';
import { findMentions } from './mentions/find-mentions.js';
import { findGroups } from './mentions/together.js';
import { isBareClaim } from './statements/bare-claim.js';
import { timesOf } from './times/find-times.js';
import { findStatements } from './statements/statements.js';

/** Everything that one post tells, read on its own: the same post gives the same findings whatever stands around it. */
export function extract(post: Post, doc: Doc): Findings {
  const tree = treeOf(doc);
  const mentions = findMentions(tree);
  const { statements, exchanges, decoded } = findStatements(tree, mentions);
  const attributions = attributionsOf(doc, decoded, statements, mentions);
  const postDay = post.at.value?.slice(0, 10) ?? null;
  const times = timesOf(doc.text, post.at.value);
  const events = findEvents({ tree, mentions, statements, postDay, times, questions: exchanges.map((exchange) => exchange.question) });
  const figures = findFigures(tree, mentions, statements);
  const claims = findClaims(tree, mentions, statements, times);
  const found = { mentions, groups: findGroups(tree, mentions), statements, attributions, exchanges, events, figures, claims };
  return { ...found, bareClaim: statements.length === 0 && exchanges.length === 0 && isBareClaim(tree) };
}
