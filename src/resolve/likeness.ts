import type { Wording } from '../extract/findings.js';
import { type LIKENESS_FEATURES, likenessTrees } from '../facts/likeness.js';
import { wordKin } from '../facts/word-kin.js';
import { agglomerate } from './agglomerate.js';
import { stem } from './stem.js';

/** A telling by its words alone: which post it stands in, and how it is worded. */
export interface Worded {
  readonly post: number;
  readonly wording: Wording;
}

/** Words of saying: whose words they are counts for more than that something is said. */
const SAYING = new Set(['say', 'tell', 'announce', 'report', 'state', 'add', 'confirm', 'claim', 'according', 'statement', 'announcement', 'comment', 'explain', 'note']);
/** A word that stands in every post still counts this much. */
const LEAST_IDF = 0.05;

/** One telling with what is asked of it again and again. */
interface Known extends Worded {
  readonly stem: string;
  readonly stems: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  readonly saying: boolean;
}

/** What a telling's words are worth among all posts of the story, and how far its first word is spread over them. */
interface Weighed extends Known {
  /** Of each word of the clause, and of all together. */
  readonly weights: readonly number[];
  readonly weight: number;
  /** In which share of the posts its first word tells, and how often in each of those. */
  readonly spread: number;
  readonly timesAPost: number;
}

// Plain loops below: all of this is asked of tens of thousands of pairs.

function shareAny(a: readonly string[], b: readonly string[]): boolean {
  for (const one of a) if (b.includes(one)) return true;
  return false;
}

function anyIn(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}

/** 1 where both name somebody and share one, -1 where they share none, 0 where either names nobody. */
function agreement(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  return shareAny(a, b) ? 1 : -1;
}

/** Number of the words in both, against the geometric mean of how many each has. */
function overlapOfParties(a: readonly string[], b: readonly string[]): number {
  let both = 0;
  for (const one of a) if (b.includes(one)) both++;
  return both === 0 ? 0 : both / Math.sqrt(a.length * b.length);
}

/** Weight of the words in both clauses, against the geometric mean of each one's weight. */
function overlapOfClauses(a: Weighed, b: Weighed): number {
  const [words, others] = [a.wording.clause, b.wording.clause];
  let both = 0;
  for (let i = 0; i < words.length; i++) if (others.includes(words[i])) both += a.weights[i];
  return both === 0 ? 0 : both / Math.sqrt(a.weight * b.weight);
}

function cosine(a: Float32Array | null, b: Float32Array | null): number {
  if (a === null || b === null) return 0;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

type NumberOfEach<List extends readonly string[]> = { readonly [Place in keyof List]: number };

/**
 * How alike the tellings of one story are worded. What a word is worth depends on the posts among which it stands, so that a story's tellings
 * are given together.
 */
export class Likeness {
  private readonly known: readonly Weighed[];

  constructor(tellings: readonly Worded[]) {
    const wordsOf = new Map<number, Set<string>>();
    /** By the stem of the first word: in how many posts it tells, and how often. */
    const spread = new Map<string, { readonly posts: Set<number>; times: number }>();
    const known = tellings.map(({ post, wording }): Known => ({ post, wording, stem: stem(wording.words[0]), stems: new Set(wording.words.map(stem)), around: new Set(wording.around), saying: SAYING.has(wording.words[0]) }));
    for (const { post, wording, stem: key } of known) {
      let words = wordsOf.get(post);
      if (!words) wordsOf.set(post, (words = new Set()));
      for (const word of wording.around) words.add(word);
      for (const word of wording.words) words.add(word);
      let told = spread.get(key);
      if (!told) spread.set(key, (told = { posts: new Set(), times: 0 }));
      told.posts.add(post);
      told.times++;
    }
    const posts = wordsOf.size;
    const postsWith = new Map<string, number>();
    for (const words of wordsOf.values()) for (const word of words) postsWith.set(word, (postsWith.get(word) ?? 0) + 1);
    const idf = (word: string): number => Math.max(LEAST_IDF, Math.log((posts + 1) / ((postsWith.get(word) ?? 0) + 0.5)));
    this.known = known.map((telling): Weighed => {
      const weights = telling.wording.clause.map(idf);
      const told = spread.get(telling.stem) as { posts: Set<number>; times: number };
      return { ...telling, weights, weight: weights.reduce((sum, weight) => sum + weight, 0), spread: told.posts.size / posts, timesAPost: told.times / told.posts.size };
    });
  }

  /** What is known of two tellings, by their places in the story, in the order of LIKENESS_FEATURES. */
  features(i: number, j: number): NumberOfEach<typeof LIKENESS_FEATURES> {
    const [a, b] = [this.known[i], this.known[j]];
    const [x, y] = [a.wording, b.wording];
    let [shared, broader] = [0, 0];
    for (const one of x.words) {
      for (const other of y.words) {
        const kin = wordKin(one, other);
        if (kin.shared > shared) shared = kin.shared;
        if (kin.broader > broader) broader = kin.broader;
      }
    }
    return [
      /* same word       */ Number(shareAny(x.words, y.words)),
      /* same stem       */ Number(anyIn(a.stems, b.stems)),
      /* shared meaning  */ shared,
      /* broader meaning */ broader,
      /* vectors         */ cosine(x.vector, y.vector),
      /* actors          */ agreement(x.actors, y.actors),
      /* patients        */ agreement(x.patients, y.patients),
      /* parties         */ overlapOfParties(x.parties, y.parties),
      /* fewest parties  */ Math.min(x.parties.length, y.parties.length),
      /* clause          */ overlapOfClauses(a, b),
      /* same sentence   */ Number(a.post === b.post && x.sentence === y.sentence),
      /* leads           */ Number(x.sentence === 0) + Number(y.sentence === 0),
      /* saying          */ Number(a.saying) + Number(b.saying),
      /* nouns           */ Number(x.tag !== 'verb' && y.tag !== 'verb'),
      /* noun and verb   */ Number((x.tag === 'verb') !== (y.tag === 'verb')),
      /* pronouns        */ Number(x.tag === 'pronoun') + Number(y.tag === 'pronoun'),
      /* adjectives      */ Number(x.tag === 'adjective') + Number(y.tag === 'adjective'),
      /* attributive     */ Number(x.attributive) + Number(y.attributive),
      /* same phase      */ Number(x.phase === y.phase),
      /* spread          */ Math.max(a.spread, b.spread),
      /* least spread    */ Math.min(a.spread, b.spread),
      /* times a post    */ Math.max(a.timesAPost, b.timesAPost),
      /* told beside     */ Number(b.around.has(x.words[0])) + Number(a.around.has(y.words[0])),
    ];
  }

  /** How likely it is that two tellings are of one happening, from 0 to 1. */
  of(i: number, j: number): number {
    return 1 / (1 + Math.exp(-likenessTrees()(this.features(i, j))));
  }
}

/** From this likeness on, on average, tellings are of one happening. */
export const ALIKE_FROM = 0.65;

/** For each telling of one story, the number of its happening: by how they are worded alone. */
export function groupTellings(tellings: readonly Worded[]): Int32Array {
  const likeness = new Likeness(tellings);
  return agglomerate(tellings.length, (i, j) => likeness.of(i, j), ALIKE_FROM);
}
