import { type EventWord, eventWords, fittingEventWords } from '../../facts/event-words.js';
import type { EventType, Phase } from '../../record/event.js';
import { dependents, formOf, relationOf, tagOf, type Tree } from '../../parse/tree.js';
import { patientsOf, prepositionsOf } from './arguments.js';
import { type Aspect, aspectOf, underAspect } from './aspect.js';
import { FALSE, IRREAL_NOUNS } from './governors.js';
import { isNegated, namesNone } from './negation.js';
import { phaseOfVerb } from './phase.js';
import { type Naming, particlesOf, sensesOf } from './senses.js';

/** A word that tells an event, and how. */
export interface Told {
  readonly trigger: number;
  readonly word: EventWord;
  /** The verb whose subject, objects and tense tell the event: the trigger itself, or the verb over a noun. */
  readonly verb: number;
  /** The noun that names the event, where the trigger is its verb: "talks" of "held talks". */
  readonly noun: number | null;
  readonly phase: Phase;
  readonly aspect: Aspect | null;
  readonly present: boolean;
  readonly hearsay: boolean;
}

/** A "call" that lasts is a conversation, no demand. */
const LASTS = new Set(['last', 'continue', 'drag', 'begin', 'end', 'start', 'resume', 'conclude']);
/** What happens or lasts is a happening. */
const HAPPENS = new Set(['last', 'happen', 'occur', 'take', 'drag', 'rage']);
const TAKES_PLACE = new Set(['take', 'occur', 'happen', 'erupt', 'strike', 'hit', 'rock', 'last', 'rage', 'drag', 'follow', 'be', 'come']);
/** Types whose deed stands though its object is turned down: an accusation that is rejected was made all the same. */
const MADE_ALL_THE_SAME: ReadonlySet<EventType> = new Set<EventType>(['ACCUSE', 'REQUEST', 'THREATEN', 'SUPPORT']);
/** What begins, ends, is put off, is told to be or not to be, is a happening, however weak the word alone. */
const SURE_UNDER_ASPECT = 0.8;
/** What befalls somebody, and is named as his once it has. */
const SUFFERED: ReadonlySet<EventType> = new Set<EventType>(['COERCE', 'ASSAULT', 'APPOINT']);
/** An event that a clause only hangs on is told less surely: "spoke after talks with the king". */
const BY_THE_WAY = 0.8;
/** Least certainty of a noun that tells its event without a verb. */
const SURE = 0.7;

const REPORTED = new Set(['after', 'following', 'during', 'amid', 'since', 'at']);
const isVerb = (tree: Tree, token: number): boolean => tagOf(tree.doc, token) === 'VERB';

function senseUnder(tree: Tree, noun: number, verbLemma: string, naming: Naming): EventWord | undefined {
  return sensesOf(tree, noun, 'noun', naming, LASTS.has(verbLemma))[0];
}

/** The noun that carries the verb of an event's noun: the head of "a round of talks"; null where that head makes it unreal. */
function carrierOf(tree: Tree, noun: number): number | null {
  const { doc } = tree;
  let at = noun;
  for (let hops = 0; hops < 2; hops++) {
    const up = relationOf(doc, at);
    const ofPhrase = up === 'nmod' && prepositionsOf(tree, at).includes('of');
    // "ceasefire talks" and "talks on a ceasefire" tell of talks alone: only "of" hands the verb on.
    if (up === 'compound') return null;
    if (up !== 'conj' && !ofPhrase) return at;
    at = doc.headToken[at];
    if (ofPhrase && IRREAL_NOUNS.has(doc.lemma[at])) return null;
  }
  return at;
}

/** Who says this of an attack or a disaster says that there was one. */
const CONFIRMS = new Set(['confirm', 'acknowledge', 'admit', 'report']);
const STRUCK: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'DISASTER']);

interface Over {
  readonly verb: number;
  readonly aspect: Aspect;
}

