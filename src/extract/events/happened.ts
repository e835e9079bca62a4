import { dependents, formOf, relationOf, tagOf, type Tree } from '../../parse/tree.js';
import { isNegated } from './negation.js';
import { phaseOfVerb } from './phase.js';
import { chanceOfHappened } from './scores.js';

/** Under these a deed is told as done by whoever reads on, though a later word may take it back: "decided to leave", "used to live", "seems to work". */
const LIKELY_DONE = new Set('decide choose elect opt attempt try struggle like love hate prefer use tend come appear seem turn prove claim learn begin start continue volunteer thank see hear watch notice feel find catch keep spend enjoy'.split(' '));
/** What "would" and "could" only make polite, or say of the senses: "would like", "could hear". */
const POLITE = new Set(['like', 'love', 'guess', 'appreciate', 'prefer', 'think', 'say', 'hope', 'imagine', 'see', 'hear', 'feel', 'remember', 'smell']);
const SOFTENING = new Set(['would', "'d", '’d', 'could', 'can', 'must']);
/** "blamed for stealing", "by leaving": what is told as the ground or the manner of what happened has happened too. */
const GROUNDS = new Set(['for', 'by', 'after', 'in', 'while', 'as', 'of', 'about', 'since', 'when']);
const MAX_HOPS = 6;

/**
 * True where the predicate that the token heads is told to have happened or to be happening; not where it is planned, wished, supposed or denied.
 * The core's score decides; grammar does where a Doc has none.
 */
export function happened(tree: Tree, token: number): boolean {
  const chance = chanceOfHappened(tree.doc, token);
  return chance === null ? isTrue(tree, token, 0) : chance >= 0.5;
}

/** The same by grammar alone. */
function isTrue(tree: Tree, token: number, hops: number): boolean {
  const { doc } = tree;
  if (tagOf(doc, token) === 'VERB') return verbIsTrue(tree, token, hops);
  const copula = dependents(tree, token, 'cop')[0];
  if (copula !== undefined) return !isNegated(tree, token) && dependents(tree, token, 'aux').every((aux) => doc.lemma[aux] === 'have' || doc.lemma[aux] === 'do') && formOf(doc, copula) !== 'VB';
  const head = doc.headToken[token];
  return head === token || hops > MAX_HOPS || relationOf(doc, token) === 'amod' || isTrue(tree, head, hops + 1);
}

function verbIsTrue(tree: Tree, verb: number, hops: number): boolean {
  const { doc } = tree;
  const relation = relationOf(doc, verb);
  // "the elected government", "including the army": what only qualifies is taken for granted.
  if (relation === 'amod' || relation === 'case') return true;
  const { phase } = phaseOfVerb(tree, verb);
  if (phase !== null) return phase === 'done' || phase === 'ongoing';
  if (isNegated(tree, verb)) return false;
  const softened = dependents(tree, verb, 'aux').map((aux) => doc.word[aux].toLowerCase());
  if (softened.length > 0 && POLITE.has(doc.lemma[verb]) && softened.every((word) => SOFTENING.has(word))) return true;
  const head = doc.headToken[verb];
  if (head === verb || hops > MAX_HOPS) return false;
  const marks = dependents(tree, verb, 'mark', 'case').map((mark) => doc.lemma[mark]);
  const isGerund = formOf(doc, verb) === 'VBG' || formOf(doc, verb) === 'VBN';
  switch (relation) {
    case 'csubj':
      return isGerund;
    case 'xcomp':
    case 'ccomp':
      return LIKELY_DONE.has(doc.lemma[head]) && !isNegated(tree, head) && isTrue(tree, head, hops + 1);
    case 'advcl':
    case 'acl':
      return isGerund && (marks.length === 0 || marks.some((mark) => GROUNDS.has(mark))) && isTrue(tree, head, hops + 1);
    case 'conj':
      return dependents(tree, verb, 'aux').length === 0 && tagOf(doc, head) === 'VERB' && formOf(doc, head) === formOf(doc, verb) && isTrue(tree, head, hops + 1);
    default:
      return false;
  }
}
