import type { FeatureBuffer } from '../model/features.js';
import type { Word } from './words.js';

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export const TRANSITIONS = 3;

/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) over one sentence. Words are 0..size-1; the root is
 * the word after the last (Ballesteros and Nivre 2013), which makes "one root a sentence" a rule about one transition.
 *
 *   SHIFT   the next word goes onto the stack
 *   LEFT    the stack's top gets the next word as its head and leaves
 *   RIGHT   the stack's top gets the word under it as its head and leaves
 *
 * Reused from sentence to sentence: no allocation but for longer sentences than were met before.
 */
export class Transitions {
  size = 0;
  /** First word of the sentence in the columns given to `reset`. */
  private start = 0;
  private words: readonly Word[] = [];
  private labels: Uint8Array = new Uint8Array(0);
  stack = new Int32Array(0);
  depth = 0;
  next = 0;
  heads = new Int32Array(0);
  private left1 = new Int32Array(0);
  private left2 = new Int32Array(0);
  private right1 = new Int32Array(0);
  private right2 = new Int32Array(0);
  private leftCount = new Int32Array(0);
  private rightCount = new Int32Array(0);

  reset(words: readonly Word[], labels: Uint8Array, start: number, end: number): void {
    const size = end - start;
    if (this.heads.length < size + 1) {
      const capacity = (size + 1) * 2;
      this.stack = new Int32Array(capacity);
      this.heads = new Int32Array(capacity);
      this.left1 = new Int32Array(capacity);
      this.left2 = new Int32Array(capacity);
      this.right1 = new Int32Array(capacity);
      this.right2 = new Int32Array(capacity);
      this.leftCount = new Int32Array(capacity);
      this.rightCount = new Int32Array(capacity);
    }
    this.size = size;
    this.start = start;
    this.words = words;
    this.labels = labels;
    this.depth = 0;
    this.next = 0;
    for (let i = 0; i <= size; i++) {
      this.heads[i] = -1;
      this.left1[i] = this.left2[i] = this.right1[i] = this.right2[i] = -1;
      this.leftCount[i] = this.rightCount[i] = 0;
    }
  }

  isDone(): boolean {
    return this.next === this.size && this.depth === 0;
  }

  /** The transitions allowed now, as bits (`1 << transition`). */
  allowed(): number {
    let allowed = 0;
    if (this.next < this.size) allowed |= 1 << SHIFT;
    // The root takes one word only: the last on the stack.
    if (this.depth > 0 && (this.next < this.size || this.depth === 1)) allowed |= 1 << LEFT;
    if (this.depth > 1) allowed |= 1 << RIGHT;
    return allowed;
  }

  apply(transition: number): void {
    if (transition === SHIFT) {
      this.stack[this.depth++] = this.next++;
      return;
    }
    const word = this.stack[--this.depth];
    if (transition === LEFT) {
      const head = this.next;
      this.heads[word] = head;
      this.left2[head] = this.left1[head];
      this.left1[head] = word;
      this.leftCount[head]++;
    } else {
      const head = this.stack[this.depth - 1];
      this.heads[word] = head;
      this.right2[head] = this.right1[head];
      this.right1[head] = word;
      this.rightCount[head]++;
    }
  }

  private hashOf(word: number): number {
    return word < 0 ? 2 : word === this.size ? 3 : word > this.size ? 2 : this.words[this.start + word].hash;
  }

  private labelOf(word: number): number {
    return word < 0 || word > this.size ? 0 : word === this.size ? 255 : this.labels[this.start + word] + 1;
  }

