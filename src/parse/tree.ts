import { type Doc, FORMS, type Form, RELATIONS, type Relation, TAGS, type Tag } from './doc.js';

/** A Doc with what its columns imply, computed once: children, and how far each token's subtree reaches. */
export interface Tree {
  readonly doc: Doc;
  /** Sentence number of each token. */
  readonly sentence: Int32Array;
  /** First token of each token's subtree. */
  readonly leftToken: Int32Array;
  /** One past the last token of each token's subtree. */
  readonly rightToken: Int32Array;
  /** Dependents of each token, ascending. */
  readonly children: readonly (readonly number[])[];
  /** Each token's word in lower case. */
  readonly lower: readonly string[];
}

const NO_TOKENS: readonly number[] = [];

/** The tree over `doc`. Linear in its tokens. */
export function treeOf(doc: Doc): Tree {
  const { size, headToken, sentenceStartToken } = doc;
  const sentence = new Int32Array(size);
  for (let s = 0; s < sentenceStartToken.length; s++) {
    const end = s + 1 < sentenceStartToken.length ? sentenceStartToken[s + 1] : size;
    sentence.fill(s, sentenceStartToken[s], end);
  }
  const children: (readonly number[])[] = new Array(size).fill(NO_TOKENS);
  const lower: string[] = new Array(size);
  const leftToken = new Int32Array(size);
  const rightToken = new Int32Array(size);
  const pending = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    leftToken[i] = i;
    rightToken[i] = i + 1;
    lower[i] = doc.word[i].toLowerCase();
    const head = headToken[i];
    if (head !== i) {
      if (pending[head] === 0) children[head] = [i];
      else (children[head] as number[]).push(i);
      pending[head]++;
    }
  }
  // Leaves first, so that each subtree's reach is known before its head takes it over.
  const ready: number[] = [];
  for (let i = 0; i < size; i++) if (pending[i] === 0) ready.push(i);
  for (let k = 0; k < ready.length; k++) {
    const i = ready[k];
    const head = headToken[i];
    if (head === i) continue;
    if (leftToken[i] < leftToken[head]) leftToken[head] = leftToken[i];
    if (rightToken[i] > rightToken[head]) rightToken[head] = rightToken[i];
    if (--pending[head] === 0) ready.push(head);
  }
  return { doc, sentence, leftToken, rightToken, children, lower };
}

export const tagOf = (doc: Doc, token: number): Tag => TAGS[doc.tag[token]];
export const formOf = (doc: Doc, token: number): Form => FORMS[doc.form[token]];
export const relationOf = (doc: Doc, token: number): Relation => RELATIONS[doc.relation[token]];
/** The token's word; empty beyond the text's rims. */
export const wordOf = (doc: Doc, token: number): string => doc.word[token] ?? '';

/** First and one-past-last token of sentence `s`. */
export function sentenceBounds(doc: Doc, s: number): readonly [number, number] {
  const starts = doc.sentenceStartToken;
  return [starts[s], s + 1 < starts.length ? starts[s + 1] : doc.size];
}

/** Tokens that are looked through for a question mark. */
const LONGEST_QUESTION = 60;

/** True where the token's sentence is a question, by its mark. */
export function asks(tree: Tree, token: number): boolean {
  const [start, end] = sentenceBounds(tree.doc, tree.sentence[token]);
  // "Who did it? Nobody knows." may have been read as one sentence.
  for (let t = token + 1; t < Math.min(end, token + LONGEST_QUESTION); t++) {
    const word = wordOf(tree.doc, t);
    if (word === '?') return true;
    if (word === '.' || word === '!') break;
  }
  return (end > start && wordOf(tree.doc, end - 1) === '?') || (end - 1 > start && wordOf(tree.doc, end - 2) === '?');
}

/** Dependents of `token` in one of `relations`, ascending. */
export function dependents(tree: Tree, token: number, ...relations: readonly Relation[]): readonly number[] {
  // Plain loops, and an array only where one is needed: this is what rules ask most often, and the answer is mostly none.
  let found: number[] | null = null;
  const children = tree.children[token];
  for (let c = 0; c < children.length; c++) {
    const child = children[c];
    const relation = relationOf(tree.doc, child);
    for (let r = 0; r < relations.length; r++) {
      if (relations[r] !== relation) continue;
      if (found === null) found = [child];
      else found.push(child);
      break;
    }
  }
  return found ?? NO_TOKENS;
}

/** The token whose character range holds or follows `char`; `doc.size` past the last. Binary search. */
export function tokenAtChar(doc: Doc, char: number): number {
  let low = 0;
  let high = doc.size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (doc.endChar[middle] <= char) low = middle + 1;
    else high = middle;
  }
  return low;
}
