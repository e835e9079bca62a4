import { nominalKind } from '../../facts/nominals.js';
import type { Phase } from '../../record/event.js';
import { rememberedAt } from '../../parse/remembered-at.js';
import { dependents, formOf, relationOf, tagOf, type Tree } from '../../parse/tree.js';
import { aspectOf } from './aspect.js';
import { AIMS, FALSE, HEARSAY, HEARSAY_ADVERBS, MANDATIVE, MOTION, PREVENTING, signatureOf } from './governors.js';
import { isNegated, negatesVerb } from './negation.js';
import { particlesOf } from './senses.js';

const NOT_REAL = new Set(['could', 'may', 'might', 'should', 'would', 'can', 'must', 'ca', 'ought']);
// Present-tense headlines tell what these verbs name as done: "Kim arrives in Vladivostok".
const DONE_AT_ONCE = new Set(
  ('arrive leave depart land sign win lose resign appoint name arrest detain kill strike hit launch fire release free approve pass adopt reject accuse ' +
    'condemn praise congratulate welcome thank announce quit dismiss sack sentence jail ban suspend impose lift expel recall raise cut order seize reach ' +
    'agree withdraw elect endorse veto join attack bomb shell storm board return score beat concede cancel scrap postpone deny begin open close end ' +
    'receive call phone telephone summon hand deliver greet intercept evacuate rescue exchange swap rise fall drop jump slump claim visit meet derail sink collapse explode erupt').split(' '),
);
const CONDITIONAL = new Set(['if', 'unless', 'whether', 'lest', 'provided', 'until', 'till', 'suppose', 'case']);
const HABITUAL = new Set(['usually', 'often', 'always', 'sometimes', 'regularly', 'rarely', 'seldom', 'normally', 'typically', 'generally', 'annually']);
/** Prepositions under which a gerund tells what does not happen, or what nobody says does: "without signing", "accused of opening". */
const GERUND_DENIED = new Set(['without', 'instead', 'than']);
const GERUND_REAL = new Set(['after', 'before', 'by', 'on', 'while', 'when', 'since', 'upon', 'following', 'in']);
const MAX_HOPS = 6;

/** How a verb stands. */
export interface VerbPhase {
  /** Null where nothing is told to happen. */
  readonly phase: Phase | null;
  /** A present that a date in the future may make a plan: "flies to Paris on Monday". */
  readonly presentTense: boolean;
  /** Only somebody's word stands for it: "is said to have fled", "reportedly". */
  readonly hearsay: boolean;
}

const NOTHING: VerbPhase = { phase: null, presentTense: false, hearsay: false };
const told = (phase: Phase | null, presentTense = false): VerbPhase => ({ phase, presentTense, hearsay: false });

function auxiliaries(tree: Tree, verb: number): string[] {
  return dependents(tree, verb, 'aux', 'aux:pass', 'cop').map((token) => tree.doc.lemma[token]);
}

function words(tree: Tree, verb: number, ...relations: Parameters<typeof dependents>[2][]): string[] {
  return dependents(tree, verb, ...relations).map((token) => tree.lower[token]);
}

/** The verb whose auxiliaries a coordinated verb shares: "flies to K and will visit L" each have their own, "will come and speak" one. */
function auxiliaryBearer(tree: Tree, verb: number): number {
  const { doc } = tree;
  let at = verb;
  while (relationOf(doc, at) === 'conj' && auxiliaries(tree, at).length === 0 && tagOf(doc, doc.headToken[at]) === 'VERB' && !words(tree, at, 'mark').includes('to')) {
    const form = formOf(doc, at);
    if (form !== 'VB' && form !== 'VBN' && form !== 'VBG') break;
    at = doc.headToken[at];
  }
  return at;
}

/** A name or role that heads a sentence without a verb: "EU to impose duty", where the tree hangs the infinitive on the name. */
export function headsHeadline(tree: Tree, token: number): boolean {
  const { doc } = tree;
  return relationOf(doc, token) === 'root' && (tagOf(doc, token) === 'PROPN' || nominalKind(doc.lemma[token], false) !== null);
}

