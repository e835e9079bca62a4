import type { Range } from '../findings.js';
import { firstEndingAfter } from '../ranges.js';

/** An attribution as the rules read it. */
export interface RuledAttribution {
  readonly cue: Range;
  readonly content: readonly Range[];
}

/** How far the rules read an attribution as the core does. */
export interface Agreement {
  /** A cue of theirs shares characters with the core's. */
  readonly cue: boolean;
  /** Characters of content in both over those in either, from 0 to 1. */
  readonly content: number;
}

const NONE: Agreement = { cue: false, content: 0 };

/** How far one of `ruled`, whose cues are ascending, agrees with this cue and content. */
export function agreementWith(ruled: readonly RuledAttribution[], cue: Range, content: readonly Range[]): Agreement {
  const other = firstEndingAfter(ruled, cue.start, (one) => one.cue);
  if (other === undefined || other.cue.start >= cue.end) return NONE;
  const length = (ranges: readonly Range[]) => ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  let common = 0;
  for (const a of content) for (const b of other.content) common += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return { cue: true, content: common / Math.max(1, length(content) + length(other.content) - common) };
}
