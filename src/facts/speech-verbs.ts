import { badRow, groupBy, listOf, oneOf, once, readTable } from './table.js';

export const SPEECH_POS = ['verb', 'noun', 'adp'] as const;
export type SpeechPos = (typeof SPEECH_POS)[number];

export const STRENGTHS = ['say', 'ask', 'answer', 'order', 'judge', 'write', 'relay', 'learn'] as const;
export type Strength = (typeof STRENGTHS)[number];

/**
 * How the word takes its content and its hearer:
 * `that` "said that ..."; `quote` '"...," said X'; `hearer` "told X ..."; `to` "said to X"; `as` "as X said"; `claim` "denied the report";
 * `whether` "asked whether"; `toinf` "vowed to ..."; `hearer-toinf` "urged X to ..."; `relay` "quoted X";
 * the rest are prepositions that lead to a hearer, a speaker or the content: "commented on", "a statement by", "citing X" (`of`).
 */
export const FRAMES = [
  'that', 'quote', 'hearer', 'to', 'as', 'claim', 'whether', 'toinf', 'hearer-toinf', 'relay',
  'about', 'on', 'for', 'of', 'at', 'by', 'with', 'against', 'from',
] as const;
export type Frame = (typeof FRAMES)[number];

/** One way in which a word attributes speech or an attitude. */
export interface SpeechWord {
  readonly lemma: string;
  /** "out" of "point out"; empty for most. */
  readonly particle: string;
  readonly pos: SpeechPos;
  readonly strength: Strength;
  readonly frames: readonly Frame[];
  readonly kind: 'speech' | 'attitude';
  /** Negative where the speaker stands against what is said: deny, condemn, fear. */
  readonly polarity: 'positive' | 'negative';
}

const KINDS = ['speech', 'attitude'] as const;
const POLARITIES = ['positive', 'negative'] as const;
const COLUMNS = ['lemma', 'particle', 'pos', 'strength', 'frames', 'kind', 'polarity'] as const;

const byWord = once(() => {
  const words = readTable('speech-verbs.tsv', COLUMNS, ([lemma, particle, pos, strength, frameCell, kind, polarity], where): SpeechWord => {
    const frames = listOf(frameCell) as readonly Frame[];
    const odd = frames.find((frame) => !FRAMES.includes(frame));
    if (odd !== undefined) throw badRow(where, `frame "${odd}" is none of ${FRAMES.join(', ')}`);
    return {
      lemma,
      particle,
      pos: oneOf(where, 'pos', pos, SPEECH_POS),
      strength: oneOf(where, 'strength', strength, STRENGTHS),
      frames,
      kind: oneOf(where, 'kind', kind, KINDS),
      polarity: oneOf(where, 'polarity', polarity, POLARITIES),
    };
  });
  const of = (pos: SpeechPos) => groupBy(words.filter((word) => word.pos === pos), (word) => word.lemma);
  return { verb: of('verb'), noun: of('noun'), adp: of('adp') };
});

const NONE: readonly SpeechWord[] = [];

/** Every way in which the word attributes; speech before attitude where it can be both. */
export function speechWords(lemma: string, pos: SpeechPos): readonly SpeechWord[] {
  return byWord()[pos].get(lemma) ?? NONE;
}

/** The phrases of more than one word of a kind, such as "according to" and "press conference", longest first. */
export const speechPhrases = once((): readonly SpeechWord[] =>
  Object.values(byWord()).flatMap((words) => [...words.values()].flat()).filter((word) => word.lemma.includes(' ')).sort((a, b) => b.lemma.length - a.lemma.length));
