import { listOf, once, readTable } from './table.js';

const byLemma = once((): ReadonlyMap<string, string> =>
  new Map(readTable('tallies.tsv', ['tally', 'lemmas'], ([tally, lemmas]) => listOf(lemmas).map((lemma) => [lemma, tally] as const)).flat()));

/** The running count that a word's number belongs to, whatever the words: "died", "dead", "toll" are one; null where it is none. */
export function tallyOf(lemma: string): string | null {
  return byLemma().get(lemma) ?? null;
}
