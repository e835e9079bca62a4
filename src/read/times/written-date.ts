import { isDay } from './date-line.js';
import { monthNamed } from './month-names.js';

/** A date as somebody wrote it: a day, a clock where there is one, and how far that clock runs before UTC where it says so. */
export interface WrittenDate {
  /** 2023-09-13 */
  readonly day: string;
  /** "14:05" or "14:05:33"; null for a day alone. */
  readonly clock: string | null;
  /** Minutes before UTC; null where the writing names no zone. */
  readonly offset: number | null;
}

export type DayOrder = 'day-first' | 'month-first';

/** What a writing means under each order of day and month; null where it means none under it. */
export type Readings = Readonly<Record<DayOrder, WrittenDate | null>>;

interface Clock {
  readonly clock: string;
  readonly offset: number | null;
}

// Zones by name as RFC 2822, 4.3 gives them, and the European ones that spreadsheets write. Names that several countries share are not read.
const ZONES: Readonly<Record<string, number>> = {
  z: 0, ut: 0, utc: 0, gmt: 0, est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, wet: 0, west: 60, cet: 60, cest: 120, eet: 120, eest: 180,
};

const CLOCK = /^(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?)?\s?(?:([ap])\.?\s?m\.?)?(?:\s?(.+))?$/iu;
const OFFSET = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?$/iu;
const pad = (number: number): string => String(number).padStart(2, '0');

/** Minutes before UTC of "+02:00", "GMT+2", "-0500", "CEST"; null where it is no zone. A name in brackets behind an offset is only its name. */
function offsetOf(zone: string): number | null {
  const bare = zone.replace(/\s*\([\p{L} ]+\)$/u, '').trim();
  const named = ZONES[bare.toLowerCase()];
  if (named !== undefined) return named;
  const match = OFFSET.exec(bare);
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return minutes > 14 * 60 || Number(match[3] ?? 0) > 59 ? null : match[1] === '-' ? -minutes : minutes;
}

/** "14:05", "2:05:33 PM", "14.05 Uhr", "14:05:33.120+02:00"; null where it is no time of day. */
export function readClock(writing: string): Clock | null {
  const match = CLOCK.exec(writing.trim().replace(/\s*\b(?:uhr|h|hrs?|час\p{L}*)\.?$/iu, ''));
  if (!match) return null;
  const [, hours, minutes, seconds, half, zone] = match;
  // "14" alone is no clock; "2 pm" is.
  if (minutes === undefined && half === undefined) return null;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (hour > 23 || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 60) return null;
  const offset = zone === undefined ? null : offsetOf(zone);
  if (zone !== undefined && offset === null) return null;
  // A leap second is told as the second before it.
  return { clock: `${pad(hour)}:${minutes ?? '00'}${seconds === undefined ? '' : `:${pad(Math.min(59, Number(seconds)))}`}`, offset };
}

function dateOf(year: number, month: number, day: number, rest: string): WrittenDate | null {
  if (year < 1000 || year > 9999 || !isDay(year, month, day)) return null;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  const behind = rest.replace(/^\s*(?:[Tt](?=\d)|,|at\b|um\b|à|в\b|-\s|\|)?\s*/u, '').trim();
  if (behind === '') return { day: date, clock: null, offset: null };
  const time = readClock(behind);
  return time === null ? null : { day: date, ...time };
}

/** Seconds since 1970 as a date in UTC. */
function fromSeconds(seconds: number): WrittenDate | null {
  const made = new Date(Math.floor(seconds) * 1000);
  if (Number.isNaN(made.getTime())) return null;
  const iso = made.toISOString();
  return { day: iso.slice(0, 10), clock: iso.slice(11, 19), offset: 0 };
}

const fullYear = (year: string): number => (year.length > 2 ? Number(year) : Number(year) < 70 ? 2000 + Number(year) : 1900 + Number(year));

