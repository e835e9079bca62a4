import { type SpeechWord, speechWords } from '../../facts/speech-verbs.js';
import { dependents, formOf, tagOf, wordOf } from '../../parse/tree.js';
import type { Range } from '../findings.js';
import { type Reading, unitOf } from './reading.js';

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

/** Whether `token` attributes speech; null where it does not: hypothetical, denied ("did not say"), planned ("will announce"), or no speech. */
export function isCue(reading: Reading, token: number): Cue | null {
  const { tree } = reading;
  const { doc } = tree;
  const form = formOf(doc, token);
  const word = wordOf(doc, token).toLowerCase();
  const sure = SURE.has(word);
  if (tagOf(doc, token) !== 'VERB' && !(sure && (form === 'VBD' || form === 'VBN' || form === 'VBZ' || SURE_UNTAGGED.has(word)))) return null;
  const particles = dependents(tree, token, 'compound:prt').map((t) => doc.lemma[t]);
  const all = speechWords(doc.lemma[token], 'verb').filter((w) => w.kind === 'speech' && (w.particle === '' || particles.includes(w.particle) || doc.lemma[token + 1] === w.particle));
  if (all.length === 0) return null;
  const words = all;
  const unit = unitOf(reading, token);
  let passive = false;
  let perfect = false;
  for (let t = token - 1, steps = 0; t >= unit.firstToken && steps < 5; t--, steps++) {
    const lemma = doc.lemma[t];
    const surface = wordOf(doc, t).toLowerCase();
    if (MODAL.has(surface) || NEGATION.has(surface)) return null;
    if (surface === 'to' && steps === 0) return null;
    if (lemma === 'be' && (form === 'VBN' || form === 'VBD')) passive = true;
    else if (lemma === 'have') perfect = true;
    if (tagOf(doc, t) !== 'AUX' && tagOf(doc, t) !== 'ADV' && lemma !== 'be' && lemma !== 'have') break;
  }
  if (form === 'VB') return null;
  // "Asked about the sheriff, Adler said" tells a question, not a statement.
  if (doc.lemma[token] === 'ask' && (token === unit.firstToken || doc.lemma[token - 1] === 'when')) return null;
  if (dependents(tree, token, 'aux:pass').length > 0) passive = true;
  if (dependents(tree, token, 'mark').some((t) => /^(?:if|unless|whether)$/.test(doc.lemma[t]) && t < token)) return null;
  if (dependents(tree, token, 'advmod', 'aux').some((t) => t < token && (NEGATION.has(wordOf(doc, t).toLowerCase()) || MODAL.has(wordOf(doc, t).toLowerCase())))) return null;
  if (reading.text.slice(unit.start, unit.end).trimEnd().endsWith('?') && !reading.quotes.some((q) => q.outerStart >= unit.start && q.outerEnd <= unit.end)) return null;
  const first = doc.lemma[unit.firstToken];
  if (first === 'if' && !reading.text.slice(unit.start, doc.startChar[token]).includes(',')) return null;
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
    denies: DENIAL.has(doc.lemma[token]) || (doc.lemma[token] === 'rule' && doc.lemma[token + 1] === 'out'),
  };
}

export const takes = (cue: Cue, frame: SpeechWord['frames'][number]): boolean => cue.words.some((word) => word.frames.includes(frame));
