import { badRow, listOf, once, readTable } from './table.js';

/** How near two words are in what they mean: each from 0 to 1, 1 for a word and itself. */
export interface WordKin {
  /** They share a meaning, or one is derived from a word that does: "detain", "detention"; the less common the meaning, the less. */
  readonly shared: number;
  /** One meaning is a kind of the other, or both are kinds of a third: "murder", "kill"; a meaning with many kinds ties less. */
  readonly broader: number;
}

interface Meaning {
  readonly broader: readonly number[];
  /** How many meanings are kinds of this one. */
  kinds: number;
}

/** What a word's second meaning counts beside its first, and so on: 1 / (1 + RARER * rank). */
const RARER = 0.3;
const DERIVED = 0.9;
/** What each step to a broader meaning leaves. */
const STEP = 0.6;
const STEPS = 3;
const NONE: WordKin = { shared: 0, broader: 0 };
const ITSELF: WordKin = { shared: 1, broader: 1 };

const table = once(() => {
  const weightOf = new Map<string, Map<number, number>>();
  const meanings: Meaning[] = readTable('word-kin.tsv', ['words', 'broader'], ([words, broader], where) => {
    const number = where.line - 2;
    for (const item of listOf(words)) {
      const derived = item[0] === '+';
      const colon = item.indexOf(':');
      const word = item.slice(derived ? 1 : 0, colon < 0 ? undefined : colon);
      const rank = colon < 0 ? 0 : Number(item.slice(colon + 1));
      if (!(rank >= 0)) throw badRow(where, `the rank of "${item}" is no number`);
      let own = weightOf.get(word);
      if (!own) weightOf.set(word, (own = new Map()));
      own.set(number, (derived ? DERIVED : 1) / (1 + RARER * rank));
    }
    return { broader: listOf(broader).map((row) => Number(row) - 1), kinds: 0 };
  });
  for (const { broader } of meanings) for (const up of broader) meanings[up].kinds++;
  return { weightOf, meanings };
});

const upwards = new Map<string, ReadonlyMap<number, number>>();

/** A word's meanings and those that they are kinds of, each with what it counts. */
function upwardsOf(word: string): ReadonlyMap<number, number> {
  const known = upwards.get(word);
  if (known) return known;
  const { weightOf, meanings } = table();
  const reached = new Map<number, number>();
  const climb = (meaning: number, weight: number, steps: number): void => {
    if ((reached.get(meaning) ?? 0) >= weight) return;
    reached.set(meaning, weight);
    if (steps < STEPS) for (const up of meanings[meaning].broader) climb(up, weight * STEP, steps + 1);
  };
  for (const [meaning, weight] of weightOf.get(word) ?? []) climb(meaning, weight, 0);
  upwards.set(word, reached);
  return reached;
}

/** How near two words that tell events are in what they mean, by lemmas in lower case ("break out" with a space), after WordNet's synonyms, derivations and hypernyms. */
export function wordKin(a: string, b: string): WordKin {
  if (a === b) return ITSELF;
  const { weightOf, meanings } = table();
  const [x, y] = [weightOf.get(a), weightOf.get(b)];
  if (!x || !y) return NONE;
  let shared = 0;
  for (const [meaning, weight] of x) shared = Math.max(shared, weight * (y.get(meaning) ?? 0));
  let broader = 0;
  const others = upwardsOf(b);
  for (const [meaning, weight] of upwardsOf(a)) {
    const other = others.get(meaning);
    if (other !== undefined) broader = Math.max(broader, (weight * other) / (1 + Math.log(1 + meanings[meaning].kinds) / 4));
  }
  return { shared, broader };
}
