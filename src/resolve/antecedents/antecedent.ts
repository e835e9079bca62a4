import type { Findings, MentionFinding } from '../../extract/findings.js';
import { kindsByTables, likeliest } from '../../facts/name-kinds.js';
import type { Cluster } from '../cluster.js';
import { isQuoted, type Scene } from '../scene.js';
import { type Candidate, column, featuresOf, type PronounKind, REFLEXIVE } from './features.js';
import { WEIGHTS } from './weights.js';

/** A pronoun and whom it may mean. */
export interface Choice {
  readonly post: number;
  readonly mention: number;
  readonly kind: PronounKind;
  /** The nearest first. */
  readonly candidates: readonly Candidate[];
}

/** Says which of the candidates is meant, by its place among them; -1 for none. */
export type Chooser = (choice: Choice) => number;

/** So many are looked at, the nearest first, and so many of earlier posts. */
const MOST = 24;
const MOST_EARLIER = 8;

const weights: Readonly<Record<PronounKind, Float64Array>> = { he: column(WEIGHTS.he), they: column(WEIGHTS.they) };

/** What speaks for the candidate, as a logarithm of its odds. The one place where another score may join in. */
export function scoreOf({ features }: Candidate, kind: PronounKind): number {
  const own = weights[kind];
  let score = 0;
  for (let f = 0; f < own.length; f++) score += features[f] * own[f];
  return score;
}

/** The candidate for whom most speaks; the nearer where as much speaks for two. */
export const likeliestCandidate: Chooser = ({ candidates, kind }) => {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  candidates.forEach((candidate, i) => {
    const score = scoreOf(candidate, kind);
    if (score > most) [best, most] = [i, score];
  });
  return best;
};

/** The cluster that a pronoun of the third person means; -1 where nobody can be meant. */
export function antecedentOf(mention: MentionFinding, index: number, kind: PronounKind, scene: Scene, choose: Chooser): number {
  const candidates: Candidate[] = [];
  const barred = barredFrom(mention, index, scene);
  const add = (cluster: number, nearest: number): void => {
    if (cluster < 0 || barred.has(cluster) || !fits(mention, kind, cluster, scene) || candidates.some((other) => other.cluster === cluster)) return;
    candidates.push({ cluster, mention: nearest, features: featuresOf(mention, index, kind, cluster, nearest, candidates.length, scene) });
  };
  for (const cluster of scene.foreground.latest()) {
    if (candidates.length >= MOST) break;
    const before = scene.foreground.of(cluster)?.mentions.findLast((i) => i < index && scene.findings.mentions[i].range.end <= mention.range.start);
    if (before !== undefined) add(cluster, before);
  }
  const ahead = mention.grammar?.ahead ?? -1;
  if (ahead > index) add(scene.row[ahead], ahead);
  let earlier = 0;
  for (const cluster of scene.salience.ranked()) {
    if (earlier >= MOST_EARLIER) break;
    if (scene.foreground.of(cluster) !== undefined) continue;
    add(cluster, -1);
    earlier++;
  }
  const chosen = candidates.length === 0 ? -1 : choose({ post: scene.post, mention: index, kind, candidates });
  if (chosen < 0) return -1;
  const { cluster } = candidates[chosen];
  // Where several things were just told of, no single body is meant.
  return mention.grammar?.things && !isSeveral(scene.clusters[cluster]) ? -1 : cluster;
}

const isSeveral = ({ kind, members }: Cluster): boolean => kind === 'group' || members !== undefined;

/** Whether the cluster is of a kind and sex that the pronoun may mean. */
function fits(mention: MentionFinding, kind: PronounKind, cluster: number, { clusters, findings }: Scene): boolean {
  const it = clusters[cluster];
  if (isWhatIsOwned(mention, it, findings)) return false;
  if (kind === 'they') return true;
  return (it.kind === 'person' || isUnknown(it)) && !(it.gender && mention.gender && it.gender !== mention.gender);
}

/** "Talk to Ana's mother. Her mother knows": who owns a mother here is not the mother told of before. */
function isWhatIsOwned({ grammar }: MentionFinding, { offices }: Cluster, { mentions }: Findings): boolean {
  if (grammar?.place !== 'genitive' || grammar.within.length === 0) return false;
  const owned = lastWord(mentions[grammar.within[0]]);
  return owned !== null && [...offices].some((office) => office === owned || office.endsWith(` ${owned}`));
}

const lastWord = ({ form, plural, text }: MentionFinding): string | null => (form === 'role' && !plural ? (/\S+$/u.exec(text.toLowerCase())?.[0] ?? null) : null);

/** A name of one word of which only the tagger tells that it is no person's: "the Undertaker". */
const isUnknown = ({ nominal, kind, names }: Cluster): boolean => !nominal && (kind === 'organisation' || kind === 'place') && [...names.keys()].every((name) => !name.includes(' ') && likeliest(kindsByTables(name)) === null);

/** Whom the pronoun cannot mean where it stands. */
function barredFrom(mention: MentionFinding, index: number, scene: Scene): Set<number> {
  const { findings, row } = scene;
  const barred = ownWords(index, scene);
  // A speaker is no "he" in the words between his own quotation marks.
  if (isQuoted(scene) || (scene.statement >= 0 && mention.quoted)) barred.add(scene.speaker);
  const { grammar } = mention;
  // "His father" is not "he", and "his" is not she of whom it is said that she was his wife.
  for (const i of grammar?.within ?? []) if (i !== index) barred.add(row[i]);
  for (let i = index - 1; i >= 0 && findings.mentions[i].sentence === mention.sentence; i--) if (findings.mentions[i].range.end >= mention.range.end) barred.add(row[i]);
  // "Osman met him", "Osman's brother met him": of two that stand beside each other in one clause, neither means the other.
  const isArgument = (place: string | undefined): boolean => place === 'subject' || place === 'object';
  if (grammar && isArgument(grammar.place) && !REFLEXIVE.test(mention.text)) {
    if (grammar.place !== 'subject' && grammar.subject !== null && grammar.subject !== index) barred.add(row[grammar.subject]);
    for (let i = index - 1; i >= 0 && findings.mentions[i].sentence === mention.sentence; i--) {
      const other = findings.mentions[i].grammar;
      if (other?.clause === grammar.clause && isArgument(other.place)) barred.add(row[i]);
    }
  }
  // Who answers is not whom the question names.
  for (const i of grammar?.asked ?? []) barred.add(row[i]);
  barred.delete(-1);
  return barred;
}

/** Who is told of only in the words that the pronoun's bearer says: "A minister without answers has no ministry," he said. */
function ownWords(index: number, { findings, row }: Scene): Set<number> {
  const said = findings.statements.filter(({ speaker, mode }) => speaker === index && mode === 'direct').flatMap(({ content }) => content);
  const within = new Set<number>();
  if (said.length === 0) return within;
  const without = new Set<number>();
  findings.mentions.slice(0, index).forEach(({ range }, i) => (said.some(({ start, end }) => range.start >= start && range.end <= end) ? within : without).add(row[i]));
  for (const c of without) within.delete(c);
  return within;
}