/** "agreed to visit", "was due to meet", "the plan to withdraw", "flew there to speak": the governing word carries the time. */
function phaseOfInfinitive(tree: Tree, verb: number, negated: boolean, hops: number): VerbPhase {
  const { doc } = tree;
  const head = doc.headToken[verb];
  const relation = relationOf(doc, verb);
  // A headline's infinitive: "EU to impose duty".
  const subjects = dependents(tree, verb, 'nsubj', 'nsubj:pass');
  if (subjects.length > 0 && relation !== 'advcl') return subjects.some((subject) => AIMS.has(doc.lemma[subject])) ? NOTHING : told(negated ? 'called-off' : 'planned');
  if (relation === 'acl' && signatureOf(doc.lemma[head]) === undefined && headsHeadline(tree, head)) return told('planned');
  if (relation === 'root' || relation === 'parataxis' || relation === 'list') return NOTHING;
  if (relation === 'conj') return phaseFrom(tree, head, hops + 1);
  const lemma = doc.lemma[head];
  const signature = signatureOf(lemma);
  if (relation === 'advcl' && signature === undefined) {
    const over = MOTION.has(lemma) ? phaseFrom(tree, head, hops + 1).phase : null;
    return over === null || over === 'denied' ? NOTHING : told(over === 'called-off' ? 'called-off' : 'planned');
  }
  if (lemma === 'go' && formOf(doc, head) === 'VBG') return told(negatesVerb(tree, head) ? 'called-off' : 'planned');
  if (lemma === 'be' && dependents(tree, head, 'nsubj').some((subject) => AIMS.has(doc.lemma[subject]))) return NOTHING;
  const over = tagOf(doc, head) === 'VERB' ? phaseFrom(tree, head, hops + 1) : told('ongoing');
  if (relation === 'acl' && isCalledOff(tree, head)) return told(signature?.affirmed === 'planned' ? 'called-off' : null);
  if (HEARSAY.has(lemma) && dependents(tree, head, 'aux:pass', 'nsubj:pass').length > 0 && signature === undefined) {
    return { ...told(auxiliaries(tree, verb).includes('have') ? 'done' : 'ongoing'), hearsay: true };
  }
  if (signature === undefined || over.phase === null) return NOTHING;
  const { affirmed } = signature;
  if (isNegated(tree, head)) return told(signature.negated);
  if (over.phase === 'planned' && (affirmed === 'ongoing' || affirmed === 'done')) return told('planned');
  if (over.phase === 'called-off' || over.phase === 'denied') return told(affirmed === null ? null : over.phase);
  // "did not leave": of what is not to be, the denial stands; of "will not refuse to" nothing follows.
  return told(negated && affirmed === 'planned' ? 'called-off' : negated && affirmed === 'done' ? 'denied' : affirmed);
}

/** "dropped a plan to visit": the plan that a noun names has come to nothing. */
function isCalledOff(tree: Tree, noun: number): boolean {
  const { doc } = tree;
  const over = doc.headToken[noun];
  return over !== noun && /^(?:obj|nsubj:pass)$/u.test(relationOf(doc, noun)) && aspectOf(doc.lemma[over], particlesOf(tree, over)) === 'call-off' && !isNegated(tree, over);
}

function phaseOfGerund(tree: Tree, verb: number, negated: boolean, hops: number): VerbPhase {
  const { doc } = tree;
  const relation = relationOf(doc, verb);
  const head = doc.headToken[verb];
  if (relation === 'xcomp' || relation === 'ccomp') {
    const governed = signatureOf(doc.lemma[head])?.affirmed ?? null;
    if (governed === null) return NOTHING;
    const over = phaseFrom(tree, head, hops + 1).phase;
    if (over === null) return NOTHING;
    if (over === 'denied') return governed === 'denied' ? told('done') : governed === 'done' ? told('ongoing') : NOTHING;
    return told(over === 'planned' && governed !== 'denied' && governed !== 'called-off' ? 'planned' : governed);
  }
  if (relation === 'advcl' || relation === 'acl') {
    const before = [...words(tree, verb, 'mark', 'case', 'advmod')];
    if (before.some((word) => GERUND_DENIED.has(word))) return told('denied');
    if (before.includes('from') && PREVENTING.has(doc.lemma[head])) return told(tagOf(doc, head) === 'VERB' && phaseFrom(tree, head, hops + 1).phase === 'done' ? 'denied' : null);
    if (before.length > 0 && tagOf(doc, dependents(tree, verb, 'mark', 'case', 'advmod')[0]) !== 'ADV' && !before.some((word) => GERUND_REAL.has(word))) return NOTHING;
    if (tagOf(doc, head) !== 'VERB') return told(negated ? 'denied' : 'ongoing', true);
    const over = phaseFrom(tree, head, hops + 1).phase;
    return told(negated ? 'denied' : over === 'denied' || over === 'called-off' ? null : over);
  }
  return told(relation === 'root' ? 'ongoing' : null, true);
}

