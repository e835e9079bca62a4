import { type SpeechWord, speechWords } from '../../facts/speech-verbs.js';
import { dependents, formOf, tagOf, tokenAtChar } from '../../parse/tree.js';
import type { Range } from '../findings.js';
import { hasFiniteVerb, type Reading, unitOf } from './reading.js';

/** A verb that attributes. */
export interface Cue {
  readonly token: number;
  readonly range: Range;
  readonly lemma: string;
  readonly words: readonly SpeechWord[];
  readonly form: 'finite' | 'participle' | 'passive';
  readonly denies: boolean;
}

const MODAL = new Set(['could', 'would', 'might', 'may', 'should', 'must', 'can', 'will', 'shall', "'ll", '’ll', 'ca', 'wo']);
const NEGATION = new Set(['not', "n't", 'n’t', 'never', 'nobody', 'no-one']);
const WITHHOLD = new Set(['decline', 'refuse', 'fail', 'neglect', 'forget', 'omit', 'hesitate']);
const DENIAL = new Set(['deny', 'refute', 'reject', 'dismiss', 'dispute', 'rebut', 'disavow', 'debunk', 'repudiate', 'contradict']);
// Verbs of the table whose common use attributes nothing: they count only with a quotation or "that".
export const WEAK = new Set(['show', 'find', 'hold', 'read', 'see', 'hear', 'carry', 'run', 'begin', 'open', 'close', 'end', 'finish', 'start', 'sign', 'issue',
  'press', 'point', 'put', 'make', 'raise', 'offer', 'present', 'list', 'record', 'document', 'break', 'cast', 'credit', 'charge', 'back', 'direct', 'deliver', 'continue',
  'attack', 'call', 'allow', 'attribute', 'poll', 'probe', 'question', 'query', 'ask', 'rate', 'rule', 'trace', 'print', 'publish', 'release', 'fire', 'savage', 'air',
  'broadcast', 'leak', 'learn', 'gather', 'decide', 'determine', 'snap', 'smile', 'laugh', 'grin', 'nod', 'shrug', 'sigh', 'cry', 'roar', 'express', 'address', 'mean',
  'interview', 'feature', 'sketch', 'refer', 'speak', 'talk', 'agree', 'consent', 'express', 'cite', 'quote', 'expand', 'side', 'reflect', 'blast', 'pass', 'convey']);

// A verb of speech next to its subject may be tagged as a noun or an adjective ("Kabir notes"); only the commonest are taken so.
const SURE = new Set(['said', 'says', 'told', 'tells', 'stated', 'announced', 'replied', 'added', 'reports', 'reported', 'claims', 'stresses', 'stressed', 'noted', 'warned',
  'wrote', 'writes', 'explained', 'denies', 'denied', 'confirmed', 'confirms', 'cites', 'quotes']);
const SURE_UNTAGGED = new Set(['said', 'says', 'told', 'tells', 'wrote', 'writes', 'denies', 'denied']);

/** The auxiliaries and adverbs that stand before a verb, nearest first, and the token before them. */
function* before(reading: Reading, token: number): Generator<number> {
  const { doc } = reading.tree;
  const { firstToken } = unitOf(reading, token);
  for (let t = token - 1; t >= firstToken && t >= token - 5; t--) {
    yield t;
    if (tagOf(doc, t) !== 'AUX' && tagOf(doc, t) !== 'ADV' && doc.lemma[t] !== 'be' && doc.lemma[t] !== 'have') return;
  }
}

