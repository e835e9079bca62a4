import type { EventFinding, PlaceRole } from '../extract/findings.js';

/** Words with their stems, place by place. */
export interface Words {
  readonly words: readonly string[];
  readonly stems: readonly string[];
}

/** What a telling says of the deed, as it is held against others. */
export interface Deed {
  /** The word that tells it, and those that name it beside. */
  readonly told: Words;
  readonly objects: Words;
  /** The words that set it apart from its like, in one text; empty where none does. */
  readonly setApart: string;
  /** A part of the talks, not the talks: an expanded session, a one-on-one. */
  readonly isPart: boolean;
  /** Actors, then targets. */
  readonly parties: readonly number[];
  /** Places where it leads or happens, where it begins, both, and all. */
  readonly goals: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly anywhere: readonly number[];
  /** Told by a word for leaving or for arriving; `leaves` where it does not tell where to. */
  readonly departs: boolean;
  readonly arrives: boolean;
  readonly leaves: boolean;
  readonly days: ReturnType<typeof daysOf>;
  /** The days that the text gives it, counted from 1970; infinite on a side that is open. */
  readonly earliest: number;
  readonly latest: number;
}

export interface PlaceTold {
  readonly cluster: number;
  readonly role: PlaceRole;
}

/** One telling of an event with its people and places resolved to clusters. */
export interface Telling {
  readonly post: number;
  /** Place of the post in the order of publication. */
  readonly rank: number;
  /** ISO date of the post; null where it has none. */
  readonly day: string | null;
  readonly finding: EventFinding;
  readonly actors: readonly number[];
  readonly targets: readonly number[];
  readonly places: readonly PlaceTold[];
  /** Whose word it stands on: a speaker's cluster, -1 for the source, a number of its own below that for somebody unnamed. */
  readonly speaker: number;
  /** Place in the file's statements across posts; null on the source's own word. */
  readonly statement: string | null;
  /** What it says of the deed, once `deedOf` has worked it out. */
  deed?: Deed;
}

/** Tellings of one and the same event. */
export interface Happening {
  readonly tellings: Telling[];
}

export const SOURCE = -1;

/** ISO day from and until which a telling puts its event: its own time, else the post's day for what has happened; null where nothing tells. */
export function daysOf({ finding, day }: Telling): { readonly first: string; readonly last: string } | null {
  if (finding.time) {
    // An open side reaches to the post's day, where that lies on it: "since Monday", "by Friday".
    const [first, last] = [finding.time.earliest?.slice(0, 10) ?? null, finding.time.latest?.slice(0, 10) ?? null];
    return { first: first ?? (day !== null && last !== null && day < last ? day : (last ?? '')), last: last ?? (day !== null && first !== null && day > first ? day : (first ?? '')) };
  }
  if (day === null || (finding.phase !== 'done' && finding.phase !== 'ongoing')) return null;
  return { first: day, last: day };
}
