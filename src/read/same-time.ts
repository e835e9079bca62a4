import type { PostTime } from '../record/post.js';
import { compareTimes } from '../record/time-order.js';

/** No two zones are further apart, in minutes. */
const FURTHEST = 26 * 60;

/** True for an instant, not for a clock of an unknown zone. */
export const isZoned = (value: string): boolean => /T.*(?:Z|[+-]\d\d:?\d\d)$/u.test(value);

/** True for more than a day. */
export const hasClock = (value: string): boolean => value.includes('T');

/**
 * Whether two times can be one, to the coarser precision.
 *
 * @param long true where something else too tells that they are of one post: then a day, no time, or a clock of an unknown zone is enough
 */
export function sameTime({ value: a }: PostTime, { value: b }: PostTime, long: boolean): boolean {
  if (a === null || b === null) return long;
  if (!hasClock(a) || !hasClock(b)) return long && compareTimes(a, b) === 0;
  if (isZoned(a) === isZoned(b)) return compareTimes(a, b) === 0;
  // One clock of an unknown zone: the same moment lies whole quarters of an hour away from the other.
  const minutes = Math.abs(minuteOf(a) - minuteOf(b));
  return long && minutes % 15 === 0 && minutes <= FURTHEST;
}

/** Minutes since 1970, of a clock as if it were UTC's. */
export function minuteOf(value: string): number {
  return Math.floor(Date.parse(`${value.slice(0, 16)}${/(?:Z|[+-]\d\d:?\d\d)$/u.exec(value.slice(16))?.[0] ?? 'Z'}`) / 60_000);
}
