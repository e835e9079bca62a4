import { agglomerate } from './agglomerate.js';
import { Likeness, type Worded } from './likeness.js';
import type { Happening, Telling } from './telling.js';

/** Told so alike, happenings are one where no rule forbids it. On ECB+ nine in ten pairs of articles so joined are right; a wrong join in a record weighs more than a missing one. */
const SURE = 0.8;
/** Happenings of one kind that are held against each other at once; those further on in a long file are others. */
const TOGETHER = 300;
/** A happening told so often is known by its latest tellings. */
const ENOUGH = 12;

/** The likeness of any tellings of a file; nothing is counted before it is asked for, since rules leave little open. */
class LikenessOfTellings {
  private readonly placeOf = new Map<Telling, number>();
  private likeness: Likeness | undefined;

  constructor(private readonly happenings: readonly Happening[]) {}

  /** Of two lists of tellings, on average; minus infinity where nothing is known of how they are worded. */
  between(some: readonly Telling[], others: readonly Telling[]): number {
    const likeness = (this.likeness ??= this.count());
    let [sum, pairs] = [0, 0];
    for (const one of some) {
      for (const other of others) {
        const [i, j] = [this.placeOf.get(one), this.placeOf.get(other)];
        if (i === undefined || j === undefined) continue;
        sum += likeness.of(i, j);
        pairs++;
      }
    }
    return pairs === 0 ? Number.NEGATIVE_INFINITY : sum / pairs;
  }

  private count(): Likeness {
    const told: Worded[] = [];
    for (const { tellings } of this.happenings) {
      for (const telling of tellings) {
        if (!telling.finding.wording) continue;
        this.placeOf.set(telling, told.length);
        told.push({ post: telling.post, wording: telling.finding.wording });
      }
    }
    return new Likeness(told);
  }
}

/**
 * Joins happenings that rules have left apart without forbidding them to be one, where how they are worded says that they are: the likeness of
 * all their tellings, on average.
 *
 * @param mayJoin whether rules allow two tellings to be of one happening
 * @returns the happenings in the order of their first tellings
 */
export function joinAlike(happenings: readonly Happening[], mayJoin: (a: Telling, b: Telling) => boolean): Happening[] {
  const likeness = new LikenessOfTellings(happenings);
  const between = (some: readonly Telling[], others: readonly Telling[]): number => {
    for (const one of some) for (const other of others) if (!mayJoin(one, other)) return Number.NEGATIVE_INFINITY;
    return likeness.between(some, others);
  };
  const kinds = new Map<string, Happening[]>();
  for (const happening of happenings) {
    const { type, phase } = happening.tellings[0].finding;
    const kind = kinds.get(`${type} ${phase}`);
    if (kind) kind.push(happening);
    else kinds.set(`${type} ${phase}`, [happening]);
  }
  const gone = new Map<Happening, Happening>();
  for (const kind of kinds.values()) {
    for (let from = 0; from < kind.length; from += TOGETHER) {
      const some = kind.slice(from, from + TOGETHER);
      const told = some.map(({ tellings }) => tellings.slice(-ENOUGH));
      agglomerate(some.length, (i, j) => between(told[i], told[j]), SURE).forEach((group, i) => {
        if (group !== i) gone.set(some[i], some[group]);
      });
    }
  }
  if (gone.size === 0) return [...happenings];
  const joined = new Map(happenings.filter((happening) => !gone.has(happening)).map((happening) => [happening, { tellings: [...happening.tellings] }]));
  for (const [other, into] of gone) joined.get(into)?.tellings.push(...other.tellings);
  return [...joined.values()];
}
