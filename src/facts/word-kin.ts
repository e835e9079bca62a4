import { remembered } from './remembered.js';
import { badRow, listOf, numberOf, once, readSearchedTable } from './table.js';

/** How near two words are in what they mean: each from 0 to 1, 1 for a word and itself. */
export interface WordKin {
  /** They share a meaning, or one is derived from a word that does: "detain", "detention"; the less common the meaning, the less. */
  readonly shared: number;
  /** One meaning is a kind of the other, or both are kinds of a third: "murder", "kill"; a meaning with many kinds ties less. */
  readonly broader: number;
}

/** Meanings, by their rows, with what each counts for a word. */
type Weights = ReadonlyMap<number, number>;

/** What a word's second meaning counts beside its first, and so on: 1 / (1 + RARER * rank). */
const RARER = 0.3;
const DERIVED = 0.9;
/** What each step to a broader meaning leaves. */
const STEP = 0.6;
const STEPS = 3;
const NONE: WordKin = { shared: 0, broader: 0 };
const ITSELF: WordKin = { shared: 1, broader: 1 };

const table = once(() => readSearchedTable('word-kin.tsv', ['words', 'broader', 'kinds'], ([words, broader, kinds], where) => ({
  weights: new Map(listOf(words).map((item) => {
    const [, derived, word, rank] = /^(\+?)([^:]+)(?::(\d+))?$/.exec(item) ?? [];
    if (word === undefined) throw badRow(where, `"${item}" is no word with its rank`);
    return [word, (derived ? DERIVED : 1) / (1 + RARER * Number(rank ?? 0))];
  })),
  broader: listOf(broader).map(Number),
  kinds: numberOf(where, 'kinds', kinds, 0, 1e6) ?? 0,
})));

const meaningsOf = remembered((word): Weights => new Map(table().rowsWith(word).map((row) => [row, table().row(row).weights.get(word) ?? 0])));

/** A word's meanings and those that they are kinds of. */
const upwardsOf = remembered((word): Weights => {
  const reached = new Map<number, number>();
  const climb = (row: number, weight: number, steps: number): void => {
    if ((reached.get(row) ?? 0) >= weight) return;
    reached.set(row, weight);
    if (steps < STEPS) for (const up of table().row(row).broader) climb(up, weight * STEP, steps + 1);
  };
  for (const [row, weight] of meaningsOf(word)) climb(row, weight, 0);
  return reached;
});

/** Pairs of words asked about before: the words of a file come again and again. */
const kinTo = remembered((_: string): Map<string, WordKin> => new Map());

/** How near two words that tell events are in what they mean, by lemmas in lower case ("break out" with a space), after WordNet's synonyms, derivations and hypernyms. */
export function wordKin(a: string, b: string): WordKin {
  if (a === b) return ITSELF;
  const known = kinTo(a);
  let kin = known.get(b);
  if (!kin) known.set(b, (kin = kinOf(a, b)));
  return kin;
}

function kinOf(a: string, b: string): WordKin {
  const [x, y] = [meaningsOf(a), meaningsOf(b)];
  if (x.size === 0 || y.size === 0) return NONE;
  let shared = 0;
  for (const [row, weight] of x) shared = Math.max(shared, weight * (y.get(row) ?? 0));
  let broader = 0;
  const others = upwardsOf(b);
  for (const [row, weight] of upwardsOf(a)) {
    const other = others.get(row);
    if (other !== undefined) broader = Math.max(broader, (weight * other) / (1 + Math.log(1 + table().row(row).kinds) / 4));
  }
  return { shared, broader };
}
