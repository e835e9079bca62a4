import type { Range } from '../../extract/findings.js';
import type { ConflictKind } from '../../record/event.js';

/** Places of two or more spans that cannot all hold, and the clusters they speak of. */
export interface ConflictFound {
  readonly kind: ConflictKind;
  readonly spans: readonly { readonly post: number; readonly range: Range }[];
  readonly clusters: readonly number[];
}

/** Posts between two that are held against each other: farther apart, they seldom speak of one thing. */
export const NEAR = 24;