/** Nothing was said by the verb at `token`: it is denied ("did not say"), possible or still to come ("would say", "to say"), under a condition, or asked. */
export function isUnsaid(reading: Reading, token: number): boolean {
  const { tree } = reading;
  const { doc } = tree;
  const unit = unitOf(reading, token);
  const unreal = (t: number) => MODAL.has(tree.lower[t]) || NEGATION.has(tree.lower[t]);
  // "declined to say who had asked him": the words were not said.
  if (WITHHOLD.has(doc.lemma[token]) && doc.lemma[token + 1] === 'to') return true;
  for (const t of before(reading, token)) if (unreal(t) || (t === token - 1 && tree.lower[t] === 'to')) return true;
  if (dependents(tree, token, 'mark').some((t) => /^(?:if|unless|whether)$/.test(doc.lemma[t]) && t < token)) return true;
  if (dependents(tree, token, 'advmod', 'aux').some((t) => t < token && unreal(t))) return true;
  if (reading.text.slice(unit.start, unit.end).trimEnd().endsWith('?') && !reading.quotes.some((q) => q.outerStart >= unit.start && q.outerEnd <= unit.end)) return true;
  return doc.lemma[unit.firstToken] === 'if' && !reading.text.slice(unit.start, doc.startChar[token]).includes(',');
}

export const denies = (reading: Reading, token: number): boolean =>
  DENIAL.has(reading.tree.doc.lemma[token]) || (reading.tree.doc.lemma[token] === 'rule' && reading.tree.doc.lemma[token + 1] === 'out');

// With these a clause closes that only says who speaks: "..., police say.", "..., writes the mayor."
const CLOSES = new Set(['say', 'tell', 'report', 'write', 'state', 'announce', 'add', 'reply', 'claim', 'confirm', 'warn', 'explain', 'note', 'stress']);
/** On whose word a report stands, hung on at its end: "Reuters reports, citing two aides". */
const CITED = /^,?\s+(?:citing|quoting)\s[^,;]+$/iu;
const isTime = (word: string): boolean => /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|late|early|last|this)$/u.test(word);
/** Words of a phrase that says who speaks, at most: "the deputy head of the regional police". */
const LONGEST_SOURCE = 10;

