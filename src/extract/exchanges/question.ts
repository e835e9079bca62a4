import { dependents, formOf, relationOf, sentenceBounds, tagOf, type Tree, tokenAtChar } from '../../parse/tree.js';
import type { Range } from '../findings.js';
import { contentIn } from './content.js';

/** What a question wants: a yes or no, one of several, or what its question word stands for; `open` where only its topic is told. */
export type QuestionKind = 'polar' | 'choice' | 'person' | 'time' | 'place' | 'number' | 'reason' | 'manner' | 'thing' | 'open';

/** One question of a turn. */
export interface Question {
  readonly kind: QuestionKind;
  /** Lemma of what is asked of its subject: "resign" in "Will you resign?"; empty where no verb asks. */
  readonly predicate: string;
  /** It asks for a view: "Do you think ...?". */
  readonly opinion: boolean;
  /** The modal that asks, by its lemma ("will" in "Would she go?"), and its subject's word; both empty where none asks. */
  readonly modal: string;
  readonly subject: string;
  /** Lemma of the noun that a "what" or "which" asks for: "plan" in "What is your plan?"; empty where none. */
  readonly sought: string;
  /** What it is about: its words of content, as `contentIn` gives them. */
  readonly content: ReadonlySet<string>;
}

const WH: Readonly<Record<string, QuestionKind>> = { who: 'person', whom: 'person', whose: 'person', when: 'time', where: 'place', why: 'reason', how: 'manner', what: 'thing', which: 'thing' };
const OPINION = new Set(['think', 'believe', 'agree', 'feel', 'view', 'see', 'consider', 'say']);
/** "Can you tell us where ...?" asks where. */
const REQUEST = new Set(['tell', 'explain', 'say', 'describe', 'share', 'give', 'comment', 'elaborate', 'discuss', 'talk', 'know']);
const QUANTITY = new Set(['many', 'much', 'long', 'often', 'far', 'old', 'big', 'large', 'high']);
const TIMES = new Set(['time', 'day', 'date', 'year', 'month']);
const REASONS = new Set(['reason', 'cause', 'point']);

const isVerbal = (tree: Tree, token: number): boolean => tagOf(tree.doc, token) === 'AUX' || (tagOf(tree.doc, token) === 'VERB' && /^(?:be|do|have)$/u.test(tree.doc.lemma[token]));

/** A clause may begin at the token: at a sentence's start, or after a mark, a conjunction or a word that only links. */
function mayBegin(tree: Tree, token: number, from: number): boolean {
  return token === from || /^(?:PUNCT|CCONJ|INTJ|SYM)$/u.test(tagOf(tree.doc, token - 1)) || /^(?:so|then|now|well|sir|madam|please)$/u.test(tree.lower[token - 1]);
}

