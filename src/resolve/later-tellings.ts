import { CARRIED_OUT_BY } from './fulfilled.js';
import type { Happening, Telling } from './telling.js';

/** So many tellings after a plan, of its kind and with one of its people or bodies in them, may still be about it. */
const FARTHEST = 200;
/** Where nobody is named, only so near may one be about the other (see `alike`). */
const NEAR = 10;

interface Told {
  readonly telling: Telling;
  readonly happening: number;
}

/** The tellings of all happenings by type and by those who take part, so that what a plan came to is found without looking at all. */
export class LaterTellings {
  private readonly byType = new Map<string, Told[]>();
  private readonly byParty = new Map<string, Told[]>();

  constructor(private readonly happenings: readonly Happening[]) {
    const told = happenings.flatMap(({ tellings }, happening) => tellings.map((telling): Told => ({ telling, happening })));
    told.sort((a, b) => a.telling.rank - b.telling.rank);
    for (const one of told) {
      const { type } = one.telling.finding;
      file(this.byType, type, one);
      for (const party of partiesOf(one.telling)) file(this.byParty, `${type} ${party}`, one);
    }
  }

  /** Happenings, ascending, of which a later post (or one of the same rank, or the same post where it takes the plan back) has a telling that takes up one of happening `i`, whatever their phase. */
  after(i: number, takesUp: (telling: Telling, later: Telling, happening: number) => boolean): number[] {
    const found = new Set<number>();
    for (const telling of this.happenings[i].tellings) {
      const { type } = telling.finding;
      const consider = (list: readonly Told[] | undefined, within: (other: Told, nth: number) => boolean): void => {
        if (!list) return;
        const start = firstFrom(list, telling.rank);
        for (let k = start; k < list.length && within(list[k], k - start); k++) {
          const { telling: other, happening } = list[k];
          if (happening !== i && (other.post !== telling.post || takesBack(telling, other)) && !found.has(happening) && takesUp(telling, other, happening)) found.add(happening);
        }
      };
      for (const party of partiesOf(telling)) for (const kind of [type, ...(CARRIED_OUT_BY[type] ?? [])]) consider(this.byParty.get(`${kind} ${party}`), (_, nth) => nth < FARTHEST);
      consider(this.byType.get(type), ({ telling: other }, nth) => other.rank - telling.rank < NEAR && nth < FARTHEST);
    }
    return [...found].sort((a, b) => a - b);
  }
}

/** Later in one post: "was expected in May, but the trip has been put off". */
function takesBack({ finding: plan }: Telling, { finding: later }: Telling): boolean {
  return later.trigger.start > plan.trigger.start && (later.phase === 'called-off' || later.moved === true);
}

function partiesOf({ actors, targets }: Telling): Set<number> {
  return new Set([...actors, ...targets]);
}

function file(map: Map<string, Told[]>, key: string, told: Told): void {
  const list = map.get(key);
  if (list) list.push(told);
  else map.set(key, [told]);
}

/** Place of the first telling of that rank or later. */
function firstFrom(list: readonly Told[], rank: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].telling.rank < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
