import { FeatureBuffer, type Scorer } from '../model/features.js';
import { argmax } from '../model/perceptron.js';
import type { HashTable } from '../model/table.js';
import { FORMS, TAGS } from './doc.js';
import type { Word } from './words.js';

/** What the tagger knows besides its perceptron. */
export interface TagTables {
  /** The pairs of universal and Penn tag that occur, `tag << 6 | form`; a label is an index here. */
  readonly pairs: Uint16Array;
  /** Word (exact) to label + 1, for frequent words that hardly ever have another. */
  readonly certain: HashTable;
  /** Word (lower) to a class: the tags it had in a large text that was tagged by machine. */
  readonly lexicon: HashTable;
}

export const pairOf = (tag: number, form: number): number => (tag << 6) | form;
export const tagOfPair = (pair: number): number => pair >> 6;
export const formOfPair = (pair: number): number => pair & 63;
if (FORMS.length > 64 || TAGS.length > 64) throw new Error('A tag pair no longer fits its 16 bits.');

/**
 * Tags words from left to right with an averaged perceptron (Collins 2002), one joint label of universal and Penn tag each.
 * Greedy: the two labels before a word are features, and are never taken back.
 */
export class Tagger {
  private readonly features = new FeatureBuffer(64);
  private readonly scores: Int32Array;

  constructor(
    private readonly scorer: Scorer,
    private readonly tables: TagTables,
  ) {
    this.scores = new Int32Array(scorer.classes);
  }

  /** Writes the labels of the words of one sentence, `words[start..end)`, into `labels`. */
  tag(words: readonly Word[], start: number, end: number, labels: Uint8Array): void {
    for (let i = start; i < end; i++) {
      const certain = this.tables.certain.get(words[i].exact);
      if (certain > 0) {
        labels[i] = certain - 1;
        continue;
      }
      tagFeatures(this.features, words, start, end, i, labels, this.tables.lexicon);
      this.scorer.score(this.features, this.scores);
      labels[i] = argmax(this.scores, this.scorer.classes);
    }
  }
}

export function tagFeatures(
  out: FeatureBuffer, words: readonly Word[], start: number, end: number, i: number, labels: Uint8Array, lexicon: HashTable,
): void {
  out.clear();
  const word = words[i];
  const before = i > start ? words[i - 1] : undefined;
  const after = i + 1 < end ? words[i + 1] : undefined;
  const w = word.hash;
  const w1 = before ? before.hash : 1;
  const w2 = i - 2 >= start ? words[i - 2].hash : 1;
  const n1 = after ? after.hash : 1;
  const n2 = i + 2 < end ? words[i + 2].hash : 1;
  const t1 = before ? labels[i - 1] + 1 : 0;
  const t2 = i - 2 >= start ? labels[i - 2] + 1 : 0;
  const lexeme = lexicon.get(w);
  const lexAfter = after ? lexicon.get(after.hash) : 255;
  const shape = word.shape;
  out.add1(1, 0);
  out.add1(2, w);
  out.add1(3, word.exact);
  out.add1(4, word.suffixes[0]);
  out.add1(5, word.suffixes[1]);
  out.add1(6, word.suffixes[2]);
  out.add1(7, word.suffixes[3]);
  out.add1(8, word.prefixes[0]);
  out.add1(9, word.prefixes[1]);
  out.add1(10, word.prefixes[2]);
  out.add2(11, shape, before ? 1 : 0);
  out.add1(12, t1);
  out.add2(13, t1, t2);
  out.add2(14, t1, w);
  out.add1(15, w1);
  out.add1(16, n1);
  out.add1(17, w2);
  out.add1(18, n2);
  out.add2(19, w, n1);
  out.add2(20, w1, w);
  out.add2(21, t1, n1);
  out.add2(22, t1, word.suffixes[2]);
  out.add2(23, word.suffixes[2], after ? after.suffixes[1] : 1);
  out.add2(24, before ? before.letterCase : 5, word.letterCase * 8 + (after ? after.letterCase : 5));
  out.add1(25, lexeme);
  out.add2(26, lexeme, t1);
  out.add2(27, lexeme, lexAfter);
  out.add3(28, t1, lexeme, lexAfter);
  out.add2(29, t2, w);
  out.add1(30, after ? after.suffixes[2] : 1);
  out.add2(31, word.letterCase, i === start ? 1 : 0);
}
