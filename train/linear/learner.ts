import type { FeatureBuffer, Scorer } from '../../src/model/features.js';

export interface Quantised {
  classes: number;
  keys: Int32Array;
  counts: Uint8Array;
  entries: Int16Array;
}

/**
 * An averaged perceptron that grows (Collins 2002): a feature gets room when an update first touches it. A feature's weights are a chain
 * of nodes, one a class; averages are kept lazily, by the step at which a weight last changed.
 */
export class Learner implements Scorer {
  private keys: Int32Array;
  private first: Int32Array;
  private mask: number;
  private features = 0;
  private nodes = 0;
  private following: Int32Array;
  private classOf: Uint8Array;
  private weight: Int32Array;
  private total: Float64Array;
  private touched: Int32Array;
  private updates: Int32Array;
  step = 1;

  constructor(readonly classes: number, capacity = 1 << 20) {
    this.keys = new Int32Array(capacity);
    this.first = new Int32Array(capacity).fill(-1);
    this.mask = capacity - 1;
    const room = capacity;
    this.following = new Int32Array(room);
    this.classOf = new Uint8Array(room);
    this.weight = new Int32Array(room);
    this.total = new Float64Array(room);
    this.touched = new Int32Array(room);
    this.updates = new Int32Array(room);
  }

  score(features: FeatureBuffer, scores: Int32Array | Float64Array): void {
    for (let c = 0; c < this.classes; c++) scores[c] = 0;
    for (let f = 0; f < features.size; f++) {
      const key = features.hashes[f];
      let slot = key & this.mask;
      while (this.keys[slot] !== key && this.keys[slot] !== 0) slot = (slot + 1) & this.mask;
      if (this.keys[slot] === 0) continue;
      for (let node = this.first[slot]; node >= 0; node = this.following[node]) scores[this.classOf[node]] += this.weight[node];
    }
  }

  /** Moves the features' weights toward `right` and away from `wrong`. */
  update(features: FeatureBuffer, right: number, wrong: number): void {
    for (let f = 0; f < features.size; f++) {
      this.add(features.hashes[f], right, 1);
      this.add(features.hashes[f], wrong, -1);
    }
  }

  private add(key: number, cls: number, change: number): void {
    if (this.features * 2 > this.mask) this.growTable();
    let slot = key & this.mask;
    while (this.keys[slot] !== key && this.keys[slot] !== 0) slot = (slot + 1) & this.mask;
    if (this.keys[slot] === 0) {
      this.keys[slot] = key;
      this.features++;
    }
    let node = this.first[slot];
    while (node >= 0 && this.classOf[node] !== cls) node = this.following[node];
    if (node < 0) {
      if (this.nodes === this.weight.length) this.growNodes();
      node = this.nodes++;
      this.classOf[node] = cls;
      this.following[node] = this.first[slot];
      this.first[slot] = node;
      this.touched[node] = this.step;
    }
    this.total[node] += this.weight[node] * (this.step - this.touched[node]);
    this.touched[node] = this.step;
    this.weight[node] += change;
    this.updates[node]++;
  }

  private growTable(): void {
    const { keys, first } = this;
    const capacity = keys.length * 2;
    this.keys = new Int32Array(capacity);
    this.first = new Int32Array(capacity).fill(-1);
    this.mask = capacity - 1;
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      let slot = keys[i] & this.mask;
      while (this.keys[slot] !== 0) slot = (slot + 1) & this.mask;
      this.keys[slot] = keys[i];
      this.first[slot] = first[i];
    }
  }

  private growNodes(): void {
    const grow = <T extends Int32Array | Uint8Array | Float64Array>(old: T): T => {
      const grown = new (old.constructor as new (size: number) => T)(old.length * 2);
      grown.set(old);
      return grown;
    };
    this.following = grow(this.following);
    this.classOf = grow(this.classOf);
    this.weight = grow(this.weight);
    this.total = grow(this.total);
    this.touched = grow(this.touched);
    this.updates = grow(this.updates);
  }

  /**
   * The averaged weights, 8 bits each. The scale leaves the strongest few in ten thousand at the rim; weights under `least` steps are
   * dropped, and so are those that fewer than `leastUpdates` updates touched.
   */
  quantise(least: number, leastUpdates: number): Quantised {
    const average = new Float64Array(this.nodes);
    const sizes: number[] = [];
    for (let n = 0; n < this.nodes; n++) {
      average[n] = (this.total[n] + this.weight[n] * (this.step - this.touched[n])) / this.step;
      if (this.updates[n] >= leastUpdates && average[n] !== 0) sizes.push(Math.abs(average[n]));
    }
    const sorted = Float64Array.from(sizes).sort();
    const rim = sorted.length === 0 ? 1 : sorted[Math.floor((sorted.length - 1) * 0.9998)];
    const scale = 127 / rim;
    const slots: number[] = [];
    for (let slot = 0; slot < this.keys.length; slot++) if (this.keys[slot] !== 0) slots.push(slot);
    slots.sort((a, b) => this.keys[a] - this.keys[b]);
    const keys: number[] = [];
    const counts: number[] = [];
    const entries: number[] = [];
    for (const slot of slots) {
      const kept: number[] = [];
      for (let node = this.first[slot]; node >= 0; node = this.following[node]) {
        const value = Math.max(-127, Math.min(127, Math.round(average[node] * scale)));
        if (Math.abs(value) >= least && this.updates[node] >= leastUpdates) kept.push((value << 8) | this.classOf[node]);
      }
      if (kept.length === 0) continue;
      kept.sort((a, b) => (a & 255) - (b & 255));
      keys.push(this.keys[slot]);
      counts.push(kept.length);
      entries.push(...kept);
    }
    return { classes: this.classes, keys: Int32Array.from(keys), counts: Uint8Array.from(counts), entries: Int16Array.from(entries) };
  }
}
