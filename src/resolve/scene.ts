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

/** True where the mention stands between the speaker's own quotation marks: he is not "he" there. */
export function isQuoted(scene: Scene): boolean {
  return scene.statement >= 0 && scene.findings.statements[scene.statement].mode === 'direct';
}
