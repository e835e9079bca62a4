import { opensUpper } from '../../facts/capitals.js';
import { relationOf, tagOf, type Tree, wordOf } from '../../parse/tree.js';

const MODIFIER = new Set(['det', 'amod', 'compound', 'nmod:poss', 'nummod', 'flat', 'advmod']);
const SUBJECT = new Set(['nsubj', 'nsubj:pass', 'csubj']);
const HYPHEN = new Set(['-', '\u2010', '\u2011']);
const WALL = new Set(['ADP', 'VERB', 'ADV', 'PART', 'SCONJ']);
/** Prepositions that taggers take for adjectives: "rallied outside parliament". */
const PLACING = new Set(['outside', 'inside', 'near', 'opposite', 'beside', 'behind']);

/** True of the head of its clause's subject. */
export const isSubject = (tree: Tree, token: number): boolean => SUBJECT.has(relationOf(tree.doc, token));

export const sameSentence = (tree: Tree, a: number, b: number): boolean => a >= 0 && b >= 0 && a < tree.doc.size && b < tree.doc.size && tree.sentence[a] === tree.sentence[b];

/** True where nothing but a space stands between the token and the next. */
export function touches(tree: Tree, token: number): boolean {
  const { doc } = tree;
  if (token < 0 || token + 1 >= doc.size) return false;
  const gap = doc.startChar[token + 1] - doc.endChar[token];
  if (gap !== 1) return gap === 0;
  const between = doc.text.charCodeAt(doc.endChar[token]);
  return between === 0x20 || between === 0xa0;
}

/** The word with a capital that is no shout: "Water", not "WATER" or "water". */
export function isCapitalised(tree: Tree, token: number): boolean {
  const word = wordOf(tree.doc, token);
  if (!opensUpper(word)) return false;
  const second = word.charCodeAt(1);
  // Plain letters need no pattern.
  return word.charCodeAt(0) < 0x80 && second < 0x80 ? (second >= 0x61 && second <= 0x7a) || second === 0x27 || second === 0x2d : /^\p{Lu}[\p{Ll}’'-]/u.test(word);
}

/** The token of a span whose head lies outside it. */
export function headOfSpan(tree: Tree, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const head = tree.doc.headToken[i];
    if (head === i || head < from || head >= to) return i;
  }
  return to - 1;
}

/** A hyphen inside a word: "co-leader", "24-year-old". */
export function isJoining({ doc }: Tree, token: number): boolean {
  return HYPHEN.has(wordOf(doc, token)) && token > 0 && token + 1 < doc.size && doc.endChar[token - 1] === doc.startChar[token] && doc.endChar[token] === doc.startChar[token + 1];
}

/** First token of the noun phrase around `head` whose core starts at `core`: how far left the modifiers reach without a gap. */
export function nounPhraseStart(tree: Tree, head: number, core: number): number {
  const { doc } = tree;
  let start = core;
  for (;;) {
    const before = start - 1;
    if (before < 0 || !sameSentence(tree, before, head)) return start;
    if (isJoining(tree, before)) {
      start = before - 1;
      continue;
    }
    // A modifier's own modifiers hang on it: climb to the word that hangs on the noun.
    let at = before;
    while (doc.headToken[at] < start && doc.headToken[at] > at) at = doc.headToken[at];
    const owned = (token: number): boolean => doc.headToken[token] >= start && doc.headToken[token] <= head;
    const inside = owned(before) && MODIFIER.has(relationOf(doc, before));
    if ((!inside && !(at !== before && owned(at))) || WALL.has(tagOf(doc, before)) || PLACING.has(doc.lemma[before])) return start;
    start = before;
  }
}
