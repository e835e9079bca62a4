import type { PostTime } from '../../record/post.js';
import { NO_TIME, timeOn } from './instant.js';
import { readDate, type WrittenDate } from './written-date.js';

/** The time of a post of a date as it is written; a clock without an offset ran in `zone` where that is known. */
export function timeOfDate({ day, clock, offset }: WrittenDate, zone?: string): PostTime {
  const [year, month, date] = day.split('-').map(Number);
  const [hour, minute, second] = clock === null ? [] : clock.split(':').map(Number);
  return timeOn({ year, month, day: date, hour, minute, second, offset: offset ?? undefined }, zone) ?? NO_TIME;
}

/** The time of a post as a network's own export writes it, where day and month never change places; NO_TIME where it is none. */
export function timeWritten(writing: string | null | undefined): PostTime {
  const readings = readDate(writing ?? '');
  const date = readings?.['day-first'];
  return date && readings['month-first']?.day === date.day ? timeOfDate(date) : NO_TIME;
}
