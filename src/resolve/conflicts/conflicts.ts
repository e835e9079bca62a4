import type { ReadPost } from '../reading-order.js';
import type { Telling } from '../telling.js';
import type { World } from '../world.js';
import type { ConflictFound } from './conflict.js';
import { denialConflicts } from './denials.js';
import { figureConflicts, type FigureTold } from './figures.js';
import { tellingConflicts } from './tellings.js';

/** What conflicts are read from. */
export interface ConflictContext {
  readonly read: readonly ReadPost[];
  readonly rankOf: readonly number[];
  readonly speakerOf: (post: number, statement: number) => number;
  readonly figures: readonly FigureTold[];
  readonly tellings: readonly Telling[];
  readonly world: World;
}

/** What cannot both hold: numbers, tellings of one happening, claims and their denials. No two spans are paired twice. */
export function conflictsOf({ read, rankOf, speakerOf, figures, tellings, world }: ConflictContext): ConflictFound[] {
  const seen = new Set<string>();
  return [...figureConflicts(figures, world), ...tellingConflicts(tellings, world), ...denialConflicts(read, rankOf, speakerOf)].filter(({ spans }) => {
    const key = spans.map(({ post, range }) => `${post} ${range.start}`).join(' ');
    return !seen.has(key) && seen.add(key);
  });
}
