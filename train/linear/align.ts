import { FORMS, RELATIONS, TAGS } from '../../src/parse/doc.js';
import { tokenise, type Tokens } from '../../src/parse/tokens.js';
import type { GoldSentence, GoldWord } from './treebank.js';

/** A treebank's sentence over our own tokens. */
export interface AlignedSentence {
  text: string;
  tokens: Tokens;
  tag: Uint8Array;
  form: Uint8Array;
  /** Index of the head among our tokens; the root's is itself. */
  head: Int32Array;
  relation: Uint8Array;
  /** Lemma where one token is one word, else ''. */
  lemma: string[];
  /** 1 where one token of ours is one word of the treebank. */
  exact: Uint8Array;
}

const TIME = /^(?:(?:mid)?(?:day|week|month|year|hour|minute|second|decade|century|morning|afternoon|evening|night|tonight|today|tomorrow|yesterday|weekend|summer|winter|spring|autumn|fall|time|moment|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?|january|february|march|april|may|june|july|august|september|october|november|december|noon|midnight|date|season|era)s?$/i;

/** Relation as our table names it: the treebanks' `unmarked` was `tmod` for times and `npmod` for the rest. */
export function relationOf(word: GoldWord): number {
  let name = word.relation;
  if (name === 'obl:unmarked' || name === 'nmod:unmarked') {
    const isTime = TIME.test(word.lemma) || /^\d{4}$/.test(word.form) || /^\d{1,2}:\d\d/.test(word.form);
    name = name.replace('unmarked', isTime ? 'tmod' : 'npmod');
  }
  let index = (RELATIONS as readonly string[]).indexOf(name);
  if (index < 0) index = (RELATIONS as readonly string[]).indexOf(name.split(':')[0]);
  return Math.max(0, index);
}

/**
 * Lays a treebank's sentence over our tokens by characters. Where a token covers several words, the topmost gives tag and head;
 * where a word covers several tokens, the first takes its place and the others hang on it.
 */
export function align(sentence: GoldSentence): AlignedSentence {
  const tokens = tokenise(sentence.text);
  const { words } = sentence;
  const size = tokens.size;
  const depth = words.map((_, i) => {
    let steps = 0;
    for (let at = i; words[at].head >= 0 && steps < 1000; at = words[at].head) steps++;
    return steps;
  });
  const tokenOf = new Int32Array(words.length).fill(-1);
  const topOf = new Int32Array(size).fill(-1);
  const coveredBy = new Int32Array(size).fill(-1);
  for (let t = 0, w = 0; t < size; t++) {
    while (w > 0 && words[w - 1].end > tokens.startChar[t]) w--;
    while (w < words.length && words[w].end <= tokens.startChar[t]) w++;
    for (let at = w; at < words.length && words[at].start < tokens.endChar[t]; at++) {
      if (tokenOf[at] >= 0) {
        if (coveredBy[t] < 0) coveredBy[t] = tokenOf[at];
        continue;
      }
      tokenOf[at] = t;
      if (topOf[t] < 0 || depth[at] < depth[topOf[t]]) topOf[t] = at;
    }
  }
  for (let w = 0; w < words.length; w++) if (tokenOf[w] < 0) tokenOf[w] = w > 0 ? tokenOf[w - 1] : 0;
  const out: AlignedSentence = {
    text: sentence.text, tokens, tag: new Uint8Array(size), form: new Uint8Array(size), head: new Int32Array(size),
    relation: new Uint8Array(size), lemma: [], exact: new Uint8Array(size),
  };
  const wordsOf = new Int32Array(size);
  for (const t of tokenOf) wordsOf[t]++;
  for (let t = 0; t < size; t++) {
    const top = topOf[t];
    const text = sentence.text.slice(tokens.startChar[t], tokens.endChar[t]);
    if (top < 0) {
      const isWord = /[\p{L}\p{N}]/u.test(text);
      const owner = coveredBy[t] >= 0 ? topOf[coveredBy[t]] : -1;
      out.tag[t] = TAGS.indexOf(!isWord ? 'PUNCT' : owner >= 0 ? (words[owner].upos as 'X') : 'X');
      out.form[t] = isWord && owner >= 0 ? formOf(words[owner]) : FORMS.indexOf(isWord ? 'XX' : 'NFP');
      out.head[t] = coveredBy[t] >= 0 ? coveredBy[t] : t > 0 ? t - 1 : 0;
      out.relation[t] = RELATIONS.indexOf(isWord ? 'dep' : 'punct');
      out.lemma.push('');
      continue;
    }
    const word = words[top];
    out.tag[t] = Math.max(0, TAGS.indexOf(word.upos as 'X'));
    out.form[t] = formOf(word);
    out.head[t] = word.head < 0 ? t : tokenOf[word.head];
    out.relation[t] = relationOf(word);
    out.exact[t] = wordsOf[t] === 1 && word.start === tokens.startChar[t] && word.end === tokens.endChar[t] ? 1 : 0;
    out.lemma.push(out.exact[t] === 1 ? word.lemma.toLowerCase() : '');
  }
  mendTree(out);
  return out;
}

function formOf(word: GoldWord): number {
  return Math.max(0, FORMS.indexOf(word.xpos as 'NN'));
}

/** Rare alignments leave two roots or a ring; the first root keeps its place and the strays hang on it. */
function mendTree(sentence: AlignedSentence): void {
  const { head, relation } = sentence;
  let root = -1;
  for (let t = 0; t < head.length; t++) if (head[t] === t && root < 0) root = t;
  if (root < 0) root = 0;
  head[root] = root;
  for (let t = 0; t < head.length; t++) {
    if (t === root) continue;
    let at = t;
    let steps = 0;
    while (head[at] !== at && steps++ <= head.length) at = head[at];
    if (at !== root) head[t] = root;
    if (relation[t] === RELATIONS.indexOf('root')) relation[t] = RELATIONS.indexOf('parataxis');
  }
  if (head.length > 0) relation[root] = RELATIONS.indexOf('root');
}
