import { combine } from './hash.js';

/**
 * The features of one decision: a reused buffer of hashes. A feature is its template's number mixed with one to three
 * values; a value of 0 means "not there" and is a value like any other.
 */
export class FeatureBuffer {
  readonly hashes: Int32Array;
  size = 0;

  constructor(capacity: number) {
    this.hashes = new Int32Array(capacity);
  }

  clear(): void {
    this.size = 0;
  }

  add1(template: number, a: number): void {
    const hash = combine(Math.imul(template, 0x2545f491), a);
    this.hashes[this.size++] = hash === 0 ? 1 : hash;
  }

  add2(template: number, a: number, b: number): void {
    const hash = combine(combine(Math.imul(template, 0x2545f491), a), b);
    this.hashes[this.size++] = hash === 0 ? 1 : hash;
  }

  add3(template: number, a: number, b: number, c: number): void {
    const hash = combine(combine(combine(Math.imul(template, 0x2545f491), a), b), c);
    this.hashes[this.size++] = hash === 0 ? 1 : hash;
  }
}

/** Whatever gives each class a score from features: the stored weights in use, the growing ones in training. */
export interface Scorer {
  readonly classes: number;
  /** Sets `scores[c]` for every class `c`. */
  score(features: FeatureBuffer, scores: Int32Array | Float64Array): void;
}
