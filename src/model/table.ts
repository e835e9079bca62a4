/** A read-only map from a hash to a small number (0 for what is not there), open addressing over typed arrays. */
export class HashTable {
  private slots: Int32Array;
  private mask: number;
  private used = 0;

  constructor(expected: number) {
    let capacity = 16;
    while (capacity < expected * 2) capacity *= 2;
    this.slots = new Int32Array(capacity * 2);
    this.mask = capacity - 1;
  }

  static from(keys: Int32Array, values: Uint8Array): HashTable {
    const table = new HashTable(keys.length);
    for (let i = 0; i < keys.length; i++) table.set(keys[i], values[i]);
    return table;
  }

  get(key: number): number {
    let slot = key & this.mask;
    while (this.slots[slot * 2] !== 0) {
      if (this.slots[slot * 2] === key) return this.slots[slot * 2 + 1];
      slot = (slot + 1) & this.mask;
    }
    return 0;
  }

  /** Sets a value; a later value for the same key replaces the earlier. */
  set(key: number, value: number): void {
    if ((this.used + 1) * 2 > this.mask + 1) this.grow();
    let slot = key & this.mask;
    while (this.slots[slot * 2] !== 0 && this.slots[slot * 2] !== key) slot = (slot + 1) & this.mask;
    if (this.slots[slot * 2] === 0) this.used++;
    this.slots[slot * 2] = key;
    this.slots[slot * 2 + 1] = value;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    this.mask = this.slots.length / 2 - 1;
    this.used = 0;
    for (let i = 0; i < old.length; i += 2) if (old[i] !== 0) this.set(old[i], old[i + 1]);
  }
}
