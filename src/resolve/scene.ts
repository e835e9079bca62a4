import type { Findings } from '../extract/findings.js';
import type { Foreground } from './antecedents/foreground.js';
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
  /** Who has been told of in this post so far. */
  readonly foreground: Foreground;
  /** How often a cluster is named by a name in the whole post. */
  readonly named: (cluster: number) => number;
  /** The innermost statement that holds each mention of the post. */
  readonly around: Int32Array;
  /** What was found by going through all named clusters, which are the same for the whole file. */
  readonly looked: Map<string, readonly number[]>;
  /** Day of the post, as an ISO date; empty where it is unknown. */
  readonly day: string;
  /** The innermost statement whose content holds the mention, -1 where none does, and its speaker's cluster. */
  readonly statement: number;
  readonly speaker: number;
  /** Clusters that relay others' words anywhere in the file, or ask them: outlets, though no table knows them. */
  readonly relays: ReadonlySet<number>;
}

/** The innermost statement that holds each mention; -1 where nobody says it. Goes once through both, as they stand in the post. */
export function statementsAround({ mentions, statements }: Findings): Int32Array {
  const contents = statements.flatMap(({ content }, statement) => content.map(({ start, end }) => ({ start, end, statement })));
  contents.sort((a, b) => a.start - b.start || a.statement - b.statement);
  const order = mentions.map((_, i) => i).sort((a, b) => mentions[a].range.start - mentions[b].range.start || a - b);
  const around = new Int32Array(mentions.length).fill(-1);
  let open: typeof contents = [];
  let next = 0;
  for (const i of order) {
    const { range } = mentions[i];
    while (next < contents.length && contents[next].start <= range.start) open.push(contents[next++]);
    open = open.filter(({ end }) => end > range.start);
    let length = Number.POSITIVE_INFINITY;
    for (const { start, end, statement } of open) {
      if (range.end > end || end - start > length || (end - start === length && statement > around[i])) continue;
      around[i] = statement;
      length = end - start;
    }
  }
  return around;
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
