import type { MentionFinding } from '../../extract/findings.js';
import type { Cluster } from '../cluster.js';
import type { Scene } from '../scene.js';

/** Pronouns that are decided alike. */
export type PronounKind = 'he' | 'they';

/** What speaks for and against a candidate, in the order of the columns of the weights. */
export const FEATURES = [
  // How far back it was told of last: in this sentence, the one before, two before; farther, as a logarithm; the same paragraph.
  'same', 'previous', 'two', 'far', 'paragraph',
  // How it stands there: by what, and as what.
  'name', 'pronoun', 'indefinite', 'subject', 'object', 'oblique', 'genitive', 'nested', 'opens', 'parallel', 'sameSubject', 'subjectAgain', 'words',
  // How it stands to the pronoun's clause: its subject, owning ("she sold her house") or not; the subject of the clause above; told of after it.
  'own', 'binds', 'self', 'above', 'ahead',
  // How much is told of it, how many others stand nearer, whom the last such pronoun meant.
  'often', 'subjects', 'prominent', 'once', 'nearest', 'rank', 'continues', 'earlier',
  // Who says what.
  'speaker', 'elsewhere', 'unquoted',
  // What it is.
  'gender', 'agrees', 'disagrees', 'unperson', 'sexed', 'plural', 'pair', 'body', 'place', 'role',
] as const;
type Feature = (typeof FEATURES)[number];

/** A number for each of FEATURES, in their order. */
export const column = (values: Readonly<Partial<Record<Feature, number>>>): Float64Array => Float64Array.from(FEATURES, (feature) => values[feature] ?? 0);

const PLACE = Object.fromEntries(FEATURES.map((feature, place) => [feature, place])) as Readonly<Record<Feature, number>>;

export const REFLEXIVE = /sel(?:f|ves)$/u;

/** A cluster that the pronoun may mean, and what speaks for it. */
export interface Candidate {
  readonly cluster: number;
  /** Its nearest mention in this post; -1 where it is told of in earlier ones alone. */
  readonly mention: number;
  /** In the order of FEATURES. */
  readonly features: Float64Array;
}

const FARTHEST = 40;

/** What speaks for the cluster told of last by `nearest` (-1: in an earlier post), the `rank`th nearest of those that fit. */
export function featuresOf(mention: MentionFinding, index: number, kind: PronounKind, cluster: number, nearest: number, rank: number, scene: Scene): Candidate['features'] {
  const { findings, row, clusters, foreground, around } = scene;
  const { grammar } = mention;
  const it: Cluster = clusters[cluster];
  const features = new Float64Array(FEATURES.length);
  const set = (feature: Feature, value: number | boolean): void => {
    features[PLACE[feature]] = Number(value);
  };
  const told = foreground.of(cluster);
  const sentence = mention.sentence ?? 0;
  if (nearest < 0) set('earlier', 1);
  else {
    const near = findings.mentions[nearest];
    const ahead = nearest > index;
    const apart = ahead ? 0 : Math.min(FARTHEST, sentence - (near.sentence ?? 0));
    set('ahead', ahead);
    set('same', apart === 0 && !ahead);
    set('previous', apart === 1);
    set('two', apart === 2);
    set('far', apart > 2 ? Math.log2(apart) : 0);
    set('paragraph', near.paragraph === mention.paragraph);
    set('name', near.form === 'name');
    set('pronoun', near.form === 'pronoun');
    set('indefinite', near.form === 'role' && !near.definite);
    const there = (told?.mentions ?? [nearest]).filter((i) => findings.mentions[i].sentence === near.sentence);
    const places = new Set((there.length > 0 ? there : [nearest]).map((i) => findings.mentions[i].grammar?.place));
    const isSubject = places.has('subject') || near.subject;
    set('subject', isSubject);
    set('object', !isSubject && places.has('object'));
    set('genitive', !isSubject && !places.has('object') && places.has('genitive'));
    set('oblique', !isSubject && !places.has('object') && places.has('oblique'));
    set('nested', (near.grammar?.within.length ?? 0) > 0);
    set('sameSubject', isSubject && apart === 0 && !ahead);
    set('subjectAgain', isSubject && apart === 1 && grammar?.place === 'subject');
    set('words', Math.log2(1 + Math.abs(mention.headToken - near.headToken)));
    set('parallel', near.grammar !== undefined && near.grammar.place === grammar?.place);
    set('opens', there.some((i) => i === 0 || findings.mentions[i - 1].sentence !== near.sentence));
    set('elsewhere', around[nearest] !== scene.statement);
    set('unquoted', (near.quoted ?? false) !== (mention.quoted ?? false));
  }
  const owner = (i: number | null | undefined): boolean => i !== null && i !== undefined && i !== index && row[i] === cluster;
  const bound = owner(grammar?.subject);
  set('own', bound && grammar?.place === 'genitive');
  set('self', bound && REFLEXIVE.test(mention.text));
  set('binds', bound && grammar?.place !== 'genitive' && !REFLEXIVE.test(mention.text));
  set('above', owner(grammar?.above));
  set('often', Math.log2(1 + (told?.mentions.length ?? 0)));
  set('prominent', Math.log2(1 + scene.named(cluster)));
  set('once', it.nominal && (told?.mentions.length ?? 0) < 2);
  set('subjects', Math.log2(1 + (told?.subjects ?? 0)));
  set('nearest', rank === 0);
  set('rank', Math.log2(1 + rank));
  const last = foreground.lastMeant(mention.gender ?? kind);
  set('continues', last?.cluster === cluster && sentence - last.sentence <= 2);
  set('speaker', scene.speaker >= 0 && cluster === scene.speaker);
  set('gender', mention.gender !== undefined && it.gender === mention.gender);
  const votes = mention.gender === undefined ? 0 : (it.called?.[mention.gender] ?? 0) - (it.called?.[mention.gender === 'm' ? 'f' : 'm'] ?? 0);
  set('agrees', votes > 0);
  set('disagrees', votes < 0);
  set('unperson', it.kind !== 'person');
  set('sexed', kind === 'they' && it.gender !== undefined);
  set('plural', it.kind === 'group');
  set('pair', it.members !== undefined);
  set('body', it.kind === 'organisation');
  set('place', it.kind === 'place');
  set('role', it.nominal);
  return features;
}
