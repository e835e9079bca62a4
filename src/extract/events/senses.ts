import { type EventPos, type EventWord, eventWords, fittingEventWords, isEveryday, type Roles } from '../../facts/event-words.js';
import { once } from '../../facts/table.js';
import { dependents, relationOf, tagOf, type Tree } from '../../parse/tree.js';
import type { EventType } from '../../record/event.js';
import { agentsOf, patientsOf, prepositionsOf } from './arguments.js';
import { chanceOfNone, chanceOfType, scoredType } from './scores.js';
import { mayBeMeant } from './willing.js';

const OBJECTS = ['obj', 'nsubj:pass', 'iobj', 'obl', 'xcomp', 'ccomp', 'nmod', 'advcl'] as const;
const DIRECT = ['obj', 'nsubj:pass', 'iobj', 'xcomp', 'ccomp'] as const;
const WITHIN = new Set(['compound', 'amod', 'conj', 'nmod', 'flat', 'nmod:poss', 'nummod']);
const CURRENCY: ReadonlyMap<string, string> = new Map([['$', 'dollar'], ['us$', 'dollar'], ['£', 'pound'], ['€', 'euro'], ['¥', 'yen']]);

const LEARNT_ROLES: Readonly<Record<EventPos, Roles>> = {
  verb: { symmetric: false, actors: ['subj'], targets: ['obj', 'with', 'against', 'to', 'on', 'from'] },
  noun: { symmetric: false, actors: ['by', 'poss', 'of'], targets: ['on', 'against', 'to', 'with', 'for'] },
  adj: { symmetric: false, actors: ['subj'], targets: [] },
};

/** What a token is known to name, for senses that ask for it: a place, a person. */
export interface Naming {
  isPlace(token: number): boolean;
  isPerson(token: number): boolean;
}

/** "called her on Sunday" calls on nobody: before a time "on" is no part of the verb. */
const TIME: ReadonlySet<string> = new Set(('monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
  'noon midday midnight dawn dusk night morning afternoon evening weekend').split(' '));

/** The words after a verb, or on a noun, that a sense may ask for: "off" in "called off", "to" in "talks to". */
export function particlesOf(tree: Tree, token: number): string[] {
  const { doc, children } = tree;
  const out: string[] = [];
  for (const child of children[token]) {
    if (relationOf(doc, child) === 'compound:prt') out.push(doc.lemma[child]);
    if (!TIME.has(doc.lemma[child])) for (const grandchild of children[child]) if (relationOf(doc, grandchild) === 'case' || relationOf(doc, grandchild) === 'mark') out.push(doc.lemma[grandchild]);
    if (relationOf(doc, child) === 'advmod') out.push(doc.lemma[child]);
  }
  if (token + 1 < doc.size && (tagOf(doc, token + 1) === 'ADP' || tagOf(doc, token + 1) === 'ADV') && !TIME.has(doc.lemma[token + 2] ?? '')) out.push(doc.lemma[token + 1]);
  return out;
}

const lemmaOf = (tree: Tree, token: number): string => CURRENCY.get(tree.doc.lemma[token]) ?? tree.doc.lemma[token];

/** Lemmas of the words that stand in a place of the clause, with their compounds and attributes. */
function lemmasUnder(tree: Tree, heads: readonly number[]): Set<string> {
  const lemmas = new Set<string>();
  for (const head of heads) {
    lemmas.add(lemmaOf(tree, head));
    for (const child of tree.children[head]) if (WITHIN.has(relationOf(tree.doc, child))) lemmas.add(lemmaOf(tree, child));
  }
  return lemmas;
}

const any = (wanted: ReadonlySet<string>, have: ReadonlySet<string>): boolean => {
  for (const lemma of have) if (wanted.has(lemma)) return true;
  return false;
};

/** The senses of the table in which a token tells an event, given what stands around it, the most exacting first. */
function listedSenses(tree: Tree, token: number, pos: EventPos, naming: Naming, lasting: boolean): EventWord[] {
  const { doc } = tree;
  if (eventWords(doc.lemma[token], pos).length === 0) return [];
  const noun = pos === 'noun';
  const patients = noun ? [] : patientsOf(tree, token);
  // Most senses ask for little of what stands around, so each part is looked at when one asks.
  const objectLemmas = once(() => {
    const lemmas = lemmasUnder(tree, noun ? [token] : [...new Set([...dependents(tree, token, ...OBJECTS), ...patients])]);
    if (noun) lemmas.delete(doc.lemma[token]);
    if (lasting) lemmas.add('lasting');
    // A name is as good an object as the word for what it names: "left Vienna", "left the city"; "fired Holt", "fired the chairwoman".
    if (patients.some(naming.isPlace)) for (const lemma of ['city', 'country', 'site']) lemmas.add(lemma);
    // Whoever is called something is called by a word, not by telephone.
    if (patients.some(naming.isPerson) && dependents(tree, token, 'xcomp', 'ccomp').length === 0 && dependents(tree, token, 'obj', 'iobj').length < 2) lemmas.add('somebody');
    return lemmas;
  });
  const subjectLemmas = once(() => lemmasUnder(tree, noun ? [token] : agentsOf(tree, token)));
  const particles = once(() => (noun ? [...particlesOf(tree, token), ...prepositionsOf(tree, token).map((word) => `${word}-`)] : particlesOf(tree, token)));
  // A verb of motion takes its other senses' objects directly: "left the talks", not "left on a visit".
  const directLemmas = noun ? objectLemmas : once(() => lemmasUnder(tree, [...dependents(tree, token, ...DIRECT), ...patients]));
  const fitting = fittingEventWords(doc.lemma[token], pos, {
    particle: (particle) => particle.split(' ').every((part) => particles().includes(part)),
    object: (lemmas) => any(lemmas, objectLemmas()),
    ...(noun ? {} : { head: (lemmas: ReadonlySet<string>) => patients.some((patient) => lemmas.has(lemmaOf(tree, patient))) }),
    hasObject: patients.length > 0,
    subject: (lemmas) => any(lemmas, subjectLemmas()),
  });
  if (!fitting.some((word) => word.type === 'TRAVEL')) return fitting;
  return fitting.filter((word) => word.type === 'TRAVEL' || word.object === null || word.particle !== '' || any(word.object, directLemmas()));
}

