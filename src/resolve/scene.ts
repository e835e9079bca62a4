import type { Findings, MentionFinding } from '../extract/findings.js';
import type { Cluster } from './cluster.js';
import type { Salience } from './salience.js';

/** A mention at hand and what is known when the story has come to it. */
export interface Scene {
  readonly findings: Findings;
  readonly post: number;
  /** Clusters of the post's mentions; names are all known, other mentions only up to the one at hand. */
  readonly row: Int32Array;
  readonly clusters: Cluster[];
  readonly salience: Salience;
  /** What was found by going through all named clusters, which are the same for the whole file. */
  readonly looked: Map<string, readonly number[]>;
  /** Day of the post, as an ISO date; empty where it is unknown. */
  readonly day: string;
  /** The innermost statement whose content holds the mention, -1 where none does, and its speaker's cluster. */
  readonly statement: number;
  readonly speaker: number;
}

/** The innermost statement that holds the mention; -1 where nobody says it. */
export function statementAround({ statements }: Findings, mention: MentionFinding): number {
  let best = -1;
  let length = Number.POSITIVE_INFINITY;
  statements.forEach((statement, s) => statement.content.forEach((range) => {
    if (mention.range.start >= range.start && mention.range.end <= range.end && range.end - range.start < length) [best, length] = [s, range.end - range.start];
  }));
  return best;
}

/** Clusters, ascending, that pass; the key names all that the test depends on besides names, offices and countries of the named clusters. */
export function lookedFor({ clusters, looked }: Scene, key: string, passes: (cluster: Cluster, c: number) => boolean): readonly number[] {
  let found = looked.get(key);
  if (found === undefined) {
    found = clusters.flatMap((cluster, c) => (!cluster.nominal && passes(cluster, c) ? [c] : []));
    looked.set(key, found);
  }
  return found;
}

/** True where the mention stands between the speaker's own quotation marks: he is not "he" there. */
export function isQuoted(scene: Scene): boolean {
  return scene.statement >= 0 && scene.findings.statements[scene.statement].mode === 'direct';
}
