import type { Ref } from './entity.js';
import type { Span } from './span.js';

export const MODES = ['direct', 'indirect', 'mixed'] as const;
export type Mode = (typeof MODES)[number];

/** Read off characters of a post, or concluded by a rule. */
export type Basis = 'stated' | 'inferred';

/** Content attributed to a speaker. */
export interface Statement {
  readonly id: string;
  /** Null where the post attributes but nobody can be named. */
  readonly speaker: Ref | null;
  /** Who relayed it, nearest to the speaker first. */
  readonly via: readonly Ref[];
  /** The words that attribute: "said", "according to"; null after "X:" or where it was inferred. */
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly mode: Mode;
  readonly basis: Basis;
  /** What it is about: the Y of "X on Y:". */
  readonly about?: Span;
  readonly exchange?: string;
  /** From 0 to 1. */
  readonly confidence: number;
  /** The name of the rule that decided. */
  readonly rule?: string;
}

/** What is less sure is read too, but shown only where it is asked for. */
export const SHOWN_FROM = 0.7;

export const ADDRESSED = ['yes', 'partly', 'no', 'unknown'] as const;
export type Addressed = (typeof ADDRESSED)[number];

/** A question and its answer. */
export interface Exchange {
  readonly id: string;
  readonly asker: Ref | null;
  readonly question: Span;
  readonly answerer: Ref | null;
  readonly answer: readonly Span[];
  readonly addressed: Addressed;
}
