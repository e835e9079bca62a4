import type { ReadPost } from '../reading-order.js';
import type { Telling } from '../telling.js';
import type { World } from '../world.js';
import type { ConflictFound } from './conflict.js';
import { denialConflicts, reportDenials } from './denials.js';
import { figureConflicts, type FigureTold } from './figures.js';
import { type ClaimTold, polarityConflicts } from './polarity.js';
import { tellingConflicts } from './tellings.js';

/** What conflicts are read from. */
export interface ConflictContext {
  readonly read: readonly ReadPost[];
  readonly rankOf: readonly number[];
  readonly speakerOf: (post: number, statement: number) => number;
  readonly figures: readonly FigureTold[];
  readonly claims: readonly ClaimTold[];
  readonly tellings: readonly Telling[];
  readonly world: World;
}

const overlap = (a: ConflictFound['spans'][number], b: ConflictFound['spans'][number]): boolean => a.post === b.post && a.range.start < b.range.end && b.range.start < a.range.end;

/** What cannot both hold: numbers, tellings of one happening, claims and their denials. No two stretches are paired twice, the surer kind first. */
export function conflictsOf({ read, rankOf, speakerOf, figures, claims, tellings, world }: ConflictContext): ConflictFound[] {
  const out: ConflictFound[] = [...figureConflicts(figures, world)];
  const byPosts = new Map<string, ConflictFound[]>();
  for (const conflict of [...tellingConflicts(tellings, world), ...denialConflicts(read, rankOf, speakerOf), ...reportDenials(read, rankOf, speakerOf, claims), ...polarityConflicts(claims, world)]) {
    const key = conflict.spans.map(({ post }) => post).sort((a, b) => a - b).join(' ');
    const known = byPosts.get(key) ?? [];
    if (known.some(({ spans }) => spans.every((one) => conflict.spans.some((other) => overlap(one, other))))) continue;
    byPosts.set(key, [...known, conflict]);
    out.push(conflict);
  }
  return out;
}
