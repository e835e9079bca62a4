import { relationOf, tagOf, type Tree } from '../../parse/tree.js';
import type { Range } from '../findings.js';

const OWN_CLAUSE = new Set(['parataxis', 'ccomp', 'advcl', 'acl:relcl', 'discourse', 'list']);

/** First and one-past-last token of the clause round `verb`: its subtree less the clauses that hang on it, the part without a gap that holds `trigger`. */
export function clauseTokens(tree: Tree, verb: number, trigger: number): readonly [number, number] {
  const { doc, leftToken, rightToken, children } = tree;
  let from = leftToken[verb];
  let to = rightToken[verb];
  for (const child of children[verb]) {
    const relation = relationOf(doc, child);
    const clausal = OWN_CLAUSE.has(relation) || (relation === 'conj' && (tagOf(doc, child) === 'VERB' || tagOf(doc, child) === 'AUX'));
    if (!clausal || (trigger >= leftToken[child] && trigger < rightToken[child])) continue;
    if (child > trigger) to = Math.min(to, leftToken[child]);
    else from = Math.max(from, rightToken[child]);
  }
  from = Math.min(from, trigger);
  to = Math.max(to, trigger + 1);
  while (to - 1 > trigger && (tagOf(doc, to - 1) === 'PUNCT' || tagOf(doc, to - 1) === 'CCONJ')) to--;
  while (from < trigger && (tagOf(doc, from) === 'PUNCT' || tagOf(doc, from) === 'CCONJ')) from++;
  return [from, to];
}

export function rangeOfTokens(tree: Tree, from: number, to: number): Range {
  return { start: tree.doc.startChar[from], end: tree.doc.endChar[to - 1] };
}
