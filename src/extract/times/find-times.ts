import type { Range } from '../findings.js';
import { away } from './away.js';
import { BOUND_WORDS, bound } from './bounds.js';
import { startOfDay } from './calendar.js';
import { clockRange } from './clock-ranges.js';
import { NUMBER_WORDS } from './counts.js';
import { dateAndClock } from './date-and-clock.js';
import { dateRange } from './date-ranges.js';
import { duration } from './durations.js';
import { edge } from './edges.js';
import { holiday, namesDay } from './holidays.js';
import { longestOf, type Meaning, nothingSeen, type Reading, type Reference, type Rule } from './meaning.js';
import { turnedMonth, wholeMonth } from './month-dates.js';
import { MONTH_WORDS, WEEKDAY_WORDS } from './names.js';
import { period } from './periods.js';
import { present } from './relative-days.js';
import { recurring } from './sets.js';
import { type Word, wordsOf } from './words.js';
import { yearRange } from './years.js';

/** A time that a text tells, and what it means. */
export interface FoundTime extends Meaning {
  readonly range: Range;
}

/** All kinds of times; where two are as long, the first. */
const anyTime: Rule = longestOf([recurring, bound, dateRange, dateAndClock, clockRange, edge, period, turnedMonth, wholeMonth, yearRange, holiday, away, present, duration]);

/** Without one of these, a digit or a holiday's name, no words tell a time. */
const KEYS = new Set([
  ...MONTH_WORDS, ...WEEKDAY_WORDS, ...WEEKDAY_WORDS.map((word) => `${word}s`),
  'asap', 'possible', 'recently', 'mtd', 'wtd', 'eod', 'eom', 'eoy', 'today', 'tomorrow', 'tmr', 'tmrw', 'yesterday', 'tonight', 'tonite', 'overnight', 'now', 'present', 'moment', 'noon', 'midday', 'midnight', 'night', 'mid', 'clock', 'oclock', 'am', 'pm',
  'morning', 'afternoon', 'evening', 'mornings', 'afternoons', 'evenings', 'nights', 'daytime', 'nighttime', 'dawn', 'dusk', 'lunch', 'lunchtime', 'breakfast', 'dinner',
  'second', 'seconds', 'sec', 'secs', 'minute', 'minutes', 'min', 'mins', 'hour', 'hours', 'hr', 'hrs', 'day', 'days', 'week', 'weeks', 'wk', 'wks', 'weekend', 'weekends', 'weekdays', 'month', 'months', 'year', 'years', 'yr', 'yrs',
  'fortnight', 'fortnights', 'quarter', 'decade', 'decades', 'century', 'centuries', 'spring', 'summer', 'autumn', 'fall', 'winter', 'ytd', 'everyday', 'daily', 'nightly', 'weekly', 'biweekly', 'fortnightly', 'monthly', 'bimonthly', 'quarterly', 'yearly', 'annually',
  'biannually', 'semiannually', 'hourly', 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties', ...NUMBER_WORDS,
]);
/** Words that may begin a time beside those. */
const STARTS = new Set([
  ...KEYS, ...BOUND_WORDS, 'a', 'an', 'as', 'on', 'full', 'the', 'in', 'at', 'from', 'between', 'this', 'last', 'past', 'next', 'previous', 'preceding', 'following', 'coming', 'upcoming', 'current', 'same', 'early', 'earlier', 'late', 'later', 'mid', 'start', 'end', 'middle',
  'beginning', 'half', 'few', 'several', 'couple', 'all', 'whole', 'entire', 'every', 'each', 'any', 'once', 'twice', 'bi', 'semi', 'during', 'within', 'for', 'rest', 'remainder', 'remaining', 'balance', 'first', 'final', 'right', 'just', 'around', 'about', 'circa',
  'approximately', 'roughly', 'more', 'less', 'over', 'longer', 'q', 'h', 'prior', 'fewer', 'cy', 'fy', 'fiscal', 'year', 'week', "'", '’', '‘',
]);
/** A time begins at most so many words before the word that makes it one. */
const REACH = 8;
const DIGIT = /^\d/;

