import type { EntityKind } from '../../record/entity.js';

/** Tokens of a name, end exclusive, and the kind that the names tagger gave it. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  readonly tagged: EntityKind | null;
}
