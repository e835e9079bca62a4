import type { MentionFinding } from '../extract/findings.js';
import type { Cluster } from './cluster.js';
import { isQuoted, type Scene } from './scene.js';

const SPEAKING = /^(?:i|me|my|mine|myself)$/u;
const NEUTER = /^its?(?:elf)?$/u;
const THEY = /^(?:they|them|their|theirs|themselves)$/u;

/** The cluster that a pronoun means; -1 where nothing tells. */
export function resolvePronoun(mention: MentionFinding, index: number, scene: Scene): number {
  if (SPEAKING.test(mention.text)) return scene.statement >= 0 && scene.findings.statements[scene.statement].mode !== 'indirect' ? scene.speaker : -1;
  if (mention.kind === 'person') return person(mention, index, scene);
  if (NEUTER.test(mention.text)) return mention.subject || mention.text === 'its' ? subjectBefore(scene, index, ({ kind }) => kind === 'organisation' || kind === 'place') : -1;
  if (THEY.test(mention.text)) return nearestInPost(scene, index, (cluster) => cluster.kind === 'group');
  return -1;
}

function person(mention: MentionFinding, index: number, scene: Scene): number {
  const { clusters, salience } = scene;
  // A cluster's gender is learnt from the first pronoun that can only mean it.
  const fits = (c: number): boolean => clusters[c].kind === 'person' && !(clusters[c].gender && mention.gender && clusters[c].gender !== mention.gender) && !(c === scene.speaker && isQuoted(scene));
  const own = subjectOfClause(mention, index, scene);
  const inside = ownWords(index, scene);
  const ranked = salience.ranked().filter((c) => fits(c) && !inside.has(c));
  const found = ranked.find((c) => c !== own) ?? (own >= 0 && fits(own) ? own : -1);
  if (found >= 0 && mention.gender) clusters[found].gender ??= mention.gender;
  return found;
}

/** Who is told of only in the words that the pronoun's bearer says: "A minister without answers has no ministry," he said. */
function ownWords(index: number, { findings, row }: Scene): Set<number> {
  const said = findings.statements.filter(({ speaker, mode }) => speaker === index && mode === 'direct').flatMap(({ content }) => content);
  const within = new Set<number>();
  const without = new Set<number>();
  findings.mentions.slice(0, index).forEach(({ range }, i) => (said.some(({ start, end }) => range.start >= start && range.end <= end) ? within : without).add(row[i]));
  for (const c of without) within.delete(c);
  return within;
}

/** "Osman met him": an object is not the subject before it in its sentence. */
function subjectOfClause(mention: MentionFinding, index: number, { findings, row }: Scene): number {
  if (mention.subject || !/^(?:him|her|he|she)$/u.test(mention.text) || mention.text === 'her') return -1;
  for (let i = index - 1; i >= 0; i--) {
    const other = findings.mentions[i];
    if (other.sentence !== mention.sentence) return -1;
    if (other.subject) return row[i];
  }
  return -1;
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

/** The last mention before it in this sentence or the one before whose cluster fits, subjects first. */
function nearestInPost({ findings, row, clusters }: Scene, index: number, fits: (cluster: Cluster) => boolean): number {
  const { sentence = 0 } = findings.mentions[index];
  let found = -1;
  for (let i = index - 1; i >= 0; i--) {
    const other = findings.mentions[i];
    if ((other.sentence ?? 0) < sentence - 1) break;
    if (row[i] < 0 || !fits(clusters[row[i]])) continue;
    if (other.subject) return row[i];
    if (found < 0) found = row[i];
  }
  return found;
}
