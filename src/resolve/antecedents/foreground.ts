import type { MentionFinding } from '../../extract/findings.js';

/** What one cluster has been told of in the post at hand, so far. */
export interface Told {
  /** Its mentions, as they stand in the text. */
  readonly mentions: number[];
  subjects: number;
}

/** So many mentions back a pronoun may reach. */
const REMEMBERED = 400;

/** Who has been told of in the post at hand, up to the mention that is being read; and which pronoun meant whom last. */
export class Foreground {
  private readonly byCluster = new Map<number, Told>();
  private readonly history: number[] = [];
  private readonly last = new Map<string, { readonly cluster: number; readonly sentence: number }>();

  add(cluster: number, index: number, mention: MentionFinding, kind: string | null): void {
    const told = this.byCluster.get(cluster);
    if (told === undefined) this.byCluster.set(cluster, { mentions: [index], subjects: Number(mention.subject) });
    else {
      told.mentions.push(index);
      told.subjects += Number(mention.subject);
    }
    this.history.push(cluster);
    if (kind !== null) this.last.set(kind, { cluster, sentence: mention.sentence ?? 0 });
  }

  of(cluster: number): Told | undefined {
    return this.byCluster.get(cluster);
  }

  /** Clusters, the one mentioned last first, as far back as anybody remembers. */
  *latest(): Generator<number> {
    const seen = new Set<number>();
    for (let i = this.history.length - 1; i >= Math.max(0, this.history.length - REMEMBERED); i--) {
      const cluster = this.history[i];
      if (seen.has(cluster)) continue;
      seen.add(cluster);
      yield cluster;
    }
  }

  /** Whom the last pronoun of the kind meant, and in which sentence it stood. */
  lastMeant(kind: string): { readonly cluster: number; readonly sentence: number } | undefined {
    return this.last.get(kind);
  }
}
