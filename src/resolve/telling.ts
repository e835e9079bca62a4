import type { EventFinding } from '../extract/findings.js';

/** One telling of an event with its people and places resolved to clusters. */
export interface Telling {
  readonly post: number;
  /** Place of the post in the order of publication. */
  readonly rank: number;
  readonly finding: EventFinding;
  readonly actors: readonly number[];
  readonly targets: readonly number[];
  readonly places: readonly number[];
  /** Key of whoever's word it stands on: a speaker's cluster, or -1 for the source. */
  readonly speaker: number;
  /** Place in the file's statements across posts; null on the source's own word. */
  readonly statement: string | null;
}

/** Tellings of one and the same event. */
export interface Happening {
  readonly tellings: Telling[];
}
