import type { EventType } from '../../record/event.js';
import { dependents, formOf, relationOf, tagOf, type Tree } from '../../parse/tree.js';
import type { MentionIndex } from '../findings.js';
import { agentsOf, isPassive, patientsOf, prepositionsOf } from './arguments.js';
import type { MentionAt } from './mention-lookup.js';
import type { Told } from './told.js';

/** Prepositions that lead to whom or what a deed is done to, the likeliest first; a place, a time or a doer stands under others. */
const TOWARDS = ['against', 'on', 'upon', 'of', 'into', 'with', 'to', 'toward', 'towards', 'for', 'from', 'over', 'about'] as const;
const DIRECTED: ReadonlySet<string> = new Set(TOWARDS);
/** What is sent or given goes to somebody else. */
const SENDING: ReadonlySet<EventType> = new Set<EventType>(['MOBILIZE', 'AID']);
/** Done to a land as well as to people. */
const DONE_TO_PLACES: ReadonlySet<EventType> = new Set<EventType>(['AID', 'MOBILIZE', 'ASSAULT', 'RETREAT', 'COERCE', 'SUPPORT']);
const MAX_DEPTH = 4;
const LISTING = /^(?:,|and|or|&|the|both|\(|\))$/iu;

const isVerb = (tree: Tree, token: number): boolean => tagOf(tree.doc, token) === 'VERB';

/** Everybody named along with the token: "Iran" with "Russia" in "Russia and Iran". */
function namedTogether(tree: Tree, token: number, mentionAt: MentionAt): MentionIndex[] {
  return [token, ...dependents(tree, token, 'conj')].flatMap((one) => mentionAt(one) ?? []);
}

/** Whom a phrase names: its head, or what belongs to it or comes with it: "the army" of "the conduct of the army", "Peru" of "Peru's bid". */
function namedIn(tree: Tree, token: number, mentionAt: MentionAt, depth = 0): MentionIndex[] {
  const own = namedTogether(tree, token, mentionAt);
  if (own.length > 0 || depth >= MAX_DEPTH) return own;
  const owners = dependents(tree, token, 'nmod:poss', 'compound', 'amod', 'flat', 'appos').flatMap((child) => mentionAt(child) ?? []);
  if (owners.length > 0) return owners;
  const phrases = directed(tree, dependents(tree, token, 'nmod', 'obl'));
  for (const phrase of phrases) {
    const named = namedIn(tree, phrase, mentionAt, depth + 1);
    if (named.length > 0) return named;
  }
  // "a plan to arrest them", "the duty to help them": what the noun's deed is done to.
  for (const clause of dependents(tree, token, 'acl', 'conj')) {
    const named = isVerb(tree, clause) ? undergoing(tree, clause, mentionAt, depth + 1) : namedIn(tree, clause, mentionAt, depth + 1);
    if (named.length > 0) return named;
  }
  return [];
}

/** Those of the phrases that lead to somebody, the likeliest preposition first. */
function directed(tree: Tree, phrases: readonly number[]): number[] {
  const rank = (token: number): number => TOWARDS.findIndex((word) => prepositionsOf(tree, token).includes(word));
  return phrases.filter((token) => prepositionsOf(tree, token).some((word) => DIRECTED.has(word))).sort((a, b) => rank(a) - rank(b));
}

/** Of "demanded that he resign" who is to: the subject of the clause that the verb governs. */
function askedOf(tree: Tree, verb: number, mentionAt: MentionAt): MentionIndex[] {
  return dependents(tree, verb, 'ccomp', 'xcomp').filter((clause) => clause > verb).flatMap((clause) => dependents(tree, clause, 'nsubj', 'nsubj:pass')).flatMap((token) => namedIn(tree, token, mentionAt));
}

/** Whom what a verb tells is done to: in its objects, else under its prepositions, else in the deed that it governs ("agreed to help them"). */
function undergoing(tree: Tree, verb: number, mentionAt: MentionAt, depth = 0): MentionIndex[] {
  const { doc } = tree;
  if (depth > MAX_DEPTH) return [];
  const governed = dependents(tree, verb, 'xcomp', 'ccomp', 'advcl').filter((clause) => clause > verb && (relationOf(doc, clause) !== 'advcl' || formOf(doc, clause) === 'VB') && (isVerb(tree, clause) || relationOf(doc, clause) !== 'advcl'));
  const asked = askedOf(tree, verb, mentionAt);
  if (asked.length > 0) return asked;
  const places = [
    ...patientsOf(tree, verb).filter((token) => token > verb || isPassive(tree, verb)).map((token) => () => namedIn(tree, token, mentionAt, depth + 1)),
    ...directed(tree, dependents(tree, verb, 'obl').filter((token) => token > verb)).map((token) => () => namedIn(tree, token, mentionAt, depth + 1)),
    ...governed.map((clause) => () => (isVerb(tree, clause) ? undergoing(tree, clause, mentionAt, depth + 1) : namedIn(tree, clause, mentionAt, depth + 1))),
  ];
  for (const place of places) {
    const named = place();
    if (named.length > 0) return named;
  }
  return [];
}