/** "..., Copper Post claims.", "..., says the mayor.": a name or noun and a verb of speech alone after the last comma are who says it, though "claims" may be a noun elsewhere. */
export function closesClause(reading: Reading, token: number): boolean {
  const { text, mentions, tree } = reading;
  const { doc } = tree;
  const unit = unitOf(reading, token);
  if (!CLOSES.has(doc.lemma[token]) && !SURE.has(tree.lower[token])) return false;
  const before = text.slice(unit.start, doc.startChar[token]).trimEnd();
  const after = text.slice(doc.endChar[token], unit.end).replace(CITED, '').replace(/[\s.!]+$/u, '');
  if (/\p{L}/u.test(after) && !isBeside(reading, doc.endChar[token], after)) return opensWithCue(reading, token) && !/[:;"“”]/u.test(after);
  const comma = before.lastIndexOf(',');
  if (comma <= 0) return false;
  const start = unit.start + comma + 1;
  // "..., state media report.", "..., opposition claims": after a plural, or after a clause and a bare noun, it is a verb, whatever its tag.
  const form = formOf(doc, token);
  const isVerb = CLOSES.has(doc.lemma[token]) && (tagOf(doc, token) === 'VERB' || (form === 'NN' && token > 0 && formOf(doc, token - 1) === 'NNS')
    || (form === 'NNS' && /^(?:NN|NNP)$/u.test(formOf(doc, token - 1)) && hasFiniteVerb(reading, unit.start, start)));
  return (isVerb && isSourcePhrase(reading, tokenAtChar(doc, start), token))
    || mentions.some(({ form, range }) => form === 'name' && range.end === unit.start + before.length && /^\s+(?:the\s+)?$/iu.test(text.slice(start, range.start)));
}

/** Where, when and to whom it was said, after the cue: "reported on X", "said in a statement on Monday", "told reporters at the gate". */
const BESIDE = /^\s*(?:(?:reporters|journalists) )?(?:on|in|at|via|during|to|late|early)\s[^,;:"“”]{1,50}$/iu;

const isBeside = (reading: Reading, end: number, after: string): boolean => BESIDE.test(after) && !hasFiniteVerb(reading, end, end + after.length);

/** "..., claims the opposition.": the cue opens what follows the last comma, and nothing but who speaks comes after it. */
export function opensWithCue(reading: Reading, token: number): boolean {
  const { tree, text } = reading;
  const { doc } = tree;
  const unit = unitOf(reading, token);
  // "..., the mayor, Ana Reis, told Radio One", "said Tuesday": who is told and when come after as well.
  if (!CLOSES.has(doc.lemma[token]) || doc.lemma[token] === 'tell' || tagOf(doc, token) !== 'VERB' || isTime(doc.lemma[token + 1] ?? '')) return false;
  if (dependents(tree, token, 'nsubj').some((subject) => subject < token)) return false;
  return /[^\s,],\s*$/u.test(text.slice(unit.start, doc.startChar[token])) && isSourcePhrase(reading, token + 1, unit.endToken);
}

/** ", according to two witnesses", ", per Axios": set apart by a comma it says who speaks, as it does not in "went according to plan". */
export const setApart = ({ text }: Reading, { start }: Range): boolean =>
  /^(?:according to|as per|per)\b/iu.test(text.slice(start, start + 13)) && /,\s*$/u.test(text.slice(Math.max(0, start - 3), start)) || /^(?:in the words of|as (?:reported|quoted) by|puts? it|has it)\b/iu.test(text.slice(start, start + 16));

/** The tokens are one phrase that names somebody: it begins with its article, adjective or noun, and holds no other verb. */
function isSourcePhrase({ tree: { doc } }: Reading, from: number, end: number): boolean {
  let nouns = 0;
  let words = 0;
  for (let t = from; t < end; t++) {
    const tag = tagOf(doc, t);
    if (tag === 'PUNCT') continue;
    if (words === 0 && !/^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(tag)) return false;
    if (tag === 'VERB' || tag === 'AUX' || tag === 'SCONJ') return false;
    if (tag === 'NOUN' || tag === 'PROPN') nouns++;
    words++;
  }
  return nouns > 0 && words <= LONGEST_SOURCE;
}

/** Whether `token` attributes speech; null where it does not: hypothetical, denied ("did not say"), planned ("will announce"), or no speech. */
export function isCue(reading: Reading, token: number): Cue | null {
  const { tree } = reading;
  const { doc } = tree;
  const form = formOf(doc, token);
  const word = tree.lower[token];
  const sure = SURE.has(word);
  if (tagOf(doc, token) !== 'VERB' && !(form === 'NN' && closesClause(reading, token)) && !(sure && (form === 'VBD' || form === 'VBN' || form === 'VBZ' || SURE_UNTAGGED.has(word) || closesClause(reading, token)))) return null;
  const particles = dependents(tree, token, 'compound:prt').map((t) => doc.lemma[t]);
  const all = speechWords(doc.lemma[token], 'verb').filter((w) => w.kind === 'speech' && (w.particle === '' || particles.includes(w.particle) || doc.lemma[token + 1] === w.particle));
  if (all.length === 0) return null;
  const words = all;
  if ((form === 'VB' && !opensWithCue(reading, token)) || isUnsaid(reading, token)) return null;
  const unit = unitOf(reading, token);
  let passive = false;
  let perfect = false;
  for (const t of before(reading, token)) {
    if (doc.lemma[t] === 'be' && (form === 'VBN' || form === 'VBD')) passive = true;
    else if (doc.lemma[t] === 'have') perfect = true;
  }
  // "Asked about the sheriff, Adler said" tells a question, not a statement.
  if (doc.lemma[token] === 'ask' && (token === unit.firstToken || doc.lemma[token - 1] === 'when')) return null;
  if (dependents(tree, token, 'aux:pass').length > 0) passive = true;
  let kind: Cue['form'] = 'finite';
  if (form === 'VBG') {
    if (dependents(tree, token, 'aux').length === 0) kind = 'participle';
  } else if (form === 'VBN' && !perfect && !passive) {
    // A bare participle belongs to a noun ("the words spoken"), unless a subject stands next to it and the tag is wrong.
    if (!sure && dependents(tree, token, 'nsubj').length === 0) return null;
  }
  if (passive) kind = 'passive';
  return {
    token, range: { start: doc.startChar[token], end: doc.endChar[token] }, lemma: doc.lemma[token], words, form: kind,
    denies: denies(reading, token),
  };
}

export const takes = (cue: Cue, frame: SpeechWord['frames'][number]): boolean => cue.words.some((word) => word.frames.includes(frame));
