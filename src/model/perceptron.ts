import type { FeatureBuffer, Scorer } from './features.js';

/**
 * A trained perceptron with quantised weights. `slots` is an open-addressing table of pairs: the feature's hash, and where
 * its weights lie (`first entry << 7 | number of entries`). An entry is `weight << 8 | class`, so one feature costs one
 * probe and a short run through memory, however many classes there are.
 */
export class Perceptron implements Scorer {
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(
    readonly classes: number,
    keys: Int32Array,
    counts: Uint8Array,
    private readonly entries: Int16Array,
  ) {
    let capacity = 16;
    while (capacity < keys.length * 2) capacity *= 2;
    this.slots = new Int32Array(capacity * 2);
    this.mask = capacity - 1;
    let offset = 0;
    for (let i = 0; i < keys.length; i++) {
      let slot = keys[i] & this.mask;
      while (this.slots[slot * 2] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot * 2] = keys[i];
      this.slots[slot * 2 + 1] = (offset << 7) | counts[i];
      offset += counts[i];
    }
  }

  score(features: FeatureBuffer, scores: Int32Array | Float64Array): void {
    const { slots, mask, entries } = this;
    const hashes = features.hashes;
    const size = features.size;
    for (let c = 0; c < this.classes; c++) scores[c] = 0;
    for (let f = 0; f < size; f++) {
      const key = hashes[f];
      let slot = (key & mask) << 1;
      let found = slots[slot];
      while (found !== key && found !== 0) {
        slot = (slot + 2) & ((mask << 1) | 1);
        found = slots[slot];
      }
      if (found === 0) continue;
      const place = slots[slot + 1];
      let at = place >>> 7;
      for (const end = at + (place & 127); at < end; at++) {
        const entry = entries[at];
        scores[entry & 255] += entry >> 8;
      }
    }
  }
}

/** The class with the highest score; the lowest number wins a tie, so the answer never hangs on chance. */
export function argmax(scores: Int32Array | Float64Array, classes: number): number {
  let best = 0;
  for (let c = 1; c < classes; c++) if (scores[c] > scores[best]) best = c;
  return best;
}
