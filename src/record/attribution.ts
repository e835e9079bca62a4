import type { Span } from './span.js';

/** Words said or written; what is held true; what is meant to be done; and how one stands to something. */
export const ATTRIBUTION_KINDS = ['speech', 'belief', 'intention', 'attitude'] as const;
export type AttributionKind = (typeof ATTRIBUTION_KINDS)[number];

/** Content attributed to a source in the wide sense, of which a record's statements are the speech. */
export interface Attribution {
  readonly kind: AttributionKind;
  /** The whole phrase that names the source; empty where none is named. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** From 0 to 1. */
  readonly confidence: number;
}