/** From this chance on a word that the table does not list tells an event. */
const LEARNT = 0.8;
/** From this chance on the core's type stands before the table's. */
const OVERRULES = 0.97;

/** Verbs that tell how something is, never that something happens (Vendler 1957). */
const STATIVE = new Set(('be have own belong contain consist comprise include hold carry weigh cost measure lack need want wish like love prefer hate adore know understand believe think suppose mean matter seem appear resemble ' +
  'expect anticipate foresee look sound taste smell feel remain exist depend rely hinge deserve owe fit involve concern equal live reside dwell star border lie possess').split(' '));

/** True of a sense that no table lists. */
export const isLearnt = (word: EventWord): boolean => word.roles === LEARNT_ROLES[word.pos];

/** A sense that no table lists, as the core scores it. */
function learntSense(lemma: string, pos: EventPos, type: EventType, chance: number): EventWord {
  return { lemma, pos, particle: '', object: null, needsObject: false, subject: null, type, mode: '', context: '', roles: LEARNT_ROLES[pos], certainty: chance };
}

const PLACE_OF_POS: Readonly<Record<EventPos, number>> = { verb: 0, noun: 1, adj: 2 };

/** The senses made for the text at hand, by what was asked: the token, its part of speech, and whether it lasts, as one number. */
let last: { readonly naming: Naming | null; readonly made: Map<number, readonly EventWord[]> } = { naming: null, made: new Map() };

/**
 * The senses in which a token tells an event, the best first: where the table of event words and the core's scores meet.
 *
 * @param lasting a verb says of a noun that it takes time
 */
export function sensesOf(tree: Tree, token: number, pos: EventPos, naming: Naming, lasting = false): readonly EventWord[] {
  if (last.naming !== naming) last = { naming, made: new Map() };
  const key = token * 6 + PLACE_OF_POS[pos] * 2 + Number(lasting);
  const before = last.made.get(key);
  if (before !== undefined) return before;
  const told = sensesAndScores(tree, token, pos, naming, lasting);
  const senses = pos === 'verb' ? told.filter(({ type }) => mayBeMeant(tree, token, type) && !(type === 'ECONOMY' && countsPeople(tree, token))) : told;
  last.made.set(key, senses);
  return senses;
}

/** A verb of a state, or one that tells no event with the object it has here. */
const isNoDeed = (tree: Tree, verb: number): boolean =>
  STATIVE.has(tree.doc.lemma[verb]) || isEveryday(tree.doc.lemma[verb], 'verb', (lemmas) => [...patientsOf(tree, verb), ...dependents(tree, verb, 'xcomp')].some((patient) => lemmas.has(lemmaOf(tree, patient))));

/** Below this chance of violence, and from this chance of nothing on, a word for violence is a figure of speech: "fighting sleep", "format wars". */
const VIOLENT = 0.1;
const NOTHING = 0.5;

/** A word that tells violence by itself alone, which the core hears nothing of where it stands. What asks for a certain object ("opened fire") is sure of itself. */
function isFigurative({ doc }: Tree, token: number, { type, object, subject, particle }: EventWord): boolean {
  if (type !== 'ASSAULT' || object !== null || subject !== null || particle !== '') return false;
  const violent = chanceOfType(doc, token, type);
  return violent !== null && violent < VIOLENT && (chanceOfNone(doc, token) ?? 0) >= NOTHING;
}

const TOLLS = new Set(['toll', 'tally', 'casualty', 'fatality']);

/** "The death toll has risen to 19": no figure of the economy. */
const countsPeople = (tree: Tree, verb: number): boolean => agentsOf(tree, verb).some((token) => TOLLS.has(tree.doc.lemma[token]));

function sensesAndScores(tree: Tree, token: number, pos: EventPos, naming: Naming, lasting: boolean): readonly EventWord[] {
  const listed = listedSenses(tree, token, pos, naming, lasting).filter((word) => !isFigurative(tree, token, word));
  const scored = scoredType(tree.doc, token);
  if (scored === null) return listed;
  const { type, chance } = scored;
  if (listed.length === 0) return chance >= LEARNT && !(pos === 'verb' && isNoDeed(tree, token)) ? [learntSense(tree.doc.lemma[token], pos, type, chance)] : listed;
  if (chance < OVERRULES || listed[0].type === type) return listed;
  const agreed = listed.find((word) => word.type === type);
  return agreed === undefined ? [learntSense(tree.doc.lemma[token], pos, type, chance), ...listed] : [agreed, ...listed.filter((word) => word !== agreed)];
}
