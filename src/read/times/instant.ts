import { Temporal } from 'temporal-polyfill';
import type { PostTime, Precision } from '../../record/post.js';

/**
 * How times of posts are written: ISO 8601, cut to what is known. With an offset or "Z" where the instant is known, without one where
 * only somebody's clock is, and as a day alone where no clock is. A zone that is asked for is the reader's: instants are written on its
 * clock with its offset, and clocks without a zone are taken to have run in it, so that the first ten characters are the reader's day.
 */

export const NO_TIME: PostTime = { value: null, precision: 'unknown' };

/** A date as parts, `month` and `day` from 1; without `hour` it is a day alone. */
export interface Clock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** Minutes east of UTC, where the input tells. */
  readonly offset?: number;
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
const FIRST = -62_135_596_800;
const LAST = 253_402_300_799;
const DAY = 86_400;
const MOST_OFFSET = 18 * 60;

/** True for a name that the table of time zones has: "Asia/Vladivostok", "UTC", "+10:00". */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    // "[Europe/Rome]" within a longer text would be taken too; a zone is one word.
    return /^(?:[A-Za-z][\w+-]*(?:\/[\w+-]+)*|[+-]\d\d:\d\d)$/u.test(zone);
  } catch {
    return false;
  }
}

function written(seconds: number, offset: number | null, precision: Precision): PostTime {
  const iso = new Date((seconds + (offset ?? 0) * 60) * 1000).toISOString();
  const zone = offset === null ? '' : offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${pad(Math.trunc(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`;
  return { value: iso.slice(0, precision === 'second' ? 19 : precision === 'minute' ? 16 : 10) + (precision === 'day' ? '' : zone), precision };
}

/** The quarter of an hour last asked for, a zone: posts come in order, no zone changes its offset within one, and asking the table is slow. */
const lastAsked = new Map<string, { readonly quarter: number; readonly offset: number }>();

function offsetAt(seconds: number, zone: string): number {
  const quarter = Math.floor(seconds / 900);
  const last = lastAsked.get(zone);
  if (last?.quarter === quarter) return last.offset;
  // Before clocks were set by zones, offsets had seconds; ISO 8601 writes none.
  const offset = Math.round(Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9);
  if (lastAsked.size > 64) lastAsked.clear();
  lastAsked.set(zone, { quarter, offset });
  return offset;
}

/** The time of an instant, in seconds since 1970 in UTC (a fraction is cut), on the clock of `zone`, else in UTC. NO_TIME outside the years 1 to 9999. */
export function timeAt(seconds: number, zone?: string, precision: Precision = 'second'): PostTime {
  const whole = Math.floor(seconds);
  if (!(whole >= FIRST + DAY && whole <= LAST - DAY)) return NO_TIME;
  return written(whole, zone === undefined ? 0 : offsetAt(whole, zone), precision);
}

/**
 * The time that a clock shows; null where the calendar has no such day, or the day no such time. A clock that tells its offset, or that
 * ran in `zone`, tells an instant. A time that a zone's clocks show twice in autumn is the first of both; one that they leave out in
 * spring is as much later as they were set forward.
 */
export function timeOn({ year, month, day, hour, minute = 0, second, offset }: Clock, zone?: string): PostTime | null {
  if (!Number.isInteger(year) || year < 1 || year > 9998 || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  if (hour === undefined) return written(date.getTime() / 1000, null, 'day');
  const inDay = (n: number, most: number): boolean => Number.isInteger(n) && n >= 0 && n <= most;
  // A leap second, as some write it, is the last of its minute.
  if (!inDay(hour, 23) || !inDay(minute, 59) || !inDay(second ?? 0, 60) || Math.abs(offset ?? 0) > MOST_OFFSET) return null;
  const precision: Precision = second === undefined ? 'minute' : 'second';
  const local = date.getTime() / 1000 + hour * 3600 + minute * 60 + Math.min(second ?? 0, 59);
  if (offset !== undefined) {
    const instant = local - offset * 60;
    return zone === undefined ? written(instant, offset, precision) : timeAt(instant, zone, precision);
  }
  if (zone === undefined) return written(local, null, precision);
  const instant = new Temporal.PlainDateTime(year, month, day, hour, minute, Math.min(second ?? 0, 59)).toZonedDateTime(zone, { disambiguation: 'compatible' });
  return timeAt(instant.epochMilliseconds / 1000, zone, precision);
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,12})?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?$/iu;

/** Minutes east of UTC of "Z", "+03", "+0330", "-05:00"; undefined where it is none of these. */
export function offsetOf(text: string): number | undefined {
  if (/^z$/iu.test(text)) return 0;
  const match = /^([+-])(\d\d):?(\d\d)?$/u.exec(text);
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0)) || 0 : undefined;
}

/** The time that ISO 8601 or RFC 3339 tells: a day, or a day and a clock with or without an offset. Null where it is neither, or tells no time that there is. */
export function timeOfIso(text: string, zone?: string): PostTime | null {
  const match = ISO.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => (part === undefined ? undefined : Number(part)));
  return timeOn({ year: year as number, month: month as number, day: day as number, hour, minute, second, offset: match[7] === undefined ? undefined : offsetOf(match[7]) }, zone);
}

/** A time on the reader's clock: instants are moved onto it, clocks without a zone are taken to have run on it, days and what is no time stay. */
export function inZone(time: PostTime, zone: string | undefined): PostTime {
  return zone === undefined || time.value === null || time.precision === 'day' ? time : (timeOfIso(time.value, zone) ?? time);
}
