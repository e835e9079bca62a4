import type { MentionFinding } from '../extract/findings.js';
import type { Cluster } from './cluster.js';
import type { Scene } from './scene.js';

/** "both sides", "the two leaders", "the couple": two that were told of together. */
const TWO = /^(?:both|the two|the pair|the couple|the duo)\b/iu;
/** So far back, in sentences, two may have been told of. */
const REACH = 3;

/** Entities that are several others together: the same members are the same group, in whatever order. */
export class Together {
  private readonly byMembers = new Map<string, number>();

  constructor(private readonly clusters: Cluster[]) {}

  /** The cluster of these; -1 where they are not two at least. */
  of(clusters: readonly number[]): number {
    const members = [...new Set(clusters.flatMap((cluster) => (cluster < 0 ? [] : (this.clusters[cluster].members ?? [cluster]))))];
    if (members.length < 2 || clusters.includes(-1)) return -1;
    const key = [...members].sort((a, b) => a - b).join(' ');
    let cluster = this.byMembers.get(key);
    if (cluster === undefined) {
      const names = members.map((member) => [...this.clusters[member].names.keys()][0]);
      const name = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
      cluster = this.clusters.length;
      this.clusters.push({ kind: 'group', names: new Map([[name, 1]]), titled: new Set(), key: name.toLowerCase(), offices: new Set(), nominal: true, members });
      this.byMembers.set(key, cluster);
    }
    return cluster;
  }

  /** The two that "both sides" or "the two leaders" means: those told of last in one breath, or who met in one clause; -1 where none are. */
  both(mention: MentionFinding, index: number, { findings, row, foreground }: Scene): number {
    if (!mention.plural || !TWO.test(mention.phrase ?? '')) return -1;
    for (const cluster of foreground.latest()) if (this.clusters[cluster].members?.length === 2) return cluster;
    const isParty = (i: number): boolean => row[i] >= 0 && !this.clusters[row[i]].nominal && this.clusters[row[i]].kind !== 'group';
    for (let i = index - 1; i >= 0 && (findings.mentions[i].sentence ?? 0) >= (mention.sentence ?? 0) - REACH; i--) {
      if (!findings.mentions[i].subject || !isParty(i)) continue;
      const { grammar } = findings.mentions[i];
      const other = findings.mentions.findIndex((one, k) => k !== i && k < index && isParty(k) && row[k] !== row[i] && one.grammar?.clause === grammar?.clause && (one.grammar?.place === 'object' || one.grammar?.place === 'oblique') && this.clusters[row[k]].kind === this.clusters[row[i]].kind);
      if (other >= 0) return this.of([row[i], row[other]]);
    }
    return -1;
  }
}
