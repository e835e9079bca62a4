import { dependents, formOf, sentenceBounds, tagOf, type Tree } from '../../parse/tree.js';
import { labelLength } from './reading.js';

/**
 * True of a post that is a headline, one clause without a full stop or a label, and tells no news in a reporter's manner: nothing in the
 * past tense, nothing that was done to somebody. It may be somebody's words, whose the next post tells.
 *
 * The strike is a gift to our rivals
 * (not: Two ships have been seized / Prices rose in May / BREAKING: Minister to resign)
 */
export function isBareClaim(tree: Tree): boolean {
  const { doc } = tree;
  const text = doc.text.trim();
  if (doc.sentenceStartToken.length !== 1 || /[.!?:…]["”»]?$/u.test(text) || text.includes('\n') || labelLength(text) > 0) return false;
  const [from, to] = sentenceBounds(doc, 0);
  let verb = -1;
  for (let i = from; i < to && verb < 0; i++) if (doc.headToken[i] === i && (tagOf(doc, i) === 'VERB' || dependents(tree, i, 'cop').length > 0)) verb = i;
  if (verb < 0) return false;
  const auxiliaries = [...dependents(tree, verb, 'aux', 'aux:pass', 'cop')].map((i) => doc.lemma[i]);
  const passive = dependents(tree, verb, 'aux:pass').length > 0;
  const open = auxiliaries.some((lemma) => /^(?:will|would|shall|should|must|can|could|may|might)$/u.test(lemma));
  const denies = dependents(tree, verb, 'advmod').some((i) => /^(?:not|never|n't|no)$/u.test(doc.lemma[i]));
  if (passive && !open && !denies) return false;
  return !(formOf(doc, verb) === 'VBD' && auxiliaries.length === 0 && !denies);
}