/** To whom what is told is done, where none stands in the places that the word's sense looks in first. */
export function furtherTargets(tree: Tree, { verb, trigger, noun, word }: Told, actors: readonly MentionIndex[], mentionAt: MentionAt): MentionIndex[] {
  // "sent troops to Chad", "gave money for camps in Jordan": who is sent undergoes nothing.
  if (SENDING.has(word.type)) {
    const sent = [...new Set(patientsOf(tree, verb).flatMap((token) => mentionAt(token) ?? []))];
    const receiving = [...directed(tree, [...dependents(tree, verb, 'obl'), ...patientsOf(tree, verb).flatMap((token) => dependents(tree, token, 'nmod'))]), ...dependents(tree, verb, 'advcl', 'xcomp')]
      .flatMap((token) => (isVerb(tree, token) ? undergoing(tree, token, mentionAt) : namedIn(tree, token, mentionAt)))
      .filter((mention) => !actors.includes(mention) && !sent.includes(mention));
    if (receiving.length > 0) return [receiving[0]];
  }
  for (const bearer of new Set([noun ?? trigger, trigger, verb])) {
    const named = isVerb(tree, bearer) ? undergoing(tree, bearer, mentionAt) : namedIn(tree, bearer, (token) => (token === bearer ? null : mentionAt(token)));
    const targets = named.filter((mention) => !actors.includes(mention));
    if (targets.length > 0) return targets;
  }
  return [];
}

/**
 * Who does what is told, where none stands in the places that the word's sense looks in first: who filed the suit in "filed a suit accusing
 * them"; or, of a verb that the tree left without a subject, who is named just before it.
 */
export function furtherActors(tree: Tree, { verb }: Told, targets: readonly MentionIndex[], mentionAt: MentionAt): MentionIndex[] {
  const { doc } = tree;
  if (!isVerb(tree, verb) || isPassive(tree, verb)) return [];
  const over = doc.headToken[verb];
  const whose = relationOf(doc, verb) === 'acl' && formOf(doc, verb) === 'VBG' && isVerb(tree, doc.headToken[over]) ? agentsOf(tree, doc.headToken[over]) : [];
  // "members of the union", "the board's chair": whose part the subject is acts.
  const inSubject = [...agentsOf(tree, verb), ...whose].flatMap((token) => namedIn(tree, token, mentionAt));
  const named = inSubject.length > 0 || dependents(tree, verb, 'nsubj', 'csubj', 'expl').length > 0 ? inSubject : namedBefore(tree, verb, mentionAt);
  return [...new Set(named)].filter((mention) => !targets.includes(mention));
}

/** Those named just before a finite verb, with nothing but adverbs and times between, and all that are listed with them. */
function namedBefore(tree: Tree, verb: number, mentionAt: MentionAt): MentionIndex[] {
  const { doc, sentence } = tree;
  if (!/^VB[DZP]$/u.test(formOf(doc, verb)) && dependents(tree, verb, 'aux').length === 0) return [];
  if (!/^(?:root|parataxis|ccomp|appos|dep)$/u.test(relationOf(doc, verb))) return [];
  const out: MentionIndex[] = [];
  for (let token = verb - 1; token >= 0 && sentence[token] === sentence[verb]; token--) {
    const mention = mentionAt(token);
    if (mention !== null) {
      if (out.at(-1) !== mention) out.push(mention);
    } else if (out.length === 0 ? /^(?:VERB|SCONJ|PUNCT)$/u.test(tagOf(doc, token)) : !LISTING.test(doc.word[token])) break;
  }
  return out.reverse();
}

/** The country or place whose people or land the deed is for, or done to, should nobody else be told: "aid for camps in Chad", "bombed roads in Chad". */
export function placesUndergoing(tree: Tree, { verb, trigger, noun, word }: Told, actors: readonly MentionIndex[], mentionAt: MentionAt): MentionIndex[] {
  if (!DONE_TO_PLACES.has(word.type)) return [];
  const heads = [...new Set([verb, trigger, ...(noun === null ? [] : [noun]), ...patientsOf(tree, verb)])];
  const deeper = heads.flatMap((head) => [head, ...dependents(tree, head, 'nmod', 'obl', 'xcomp', 'advcl').filter((child) => child > verb)]);
  const within = deeper.flatMap((head) => dependents(tree, head, 'nmod', 'obl')).filter((token) => prepositionsOf(tree, token).some((word) => word === 'in' || word === 'across' || word === 'at'));
  return [...new Set(within.flatMap((token) => mentionAt(token) ?? []))].filter((mention) => !actors.includes(mention)).slice(0, 1);
}
