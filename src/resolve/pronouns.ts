import type { MentionFinding } from '../extract/findings.js';
import { antecedentOf, type Chooser } from './antecedents/antecedent.js';
import type { PronounKind } from './antecedents/features.js';
import type { Cluster } from './cluster.js';
import type { Scene } from './scene.js';

const SPEAKING = /^(?:i|me|my|mine|myself)$/u;
const NEUTER = /^its?(?:elf)?$/u;
const THEY = /^(?:they|them|theirs?|themsel(?:f|ves))$/u;

/** How the pronoun is decided; null for those that do not go back to what was told: "I", "we", "it". */
export const pronounKind = ({ form, kind, gender, text }: MentionFinding): PronounKind | null => (form !== 'pronoun' ? null : kind === 'person' && gender ? 'he' : THEY.test(text) ? 'they' : null);

/** The cluster that a pronoun means; -1 where nothing tells. */
export function resolvePronoun(mention: MentionFinding, index: number, scene: Scene, choose: Chooser): number {
  if (SPEAKING.test(mention.text)) return scene.statement >= 0 && scene.findings.statements[scene.statement].mode !== 'indirect' ? scene.speaker : -1;
  if (NEUTER.test(mention.text)) return mention.subject || mention.text === 'its' ? subjectBefore(scene, index, ({ kind }) => kind === 'organisation' || kind === 'place') : -1;
  const kind = pronounKind(mention);
  if (kind === null) return -1;
  const found = antecedentOf(mention, index, kind, scene, choose);
  // Who is called "she" is seldom called "he" later.
  if (found >= 0 && mention.gender) {
    scene.clusters[found].called ??= { m: 0, f: 0 };
    scene.clusters[found].called[mention.gender]++;
  }
  return found;
}

/** The last subject before it in this sentence or the one before, where it fits. */
function subjectBefore({ findings, row, clusters }: Scene, index: number, fits: (cluster: Cluster) => boolean): number {
  const { sentence = 0 } = findings.mentions[index];
  for (let i = index - 1; i >= 0 && (findings.mentions[i].sentence ?? 0) >= sentence - 1; i--) {
    // "its foreign minister" is not what its own "its" means.
    const around = findings.mentions[i].range.end >= findings.mentions[index].range.end;
    if (findings.mentions[i].subject && !around) return row[i] >= 0 && fits(clusters[row[i]]) ? row[i] : -1;
  }
  return -1;
}
