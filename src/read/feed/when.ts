import type { PostTime } from '../../record/post.js';
import type { ReadOptions } from '../format.js';
import { NO_TIME, timeOn } from '../times/instant.js';
import { isTorn, readDate, type WrittenDate } from '../times/written-date.js';

export interface When {
  readonly at: PostTime;
  /** A date that is there and could not be read for certain. */
  readonly doubt: string | null;
}

/** "1405 GMT", as the earliest feeds write. */
const BARE_CLOCK = /(?<= )(\d{2})(\d{2})(?= (?:[A-Z]{1,4}|[+-]\d{4})$)/u;

/** RFC 822 as nearly all feeds write it, read six times as fast. */
const COMMON = /^(?:[A-Za-z]{3}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) (?:GMT|([+-])(\d\d)(\d\d))$/u;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

function commonTime(writing: string, zone: string | undefined): PostTime | null {
  const match = COMMON.exec(writing);
  const month = match === null ? -1 : MONTHS.indexOf(match[2]);
  if (match === null || month === -1 || month % 3 !== 0) return null;
  const offset = match[7] === undefined ? 0 : (match[7] === '-' ? -1 : 1) * (Number(match[8]) * 60 + Number(match[9])) || 0;
  return timeOn({ year: Number(match[3]), month: month / 3 + 1, day: Number(match[1]), hour: Number(match[4]), minute: Number(match[5]), second: Number(match[6]), offset }, zone);
}

function timeOf({ day, clock, offset }: WrittenDate, zone: string | undefined): PostTime | null {
  const [year, month, date] = day.split('-').map(Number);
  const [hour, minute, second] = clock?.split(':').map(Number) ?? [];
  return timeOn({ year, month, day: date, hour, minute, second, offset: offset ?? undefined }, zone);
}

/** The time told by the first of these writings that can be read for certain. */
export function whenOf(writings: readonly string[], { dayOrder, zone }: ReadOptions): When {
  let doubt: string | null = null;
  for (const written of writings) {
    const writing = written.replace(/[\s\p{Cc}]+/gu, ' ').trim();
    const common = commonTime(writing, zone);
    if (common !== null) return { at: common, doubt: null };
    const readings = readDate(writing.replace(BARE_CLOCK, '$1:$2'));
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