const EPOCH = /^(\d{9,10}|\d{12,13}|\d{15,16}|\d{18,19})(?:\.\d+)?$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/u;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(.*)$/su;
const EAST = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일](.*)$/su;
const NUMBERS = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)(.*)$/su;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]*(?:de\s|of\s)?(\p{L}{3,}\.?)(?:[\s,'’-]|de\s|del\s)*(\d{4}|\d{2})(?!\d)(?:\s?(?:г\.?|р\.?)(?!\p{L}))?(.*)$/su;
const MONTH_DAY = /^(\p{L}{3,}\.?)[\s-]*(\d{1,2})(?:st|nd|rd|th)?[\s,]+(\d{4})(?!\d)(.*)$/su;
const MONTH_DAY_CLOCK_YEAR = /^(\p{L}{3,}\.?)\s+(\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?)\s+(?:(.*)\s)?(\d{4})$/u;
const CLOCK_FIRST = /^(\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?)[\s,]+(.+)$/isu;
const WEEKDAY = /^\p{L}+\.?,?\s+(?=[\p{L}\d])/u;

const LONGEST = 80;

function readOne(writing: string): Readings | null {
  const same = (date: WrittenDate | null): Readings | null => (date === null ? null : { 'day-first': date, 'month-first': date });
  let match = EPOCH.exec(writing);
  if (match) return same(fromSeconds(Number(match[1]) / 10 ** (3 * Math.max(0, Math.floor((match[1].length - 9) / 3)))));
  match = COMPACT.exec(writing);
  if (match) return same(dateOf(Number(match[1]), Number(match[2]), Number(match[3]), match[4] === undefined ? '' : `${match[4]}:${match[5]}${match[6] === undefined ? '' : `:${match[6]}`}${match[7] ?? ''}`));
  match = YEAR_FIRST.exec(writing);
  if (match) return same(dateOf(Number(match[1]), Number(match[3]), Number(match[4]), match[5]));
  match = EAST.exec(writing);
  if (match) return same(dateOf(Number(match[1]), Number(match[2]), Number(match[3]), match[4]));
  match = NUMBERS.exec(writing);
  if (match) {
    const [first, second, year, rest] = [Number(match[1]), Number(match[3]), fullYear(match[4]), match[5]];
    const readings = { 'day-first': dateOf(year, second, first, rest), 'month-first': dateOf(year, first, second, rest) };
    return readings['day-first'] === null && readings['month-first'] === null ? null : readings;
  }
  match = DAY_MONTH.exec(writing);
  let month = match === null ? null : monthNamed(match[2]);
  if (match && month !== null) return same(dateOf(fullYear(match[3]), month, Number(match[1]), match[4]));
  match = MONTH_DAY_CLOCK_YEAR.exec(writing);
  month = match === null ? null : monthNamed(match[1]);
  if (match && month !== null) return same(dateOf(Number(match[5]), month, Number(match[2]), `${match[3]} ${match[4] ?? ''}`));
  match = MONTH_DAY.exec(writing);
  month = match === null ? null : monthNamed(match[1]);
  if (match && month !== null) return same(dateOf(Number(match[3]), month, Number(match[2]), match[4]));
  return null;
}

/**
 * A date in the shapes that exports and spreadsheets write: ISO 8601, RFC 2822, seconds or milliseconds since 1970,
 * "13 Sep 2023 14:05", "September 13, 2023 at 2:05 PM", "13. September 2023", "13/9/23", "14:05 13.09.2023".
 * Null where it is none of them. Nothing is guessed between 03/04 and 04/03: both readings are given.
 */
export function readDate(writing: string): Readings | null {
  const text = writing.trim();
  if (text === '' || text.length > LONGEST) return null;
  const read = readOne(text);
  if (read !== null) return read;
  const bare = text.replace(WEEKDAY, '');
  if (bare !== text) {
    const dated = readOne(bare);
    if (dated !== null) return dated;
  }
  const turned = CLOCK_FIRST.exec(text);
  return turned === null ? null : readOne(`${turned[2].trim()} ${turned[1]}`);
}

/** True where the writing means two different days under the two orders. */
export function isTorn(readings: Readings): boolean {
  return readings['day-first'] !== null && readings['month-first'] !== null && readings['day-first'].day !== readings['month-first'].day;
}

const DAYS_TO_1970 = 25_569;

/** A spreadsheet's serial number, days since 30 December 1899 with the time of day behind the point; null outside 1970 to 2100. */
export function readSerial(writing: string): WrittenDate | null {
  const match = /^(\d{5})(?:[.,](\d+))?$/u.exec(writing.trim());
  if (!match) return null;
  const days = Number(`${match[1]}.${match[2] ?? 0}`);
  if (days < DAYS_TO_1970 || days > 73_415) return null;
  // Serials hold the time to about a thousandth of a second: rounded, or 14:05 would be read as 14:04:59.
  const date = fromSeconds(Math.round((days - DAYS_TO_1970) * 86_400));
  if (date === null) return null;
  return match[2] === undefined ? { day: date.day, clock: null, offset: null } : { ...date, offset: null };
}
