import type { Phase } from '../../record/event.js';
import { dependents, formOf, relationOf, tagOf, type Tree } from '../../parse/tree.js';

/** Verbs that put what they govern into a phase; null: what they govern is not told to happen. */
const GOVERNOR: Record<string, Phase | null> = {};
const govern = (phase: Phase | null, words: string): void => {
  for (const word of words.split(' ')) GOVERNOR[word] = phase;
};
govern('planned', 'plan intend prepare agree decide schedule expect due set promise pledge vow order undertake opt arrange commit ready likely aim');
govern('ongoing', 'begin start continue keep resume proceed remain');
govern('done', 'manage finish stop complete help');
govern('denied', 'deny fail refuse decline');
govern(null, 'want hope wish seek try attempt call ask urge demand threaten consider could offer propose suggest request invite appeal allow able need refuse be seem appear require advise encourage tell want force may');

const NOT_REAL = new Set(['could', 'may', 'might', 'should', 'would', 'can', 'must', 'ca', 'ought', 'shall?']);
const NEGATION = new Set(['not', 'never', 'no', "n't", 'n’t', 'neither', 'nor']);
// Present-tense headlines tell what these verbs name as done: "Kim arrives in Vladivostok".
const DONE_AT_ONCE = new Set(
  ('arrive leave depart land sign win lose resign appoint name arrest detain kill strike hit launch fire release free approve pass adopt reject accuse ' +
    'condemn praise congratulate welcome thank announce quit dismiss sack sentence jail ban suspend impose lift expel recall raise cut order seize reach ' +
    'agree withdraw elect endorse veto join attack bomb shell storm board return score beat concede cancel scrap postpone deny begin open close end ' +
    'rise fall drop jump slump claim visit meet derail sink collapse explode erupt').split(' '),
);

const CONDITIONAL = new Set(['if', 'unless', 'whether', 'lest', 'provided']);

/** How a verb stands: its phase; null where it is not told to happen at all; `futureByContext` marks a present that the context may put in the future. */
export interface VerbPhase {
  readonly phase: Phase | null;
  readonly presentTense: boolean;
}

function auxiliaries(tree: Tree, verb: number): string[] {
  return dependents(tree, verb, 'aux', 'aux:pass', 'cop').map((token) => tree.doc.lemma[token]);
}

function words(tree: Tree, verb: number, ...relations: Parameters<typeof dependents>[2][]): string[] {
  return dependents(tree, verb, ...relations).map((token) => tree.doc.text.slice(tree.doc.startChar[token], tree.doc.endChar[token]).toLowerCase());
}

/** True where a negation stands on the verb itself: "did not meet", "never met". */
export function isNegated(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'advmod', 'det', 'cc').some((token) => NEGATION.has(tree.doc.lemma[token]) || NEGATION.has(tree.doc.text.slice(tree.doc.startChar[token], tree.doc.endChar[token]).toLowerCase()));
}

/** The verb whose auxiliaries a coordinated verb shares: "flies to K and will visit L" each have their own, "will come and speak" one. */
function auxiliaryBearer(tree: Tree, verb: number): number {
  let at = verb;
  while (relationOf(tree.doc, at) === 'conj' && auxiliaries(tree, at).length === 0 && tagOf(tree.doc, tree.doc.headToken[at]) === 'VERB') {
    const first = tree.doc.headToken[at];
    const form = formOf(tree.doc, at);
    const needsAux = form === 'VB' || form === 'VBN' || form === 'VBG';
    if (!needsAux) break;
    at = first;
  }
  return at;
}

/**
 * The phase in which a verb tells its event, from tense, aspect, modals, negation and the verb that governs it.
 *
 * "will visit" planned; "has left" done; "is speaking" ongoing; "did not meet" denied; "could govern" nothing.
 */