/** The verb over an event noun that says whether it takes place, and how: "talks have ended", "hold talks", "a meeting is underway". */
function verbOver(tree: Tree, noun: number, at: number, naming: Naming): Over | null {
  const { doc } = tree;
  const relation = relationOf(doc, at);
  const head = doc.headToken[at];
  if (head === at || (dependents(tree, at, 'cop').length > 0 && relation !== 'nsubj')) return null;
  const argument = relation === 'nsubj' || relation === 'nsubj:pass' || relation === 'obj' || (relation === 'obl' && patientsOf(tree, head).includes(at));
  if (!argument && !(relation === 'obl' && isVerb(tree, head))) return null;
  if (relation === 'nsubj' && ['underway', 'way', 'progress'].includes(doc.lemma[head])) return { verb: head, aspect: 'go-on' };
  if (relation === 'nsubj' && doc.lemma[head] === 'over') return { verb: head, aspect: 'end' };
  const aspect = aspectOf(doc.lemma[head], particlesOf(tree, head));
  if (aspect === null) return null;
  // "The strike has nothing to do with it": only some verbs tell what their subject is that it takes place.
  if (aspect === 'tense' && relation === 'nsubj' && !TAKES_PLACE.has(doc.lemma[head])) return null;
  if (aspect === 'deny' && MADE_ALL_THE_SAME.has(sensesOf(tree, noun, 'noun', naming)[0]?.type)) return null;
  if (!argument && aspect !== 'begin' && aspect !== 'end' && aspect !== 'go-on') return null;
  return { verb: head, aspect };
}

/** "The talks are over": no verb that ends them, but that they have ended. */
const isOver = (tree: Tree, { verb, aspect }: Over): boolean => aspect === 'end' && !isVerb(tree, verb);

/** "will be in Vladivostok", "are still at the plant": somebody's being at a place is a journey's stop. */
function toldByBeing(tree: Tree, token: number, naming: Naming): Told | null {
  const { doc } = tree;
  if (!naming.isPlace(token)) return null;
  const copula = dependents(tree, token, 'cop')[0] ?? (doc.lemma[doc.headToken[token]] === 'be' && relationOf(doc, token) === 'obl' ? doc.headToken[token] : undefined);
  if (copula === undefined || !prepositionsOf(tree, token).some((word) => word === 'in' || word === 'at')) return null;
  const bearer = relationOf(doc, copula) === 'cop' ? token : copula;
  if (dependents(tree, bearer, 'nsubj').length === 0 || dependents(tree, bearer, 'expl').length > 0) return null;
  const [word] = fittingEventWords('arrive', 'verb', { particle: () => false, object: () => false, hasObject: false, subject: () => false });
  const aux = dependents(tree, bearer, 'aux').map((child) => doc.lemma[child]);
  const future = aux.includes('will');
  if (!word || (aux.length > 0 && !future)) return null;
  const phase: Phase = isNegated(tree, bearer) ? 'denied' : future ? 'planned' : formOf(doc, copula) === 'VBD' ? 'done' : 'ongoing';
  return { trigger: copula, word: { ...word, type: 'TRAVEL', mode: '', certainty: future ? 0.75 : 0.6 }, verb: bearer, noun: null, phase, aspect: null, present: !future, hearsay: false };
}

/** "Workers are on strike", "The two are in talks": a noun under a preposition that says what somebody is at. */
function toldByPredicate(tree: Tree, token: number, naming: Naming): Told | null {
  const { doc } = tree;
  const copula = dependents(tree, token, 'cop')[0] ?? (relationOf(doc, token) === 'obl' && ['be', 'go', 'remain'].includes(doc.lemma[doc.headToken[token]]) ? doc.headToken[token] : undefined);
  const before = prepositionsOf(tree, token).map((word) => `${word}-`);
  if (copula === undefined || before.length === 0) return null;
  const word = sensesOf(tree, token, 'noun', naming).find(({ particle }) => before.includes(particle));
  if (!word) return null;
  const bearer = relationOf(doc, copula) === 'cop' ? token : copula;
  const own = phaseOfCopula(tree, bearer, copula);
  return own && { trigger: token, word, verb: bearer, noun: null, phase: own, aspect: null, present: own === 'ongoing', hearsay: false };
}

/** The phase of what "be" says, from its tense and modals; null where it is not told to hold. */
function phaseOfCopula(tree: Tree, bearer: number, copula: number): Phase | null {
  const { doc } = tree;
  const aux = dependents(tree, bearer, 'aux').map((child) => doc.lemma[child]);
  if (aux.includes('will')) return isNegated(tree, bearer) ? 'called-off' : 'planned';
  if (aux.some((lemma) => lemma !== 'have' && lemma !== 'do')) return null;
  if (isNegated(tree, bearer)) return 'denied';
  return formOf(doc, copula) === 'VBD' ? 'done' : 'ongoing';
}

