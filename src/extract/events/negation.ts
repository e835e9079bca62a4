import { dependents, type Tree } from '../../parse/tree.js';

const NEGATION = new Set(['not', 'never', 'no', "n't", 'n’t', 'neither', 'nor', 'hardly']);
const NOBODY = new Set(['nobody', 'none', 'nothing', 'neither', 'no-one', 'noone', 'nowhere']);
const NO = new Set(['no', 'neither', 'not']);

/** True where a negation stands on the word itself: "did not meet", "never met", "no longer". */
export function negatesVerb(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'advmod', 'det', 'cc').some((token) => {
    const word = tree.lower[token];
    if (NEGATION.has(tree.doc.lemma[token]) || NEGATION.has(word)) return true;
    return word === 'longer' && tree.children[token].concat(token - 1).some((near) => near >= 0 && tree.lower[near] === 'no');
  });
}

/** True where a noun or pronoun names none: "no officers", "nobody", "not one of them". */
export function namesNone(tree: Tree, token: number): boolean {
  return NOBODY.has(tree.doc.lemma[token]) || dependents(tree, token, 'det', 'advmod', 'nummod').some((child) => NO.has(tree.lower[child]) || dependents(tree, child, 'advmod').some((near) => tree.lower[near] === 'not'));
}

/** True where the clause says that its deed does not happen: on the verb, or by a subject or object that names none. */
export function isNegated(tree: Tree, verb: number): boolean {
  return negatesVerb(tree, verb) || dependents(tree, verb, 'nsubj', 'nsubj:pass', 'obj').some((token) => namesNone(tree, token));
}
