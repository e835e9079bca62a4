import type { FigureFinding } from '../../extract/findings.js';
import type { World } from '../world.js';
import { type ConflictFound, NEAR } from './conflict.js';

/** A figure with who gives it, when, and of where. */
export interface FigureTold {
  readonly post: number;
  readonly rank: number;
  readonly day: string | null;
  readonly figure: FigureFinding;
  readonly speaker: number;
  readonly places: readonly number[];
}

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((word) => b.includes(word));

/** The two count one thing: the dead, a crowd, the same noun under the same verb. */
function sameMeasure(a: FigureFinding, b: FigureFinding): boolean {
  if (a.unit !== b.unit) return false;
  if (a.tally !== '' || b.tally !== '') return a.tally === b.tally;
  if (a.counted.length === 0 || b.counted.length === 0) return a.counted.length + b.counted.length === 0 && a.deed !== '' && a.deed === b.deed;
  if (!meet(a.counted, b.counted)) return false;
  return a.deed === b.deed || a.deed === '' || b.deed === '';
}

/**
 * True where the two cannot both hold. A voice that gives a new number brings its own count up to date; so does anybody's
 * number of another day where the count can only grow, and one that is told to have risen to it. Two voices on one day differ.
 */
function figuresClash(a: FigureTold, b: FigureTold, world: World): boolean {
  const [x, y] = [a.figure, b.figure];
  if (!(x.high < y.low || y.high < x.low) || !sameMeasure(x, y)) return false;
  const later = a.rank > b.rank ? x : y;
  if (a.speaker === b.speaker || (later.moved && a.rank !== b.rank) || ((x.tally !== '' || y.tally !== '') && a.day !== b.day)) return false;
  return a.places.length === 0 || b.places.length === 0 || a.places.some((place) => b.places.some((other) => world.isSamePlace(place, other)));
}

/** Numbers given for one thing that differ. */
export function figureConflicts(told: readonly FigureTold[], world: World): ConflictFound[] {
  const figures = [...told].sort((a, b) => a.rank - b.rank || a.figure.range.start - b.figure.range.start);
  const out: ConflictFound[] = [];
  for (let i = 0; i < figures.length; i++) {
    for (let j = i + 1; j < figures.length && figures[j].rank - figures[i].rank <= NEAR && j - i < 200; j++) {
      const [a, b] = [figures[i], figures[j]];
      if (figuresClash(a, b, world)) out.push({ kind: 'number', spans: [a, b].map(({ post, figure }) => ({ post, range: figure.range })), clusters: [...new Set([...a.places, ...b.places])] });
    }
  }
  return out;
}