export function phaseOfVerb(tree: Tree, verb: number, depth = 0): VerbPhase {
  const { doc } = tree;
  const nothing: VerbPhase = { phase: null, presentTense: false };
  if (depth > 6) return nothing;
  const bearer = auxiliaryBearer(tree, verb);
  const aux = auxiliaries(tree, bearer);
  const auxWords = words(tree, bearer, 'aux', 'aux:pass', 'cop');
  const form = formOf(doc, verb);
  const marks = words(tree, verb, 'mark', 'advmod');
  const negated = isNegated(tree, verb) || (bearer !== verb && isNegated(tree, bearer));
  if (marks.some((word) => CONDITIONAL.has(word))) return nothing;
  if (aux.some((lemma) => NOT_REAL.has(lemma)) || auxWords.some((word) => NOT_REAL.has(word))) return nothing;
  const relation = relationOf(doc, verb);
  const head = doc.headToken[verb];
  if (aux.includes('will') || aux.includes('shall') || auxWords.includes("'ll") || auxWords.includes('’ll')) return { phase: negated ? 'called-off' : 'planned', presentTense: false };
  const toInfinitive = form === 'VB' && marks.includes('to');
  if (toInfinitive && aux.length === 0) {
    // "is to visit", "was due to meet": the copula or the governing word carries the time.
    if (relation === 'xcomp' || relation === 'ccomp' || relation === 'advcl' || relation === 'acl' || relation === 'csubj') {
      const lemma = doc.lemma[head];
      if (relation === 'advcl' && GOVERNOR[lemma] === undefined) return { phase: null, presentTense: false };
      if (lemma === 'go' && formOf(doc, head) === 'VBG') return { phase: isNegated(tree, head) ? 'denied' : 'planned', presentTense: false };
      if (!(lemma in GOVERNOR)) return nothing;
      const governed = GOVERNOR[lemma];
      if (governed === null) return nothing;
      if (isNegated(tree, head)) return governed === 'denied' ? nothing : { phase: 'denied', presentTense: false };
      const over = phaseOfVerb(tree, head, depth + 1);
      if (tagOf(doc, head) === 'VERB' && over.phase === null) return nothing;
      if (governed === 'ongoing' && over.phase === 'planned') return { phase: 'planned', presentTense: false };
      return { phase: governed, presentTense: false };
    }
    if (relation === 'root' || relation === 'parataxis' || relation === 'conj') return { phase: 'planned', presentTense: false };
    return nothing;
  }
  if (aux.includes('be') && toInfinitive) return { phase: negated ? 'denied' : 'planned', presentTense: false };
  const perfect = aux.includes('have');
  const progressive = form === 'VBG' && aux.includes('be');
  const passive = form === 'VBN' && aux.includes('be');
  if (perfect) return { phase: negated ? 'denied' : progressive ? 'ongoing' : 'done', presentTense: false };
  if (progressive || (passive && auxWords.includes('being'))) {
    if (auxWords.includes('was') || auxWords.includes('were')) return { phase: negated ? 'denied' : 'done', presentTense: false };
    return { phase: negated ? 'denied' : 'ongoing', presentTense: true };
  }
  if (passive) {
    const past = auxWords.includes('was') || auxWords.includes('were') || auxWords.includes('got');
    return { phase: negated ? 'denied' : past ? 'done' : 'ongoing', presentTense: !past };
  }
  if (form === 'VBD') return { phase: negated ? 'denied' : 'done', presentTense: false };
  if (form === 'VBZ' || form === 'VBP') {
    if (negated) return { phase: 'denied', presentTense: true };
    return { phase: DONE_AT_ONCE.has(doc.lemma[verb]) ? 'done' : 'ongoing', presentTense: true };
  }
  if (aux.includes('do')) return { phase: negated ? 'denied' : 'done', presentTense: false };
  if (form === 'VBG') {
    if (relation === 'xcomp' || relation === 'ccomp') {
      const governed = GOVERNOR[doc.lemma[head]];
      if (governed === undefined || governed === null) return nothing;
      return { phase: governed, presentTense: false };
    }
    if (relation === 'advcl' || relation === 'acl') return { phase: negated ? 'denied' : (phaseOfVerb(tree, head, depth + 1).phase ?? null), presentTense: false };
    return { phase: relation === 'root' ? 'ongoing' : null, presentTense: true };
  }
  if (form === 'VBN') {
    // A headline drops its auxiliary: "Minister sacked after row"; a participle on a noun tells something past.
    if (relation === 'root' || relation === 'acl' || relation === 'conj' || relation === 'advcl' || relation === 'parataxis') return { phase: negated ? 'denied' : 'done', presentTense: false };
    return nothing;
  }
  return nothing;
}