/** A number is a part of a time only close before its word, behind one of these, with a mark, or as four digits. */
const NUMBER_REACH = 4;
const JOINS_NUMBER = new Set(['past', 'to', 'till', 'until', 'through', 'thru', 'and', 'after', 'before', 'in', 'o', '~']);
const LEADS_NUMBER = new Set(['at', 'on', 'for', 'the', 'from', 'between', 'before', 'after', 'by', 'until', 'till', 'since', 'around', 'circa', 'next', 'last', 'this', 'to', '-', '']);

/** For each word, whether a time may begin there. */
function beginnings(words: readonly Word[]): Uint8Array {
  const may = new Uint8Array(words.length);
  let key = Number.POSITIVE_INFINITY;
  let named = Number.POSITIVE_INFINITY;
  for (let at = words.length - 1; at >= 0; at--) {
    const { lower } = words[at];
    const digits = DIGIT.test(lower);
    if (digits) key = at;
    else if (KEYS.has(lower) || namesDay(words, at)) key = named = at;
    if (digits) may[at] = named - at <= NUMBER_REACH || lower.length > 2 || words[at + 1]?.glued || JOINS_NUMBER.has(words[at + 1]?.lower ?? '') || LEADS_NUMBER.has(words[at - 1]?.lower ?? '') ? 1 : 0;
    else if (key === at || (key - at <= REACH && STARTS.has(lower))) may[at] = 1;
  }
  return may;
}

/** What times are held against, from ISO 8601 as the source writes it ("2024-05-15T14:30:00+03:00"): its own zone's day and clock. Null where it cannot be read. */
export function referenceOf(iso: string): Reference | null {
  const [, dayPart, clockPart] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?/.exec(iso) ?? [];
  const now = dayPart === undefined ? Number.NaN : Date.parse(`${dayPart}T${clockPart ?? '00:00'}Z`);
  return Number.isNaN(now) ? null : { now: clockPart === undefined ? startOfDay(now) : Math.floor(now / 1000) * 1000, hasClock: clockPart !== undefined };
}

/**
 * All times that a text tells, sorted by place, none within another: dates, ranges, times of day, durations, sets, held against `reference`.
 * Ranges are UTF-16 offsets. A number that only its company could make a time is left out. Linear in the text.
 */
export function findTimes(text: string, reference: Reference): FoundTime[] {
  const words = wordsOf(text);
  const own = { ...reference, seen: nothingSeen(words) };
  const may = beginnings(words);
  const found: FoundTime[] = [];
  for (let at = 0; at < words.length; ) {
    const time = may[at] === 1 ? anyTime(words, at, own) : null;
    if (time === null || time.meaning.weak) {
      at++;
      continue;
    }
    found.push({ ...time.meaning, range: { start: words[at].start, end: words[time.end - 1].end } });
    at = time.end;
  }
  return found;
}

/** The times of a post and what they are held against. */
export interface PostTimes {
  readonly found: readonly FoundTime[];
  readonly reference: Reference;
}

/** Two days that share neither year, month, week nor weekday: what reads alike from both needs no reference. */
const ANY_DAYS = ['1985-02-05', '2013-10-19'];

/** The times of a post that was published at `iso`; where that is null, those that the text alone tells in full: "3 May 2019". */
export function timesOf(text: string, iso: string | null): PostTimes {
  const reference = iso === null ? null : referenceOf(iso);
  if (reference !== null) return { found: findTimes(text, reference), reference };
  const [one, other] = ANY_DAYS.map((day) => referenceOf(day) as Reference);
  const again = new Map(findTimes(text, other).map((time) => [time.range.start, time]));
  return { found: findTimes(text, one).filter((time) => isAbsolute(time, again.get(time.range.start))), reference: one };
}

function isAbsolute(a: FoundTime, b: FoundTime | undefined): boolean {
  const same = (x: Reading, y: Reading | undefined): boolean => x.begin === y?.begin && x.end === y.end;
  return a.type === 'duration' || (b !== undefined && !/^time/u.test(a.type) && a.timex === b.timex && a.readings.length > 0 && a.readings.every((reading, i) => same(reading, b.readings[i])));
}

/** Those of a post's times that begin in a stretch of its text and reach at most one character beyond it: the stop of "6 p.m." may be left out of a clause. */
export const within = ({ found }: PostTimes, from: number, to: number): FoundTime[] => found.filter(({ range }) => range.start >= from && range.end <= to + 1);
