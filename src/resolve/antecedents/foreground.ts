import type { MentionFinding } from '../../extract/findings.js';

/** What one cluster has been told of in the post at hand, so far. */
export interface Told {
  /** Its mentions, as they stand in the text. */
  readonly mentions: number[];
  subjects: number;
}

/** Who has been told of in the post at hand, up to the mention that is being read; and which pronoun meant whom last. */
export class Foreground {
  private readonly byCluster = new Map<number, Told>();
  private readonly last = new Map<string, { readonly cluster: number; readonly sentence: number }>();

  add(cluster: number, index: number, mention: MentionFinding, kind: string | null): void {
    const told = this.byCluster.get(cluster);
    if (told === undefined) this.byCluster.set(cluster, { mentions: [index], subjects: Number(mention.subject) });
    else {
      // Put at the end again, so that the map goes from the longest unmentioned to the last.
      this.byCluster.delete(cluster);
      this.byCluster.set(cluster, told);
      told.mentions.push(index);
      told.subjects += Number(mention.subject);
    }
    if (kind !== null) this.last.set(kind, { cluster, sentence: mention.sentence ?? 0 });
  }

  of(cluster: number): Told | undefined {
    return this.byCluster.get(cluster);
  }

  /** Clusters, the one mentioned last first. */
  latest(): number[] {
    return [...this.byCluster.keys()].reverse();
  }

  /** Whom the last pronoun of the kind meant, and in which sentence it stood. */
  lastMeant(kind: string): { readonly cluster: number; readonly sentence: number } | undefined {
    return this.last.get(kind);
  }
}
