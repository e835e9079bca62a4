/** Precision, recall and F1, in per cent, of spans found against the right ones: two are the same where all their parts are. */
export class SpanScore {
  right = 0;
  found = 0;
  gold = 0;

  /** One text's spans: each an array such as [start, end] or [start, end, kind]. */
  add(found, gold) {
    const wanted = new Set(gold.map(String));
    const given = new Set(found.map(String));
    this.found += given.size;
    this.gold += wanted.size;
    for (const span of given) if (wanted.has(span)) this.right += 1;
  }

  get result() {
    const percent = (part, whole) => (whole === 0 ? 0 : (100 * part) / whole);
    return { f1: percent(2 * this.right, this.found + this.gold), precision: percent(this.right, this.found), recall: percent(this.right, this.gold), gold: this.gold };
  }
}
