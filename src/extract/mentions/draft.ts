import type { MentionFinding } from '../findings.js';

/** A mention while links to others are still being set. */
export type Draft = { -readonly [K in keyof MentionFinding]: MentionFinding[K] };