/** "There was gunfire", "There is no deal", "There will be no meeting": told to be, or not to be. */
function toldByExistence(tree: Tree, noun: number, at: number, word: EventWord): Told | null {
  const { doc } = tree;
  const head = doc.headToken[at];
  if (relationOf(doc, at) !== 'nsubj' || doc.lemma[head] !== 'be' || dependents(tree, head, 'expl').length === 0) return null;
  const phase = phaseOfCopula(tree, head, head);
  if (phase === null) return null;
  const perfect = dependents(tree, head, 'aux').some((child) => doc.lemma[child] === 'have');
  return { trigger: noun, word: { ...word, certainty: Math.max(word.certainty, SURE_UNDER_ASPECT) }, verb: noun, noun: null, phase: phase === 'ongoing' && perfect ? 'done' : phase, aspect: 'tense', present: phase === 'ongoing', hearsay: false };
}

/** A noun that tells its event without a verb over it. */
function toldByNounAlone(tree: Tree, noun: number, at: number, word: EventWord, naming: Naming): Told | null {
  const { doc } = tree;
  const made = { trigger: noun, word, verb: noun, noun: null, phase: 'done' as const, aspect: null, present: false, hearsay: false };
  // A headline without a verb: "Explosions in Kharkiv", "Second round of talks in Geneva".
  if (relationOf(doc, at) === 'root' && dependents(tree, at, 'cop', 'nsubj', 'aux').length === 0 && formOf(doc, at) !== 'NNP' && word.certainty >= SURE) return namesNone(tree, at) ? null : { ...made, present: true };
  // "the cut announced by the bank", "the attack carried out by rebels".
  const participle = dependents(tree, at, 'acl').find((child) => formOf(doc, child) === 'VBN' && ['tense', 'plan'].includes(aspectOf(doc.lemma[child], particlesOf(tree, child)) ?? ''));
  if (participle !== undefined && word.certainty >= 0.7) {
    const planned = aspectOf(doc.lemma[participle], particlesOf(tree, participle)) === 'plan' && doc.lemma[participle] !== 'announce';
    return { ...made, verb: participle, phase: planned ? 'planned' : 'done', aspect: 'tense' };
  }
  // "Her arrest sparks protests": whose arrest it is has been told to be arrested.
  const head = doc.headToken[at];
  const whose = dependents(tree, noun, 'nmod:poss').some((child) => naming.isPerson(child));
  if (whose && at === noun && relationOf(doc, at) === 'nsubj' && isVerb(tree, head) && SUFFERED.has(word.type) && phaseOfVerb(tree, head).phase !== null) return { ...made, word: { ...word, certainty: word.certainty * BY_THE_WAY } };
  // "confirmed a strike on the refinery": who confirms it says that it was made; on nobody else's word it stands.
  if (relationOf(doc, at) === 'obj' && CONFIRMS.has(doc.lemma[head]) && STRUCK.has(word.type) && word.certainty >= SURE && !namesNone(tree, at) && phaseOfVerb(tree, head).phase === 'done') return { ...made, hearsay: true };
  // "spoke to reporters after talks with the king": what a clause of time hangs on has happened, if the clause has.
  if (relationOf(doc, at) !== 'obl' || !isVerb(tree, head) || word.certainty < SURE || !prepositionsOf(tree, at).some((preposition) => REPORTED.has(preposition))) return null;
  const own = dependents(tree, noun, 'nmod', 'nmod:poss', 'compound').some((child) => naming.isPlace(child) || naming.isPerson(child));
  const { phase, hearsay } = phaseOfVerb(tree, head);
  if (!own || namesNone(tree, at) || (phase !== 'done' && phase !== 'ongoing')) return null;
  return { ...made, word: { ...word, certainty: word.certainty * BY_THE_WAY }, hearsay };
}

