import { NAME_KINDS } from '../../parse/doc.js';
import { dependents, relationOf, tagOf, type Tree } from '../../parse/tree.js';
import { timesOf } from '../times/find-times.js';
import { placed } from '../times/place.js';
import type { Answer } from './answer.js';
import { modalOf, type Question, type QuestionKind } from './question.js';
import type { Asked, Signal } from './signal.js';

/** Any day will do to count from: whether a time is named does not hang on it. */
const ANY_DAY = '2000-01-01';
function namesTime(text: string): boolean {
  const { found, reference } = timesOf(text, ANY_DAY);
  return found.some((time) => placed(time, null, reference) !== null);
}

const SAYS_YES = /^(?:yes|yeah|yep|no|nope|of course|certainly|absolutely|definitely|indeed|exactly|correct|not at all|never|by all means|sure|without (?:a )?doubt|no doubt|possibly|probably|maybe|perhaps|not yet|not really|always)\b(?!\s+(?:comment|idea|one|matter|question))/iu;
/** "No, I appreciate you asking", "No, listen": a "no" that only takes the floor. */
const TAKES_FLOOR = /^(?:yes|yeah|no)\b[\s,–—-]*(?:(?:look|listen|well|no|yes|but)\b[\s,–—-]*)*(?:(?:I|we)(?:['’]m| am|['’]ve| have)?\s+(?:appreciate|understand|said|say|saying|mean|just|know)\b|thanks|thank)/iu;
/** "They did not.", "It is, yes.", "I certainly hope so." */
const PRO_VERB = /^(?:(?:yes|no)[,.]?\s+)?(?:I|we|you|he|she|it|they|that|those|there)\s+(?:\p{L}+ly\s+|never\s+)?(?:am|is|are|was|were|do|does|did|have|has|had|will|would|can|could|should|must|may|might)(?:\s+not|n['’]t)?(?:\s+(?:indeed|so|too|not|both|all))?\s*(?:$|[.,;:!–—-])/iu;
const THINKS_SO = /^(?:I|we)\s+(?:(?:certainly|do|really|very much|sincerely|don['’]t|do not)\s+)*(?:hope|think|believe|doubt|suppose|guess|expect|trust|fear)\s+(?:so|not|it|that)\b\s*[.,;!–—-]/iu;
const DENIES_IT = /\b(?:(?:is|are|was|['’]s|were)(?: just| simply| completely| absolutely)? (?:not (?:true|correct|accurate|the case|right|so)|untrue|false|wrong|incorrect|inaccurate|nonsense|fake|an? (?:lie|incorrect|false|wrong)\b)|isn['’]t (?:true|correct|accurate|the case|right)|I (?:don['’]t|do not) (?:see|agree|accept|think|believe|consider|share)|(?:I|we) (?:disagree|reject|dispute|deny)|the opposite is)/iu;
const AFFIRMS_IT = /\b(?:(?:that|it|you)(?:['’]s|['’]re| is| are) (?:absolutely |quite |entirely |certainly )?(?:right|correct|true|so|the case|accurate)\b(?! not)|I (?:certainly |absolutely |fully |completely )?agree\b)/iu;
const ANNOUNCES = /\b(?:the (?:short |simple |honest |straight )?answer (?:is|to)|(?:to|in) answer(?:ing)? (?:to )?your question|my (?:answer|view|position|opinion|thoughts?|assessment)(?: to \p{L}+| on \p{L}+)? (?:is|are)|so,? (?:yes|no)\b|here(?:['’]s| is) (?:what|how|why|where)|I can (?:assure|confirm))\b/iu;
const REASON = /\b(?:because|since|so that|in order to|due to|owing to|thanks to|the reason|otherwise|that[’']s why|for the (?:simple )?reason|so as to)\b/iu;
const MANNER = /\b(?:by \p{L}+ing|through|with the help|one way|step by step|the way|first[,\s]|we will|we['’]ll|I will|I['’]ll|you)\b/iu;
const QUANTITY = /\b(?:no(?:ne| one|body)|several|dozens|hundreds|thousands|millions|few|all|most|half|both|twice|once|a (?:lot|couple|handful|dozen|hundred|thousand)|many|every)\b/iu;
const SOON = /\b(?:as (?:soon|quickly|early) as|soon|shortly|immediately|already|never|not yet|right away|right now|once|after|until|before|by the end of|within|at once|later|when)\b/iu;
const HERE = /\b(?:here|there|at home|abroad|nowhere|everywhere|(?:in|at|on|near|from|to) (?:the|our|my|their|a|an|his|her)\s+\p{L}+)\b/iu;
const WHO = /\b(?:nobody|no one|everyone|everybody|someone|somebody)\b/iu;
const ENUMERATES = /\b(?:second(?:ly)?|two)\b\s*[,–—-]/iu;
const ENUMERATION_OPENS = /\b(?:first(?:ly)?|one|first of all)\b\s*[,–—-]/iu;

/** Tokens of the answer's first sentences. */
function* earlyTokens({ sentences }: Answer, count = 2): Generator<number> {
  for (const [from, end] of sentences.slice(0, count)) for (let token = from; token < end; token++) yield token;
}

function namesSome({ doc }: Tree, answer: Answer, kinds: readonly string[]): boolean {
  const [from, end] = [answer.sentences[0]?.[0] ?? 0, answer.sentences[Math.min(1, answer.sentences.length - 1)]?.[1] ?? 0];
  return doc.nameKind.some((kind, n) => kinds.includes(NAME_KINDS[kind]) && doc.nameStartToken[n] >= from && doc.nameEndToken[n] <= end);
}

/** The answer's first sentences hold what such a question asks for. */
function fillsSlot({ tree, question, answer }: Asked): boolean {
  const { opening } = answer;
  switch (question.kind) {
    case 'person':
      return namesSome(tree, answer, ['person']) || WHO.test(answer.first) || PRO_VERB.test(answer.first);
    case 'time':
      return SOON.test(opening) || namesTime(opening);
    case 'place':
      return namesSome(tree, answer, ['place', 'organisation']) || HERE.test(opening);
    case 'number':
      return QUANTITY.test(opening) || [...earlyTokens(answer)].some((t) => tagOf(tree.doc, t) === 'NUM' && relationOf(tree.doc, t) !== 'nsubj');
    case 'reason':
      return REASON.test(opening);
    case 'manner':
      return MANNER.test(opening);
    default:
      return false;
  }
}

/** "On Tuesday.", "Two people, both guards.": words without a verb that complete the question's. */
function completes({ tree, answer }: Asked): boolean {
  if (answer.words > FRAGMENT || THANKS.test(answer.text)) return false;
  const tags = [...earlyTokens(answer)].map((token) => tagOf(tree.doc, token));
  return !tags.some((tag) => tag === 'VERB' || tag === 'AUX') && tags.some((tag) => tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM');
}
const FRAGMENT = 10;
const THANKS = /\b(?:thank|thanks|please|question)\b/iu;

/** The verb that the question asks of its subject is told of a subject again: "Are you willing to ...?" "I am willing to ...". */
function echoes({ tree, question, answer }: Asked): boolean {
  const { doc } = tree;
  if (question.predicate === '' || PLAIN.has(question.predicate)) return false;
  for (const token of earlyTokens(answer)) {
    if (doc.lemma[token] !== question.predicate) continue;
    if (dependents(tree, token, 'nsubj', 'nsubj:pass').length > 0 || relationOf(doc, token) === 'root') return true;
  }
  return false;
}
const PLAIN = new Set(['be', 'have', 'do', 'say', 'think']);

const SPEAKERS = new Set(['i', 'we']);
const OTHERS = new Set(['he', 'she', 'it', 'they', 'there', 'nobody']);

/** The root of a token's sentence. */
function rootOf({ doc }: Tree, token: number): number {
  let at = token;
  while (doc.headToken[at] !== at) at = doc.headToken[at];
  return at;
}

/** "Will you go?" "I will not resign.": the first clause has the question's modal, and one who may be its subject. */
function keepsModal({ tree, question, answer }: Asked): boolean {
  if (question.modal === '' || !isPolar(question)) return false;
  const { modal, subject } = modalOf(tree, rootOf(tree, answer.sentences[0][0]));
  if (modal !== question.modal) return false;
  return subject === question.subject || (SPEAKERS.has(subject) ? /^(?:you|he|she|they|we)$/u.test(question.subject) : OTHERS.has(subject) && question.subject !== 'you');
}

/** "What is your plan?" "The plan is to ...", "One is to ...". */
function defines({ tree, question, answer }: Asked): boolean {
  const { doc } = tree;
  if (question.sought === '') return false;
  for (const token of earlyTokens(answer)) if (doc.lemma[token] === question.sought && /^nsubj/u.test(relationOf(doc, token))) return true;
  return false;
}

/** Questions that a yes or a no, or "They did", leaves open. */
export const WANTS_MORE: ReadonlySet<QuestionKind> = new Set<QuestionKind>(['person', 'time', 'place', 'number', 'reason']);
const isPolar = ({ kind }: Question): boolean => kind === 'polar';

/** What shows that a question was answered. */
export const ANSWERING: readonly Signal[] = [
  { name: 'says yes or no', weight: 3, holds: ({ question, answer }) => isPolar(question) && SAYS_YES.test(answer.first) && !TAKES_FLOOR.test(answer.first) },
  { name: 'opens with yes or no where neither was asked', weight: 1.5, holds: ({ question, answer }) => !isPolar(question) && !WANTS_MORE.has(question.kind) && SAYS_YES.test(answer.first) && !TAKES_FLOOR.test(answer.first) },
  { name: 'a verb that stands for the question’s', weight: 3, holds: ({ question, answer }) => !WANTS_MORE.has(question.kind) && (PRO_VERB.test(answer.first) || THINKS_SO.test(answer.first)) },
  { name: 'says the question’s verb again', weight: 2, holds: echoes },
  { name: 'says what will or can be, as was asked', weight: 1.5, holds: keepsModal },
  { name: 'says what the thing asked for is', weight: 3, holds: defines },
  { name: 'denies what is asked', weight: 2, holds: ({ question, answer }) => isPolar(question) && DENIES_IT.test(answer.opening) },
  { name: 'says that it is so', weight: 2, holds: ({ question, answer }) => isPolar(question) && AFFIRMS_IT.test(answer.opening) },
  { name: 'announces its answer', weight: 2, holds: ({ answer }) => ANNOUNCES.test(answer.text) },
  { name: 'holds what such a question asks for', weight: 1.5, holds: fillsSlot },
  { name: 'completes the question', weight: 1.5, holds: completes },
  { name: 'a view where one is asked', weight: 1, holds: ({ question, answer }) => question.opinion && /\b(?:I|we) (?:\p{L}+ )?(?:think|believe|agree|feel|view|see|consider|hope)\b/iu.test(answer.opening) },
  { name: 'counts its points', weight: 1, holds: ({ answer }) => ENUMERATION_OPENS.test(answer.text) && ENUMERATES.test(answer.text) },
  { name: 'takes up some of the question’s words at once', weight: 1, holds: ({ early }) => early >= 0.3 },
  { name: 'takes up most of the question’s words at once', weight: 1, holds: ({ early }) => early >= 0.6 },
  { name: 'comes to all of the question’s words', weight: 0.5, holds: ({ whole }) => whole >= 0.7 },
];