/**
 * The phase in which a verb tells its event, from tense, aspect, modals, negation and the word that governs it.
 *
 * "will visit" planned; "has left" done; "is speaking" ongoing; "did not meet" denied; "could govern" nothing.
 */
export const phaseOfVerb = rememberedAt((tree, verb): VerbPhase => phaseFrom(tree, verb, 0));

function phaseFrom(tree: Tree, verb: number, hops: number): VerbPhase {
  const own = hops > MAX_HOPS || isLeftOpen(tree, verb, hops) ? NOTHING : phaseFromForms(tree, verb, hops);
  const phase = own.phase !== null && isDenied(tree, verb) ? { ...own, phase: own.phase === 'denied' ? ('done' as const) : ('denied' as const) } : own;
  if (phase.phase === null || !words(tree, verb, 'advmod').some((word) => HEARSAY_ADVERBS.has(word))) return phase;
  return { ...phase, hearsay: true };
}

const DENIALS = new Set(['deny', 'refute', 'disprove']);

/** "denied that it had left": what is told only to be denied. */
function isDenied(tree: Tree, verb: number): boolean {
  const { doc } = tree;
  let at = verb;
  for (let hops = 0; hops < MAX_HOPS && relationOf(doc, at) === 'conj' && dependents(tree, at, 'nsubj', 'nsubj:pass').length === 0; hops++) at = doc.headToken[at];
  const head = doc.headToken[at];
  // "It is untrue that she has left", "it is not true that".
  if (/^(?:ccomp|csubj|acl|advcl)$/u.test(relationOf(doc, at)) && dependents(tree, head, 'cop').length > 0 && (FALSE.has(doc.lemma[head]) ? !isNegated(tree, head) : doc.lemma[head] === 'true' && isNegated(tree, head))) return true;
  return relationOf(doc, at) === 'ccomp' && DENIALS.has(doc.lemma[head]) && formOf(doc, at) !== 'VBG' && !negatesVerb(tree, head);
}

/** Verbs of which a denial leaves open what they govern: "did not confirm that it had left" tells neither. */
const VOUCHING = new Set(['confirm', 'verify', 'corroborate', 'deny', 'say', 'state', 'claim', 'prove', 'establish', 'allege']);

/** "would neither confirm nor deny that it had left", "stopped short of saying that": nobody vouches for it, nor against. */
function isLeftOpen(tree: Tree, verb: number, hops: number): boolean {
  const { doc } = tree;
  const head = doc.headToken[verb];
  if (relationOf(doc, verb) !== 'ccomp' || !VOUCHING.has(doc.lemma[head])) return false;
  if (isNegated(tree, head) || (tree.lower[head - 1] === 'of' && tree.lower[head - 2] === 'short')) return true;
  const governed = relationOf(doc, head) === 'xcomp' || relationOf(doc, head) === 'advcl' ? phaseFrom(tree, head, hops + 1).phase : null;
  return governed === 'denied' || governed === 'called-off';
}

/** "will recall its envoy if the talks fail": on a condition nothing is told to come; "even if" sets none. */
function isConditional(tree: Tree, verb: number): boolean {
  const { doc } = tree;
  return dependents(tree, verb, 'advcl').some((clause) =>
    isInverted(tree, clause) || dependents(tree, clause, 'mark').some((mark) => doc.lemma[mark] === 'if' && tree.lower[mark - 1] !== 'even' && tree.lower[mark - 1] !== 'as'));
}

const OPENS_CONDITION = new Set(['had', 'were', 'should']);

/** "Had they attacked, ...": what an auxiliary before its subject opens is a condition, or a question. */
function isInverted(tree: Tree, verb: number): boolean {
  const { doc, sentence } = tree;
  const subject = dependents(tree, verb, 'nsubj', 'nsubj:pass')[0];
  return subject !== undefined && dependents(tree, verb, 'aux', 'aux:pass', 'cop', 'mark').some((aux) =>
    aux < subject && OPENS_CONDITION.has(tree.lower[aux]) && (aux === 0 || sentence[aux - 1] !== sentence[aux] || /^(?:PUNCT|CCONJ)$/u.test(tagOf(doc, aux - 1))));
}

