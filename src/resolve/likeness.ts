import type { Wording } from '../extract/findings.js';
import { LIKENESS_FEATURES, type LikenessFeature, likenessTrees } from '../facts/likeness.js';
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
  readonly stems: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  readonly saying: boolean;
}

const shareAny = <T>(a: Iterable<T>, b: ReadonlySet<T>): boolean => {
  for (const one of a) if (b.has(one)) return true;
  return false;
};

/** 1 where both name somebody and share one, -1 where they share none, 0 where either names nobody. */
function agreement(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  return a.some((one) => b.includes(one)) ? 1 : -1;
}

/** Weight of the words in both, against the geometric mean of each one's weight. */
function overlap(a: readonly string[], b: readonly string[], weight: (word: string) => number): number {
  const sum = (words: readonly string[]): number => words.reduce((total, word) => total + weight(word), 0);
  const both = sum(a.filter((word) => b.includes(word)));
  return both === 0 ? 0 : both / Math.sqrt(sum(a) * sum(b));
}

function cosine(a: Float32Array | null, b: Float32Array | null): number {
  if (a === null || b === null) return 0;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/**
 * How alike the tellings of one story are worded. What a word is worth depends on the posts among which it stands, so that a story's tellings
 * are given together.
 */
export class Likeness {
  private readonly known: readonly Known[];
  private readonly posts: number;
  /** In how many posts a word stands. */
  private readonly postsWith = new Map<string, number>();
  /** By the stem of the first word: in how many posts it tells, and how often. */
  private readonly spread = new Map<string, { readonly posts: Set<number>; times: number }>();

  constructor(tellings: readonly Worded[]) {
    this.known = tellings.map(({ post, wording }) => ({ post, wording, stems: new Set(wording.words.map(stem)), around: new Set(wording.around), saying: SAYING.has(wording.words[0]) }));
    const wordsOf = new Map<number, Set<string>>();
    for (const { post, wording } of tellings) {
      let words = wordsOf.get(post);
      if (!words) wordsOf.set(post, (words = new Set()));
      for (const word of wording.around) words.add(word);
      for (const word of wording.words) words.add(word);
      const key = stem(wording.words[0]);
      let told = this.spread.get(key);
      if (!told) this.spread.set(key, (told = { posts: new Set(), times: 0 }));
      told.posts.add(post);
      told.times++;
    }
    this.posts = wordsOf.size;
    for (const words of wordsOf.values()) for (const word of words) this.postsWith.set(word, (this.postsWith.get(word) ?? 0) + 1);
  }

  private readonly idf = (word: string): number => Math.max(LEAST_IDF, Math.log((this.posts + 1) / ((this.postsWith.get(word) ?? 0) + 0.5)));

  /** What is known of two tellings, by their places in the story, in the order of LIKENESS_FEATURES. */
  features(i: number, j: number): number[] {
    const [a, b] = [this.known[i], this.known[j]];
    const [x, y] = [a.wording, b.wording];
    let [shared, broader] = [0, 0];
    for (const one of x.words) {
      for (const other of y.words) {
        const kin = wordKin(one, other);
        shared = Math.max(shared, kin.shared);
        broader = Math.max(broader, kin.broader);
      }
    }
    const count = (what: (known: Known) => boolean): number => Number(what(a)) + Number(what(b));
    const [one, other] = [a, b].map(({ wording }) => this.spread.get(stem(wording.words[0])) as { posts: Set<number>; times: number });
    const found: Record<LikenessFeature, number> = {
      'same word': Number(x.words.some((word) => y.words.includes(word))),
      'same stem': Number(shareAny(a.stems, b.stems)),
      'shared meaning': shared,
      'broader meaning': broader,
      vectors: cosine(x.vector, y.vector),
      actors: agreement(x.actors, y.actors),
      patients: agreement(x.patients, y.patients),
      parties: overlap(x.parties, y.parties, () => 1),
      'fewest parties': Math.min(x.parties.length, y.parties.length),
      clause: overlap(x.clause, y.clause, this.idf),
      'same sentence': Number(a.post === b.post && x.sentence === y.sentence),
      leads: count(({ wording }) => wording.sentence === 0),
      saying: count(({ saying }) => saying),
      nouns: Number(x.tag !== 'verb' && y.tag !== 'verb'),
      'noun and verb': Number((x.tag === 'verb') !== (y.tag === 'verb')),
      pronouns: count(({ wording }) => wording.tag === 'pronoun'),
      adjectives: count(({ wording }) => wording.tag === 'adjective'),
      attributive: count(({ wording }) => wording.attributive),
      'same phase': Number(x.phase === y.phase),
      spread: Math.max(one.posts.size, other.posts.size) / this.posts,
      'least spread': Math.min(one.posts.size, other.posts.size) / this.posts,
      'times a post': Math.max(one.times / one.posts.size, other.times / other.posts.size),
      'told beside': Number(b.around.has(x.words[0])) + Number(a.around.has(y.words[0])),
    };
    return LIKENESS_FEATURES.map((name) => found[name]);
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
