import { dependents, formOf, relationOf, tagOf, type Tree } from '../../parse/tree.js';
import { isNegated } from './negation.js';
import { phaseOfVerb } from './phase.js';

/** True where the predicate that the token heads is told to have happened or to be happening; not where it is planned, wished, supposed or denied. */
export function happened(tree: Tree, token: number): boolean {
  const { doc } = tree;
  if (tagOf(doc, token) === 'VERB') {
    const { phase } = phaseOfVerb(tree, token);
    return phase === 'done' || phase === 'ongoing';
  }
  const copula = dependents(tree, token, 'cop')[0];
  if (copula !== undefined) return !isNegated(tree, token) && dependents(tree, token, 'aux').every((aux) => doc.lemma[aux] === 'have' || doc.lemma[aux] === 'do') && formOf(doc, copula) !== 'VB';
  const head = doc.headToken[token];
  return head === token || relationOf(doc, token) === 'amod' || happened(tree, head);
}
