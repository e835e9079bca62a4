import { type SpeechPos, speechPhrases, type SpeechWord, speechWords } from '../../facts/speech-verbs.js';
import type { Doc, Tag } from '../../parse/doc.js';
import { tagOf } from '../../parse/tree.js';
import type { AttributionKind } from '../../record/attribution.js';
import type { TokenRange } from './roles.js';

const POS: Partial<Record<Tag, SpeechPos>> = { VERB: 'verb', AUX: 'verb', NOUN: 'noun', PROPN: 'noun', ADP: 'adp', SCONJ: 'adp' };

const SMALL: ReadonlySet<Tag> = new Set<Tag>(['PUNCT', 'ADP', 'DET', 'PART', 'CCONJ', 'SCONJ']);

/** The token of a phrase that the others hang on: the first whose head is outside and that is no small word; the first of all where there is none. */
export function headOf(doc: Doc, { start, end }: TokenRange): number {
  for (let t = start; t < end; t++) {
    const head = doc.headToken[t];
    if ((head < start || head >= end || head === t) && !SMALL.has(tagOf(doc, t))) return t;
  }
  return start;
}

function wordsAt(doc: Doc, cue: TokenRange, token: number): readonly SpeechWord[] {
  const pos = POS[tagOf(doc, token)];
  if (pos === undefined) return [];
  const lemmas = doc.lemma.slice(cue.start, cue.end + 1);
  return speechWords(doc.lemma[token], pos).filter(({ particle }) => particle === '' || lemmas.includes(particle));
}

/**
 * What kind of attribution a cue makes: by its head's word in the table of speech verbs, else by any of its words; what takes an infinitive
 * is an intention, what takes a clause a belief. Words in quotation marks were said.
 */
export function kindOf(doc: Doc, cue: TokenRange, content: readonly TokenRange[], isQuoted: boolean): AttributionKind {
  if (isQuoted) return 'speech';
  const text = doc.text.slice(doc.startChar[cue.start], doc.endChar[cue.end - 1]).toLowerCase();
  if (text.includes(' ') && speechPhrases().some(({ lemma, kind }) => kind === 'speech' && text.includes(lemma))) return 'speech';
  const isInfinitive = content.length > 0 && doc.lemma[content[0].start] === 'to';
  const head = wordsAt(doc, cue, headOf(doc, cue));
  const words = head.length > 0 ? head : Array.from({ length: cue.end - cue.start }, (_, k) => wordsAt(doc, cue, cue.start + k)).flat();
  if (words.some(({ kind }) => kind === 'speech')) return 'speech';
  const takes = (frame: SpeechWord['frames'][number]) => words.some(({ frames }) => frames.includes(frame));
  if (isInfinitive || (takes('toinf') && !takes('that'))) return 'intention';
  return takes('that') ? 'belief' : 'attitude';
}