function phaseFromForms(tree: Tree, verb: number, hops: number): VerbPhase {
  const { doc } = tree;
  const bearer = auxiliaryBearer(tree, verb);
  const aux = auxiliaries(tree, bearer);
  const auxWords = words(tree, bearer, 'aux', 'aux:pass', 'cop');
  const form = formOf(doc, verb);
  const marks = words(tree, verb, 'mark', 'advmod', 'case');
  const negated = isNegated(tree, verb) || (bearer !== verb && negatesVerb(tree, bearer));
  if (marks.some((word) => CONDITIONAL.has(word)) || isInverted(tree, bearer)) return NOTHING;
  if (auxWords.some((word) => NOT_REAL.has(word))) return NOTHING;
  const will = aux.includes('will') || aux.includes('shall') || auxWords.includes("'ll") || auxWords.includes('’ll') || auxWords.includes('wo');
  if (will) return isConditional(tree, verb) || isConditional(tree, bearer) ? NOTHING : told(negated ? 'called-off' : 'planned');
  if (marks.includes('to') && (form === 'VB' || aux.includes('have') || aux.includes('be'))) return phaseOfInfinitive(tree, verb, negated, hops);
  const past = auxWords.includes('was') || auxWords.includes('were') || auxWords.includes('got');
  const progressive = form === 'VBG' && aux.includes('be');
  // "denied having met": the perfect of a gerund is a gerund.
  if (auxWords.includes('having')) return phaseOfGerund(tree, verb, negated, hops);
  if (aux.includes('have')) return told(negated ? 'denied' : progressive ? 'ongoing' : 'done');
  if (progressive || (form === 'VBN' && auxWords.includes('being'))) {
    if (past) return told(negated ? 'denied' : 'done');
    return told(negated ? 'denied' : 'ongoing', true);
  }
  if (form === 'VBN' && (aux.includes('be') || aux.includes('get'))) return told(negated ? 'denied' : past ? 'done' : 'ongoing', !past);
  if (form === 'VBD') return told(negated ? 'denied' : 'done');
  // "Talks end": a base form with a subject of its own is a present.
  const isWanted = relationOf(doc, verb) === 'ccomp' && MANDATIVE.has(doc.lemma[doc.headToken[verb]]) && (form === 'VB' || form === 'VBP');
  if (isWanted && aux.length === 0) return NOTHING;
  const plain = form === 'VB' && aux.length === 0 && ['root', 'parataxis', 'conj', 'ccomp'].includes(relationOf(doc, verb)) && dependents(tree, verb, 'nsubj').length > 0;
  if (form === 'VBZ' || form === 'VBP' || plain) {
    if (words(tree, verb, 'advmod').some((word) => HABITUAL.has(word))) return NOTHING;
    // "will leave when they arrive": the clause of time shares the future of the one it hangs on.
    const clauseOfTime = relationOf(doc, verb) === 'advcl' && tagOf(doc, doc.headToken[verb]) === 'VERB' && phaseFrom(tree, doc.headToken[verb], hops + 1).phase === 'planned';
    if (clauseOfTime) return told(negated ? null : 'planned');
    return told(negated ? 'denied' : DONE_AT_ONCE.has(doc.lemma[verb]) ? 'done' : 'ongoing', true);
  }
  if (aux.includes('do')) {
    const imperative = auxWords.includes('do') && dependents(tree, bearer, 'nsubj', 'nsubj:pass').length === 0;
    return imperative ? NOTHING : told(negated ? 'denied' : 'done');
  }
  if (form === 'VBG') return phaseOfGerund(tree, verb, negated, hops);
  const relation = relationOf(doc, verb);
  if (form === 'VB') {
    // "helped free them": a bare infinitive shares the time of what governs it; one coordinated with "to" shares that.
    const shares = relation === 'conj' || (relation === 'xcomp' && ['help', 'let', 'make', 'see', 'watch'].includes(doc.lemma[doc.headToken[verb]]));
    return shares && doc.headToken[verb] !== verb ? { ...phaseFrom(tree, doc.headToken[verb], hops + 1) } : NOTHING;
  }
  if (form === 'VBN') {
    // A headline drops its auxiliary: "Minister sacked after row"; a participle on a noun tells something past.
    return ['root', 'acl', 'conj', 'advcl', 'parataxis'].includes(relation) ? told(negated ? 'denied' : 'done') : NOTHING;
  }
  return NOTHING;
}
