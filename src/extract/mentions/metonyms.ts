import { eventWords } from '../../facts/event-words.js';
import { governmentOf, placesNamed } from '../../facts/places.js';
import { speechWords } from '../../facts/speech-verbs.js';
import { dependents, relationOf, tagOf, type Tree } from '../../parse/tree.js';
import type { PlaceUse } from '../../record/entity.js';
import type { EventType } from '../../record/event.js';
import { sameSentence } from './noun-phrase.js';

/**
 * A place's name stands for those who act for it or live there more often than not as a subject, and hardly ever under "in" or "at"
 * (Markert and Nissim 2007, SemEval task 8: place for people, the commonest metonymy of places). What is asked here is the clause: whose
 * verb the name is subject of, whose deed it owns, with whom talks are held.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Types of deeds that only those can do who can also decide. */
const POLITICAL: ReadonlySet<EventType> = new Set<EventType>([
  'AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'RETREAT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT', 'APPOINT', 'VOTE', 'LEGISLATE',
]);
/** Of these deeds a place as the object suffers as a place: "attacked Odesa", "entered Kyiv". */
const UPON_LAND: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'MOBILIZE', 'RETREAT', 'TRAVEL', 'DISASTER', 'COERCE', 'AID']);
const PARTNER = words('with between against');

const MATCH = words('match final semifinal semi-final quarterfinal quarter-final game league cup goal striker coach squad penalty wicket innings playoff tournament championship midfielder goalkeeper defender captain friendly qualifier title test');
const PLAYS = words('beat defeat thrash draw win lose play face score host edge hammer overcome qualify advance crush stun trounce outplay');
const SQUAD = words('captain striker coach squad goalkeeper keeper midfielder defender winger batsman bowler forward manager side team player fan supporter');
const SCORE = /\b\d{1,3}[-–]\d{1,3}\b/u;

/** Verbs of every deed, which tell nothing of who does it without the object that their sense asks for. */
function isPolitical(lemma: string, pos: 'verb' | 'noun', objects: readonly string[] = []): boolean {
  return eventWords(lemma, pos).some(({ type, object }) => POLITICAL.has(type) && (object === null || pos === 'noun' || objects.some((one) => object.has(one))));
}

const speaks = (lemma: string, pos: 'verb' | 'noun'): boolean => speechWords(lemma, pos).length > 0;

/** What a place's name at the head token stands for there besides the place: its government, its team; null where it is but the place. */
export function placeUseOf(tree: Tree, head: number, name: string): PlaceUse | null {
  const { doc } = tree;
  let top = head;
  // "Moscow and Kyiv agreed": the second shares the first's part in the clause.
  for (let hops = 0; relationOf(doc, top) === 'conj' && hops < 6; hops++) top = doc.headToken[top];
  const relation = relationOf(doc, top);
  const governor = doc.headToken[top];
  if (governor === top) return null;
  const prepositions = dependents(tree, top, 'case').map((token) => doc.lemma[token]);
  const subject = relation === 'nsubj' || relation === 'obl:agent' || (relation === 'obl' && prepositions.includes('by') && tagOf(doc, governor) === 'VERB');
  const lemma = doc.lemma[governor];
  if (isTeam(tree, head, top, prepositions)) return 'team';
  const verb = tagOf(doc, governor) === 'VERB';
  const objects = dependents(tree, governor, 'obj', 'nsubj:pass', 'xcomp', 'ccomp').map((token) => doc.lemma[token]);
  if (subject) return verb && (speaks(lemma, 'verb') || isPolitical(lemma, 'verb', objects)) ? 'government' : null;
  // Beyond the subject, only where it is known that a government goes by the name.
  if (governmentOf(name) === undefined && placesNamed(name)[0]?.kind !== 'country') return null;
  if (relation === 'nmod:poss') return tagOf(doc, governor) === 'NOUN' && (speaks(lemma, 'noun') || isPolitical(lemma, 'noun')) ? 'government' : null;
  if (verb && (relation === 'obj' || relation === 'iobj')) return isPolitical(lemma, 'verb') && !eventWords(lemma, 'verb').some(({ type }) => UPON_LAND.has(type)) ? 'government' : null;
  if ((relation === 'obl' || relation === 'nmod') && prepositions.some((word) => PARTNER.has(word))) return isPolitical(lemma, verb ? 'verb' : 'noun', objects) || isPartnership(tree, governor) ? 'government' : null;
  return null;
}

/** "held talks with Moscow": the tree may hang the partner on the verb. */
function isPartnership(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'obj').some((token) => isPolitical(tree.doc.lemma[token], 'noun'));
}

/** "England beat France 2-1 in the final", "the Brazil captain": the sentence tells of a match, and the name plays in it. */
function isTeam(tree: Tree, head: number, top: number, prepositions: readonly string[]): boolean {
  const { doc } = tree;
  const relation = relationOf(doc, top);
  const governor = doc.headToken[top];
  if (relation === 'compound' || relation === 'nmod:poss') return SQUAD.has(doc.lemma[governor]) && tellsOfMatch(tree, head);
  const plays = PLAYS.has(doc.lemma[governor]) && /^(?:nsubj|obj|obl:agent)$/u.test(relation);
  const opponent = prepositions.some((word) => word === 'against' || word === 'by' || word === 'to' || word === 'over') && (PLAYS.has(doc.lemma[governor]) || MATCH.has(doc.lemma[governor]));
  return (plays || opponent) && tellsOfMatch(tree, head);
}

function tellsOfMatch(tree: Tree, token: number): boolean {
  const { doc } = tree;
  let first = token;
  while (first > 0 && sameSentence(tree, first - 1, token)) first--;
  let end = token + 1;
  while (end < doc.size && sameSentence(tree, end, token)) end++;
  if (SCORE.test(doc.text.slice(doc.startChar[first], doc.endChar[end - 1]))) return true;
  for (let t = first; t < end; t++) if (MATCH.has(doc.lemma[t])) return true;
  return false;
}
