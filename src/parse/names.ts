import { FeatureBuffer, type Scorer } from '../model/features.js';
import { NAME_KINDS } from './doc.js';
import type { Gazetteer } from './gazetteer.js';
import type { Word } from './words.js';

/** Labels of the names tagger: 0 outside, `1 + kind * 2` a name's first token, `2 + kind * 2` its others. */
export const NAME_LABELS = 1 + NAME_KINDS.length * 2;

export const beginOf = (kind: number): number => 1 + kind * 2;
export const insideOf = (kind: number): number => 2 + kind * 2;
const isInside = (label: number): boolean => label > 0 && (label & 1) === 0;

/** What the names tagger sees of one sentence. */
export interface NameContext {
  words: readonly Word[];
  /** Joint tags. */
  labels: Uint8Array;
  /** Marks of known names. */
  marks: Uint8Array;
  start: number;
  end: number;
  /** Letters of the sentence: 0 as usual, 1 nearly all words in capitals, 2 capitals on nearly every word, 3 no capitals at all. */
  manner: number;
}

/** How a sentence uses capitals; where it uses them on everything, they tell nothing of names. */
export function mannerOf(words: readonly Word[], start: number, end: number): number {
  let plain = 0;
  let first = 0;
  let all = 0;
  for (let i = start; i < end; i++) {
    const word = words[i];
    if (word.letterCase === 1 && word.text.length > 3) plain++;
    else if (word.letterCase === 2 || word.letterCase === 4) first++;
    else if (word.letterCase === 3 && word.text.length > 1) all++;
  }
  if (plain + first + all < 3) return 0;
  if (all > (plain + first) * 3) return 1;
  if (first + all > plain * 4) return 2;
  return first + all === 0 ? 3 : 0;
}

/** Marks names from left to right with an averaged perceptron (Collins 2002) over labels of begin, inside, outside. */
export class NameTagger {
  private readonly features = new FeatureBuffer(80);
  private readonly scores: Int32Array;

  constructor(
    private readonly scorer: Scorer,
    private readonly gazetteer: Gazetteer,
  ) {
    this.scores = new Int32Array(scorer.classes);
  }

  /** Writes the name labels of `words[start..end)`; `marks` is room for the known names. */
  tag(words: readonly Word[], labels: Uint8Array, start: number, end: number, marks: Uint8Array, names: Uint8Array): void {
    this.gazetteer.mark(words, start, end, marks);
    const context: NameContext = { words, labels, marks, start, end, manner: mannerOf(words, start, end) };
    for (let i = start; i < end; i++) {
      if (!mayBeName(context, i, i > start ? names[i - 1] : 0)) {
        names[i] = 0;
        continue;
      }
      nameFeatures(this.features, context, i, names);
      this.scorer.score(this.features, this.scores);
      names[i] = bestName(this.scores, i > start ? names[i - 1] : 0);
    }
  }
}

/** A lower-case word with no name before it is never one: most words are settled here. */
export function mayBeName(context: NameContext, i: number, before: number): boolean {
  const word = context.words[i];
  return before > 0 || word.letterCase > 1 || (word.letterCase === 1 && word.lower !== word.text);
}

/** The best label that may follow `before`: a name goes on only in its own kind. */
export function bestName(scores: Int32Array | Float64Array, before: number): number {
  let best = 0;
  for (let label = 1; label < NAME_LABELS; label++) {
    if (isInside(label) && before !== label && before !== label - 1) continue;
    if (scores[label] > scores[best]) best = label;
  }
  return best;
}

export function nameFeatures(out: FeatureBuffer, context: NameContext, i: number, names: Uint8Array): void {
  out.clear();
  const { words, labels, marks, start, end, manner } = context;
  const word = words[i];
  const before = i > start ? words[i - 1] : undefined;
  const before2 = i - 2 >= start ? words[i - 2] : undefined;
  const after = i + 1 < end ? words[i + 1] : undefined;
  const after2 = i + 2 < end ? words[i + 2] : undefined;
  const w = word.hash;
  const w1 = before ? before.hash : 1;
  const n1 = after ? after.hash : 1;
  const n2 = after2 ? after2.hash : 1;
  const l1 = before ? names[i - 1] : 15;
  const l2 = before2 ? names[i - 2] : 15;
  const t = labels[i];
  const t1 = before ? labels[i - 1] : 200;
  const tn = after ? labels[i + 1] : 200;
  const c = word.letterCase;
  const c1 = before ? before.letterCase : 5;
  const cn = after ? after.letterCase : 5;
  const cn2 = after2 ? after2.letterCase : 5;
  const mark = marks[i];
  const markAfter = after ? marks[i + 1] : 15;
  const first = i === start ? 1 : 0;
  const m = manner;
  out.add2(1, l1, m);
  out.add2(2, w, l1);
  out.add1(3, word.exact);
  out.add1(4, w);
  out.add2(5, word.shape, l1);
  out.add2(6, word.shape, first + m * 2);
  out.add1(7, word.prefixes[2]);
  out.add1(8, word.suffixes[1]);
  out.add1(9, word.suffixes[2]);
  out.add1(10, word.suffixes[3]);
  out.add2(11, w1, l1);
  out.add2(12, n1, l1);
  out.add1(13, n2);
  out.add1(14, before2 ? before2.hash : 1);
  out.add2(15, w1, w);
  out.add2(16, w, n1);
  out.add2(17, t, l1);
  out.add3(18, t1, t, l1);
  out.add3(19, t, tn, l1);
  out.add3(20, c1 * 8 + c, cn * 8 + cn2, l1 * 4 + m);
  out.add3(21, mark, l1, m);
  out.add3(22, mark, markAfter, c);
  out.add2(23, l1, l2);
  out.add3(24, w1, l1, c);
  out.add3(25, n1, l1, c);
  out.add3(26, w1, n1, c);
  out.add3(27, before ? before.suffixes[2] : 1, word.suffixes[2], l1);
  out.add3(28, after ? after.suffixes[2] : 1, cn, l1);
  // The word that ends a run of capitals tells its kind: "Russian Academy of Sciences", "Pacific Fleet".
  const last = lastOfRun(context, i);
  out.add3(29, words[last].hash, l1, Math.min(last - i, 3));
  out.add2(30, words[last].hash, last - i > 0 ? 1 : 0);
  out.add2(31, last + 1 < end ? words[last + 1].hash : 1, Math.min(last - i, 2));
  out.add3(32, before2 ? before2.hash : 1, w1, c);
  out.add3(33, n1, n2, c);
  out.add2(34, mark, w1);
  out.add2(35, mark, n1);
  out.add2(36, word.letterCase * 4 + m, Math.min(word.text.length, 6));
}

/** Last token of the run of capitalised words that `i` stands in; "of", "and", "the" between two of them do not end it here, one more word does. */
function lastOfRun(context: NameContext, i: number): number {
  const { words, end } = context;
  let last = i;
  while (last + 1 < end && last - i < 6 && words[last + 1].letterCase >= 2) last++;
  return last;
}