/** "Will you", "Has anybody", "Is that": an auxiliary before its subject. */
function inverts(tree: Tree, token: number, end: number): boolean {
  if (!isVerbal(tree, token) || token + 1 >= end) return false;
  const next = /^(?:not|n[’']t)$/u.test(tree.lower[token + 1]) ? token + 2 : token + 1;
  return next < end && /^(?:PRON|DET|NOUN|PROPN|NUM|ADJ)$/u.test(tagOf(tree.doc, next)) && formOf(tree.doc, token) !== 'VB';
}

/** What a question word at `token` asks for; null where it only links clauses: "when he comes". */
function kindOfWord(tree: Tree, token: number, end: number): QuestionKind | null {
  const { doc, lower } = tree;
  const kind = WH[lower[token]];
  if (kind === undefined) return null;
  const next = token + 1 < end ? lower[token + 1] : '';
  if (kind === 'manner' && QUANTITY.has(next)) return 'number';
  if (kind === 'manner' && tagOf(doc, token + 1) === 'ADJ') return 'thing';
  if (kind === 'thing' && TIMES.has(next)) return 'time';
  if (kind === 'thing' && REASONS.has(next)) return 'reason';
  if ((kind !== 'time' && kind !== 'place') || token + 1 === end) return kind;
  for (let t = token + 1; t < Math.min(end, token + 3); t++) if (isVerbal(tree, t)) return kind;
  return null;
}

/** The token that the clause of a question turns on: its auxiliary's verb, or what a copula or a question word hangs on. */
function predicateAt(tree: Tree, token: number): number {
  const { doc } = tree;
  const head = doc.headToken[token];
  return relationOf(doc, token) === 'root' || head === token ? token : head;
}

const MODALS: Readonly<Record<string, string>> = { will: 'will', would: 'will', shall: 'will', "'ll": 'will', '’ll': 'will', wo: 'will', can: 'can', could: 'can', ca: 'can', must: 'must', should: 'should', may: 'may', might: 'may' };

/** The modal of the clause that `verb` heads, "would" being what "will" becomes in what is told; and the subject. */
export function modalOf(tree: Tree, verb: number): { readonly modal: string; readonly subject: string } {
  const modal = dependents(tree, verb, 'aux', 'cop').map((token) => MODALS[tree.lower[token]]).find((found) => found !== undefined) ?? '';
  const [subject] = dependents(tree, verb, 'nsubj', 'nsubj:pass', 'expl');
  return { modal, subject: subject === undefined ? '' : tree.lower[subject] };
}

/** "Are you going to sign?" asks of signing. */
function afterGoing(tree: Tree, token: number): number {
  return formOf(tree.doc, token) === 'VBG' && tree.doc.lemma[token] === 'go' ? (dependents(tree, token, 'xcomp')[0] ?? token) : token;
}

function questionIn(tree: Tree, from: number, end: number, marked: boolean): Question {
  const { doc, lower } = tree;
  const content = contentIn(tree, from, end);
  const plain = (kind: QuestionKind): Question => ({ kind, predicate: '', opinion: false, modal: '', subject: '', sought: '', content });
  for (let token = from; token < end; token++) {
    if (!mayBegin(tree, token, from)) continue;
    const word = kindOfWord(tree, token, end);
    if (word !== null) {
      const head = afterGoing(tree, predicateAt(tree, token));
      const noun = word === 'thing' ? [head, ...dependents(tree, head, 'nsubj')].find((t) => t >= from && t < end && tagOf(doc, t) === 'NOUN') : undefined;
      const you = lower.slice(token, end).includes('you');
      return { ...plain(word), predicate: tagOf(doc, head) === 'VERB' ? doc.lemma[head] : '', opinion: you && OPINION.has(doc.lemma[head]), sought: noun === undefined ? '' : doc.lemma[noun] };
    }
    if (lower[token] === 'whether' || (token === from && lower[token] === 'if' && !marked)) return { ...plain('polar'), ...modalOf(tree, predicateAt(tree, token)), predicate: doc.lemma[predicateAt(tree, token)] };
    if (!inverts(tree, token, end)) continue;
    const head = afterGoing(tree, predicateAt(tree, token));
    const lemma = doc.lemma[head];
    if (REQUEST.has(lemma) && lower[token + 1] === 'you') {
      for (let t = head + 1; t < end; t++) {
        const inner = WH[lower[t]];
        if (inner !== undefined) return { ...plain(inner === 'manner' && QUANTITY.has(lower[t + 1]) ? 'number' : inner), predicate: doc.lemma[predicateAt(tree, t)] };
        if (lower[t] === 'whether' || lower[t] === 'if') return { ...plain('polar'), predicate: doc.lemma[predicateAt(tree, t)] };
      }
      if (lemma !== 'know') return plain('open');
    }
    const or = lower.indexOf('or', head);
    const choice = or > 0 && or < end - 1 && lower[or + 1] !== 'not' && lower[or + 1] !== 'any';
    const opinion = OPINION.has(lemma) && /^(?:you|he|she|they|the)$/u.test(lower[token + 1]);
    // "Do you think he will go?" is answered by "he will go".
    const inner = opinion ? dependents(tree, head, 'ccomp')[0] : undefined;
    return { ...plain(choice ? 'choice' : 'polar'), ...modalOf(tree, inner ?? head), predicate: doc.lemma[inner ?? head], opinion };
  }
  // "You will resign, then?", but not "Progress on the dam."
  return plain(marked ? 'polar' : 'open');
}

/** The questions of a turn: its sentences that end in a mark, or, where none does, the last that it holds. */
export function questionsIn(tree: Tree, { start, end }: Range): Question[] {
  const { doc } = tree;
  const first = tokenAtChar(doc, start);
  const last = tokenAtChar(doc, end);
  const found: Question[] = [];
  let from = first;
  for (let token = first; token < last; token++) {
    const marked = doc.word[token].includes('?');
    if (marked && token > from) found.push(questionIn(tree, from, token, true));
    const close = sentenceBounds(doc, tree.sentence[token])[1];
    if (marked || token + 1 === close) from = token + 1;
  }
  if (found.length === 0 && first < last) {
    const [begin] = sentenceBounds(doc, tree.sentence[last - 1]);
    found.push(questionIn(tree, Math.max(first, begin), last, false));
  }
  return found;
}
