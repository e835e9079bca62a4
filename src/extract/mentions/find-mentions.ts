import { together } from '../../facts/name-kinds.js';
import { type Tree, tokenAtChar } from '../../parse/tree.js';
import { labelsOf } from '../attributions/labels.js';
import type { MentionFinding } from '../findings.js';
import { setGrammar } from './grammar.js';
import { quoteAt, quotesOf } from '../statements/quotes.js';
import { linkMentions } from './links.js';
import { placeUseOf } from './metonyms.js';
import { nameMentions } from './names.js';
import { pronounMentions } from './pronouns.js';
import { roleMentions } from './roles.js';

/** How much a dateline speaks for a place; see `kindsByContext`. */
const DATELINE = 2;

/** Everything in the post that names somebody or something: names, roles, pronouns, adverbs of place; sorted by place. */
export function findMentions(tree: Tree): MentionFinding[] {
  const { doc } = tree;
  const covered = new Uint8Array(doc.size);
  const titles = new Uint8Array(doc.size);
  const mark = (column: Uint8Array, start: number, end: number): void => {
    for (let i = tokenAtChar(doc, start); i < doc.size && doc.startChar[i] < end; i++) column[i] = 1;
  };
  const names = nameMentions(tree);
  for (const { range, title } of names) {
    mark(covered, range.start, range.end);
    if (title) mark(titles, range.start - title.length - 1, range.start);
  }
  const roles = roleMentions(tree, (token) => covered[token] === 1, (token) => titles[token] === 1);
  // "appointed Pinto as prime minister": an office that somebody is told to hold is as good as a title.
  for (const { text, holders } of roles.predicates) {
    const [holder] = holders.flatMap((token) => names.filter(({ headToken, kind }) => headToken === token && (kind === 'person' || kind === null)));
    if (holder) holder.title ??= text.toLowerCase();
  }
  const all = [...names, ...roles.mentions, ...pronounMentions(tree)];
  all.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const quotes = quotesOf(doc.text);
  const labels = labelsOf(doc);
  let paragraph = 0;
  let at = 0;
  for (const mention of all) {
    mention.sentence = tree.sentence[mention.headToken];
    for (; at < mention.range.start; at++) if (doc.text.charCodeAt(at) === 0x0a) paragraph++;
    mention.paragraph = paragraph;
    if (mention.form !== 'name' || mention.kind !== 'place') continue;
    // "HOUSTON (AP) — ...": a dateline names where the report is from.
    if (labels.some(({ start, end }) => mention.headToken >= start && mention.headToken < end)) {
      mention.hints = together(mention.hints ?? {}, { place: DATELINE });
      continue;
    }
    const use = placeUseOf(tree, mention.headToken, mention.text);
    if (use !== null) mention.use = use;
    if (quoteAt(quotes, mention.range.start) !== null) mention.quoted = true;
  }
  linkMentions(tree, all);
  setGrammar(tree, all);
  return all;
}