  features(out: FeatureBuffer): void {
    out.clear();
    const { stack, depth, next, left1, left2, right1, right2 } = this;
    const s0 = depth > 0 ? stack[depth - 1] : -1;
    const s1 = depth > 1 ? stack[depth - 2] : -1;
    const s2 = depth > 2 ? stack[depth - 3] : -1;
    const s0w = this.hashOf(s0);
    const s0t = this.labelOf(s0);
    const s1w = this.hashOf(s1);
    const s1t = this.labelOf(s1);
    const s2t = this.labelOf(s2);
    const b0w = this.hashOf(next);
    const b0t = this.labelOf(next);
    const b1w = this.hashOf(next + 1);
    const b1t = this.labelOf(next + 1);
    const b2t = this.labelOf(next + 2);
    const b2w = this.hashOf(next + 2);
    const s0l = s0 < 0 ? -1 : left1[s0];
    const s0r = s0 < 0 ? -1 : right1[s0];
    const s1l = s1 < 0 ? -1 : left1[s1];
    const s1r = s1 < 0 ? -1 : right1[s1];
    const b0l = left1[next];
    const s0lt = this.labelOf(s0l);
    const s0rt = this.labelOf(s0r);
    const s1lt = this.labelOf(s1l);
    const s1rt = this.labelOf(s1r);
    const b0lt = this.labelOf(b0l);
    const s0lw = this.hashOf(s0l);
    const s0rw = this.hashOf(s0r);
    const s1rw = this.hashOf(s1r);
    const s1lw = this.hashOf(s1l);
    const b0lw = this.hashOf(b0l);
    const s0l2t = this.labelOf(s0 < 0 ? -1 : left2[s0]);
    const s0r2t = this.labelOf(s0 < 0 ? -1 : right2[s0]);
    const s1r2t = this.labelOf(s1 < 0 ? -1 : right2[s1]);
    const b0l2t = this.labelOf(left2[next]);
    const leftOfS0 = s0 < 0 ? 0 : Math.min(this.leftCount[s0], 4);
    const rightOfS0 = s0 < 0 ? 0 : Math.min(this.rightCount[s0], 4);
    const rightOfS1 = s1 < 0 ? 0 : Math.min(this.rightCount[s1], 4);
    const leftOfB0 = Math.min(this.leftCount[next], 4);
    const gap0 = s0 < 0 ? 0 : bucket(next - s0);
    const gap1 = s1 < 0 ? 0 : bucket(s0 - s1);
    // Tag and word together, so that a template of two words and two tags costs one mix.
    const s0p = Math.imul(s0w, 31) + s0t;
    const s1p = Math.imul(s1w, 31) + s1t;
    const b0p = Math.imul(b0w, 31) + b0t;
    const b1p = Math.imul(b1w, 31) + b1t;
    const tags = (s0t << 16) | (b0t << 8) | s1t;
    out.add1(1, s0w);
    out.add1(2, s0p);
    out.add1(3, s0t);
    out.add1(4, b0w);
    out.add1(5, b0p);
    out.add1(6, b0t);
    out.add1(7, s1w);
    out.add1(8, s1p);
    out.add1(9, s1t);
    out.add1(10, b1p);
    out.add1(11, b1t);
    out.add1(12, b2t);
    out.add2(13, s0p, b0p);
    out.add2(14, s0p, b0t);
    out.add2(15, s0t, b0p);
    out.add2(16, s0w, b0w);
    out.add2(17, s0t, b0t);
    out.add2(18, s1p, s0p);
    out.add2(19, s1p, s0t);
    out.add2(20, s1t, s0p);
    out.add2(21, s1w, s0w);
    out.add2(22, s1t, s0t);
    out.add2(23, b0t, b1t);
    out.add2(24, s0p, b1t);
    out.add1(25, tags);
    out.add2(26, tags, s2t);
    out.add2(27, tags, b1t);
    out.add3(28, b0t, b1t, b2t);
    out.add3(29, s0t, b0t, (b1t << 8) | b2t);
    out.add3(30, s0t, b0t, b0lt);
    out.add3(31, s0t, b0t, s0lt);
    out.add3(32, s0t, b0t, s0rt);
    out.add3(33, s1t, s0t, s1rt);
    out.add3(34, s1t, s0t, s1lt);
    out.add3(35, s1t, s0t, s0lt);
    out.add3(36, s1t, s0t, s0rt);
    out.add3(37, s0t, b0t, gap0);
    out.add3(38, s1t, s0t, gap1);
    out.add2(39, s0p, gap0);
    out.add2(40, s1p, gap1);
    out.add2(41, s0p, leftOfS0);
    out.add2(42, s0p, rightOfS0);
    out.add2(43, s1p, rightOfS1);
    out.add2(44, b0p, leftOfB0);
    out.add2(45, s0t, leftOfS0 * 8 + rightOfS0);
    out.add3(46, s0t, s0lw, b0t);
    out.add3(47, s0t, s0rw, b0t);
    out.add3(48, s1t, s1rw, s0t);
    out.add3(49, b0t, b0lw, s0t);
    out.add3(50, s0t, s0lt, s0l2t);
    out.add3(51, s0t, s0rt, s0r2t);
    out.add3(52, s1t, s1rt, (s1r2t << 8) | s0t);
    out.add3(53, b0t, b0lt, (b0l2t << 8) | s0t);
    out.add2(54, s0p, s0lt);
    out.add2(55, s0p, s0rt);
    out.add2(56, s1p, s1lt);
    out.add2(57, s1w, b0w);
    out.add3(58, s1p, s0lw, s0t);
    out.add2(59, b0p, b1w);
    out.add2(60, s0w, b1w);
    out.add2(61, b2w, b0t);
    out.add3(62, s1w, s0t, s0lt);
    out.add3(63, s1lw, s1t, s0t);
    out.add3(64, s1t, s0lw, b0w);
  }
}

function bucket(distance: number): number {
  return distance < 5 ? distance : distance < 8 ? 5 : distance < 12 ? 6 : 7;
}
