import { opensUpper } from '../../facts/capitals.js';
import { tagOf, formOf, type Tree, wordOf } from '../../parse/tree.js';
import type { NameSpan } from './name-span.js';

/** What two people, or two sides, whose names a hyphen ties have between them: "the Reis-Krol meeting". */
const BETWEEN_TWO = new Set(['meeting', 'summit', 'talk', 'talks', 'call', 'conversation', 'bilateral', 'handshake', 'deal', 'pact', 'agreement', 'feud', 'row', 'rivalry', 'debate', 'duel', 'dinner', 'lunch', 'alliance', 'tandem', 'axis', 'exchange', 'dialogue', 'negotiations', 'letters', 'border', 'relations', 'ties']);
/** What opens an Arabic name, tied to it by a hyphen. */
const ARTICLE = /^(?:al|el|as|ash|ad|an|ar|at|az)$/iu;

const isHyphen = (tree: Tree, token: number): boolean => token > 0 && token < tree.doc.size && wordOf(tree.doc, token) === '-' && isGlued(tree, token);
const isGlued = ({ doc }: Tree, token: number): boolean => token > 0 && token < doc.size && doc.startChar[token] === doc.endChar[token - 1];

/** Names that hyphens tie, into however many pieces they were cut; and two names that a hyphen ties only for what is between them. */
export function hyphened(tree: Tree, spans: readonly NameSpan[]): NameSpan[] {
  const out: NameSpan[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last !== undefined && span.from < last.to) continue;
    out.push(...apart(tree, { ...span, to: endOf(tree, span) }));
  }
  return out;
}

/** "Stratford-upon-Avon", "Yoon Hae-won": small words between or after hyphens are the name's. */
function endOf(tree: Tree, { from, to }: NameSpan): number {
  const { doc } = tree;
  // A hyphen that the name was cut at is part of neither piece.
  let end = to - from > 1 && wordOf(doc, to - 1) === '-' ? to - 1 : to;
  while (isHyphen(tree, end) && isGlued(tree, end + 1) && /^\p{Ll}{1,5}$/u.test(wordOf(doc, end + 1)) && isHyphen(tree, end + 2) && isGlued(tree, end + 3) && opensUpper(wordOf(doc, end + 3))) end += 4;
  const syllable = end - from > 1 && isHyphen(tree, end) && isGlued(tree, end + 1) && /^\p{Ll}{2,6}$/u.test(wordOf(doc, end + 1)) && !isHyphen(tree, end + 2);
  // "the Lee Jae-led coalition": a participle after the hyphen is no part of a name.
  return syllable && (tagOf(doc, end + 1) === 'PROPN' || formOf(doc, end + 1) === 'VBD') ? end + 2 : end;
}

/** "the Reis-Krol meeting" is a meeting of two, not somebody called Reis-Krol. */
function apart(tree: Tree, span: NameSpan): NameSpan[] {
  const { doc } = tree;
  const { from, to } = span;
  const tied = to - from === 3 && isHyphen(tree, from + 1) && isGlued(tree, from + 2) && opensUpper(wordOf(doc, from)) && opensUpper(wordOf(doc, from + 2)) && !ARTICLE.test(wordOf(doc, from));
  if (!tied || to >= doc.size || !BETWEEN_TWO.has(wordOf(doc, to).toLowerCase())) return [span];
  const tagged = span.tagged === 'place' ? span.tagged : null;
  return [{ from, to: from + 1, tagged }, { from: from + 2, to, tagged }];
}

/** Where the name that goes on at the token starts: at the article that a hyphen ties to it. */
export function fromArticle(tree: Tree, token: number): number {
  return token > 1 && isHyphen(tree, token - 1) && isGlued(tree, token) && ARTICLE.test(wordOf(tree.doc, token - 2)) ? token - 2 : token;
}

/** "Al-Araby TV": the article is the name's, wherever the name was cut; what is now within another name is none of its own. */
export function withArticle(tree: Tree, spans: readonly NameSpan[]): NameSpan[] {
  const wide = spans.map((span) => ({ ...span, from: fromArticle(tree, span.from) }));
  return wide.filter((span, s) => !wide.some((other, o) => o !== s && other.from <= span.from && span.to <= other.to && other.to - other.from > span.to - span.from));
}
