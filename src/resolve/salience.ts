/** How much a mention puts its bearer in the foreground, after Lappin and Leass (1994): a subject most, the rest less. */
const SUBJECT = 80;
const OTHER = 50;

/** Who is in the foreground as a text goes on: each mention adds, each sentence halves, and so does the step to the next post, twice. */
export class Salience {
  private readonly weight = new Map<number, number>();
  private sentence = 0;

  /** A new post begins. */
  nextPost(): void {
    this.fade(0.25);
    this.sentence = 0;
  }

  /** The text has come to the sentence (counted from 0 in its post). */
  reach(sentence: number): void {
    if (sentence > this.sentence) this.fade(0.5 ** (sentence - this.sentence));
    this.sentence = Math.max(this.sentence, sentence);
  }

  mention(cluster: number, subject: boolean): void {
    // A later mention of the same weight stands nearer.
    this.weight.set(cluster, (this.weight.get(cluster) ?? 0) + (subject ? SUBJECT : OTHER));
  }

  of(cluster: number): number {
    return this.weight.get(cluster) ?? 0;
  }

  /** Clusters from the foremost to those that have all but faded. */
  ranked(): number[] {
    return [...this.weight].sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([cluster]) => cluster);
  }

  private fade(factor: number): void {
    for (const [cluster, weight] of this.weight) {
      if (weight * factor < 1e-9) this.weight.delete(cluster);
      else this.weight.set(cluster, weight * factor);
    }
  }
}
