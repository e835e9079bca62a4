import { FeatureBuffer, type Scorer } from '../model/features.js';
import { argmax } from '../model/perceptron.js';
import { RELATIONS } from './doc.js';
import type { Word } from './words.js';

const ROOT = RELATIONS.indexOf('root');

/** What stands around each word in the tree; reused from sentence to sentence. */
export class Surroundings {
  firstChild = new Int32Array(64);
  lastChild = new Int32Array(64);
  /** The sibling to the left under the same head, or -1. */
  sibling = new Int32Array(64);
  lastLeft = new Int32Array(64);
  firstRight = new Int32Array(64);

  /** Reads the tree over `start..end`; places are relative to `start`. */
  read(heads: Int32Array, start: number, end: number): void {
    const size = end - start;
    if (this.firstChild.length < size) {
      const capacity = size * 2;
      this.firstChild = new Int32Array(capacity);
      this.lastChild = new Int32Array(capacity);
      this.sibling = new Int32Array(capacity);
      this.lastLeft = new Int32Array(capacity);
      this.firstRight = new Int32Array(capacity);
    }
    for (let i = 0; i < size; i++) {
      this.firstChild[i] = this.lastChild[i] = this.sibling[i] = this.lastLeft[i] = this.firstRight[i] = -1;
    }
    for (let i = 0; i < size; i++) {
      const head = heads[start + i] - start;
      if (head === i) continue;
      if (this.firstChild[head] < 0) this.firstChild[head] = i;
      this.sibling[i] = this.lastChild[head];
      this.lastChild[head] = i;
      if (i < head) this.lastLeft[head] = i;
      else if (this.firstRight[head] < 0) this.firstRight[head] = i;
    }
  }
}

/** Names the relation of each word to its head, left to right, with an averaged perceptron (Collins 2002). */
export class RelationLabeller {
  private readonly features = new FeatureBuffer(64);
  private readonly surroundings = new Surroundings();
  private readonly scores: Int32Array;

  constructor(private readonly scorer: Scorer) {
    this.scores = new Int32Array(scorer.classes);
  }

  /** Writes the relations of `words[start..end)` into `relations`, as indices into RELATIONS. */
  label(words: readonly Word[], labels: Uint8Array, start: number, end: number, heads: Int32Array, relations: Uint8Array): void {
    this.surroundings.read(heads, start, end);
    for (let i = start; i < end; i++) {
      if (heads[i] === i) {
        relations[i] = ROOT;
        continue;
      }
      relationFeatures(this.features, words, labels, start, end, heads, relations, this.surroundings, i);
      this.scorer.score(this.features, this.scores);
      // Only the root is "root".
      this.scores[ROOT] = -0x40000000;
      relations[i] = argmax(this.scores, this.scorer.classes);
    }
  }
}

export function relationFeatures(
  out: FeatureBuffer, words: readonly Word[], labels: Uint8Array, start: number, end: number,
  heads: Int32Array, relations: Uint8Array, around: Surroundings, i: number,
): void {
  out.clear();
  const head = heads[i];
  const at = i - start;
  const hashOf = (place: number): number => (place < 0 ? 2 : words[start + place].hash);
  const labelOf = (place: number): number => (place < 0 ? 0 : labels[start + place] + 1);
  const dw = words[i].hash;
  const dt = labels[i] + 1;
  const hw = words[head].hash;
  const ht = labels[head] + 1;
  const side = i < head ? 1 : 2;
  const distance = Math.abs(i - head);
  const far = distance === 1 ? 1 : distance === 2 ? 2 : distance < 6 ? 3 : 4;
  const first = around.firstChild[at];
  const firstLeft = first >= 0 && first < at ? first : -1;
  const last = around.lastChild[at];
  const lastRight = last > at ? last : -1;
  const lastLeft = around.lastLeft[at];
  const headAt = head - start;
  const sibling = around.sibling[at];
  const siblingRelation = sibling < 0 ? 255 : relations[start + sibling];
  const headFirst = around.firstChild[headAt];
  const headLast = around.lastChild[headAt];
  const headLastLeft = around.lastLeft[headAt];
  const grand = heads[head] === head ? -1 : heads[head] - start;
  const previous = at > 0 ? at - 1 : -1;
  const following = i + 1 < end ? at + 1 : -1;
  const pair = (dt << 8) | ht;
  const mw = hashOf(firstLeft);
  const mt = labelOf(firstLeft);
  // A relation is decided by side in nearly every template, so the side goes into the template's number.
  const s = side * 64;
  out.add1(s + 1, 0);
  out.add1(s + 2, dw);
  out.add2(s + 3, dw, dt);
  out.add1(s + 4, dt);
  out.add1(s + 5, hw);
  out.add2(s + 6, hw, ht);
  out.add1(s + 7, ht);
  out.add1(s + 8, pair);
  out.add2(s + 9, dw, ht);
  out.add2(s + 10, hw, dt);
  out.add2(s + 11, dw, hw);
  out.add2(s + 12, pair, far);
  out.add3(s + 13, pair, mt, far);
  out.add2(s + 14, pair, mw);
  out.add2(s + 15, hw, mw);
  out.add2(s + 16, pair, labelOf(lastRight));
  out.add2(s + 17, pair, hashOf(lastRight));
  out.add2(s + 18, pair, siblingRelation);
  out.add3(s + 19, pair, labelOf(sibling), siblingRelation);
  out.add3(s + 20, hw, dt, siblingRelation);
  out.add2(s + 21, pair, labelOf(headFirst));
  out.add2(s + 22, pair, hashOf(headFirst));
  out.add2(s + 23, pair, labelOf(headLast));
  out.add2(s + 24, pair, hashOf(headLast));
  out.add2(s + 25, pair, labelOf(headLastLeft));
  out.add2(s + 26, pair, hashOf(headLastLeft));
  out.add2(s + 27, pair, labelOf(grand));
  out.add3(s + 28, pair, labelOf(previous), labelOf(following));
  out.add2(s + 29, pair, hashOf(previous));
  out.add2(s + 30, pair, hashOf(following));
  out.add2(s + 31, pair, labelOf(lastLeft));
  out.add2(s + 32, dw, mt);
  out.add3(s + 33, dt, mw, labelOf(lastRight));
  out.add2(s + 34, words[i].suffixes[2], ht);
  out.add2(s + 35, dw, siblingRelation);
  out.add2(s + 36, pair, hashOf(around.firstRight[headAt]));
}
