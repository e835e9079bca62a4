import type { PostTime } from '../../record/post.js';
import type { ReadOptions } from '../format.js';
import { NO_TIME, timeOn } from '../instant.js';
import { isTorn, readDate, type WrittenDate } from '../written-date.js';

export interface When {
  readonly at: PostTime;
  /** A date that is there and could not be read for certain. */
  readonly doubt: string | null;
}

/** "1405 GMT", as the earliest feeds write. */
const BARE_CLOCK = /(?<= )(\d{2})(\d{2})(?= (?:[A-Z]{1,4}|[+-]\d{4})$)/u;

function timeOf({ day, clock, offset }: WrittenDate, zone: string | undefined): PostTime | null {
  const [year, month, date] = day.split('-').map(Number);
  const [hour, minute, second] = clock?.split(':').map(Number) ?? [];
  return timeOn({ year, month, day: date, hour, minute, second, offset: offset ?? undefined }, zone);
}

/** The time told by the first of these writings that can be read for certain. */
export function whenOf(writings: readonly string[], { dayOrder, zone }: ReadOptions): When {
  let doubt: string | null = null;
  for (const writing of writings) {
    const readings = readDate(writing.replace(/\s+/gu, ' ').replace(BARE_CLOCK, '$1:$2'));
    if (readings !== null && isTorn(readings) && dayOrder === undefined) {
      doubt ??= `"${writing.slice(0, 60)}" may be two different days; say which with --day-order`;
      continue;
    }
    const date = readings?.[dayOrder ?? 'day-first'] ?? readings?.['day-first'] ?? readings?.['month-first'] ?? null;
    const at = date === null ? null : timeOf(date, zone);
    if (at !== null) return { at, doubt: null };
    doubt ??= `"${writing.slice(0, 60)}" is no date that can be read`;
  }
  return { at: NO_TIME, doubt };
}
