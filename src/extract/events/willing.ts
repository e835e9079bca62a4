import { genderOfNoun } from '../../facts/person-nouns.js';
import { nominalKinds } from '../../facts/nominals.js';
import { dependents, tagOf, type Tree } from '../../parse/tree.js';
import type { EventType } from '../../record/event.js';
import { agentsOf } from './arguments.js';

/** Types of deeds that somebody must mean to do. */
const MEANT: ReadonlySet<EventType> = new Set<EventType>(['THREATEN', 'REJECT', 'REQUEST', 'ACCUSE', 'AGREE']);
/** What is written speaks for whoever wrote it: "a report accuses", "the letter urges". */
const WRITTEN = new Set(('report statement letter document study article editorial message ultimatum petition motion resolution bill law ruling verdict judgment judgement lawsuit suit complaint draft memo note declaration ' +
  'communique communiqué text review inquiry investigation probe audit appeal filing indictment poster banner video tweet post').split(' '));
/** Words for people that name no body of theirs. */
const CROWDS = new Set(['majority', 'minority', 'camp', 'voice']);

/** Common nouns that can mean to do what they do: people and bodies, what they write, and so many of them. */
function isWilling(tree: Tree, noun: number, depth = 0): boolean {
  const { doc } = tree;
  if (tagOf(doc, noun) !== 'NOUN') return true;
  const lemma = doc.lemma[noun];
  if (nominalKinds(lemma).length > 0 || genderOfNoun(lemma) !== undefined || WRITTEN.has(lemma) || CROWDS.has(lemma)) return true;
  if (dependents(tree, noun, 'conj', 'appos').some((token) => depth < 3 && isWilling(tree, token, depth + 1))) return true;
  // "thousands of pensioners": those who are so many.
  // The number of them is a figure.
  return lemma !== 'number' && dependents(tree, noun, 'nmod').some((token) => depth < 3 && tagOf(doc, token) === 'NOUN' && dependents(tree, token, 'case').some((c) => doc.lemma[c] === 'of') && isWilling(tree, token, depth + 1));
}

/** False where the verb's subject is a thing that cannot mean to do a deed of this type: "the cuts threaten jobs", "the number declined". */
export function mayBeMeant(tree: Tree, verb: number, type: EventType): boolean {
  if (!MEANT.has(type)) return true;
  const agents = agentsOf(tree, verb);
  return agents.length === 0 || agents.some((token) => isWilling(tree, token));
}
