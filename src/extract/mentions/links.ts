import { nominalKinds } from '../../facts/nominals.js';
import { outletNamed } from '../../facts/outlets.js';
import { foldName } from '../../facts/places.js';
import { dependents, relationOf, tagOf, type Tree, tokenAtChar, wordOf } from '../../parse/tree.js';
import type { Draft } from './draft.js';

const ACRONYM = /^\p{Lu}[\p{Lu}\d.&-]{1,7}$/u;
/** Words that say what a named body is, and no part of it. */
const KINDS_OF_BODY = new Set('party group company movement militia firm club organisation organization agency network channel newspaper magazine daily website airline charity union federation'.split(' '));
const OWNING = new Set(['of', 'for', 'to', 'at', 'from']);

/** Sets what the text itself says is one, "her spokesman, Guy Marsh" and "the International Monetary Fund (IMF)", and whose a role is. */
export function linkMentions(tree: Tree, mentions: Draft[]): void {
  const { doc } = tree;
  const byHead = new Map(mentions.map((mention, i) => [mention.headToken, i] as const));
  const covering = (token: number): number | undefined => {
    const exact = byHead.get(token);
    if (exact !== undefined) return exact;
    const at = doc.startChar[token];
    for (let i = 0; i < mentions.length && mentions[i].range.start <= at; i++) if (at < mentions[i].range.end) return i;
    return undefined;
  };
  const join = (i: number, other: number): void => {
    const [a, b] = [mentions[i], mentions[other]];
    const [name, role, named] = a.form === 'name' ? [a, b, i] : [b, a, other];
    if (name.form !== 'name' || role.form !== 'role' || role.plural || role.sameAs !== undefined) return;
    if (role.kind !== name.kind && name.kind !== null && !nominalKinds(doc.lemma[role.headToken]).includes(name.kind)) return;
    role.sameAs = named;
    if (name.kind === 'person') name.title ??= role.text;
  };
  mentions.forEach((mention, i) => {
    for (const child of dependents(tree, mention.headToken, 'appos')) {
      const other = covering(child);
      if (other !== undefined && other !== i) join(i, other);
    }
    const next = mentions[i + 1];
    if (next === undefined) return;
    const gap = doc.text.slice(mention.range.end, Math.max(mention.range.end, next.range.start));
    const after = doc.text.slice(next.range.end, next.range.end + 24);
    // "the chairman, Frank Delgado, said": a name set off by commas after a role, closed by another, where no list goes on.
    if (mention.form === 'role' && mention.definite && next.form === 'name' && gap === ', ' && next.kind !== 'place' && closes(after)) join(i, i + 1);
    // "the head of the committee on prisoners, Yahya Qubati, told": what he is head of stands between.
    if (mention.form === 'role' && mention.kind === 'person' && mention.definite) {
      const over = mentions.findIndex((other, j) => j > i && other.form === 'name' && other.kind === 'person' && /^ (?:of|for|at|in|to|on)\b[^,.;:()“”"\n]{2,80}, $/u.test(doc.text.slice(mention.range.end, Math.max(mention.range.end, other.range.start))));
      if (over > i && closes(doc.text.slice(mentions[over].range.end))) join(i, over);
    }
    // "Guy Marsh, a surgeon at ...": a role told of the name before it.
    if (mention.form === 'name' && mention.kind === 'person' && next.form === 'role' && /^, (?:\d{1,3}, )?$/u.test(gap) && isTold(tree, next)) join(i, i + 1);
    // "the news agency ENA", "the UPF party": the word for what it is beside its name.
    if (mention.form === 'role' && mention.kind === 'organisation' && !mention.plural && next.form === 'name' && next.kind === 'organisation' && gap === ' ') mention.sameAs = i + 1;
    if (mention.form === 'role' && mention.kind === 'organisation' && next.form === 'name' && next.kind === 'organisation' && next.range.end < mention.range.end && KINDS_OF_BODY.has(doc.lemma[mention.headToken]) && next.range.end + 1 === doc.startChar[mention.headToken]) mention.sameAs = i + 1;
    if (mention.form === 'name' && next.form === 'name' && gap === ' (' && after.startsWith(')') && ACRONYM.test(next.text) && foldName(next.text)[0] === foldName(mention.text)[0] && outletNamed(next.text) === outletNamed(mention.text)) next.sameAs = i;
  });
  mentions.forEach((mention, i) => {
    if (mention.form !== 'role') return;
    for (const child of dependents(tree, mention.headToken, 'nmod:poss', 'nmod', 'compound', 'amod')) {
      const owner = covering(child);
      if (owner === undefined || owner === i || mentions[owner].sameAs === i) continue;
      const owned = relationOf(doc, child) !== 'nmod' || dependents(tree, child, 'case').some((c) => OWNING.has(doc.lemma[c]));
      if (owned) {
        mention.of = owner;
        break;
      }
    }
  });
}

/** Nothing goes on that would make a list of it. */
const closes = (after: string): boolean => /^(?:[.;:)—–]|,(?! (?:\p{Lu}|and\b|or\b))|$)/u.test(after);

/** An article before it, and no verb of its own after it: "a surgeon at the city hospital". */
function isTold(tree: Tree, role: Draft): boolean {
  const { doc } = tree;
  const first = tokenAtChar(doc, role.range.start);
  return /^(?:a|an|the|his|her|its|their)$/iu.test(wordOf(doc, first)) && !role.subject && tagOf(doc, role.headToken) !== 'VERB';
}