/** "Reports ... are false", "denies rumours ...": whether the noun is a report that is called untrue. */
function isCalledFalse(tree: Tree, report: number): boolean {
  const { doc } = tree;
  const head = doc.headToken[report];
  if (!IRREAL_NOUNS.has(doc.lemma[report]) || head === report) return false;
  const denied = relationOf(doc, report) === 'obj' && aspectOf(doc.lemma[head], particlesOf(tree, head)) === 'deny' && phaseOfVerb(tree, head).phase !== null;
  const untrue = relationOf(doc, report) === 'nsubj' && (FALSE.has(doc.lemma[head]) ? !isNegated(tree, head) : doc.lemma[head] === 'true' && isNegated(tree, head));
  return denied || untrue || isSubjectOfFalse(tree, report);
}

/** Long subjects are often hung elsewhere: what is false after a "be" and has no other subject speaks of the report that opens the sentence. */
function isSubjectOfFalse(tree: Tree, report: number): boolean {
  const { doc } = tree;
  if (!relationOf(doc, report).startsWith('nsubj')) return false;
  for (let t = report + 1; t < doc.size && tree.sentence[t] === tree.sentence[report]; t++) {
    const isFalse = FALSE.has(doc.lemma[t]) ? doc.lemma[t - 1] === 'be' && !isNegated(tree, t) : doc.lemma[t] === 'true' && doc.lemma[t - 1] === 'not' && doc.lemma[t - 2] === 'be';
    if (isFalse) return dependents(tree, t, 'nsubj').every((subject) => subject === report);
  }
  return false;
}

/** "Reports of her arrest are false": what they tell of did not happen. */
function toldAsFalse(tree: Tree, noun: number, naming: Naming): Told | null {
  const [word] = sensesOf(tree, noun, 'noun', naming);
  return word && isCalledFalse(tree, tree.doc.headToken[noun]) ? { trigger: noun, word, verb: noun, noun: null, phase: 'denied', aspect: null, present: false, hearsay: false } : null;
}

function toldByNoun(tree: Tree, token: number, naming: Naming): Told | null {
  const { doc } = tree;
  const there = toldByBeing(tree, token, naming) ?? toldByPredicate(tree, token, naming);
  if (there) return there;
  if (sensesOf(tree, token, 'noun', naming).length === 0 || prepositionsOf(tree, token).includes('without')) return null;
  const at = carrierOf(tree, token);
  if (at === null) return toldAsFalse(tree, token, naming);
  const existing = toldByExistence(tree, token, at, sensesOf(tree, token, 'noun', naming)[0]);
  if (existing) return existing;
  const over = verbOver(tree, token, at, naming);
  const word = senseUnder(tree, token, over ? doc.lemma[over.verb] : '', naming) as EventWord;
  if (!over) return toldByNounAlone(tree, token, at, word, naming);
  const copula = dependents(tree, over.verb, 'cop')[0];
  const own = isVerb(tree, over.verb)
    ? phaseOfVerb(tree, over.verb)
    : { phase: copula === undefined ? ('ongoing' as const) : phaseOfCopula(tree, over.verb, copula), presentTense: true, hearsay: false };
  if (own.phase === null) return null;
  // "No talks have begun" denies talks; "the talks have not begun" leaves them to come.
  const none = namesNone(tree, at) && over.aspect !== 'end' && over.aspect !== 'call-off' && over.aspect !== 'move';
  const happens = over.aspect !== 'tense' || HAPPENS.has(doc.lemma[over.verb]);
  const certainty = happens ? Math.max(word.certainty, SURE_UNDER_ASPECT) : word.certainty;
  return { trigger: token, word: { ...word, certainty }, verb: over.verb, noun: null, phase: none ? 'denied' : isOver(tree, over) && own.phase === 'ongoing' ? 'done' : underAspect(over.aspect, own.phase), aspect: over.aspect, present: own.presentTense, hearsay: own.hearsay };
}

const FOUGHT: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'RETREAT']);
const ASKING = /^(?:who|whose|what|whether|which|how|why|when|where)$/u;

/** "have waged war over who invented jam, and neither will surrender": what is fought over a question is fought in words. */
function isDispute(tree: Tree, verb: number): boolean {
  const { doc } = tree;
  let first = verb;
  for (let hops = 0; hops < 4 && relationOf(doc, first) === 'conj'; hops++) first = doc.headToken[first];
  // What hangs on a noun is that noun's: "attacked the town after a row over who leads the party".
  return dependents(tree, first, 'advcl', 'ccomp').some((clause) => dependents(tree, clause, 'mark').some((mark) => tree.lower[mark] === 'over' && ASKING.test(tree.lower[mark + 1] ?? '')));
}

