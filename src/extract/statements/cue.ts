import { type SpeechWord, speechWords } from '../../facts/speech-verbs.js';
import { dependents, formOf, relationOf, tagOf, type Tree } from '../../parse/tree.js';
import { isNegated } from '../events/phase.js';

const UNREAL = new Set(['could', 'may', 'might', 'should', 'would', 'can', 'must', 'will', 'shall']);

/** The cue that a token is: a verb by which somebody is told to have said something. Null for what is not told as said. */
export function cueAt(tree: Tree, token: number): SpeechWord | null {
  const { doc } = tree;
  if (tagOf(doc, token) !== 'VERB') return null;
  const next = token + 1 < doc.size ? doc.lemma[token + 1] : '';
  const prt = dependents(tree, token, 'compound:prt').map((child) => doc.lemma[child]);
  const words = speechWords(doc.lemma[token], 'verb').filter((word) => word.kind === 'speech' && (word.particle === '' || word.particle === next || prt.includes(word.particle)));
  const word = words.find((one) => one.particle !== '') ?? words.find((one) => one.frames.includes('that') || one.frames.includes('quote')) ?? words[0];
  if (!word) return null;
  const form = formOf(doc, token);
  const aux = dependents(tree, token, 'aux', 'aux:pass').map((child) => doc.lemma[child]);
  if (form === 'VB' || aux.some((lemma) => UNREAL.has(lemma)) || isNegated(tree, token)) return null;
  if (dependents(tree, token, 'mark').some((child) => doc.lemma[child] === 'if' || doc.lemma[child] === 'to' || doc.lemma[child] === 'whether')) return null;
  if (form === 'VBN' && aux.includes('be')) return null;
  if (form === 'VBN' && !aux.includes('have') && relationOf(doc, token) !== 'root' && relationOf(doc, token) !== 'parataxis' && relationOf(doc, token) !== 'conj' && relationOf(doc, token) !== 'ccomp') return null;
  return word;
}