/** "called it a farce", "called it illegal": whether the verb gives its object a name. */
const isNamed = (tree: Tree, verb: number): boolean =>
  dependents(tree, verb, 'xcomp').some((child) => /^(?:NOUN|PROPN|ADJ)$/u.test(tagOf(tree.doc, child)))
  || dependents(tree, verb, 'obl:npmod').some((child) => dependents(tree, child, 'det').some((article) => tree.doc.lemma[article] === 'a'));

function toldByVerb(tree: Tree, token: number, naming: Naming): Told | null {
  const { doc } = tree;
  const [word] = sensesOf(tree, token, 'verb', naming);
  if (!word) return null;
  const nouns = [...new Set([...dependents(tree, token, 'obj', 'nsubj', 'nsubj:pass'), ...patientsOf(tree, token)])].filter((child) => sensesOf(tree, child, 'noun', naming).length > 0);
  // "took place" says of its subject that it happened, and tells nothing of its own.
  if (doc.lemma[token] === 'take' && dependents(tree, token, 'obj').some((object) => doc.lemma[object] === 'place')) return null;
  const aspect = aspectOf(doc.lemma[token], particlesOf(tree, token));
  // "the call made at their request", "the deal signed in Oslo": the noun tells what was made.
  if (aspect === 'tense' && relationOf(doc, token) === 'acl' && sensesOf(tree, doc.headToken[token], 'noun', naming).length > 0) return null;
  if (FOUGHT.has(word.type) && isDispute(tree, token)) return null;
  // "called the vote a farce": that gives it a name.
  if (doc.lemma[token] === 'call' && word.type !== 'ACCUSE' && dependents(tree, token, 'obj').length > 0 && isNamed(tree, token)) return null;
  // "ended the talks": the noun tells the event, the verb only its phase.
  if (aspect !== null && aspect !== 'tense' && nouns.length > 0) return null;
  const { phase, presentTense, hearsay } = phaseOfVerb(tree, token);
  if (phase === null) return null;
  // "hold a vote": a verb that this noun gives its sense tells the noun's event, of whatever type the noun would be alone.
  const carries = (child: number): boolean => (word.object?.has(doc.lemma[child]) ?? false) || sensesOf(tree, child, 'noun', naming).some(({ type }) => type === word.type);
  const noun = nouns.find((child) => relationOf(doc, child) !== 'nsubj' && carries(child)) ?? null;
  // "Reports that she was arrested are false."
  if (/^(?:acl|ccomp)$/u.test(relationOf(doc, token)) && isCalledFalse(tree, doc.headToken[token])) return { trigger: token, word, verb: token, noun, phase: 'denied', aspect: null, present: false, hearsay: false };
  return { trigger: token, word, verb: token, noun, phase, aspect: null, present: presentTense, hearsay };
}

/** "is willing to withdraw", "are ready to help": whoever says so of himself has agreed to. */
function toldByAdjective(tree: Tree, token: number, naming: Naming): Told | null {
  const copula = dependents(tree, token, 'cop')[0];
  if (copula === undefined) return null;
  const [word] = sensesOf(tree, token, 'adj', naming);
  if (!word) return null;
  const own = phaseOfCopula(tree, token, copula);
  return own === null || own === 'planned' || own === 'called-off' ? null : { trigger: token, word, verb: token, noun: null, phase: own === 'ongoing' ? 'done' : own, aspect: null, present: false, hearsay: false };
}

/** What the token tells, as a verb, a noun or an adjective; null where it tells no event. */
export function toldBy(tree: Tree, token: number, naming: Naming): Told | null {
  const tag = tagOf(tree.doc, token);
  if (tag === 'VERB') return toldByVerb(tree, token, naming);
  if (tag === 'ADJ') return eventWords(tree.doc.lemma[token], 'adj').length === 0 ? null : toldByAdjective(tree, token, naming);
  return tag === 'NOUN' || tag === 'PROPN' ? toldByNoun(tree, token, naming) : null;
}
