import { DAY, firstOf, firstWeekOf, isoDay, isoMonth, isoYear, MINUTE, HOUR, monthOf, plusMonths, SECOND, startOfDay, startOfWeek, two, weekNumber, yearOf } from './calendar.js';
import { digitsAt, ordinalAt } from './counts.js';
import { finestOf, isOfClock, isoLength, type Length, lengthAt, saysAge, shifted } from './lengths.js';
import { firstOfRules, type Meaning, type Parsed, range, type Reference, type Rule, stretch, remembered } from './meaning.js';
import { monthDate, wholeMonth, turnedMonth, yearAfter } from './month-dates.js';
import { threeParts, twoParts } from './numeric-dates.js';
import { relativeDay } from './relative-days.js';
import { weekday, weekdayAndDate } from './weekdays.js';
import { wholeYear } from './years.js';
import { lowerAt, past, reads, type Word } from './words.js';

const TURN: Readonly<Record<string, number>> = { this: 0, current: 0, same: 0, last: -1, past: -1, previous: -1, prior: -1, preceding: -1, next: 1, following: 1, coming: 1, upcoming: 1 };
const turnAt = (words: readonly Word[], at: number): number | undefined => (Object.hasOwn(TURN, lowerAt(words, at)) ? TURN[lowerAt(words, at)] : undefined);

/** The stretch of a kind that so many turns from now begins, and its TIMEX3. */
export function periodAt(kind: string, turn: number, now: number): Meaning | null {
  const year = yearOf(now);
  const monday = startOfWeek(now) + turn * 7 * DAY;
  const weekTimex = (): string => `${isoYear(weekNumber(monday).year)}-W${two(weekNumber(monday).week)}`;
  switch (kind) {
    case 'year': return range(isoYear(year + turn), stretch(firstOf(year + turn), firstOf(year + turn + 1)));
    case 'month': {
      const first = firstOf(year, monthOf(now) + turn);
      return range(isoMonth(first), stretch(first, plusMonths(first, 1)));
    }
    case 'week': return range(weekTimex(), stretch(monday, monday + 7 * DAY));
    case 'workweek': return range(weekTimex(), stretch(monday, monday + 5 * DAY));
    case 'weekend': return range(`${weekTimex()}-WE`, stretch(monday + 5 * DAY, monday + 7 * DAY));
    case 'fortnight': {
      const first = startOfWeek(now) + turn * 14 * DAY;
      return range(`(${isoDay(first)},${isoDay(first + 14 * DAY)},P2W)`, stretch(first, first + 14 * DAY));
    }
    case 'quarter': {
      const first = firstOf(year, (Math.floor(monthOf(now) / 3) + turn) * 3);
      return between(first, plusMonths(first, 3), 'P3M');
    }
    case 'decade': return between(firstOf(Math.floor(year / 10) * 10 + turn * 10), firstOf(Math.floor(year / 10) * 10 + (turn + 1) * 10), 'P10Y');
    case 'century': return between(firstOf(Math.floor(year / 100) * 100 + turn * 100), firstOf(Math.floor(year / 100) * 100 + (turn + 1) * 100), 'P100Y');
    default: return null;
  }
}

export const between = (begin: number, end: number, length: string): Meaning => range(`(${isoDay(begin)},${isoDay(end)},${length})`, stretch(begin, end));

/** The kind of period that a word names, "calendar", "fiscal" and "business" before it left out. */
function kindAt(words: readonly Word[], at: number): { readonly end: number; readonly kind: string } | null {
  const working = /^(?:working|business|work)$/u.test(lowerAt(words, at));
  const from = working || /^(?:calendar|fiscal|financial|school|academic)$/u.test(lowerAt(words, at)) ? at + 1 : at;
  const word = lowerAt(words, from);
  if (word === 'week' && lowerAt(words, from + 1) === 'end') return { end: from + 2, kind: 'weekend' };
  if (!/^(?:year|month|week|wk|weekend|fortnight|quarter|decade|century)$/u.test(word)) return null;
  return { end: from + 1, kind: word === 'wk' ? 'week' : working && word === 'week' ? 'workweek' : word };
}

const CLOCK_UNIT: Readonly<Record<string, number>> = { hour: HOUR, minute: MINUTE, second: SECOND };

/** "this week", "next month", "last year", "the next decade", "the same week", "last minute". */
const turnedPeriod: Rule = (words, start, { now, hasClock }) => {
  // A decade keeps its article.
  const at = lowerAt(words, start) === 'the' && /^(?:decade|century)$/u.test(lowerAt(words, start + 2)) ? start + 1 : start;
  const turn = turnAt(words, at);
  if (turn === undefined) return null;
  const found = kindAt(words, at + 1);
  if (found === null) {
    const unit = turn === 0 ? undefined : CLOCK_UNIT[lowerAt(words, at + 1)];
    if (unit === undefined || lowerAt(words, at + 1) === 'second') return null;
    const [begin, end] = turn < 0 ? [now - unit, now] : [now, now + unit];
    return { end: at + 2, meaning: { type: 'datetimerange', timex: `(${isoInstant(begin)},${isoInstant(end)},PT1${lowerAt(words, at + 1)[0].toUpperCase()})`, readings: hasClock ? [stretch(begin, end)] : [] } };
  }
  const meaning = periodAt(found.kind, turn, now);
  const same = lowerAt(words, at) === 'same' || lowerAt(words, at) === 'following' || lowerAt(words, at) === 'preceding';
  return meaning && { end: found.end, meaning: same ? { ...meaning, timex: lowerAt(words, at) === 'same' && found.kind === 'week' ? 'XXXX-WXX' : meaning.timex, fromText: true } : meaning };
};

const isoInstant = (ms: number): string => new Date(ms).toISOString().slice(0, 19);

/** So many units up to now or from now: "the last two weeks", "next 3 days", "5 upcoming years", "the past 24 hours". */
const turnedLength: Rule = (words, at, reference) => {
  const lead = turnAt(words, at);
  const inner = lead === undefined ? lengthAt(words, at) : null;
  let turn = lead;
  let length: Length | null = null;
  if (lead !== undefined) length = lengthAt(words, at + 1);
  else if (inner === null) {
    // "5 upcoming years": the turn stands between the number and its unit.
    const middle = turnAt(words, at + 1);
    length = middle === undefined ? null : lengthAt([...words.slice(at, at + 1), ...words.slice(at + 2, at + 6)], 0);
    turn = middle;
    if (length !== null) length = { ...length, end: length.end + at + 1 };
  }
  if (turn === undefined || turn === 0 || length === null || saysAge(words, length.end)) return null;
  // "the last 3 weeks of this year" is another rule's.
  return { end: length.end, meaning: upTo(turn, length, reference) };
};

function upTo(turn: number, length: Length, { now, hasClock }: Reference): Meaning {
  if (isOfClock(finestOf(length))) {
    const [begin, end] = turn < 0 ? [shifted(now, length, -1), now] : [now, shifted(now, length, 1)];
    return { type: 'datetimerange', timex: `(${isoInstant(begin)},${isoInstant(end)},${isoLength(length)})`, readings: hasClock ? [stretch(begin, end)] : [] };
  }
  if (length.quarters !== undefined) {
    const first = firstOf(yearOf(now), Math.floor(monthOf(now) / 3) * 3);
    return turn < 0 ? between(plusMonths(first, -3 * length.quarters), first, isoLength(length)) : between(plusMonths(first, 3), plusMonths(first, 3 + 3 * length.quarters), isoLength(length));
  }
  const today = startOfDay(now);
  return turn < 0 ? between(shifted(today, length, -1), today, isoLength(length)) : between(today + DAY, shifted(today + DAY, length, 1), isoLength(length));
}

/** Nothing that makes "the week" another's: "in the week of the vote", "the year that he left". */
const NOT_OWN = /^(?:of|that|when|since|before|after|he|she|they|it|in|to|on|[-–]|\d+|and|ends?|ended|ending|beginning|starting)$/u;

/** "in the year", "during the week", "the weekend": the one at hand. */
const periodAtHand: Rule = (words, at, { now }) => {
  if (lowerAt(words, at) !== 'the' || !/^(?:in|during|for|throughout|of|over|at|on|by)$/u.test(lowerAt(words, at - 1))) return null;
  const found = kindAt(words, at + 1);
  if (found === null || found.kind === 'decade' || found.kind === 'century' || found.kind === 'quarter' || NOT_OWN.test(lowerAt(words, found.end))) return null;
  const meaning = periodAt(found.kind, 0, now);
  if (meaning === null) return null;
  if (found.kind !== 'weekend') return { end: found.end, meaning: { ...meaning, fromText: true } };
  const last = periodAt('weekend', -1, now) as Meaning;
  return { end: found.end, meaning: { ...meaning, timex: 'XXXX-WXX-WE', readings: [...last.readings, ...meaning.readings] } };
};

/** "year to date", "the rest of the week", "the remainder of this month". */
const toOneEnd: Rule = (words, at, { now }) => {
  const today = startOfDay(now);
  const short = { ytd: 'year', mtd: 'month', wtd: 'week' }[lowerAt(words, at)];
  const kind = short ?? (reads(words, at + 1, 'to', 'date') ? lowerAt(words, at) : '');
  const begun = kind === 'year' || kind === 'month' || kind === 'week' ? periodAt(kind, 0, now) : null;
  if (begun !== null) return { end: short === undefined ? at + 3 : at + 1, meaning: { ...begun, readings: [stretch(begun.readings[0].begin as number, today + DAY)] } };
  if (!/^(?:rest|remainder|remaining|balance)$/u.test(lowerAt(words, at)) || lowerAt(words, at + 1) !== 'of') return null;
  const from = past(words, at + 2, 'the', 'this', 'current', 'my', 'your', 'our');
  const kind0 = kindAt(words, from);
  const named = kind0 === null ? firstOfRules([wholeMonth, wholeYear(true)])(words, from, { now, hasClock: false }) : null;
  const end = (kind0 ? periodAt(kind0.kind, 0, now) : named?.meaning)?.readings.at(-1)?.end ?? null;
  const found = kind0 ?? named;
  const last = (end ?? 0) - DAY;
  return found && end && end > today ? { end: found.end, meaning: range(`(${isoDay(today)},${isoDay(last)},P${Math.round((last - today) / DAY)}D)`, stretch(today, end)) } : null;
};

/** "week 10", "week 3 of 2021". */
const weekOfNumber: Rule = (words, at, { now }) => {
  if (lowerAt(words, at) !== 'week') return null;
  const number = digitsAt(words, past(words, at + 1, 'number', '#'), 1, 53);
  if (number === null) return null;
  const end = past(words, at + 1, 'number', '#') + 1;
  const year = yearAfter(words, end);
  const of = year?.value ?? yearOf(now);
  const monday = firstWeekOf(firstOf(of)) + (number - 1) * 7 * DAY;
  return { end: year?.end ?? end, meaning: range(`${isoYear(of)}-W${two(number)}`, stretch(monday, monday + 7 * DAY)) };
};

/** A year, a month or what stands for one: "2019", "this year", "July", "next month", "the year". */
const wholeOf: Rule = firstOfRules([turnedPeriod, turnedMonth, wholeMonth, wholeYear(true), (words, at, { now }) => {
  const found = lowerAt(words, at) === 'the' ? kindAt(words, at + 1) : null;
  const meaning = found && (found.kind === 'year' || found.kind === 'month') ? periodAt(found.kind, 0, now) : null;
  return found && meaning && { end: found.end, meaning };
}]);

/** "the first week of Jan 2015", "the last week of July", "second week of the month". */
const weekOfWhole: Rule = (words, at, reference) => {
  const from = past(words, at, 'the');
  const last = lowerAt(words, from) === 'last' || lowerAt(words, from) === 'final';
  const ordinal = last ? { end: from + 1, value: -1 } : ordinalAt(words, from);
  if (ordinal === null || lowerAt(words, ordinal.end) !== 'week' || !/^(?:of|in)$/u.test(lowerAt(words, ordinal.end + 1))) return null;
  const whole = wholeOf(words, ordinal.end + 2, reference);
  if (whole === null) return null;
  const { meaning } = whole;
  const weeks = meaning.readings.flatMap(({ begin, end }) => (begin === null || end === null ? [] : [last ? firstWeekOf(end) - 7 * DAY : firstWeekOf(begin) + (ordinal.value - 1) * 7 * DAY]));
  const number = (begin: number): number => Math.round((begin - firstWeekOf(meaning.readings[0]?.begin ?? 0)) / (7 * DAY)) + 1;
  return { end: whole.end, meaning: range(`${meaning.timex}-W${two(last ? number(weeks[0] ?? 0) : ordinal.value)}`, ...weeks.map((monday) => stretch(monday, monday + 7 * DAY))) };
};

/** "the last 3 weeks of this year", "the first two days of May". */
const lengthOfWhole: Rule = (words, at, reference) => {
  const from = past(words, at, 'the');
  const last = lowerAt(words, from) === 'last' || lowerAt(words, from) === 'final';
  if (!last && lowerAt(words, from) !== 'first') return null;
  const length = lengthAt(words, from + 1);
  if (length === null || isOfClock(finestOf(length)) || lowerAt(words, length.end) !== 'of') return null;
  const whole = wholeOf(words, length.end + 1, reference);
  if (whole === null) return null;
  const weeks = finestOf(length) === 'week';
  const readings = whole.meaning.readings.flatMap(({ begin, end }) => {
    if (begin === null || end === null) return [];
    const [first, next] = weeks ? [firstWeekOf(begin), firstWeekOf(end)] : [begin, end];
    return [last ? stretch(shifted(next, length, -1), next) : stretch(first, shifted(first, length, 1))];
  });
  const [one] = readings;
  return one === undefined ? null : { end: whole.end, meaning: range(`(${isoDay(one.begin as number)},${isoDay(one.end as number)},${isoLength(length)})`, ...readings) };
};

const anyDay: Rule = firstOfRules([weekdayAndDate, threeParts, monthDate, twoParts, relativeDay, weekday]);

/** "the weekend of May 3", "the week of May 3", "the week starting on February 4", "two weeks starting May 20th". */
const stretchFrom: Rule = (words, at, reference) => {
  const from = past(words, at, 'the');
  const weekend = lowerAt(words, from) === 'weekend';
  const week = weekend || lowerAt(words, from) === 'week';
  const length = week ? null : lengthAt(words, from);
  if (!week && length === null) return null;
  let next = week ? from + 1 : (length as Length).end;
  const of = lowerAt(words, next) === 'of';
  if (!of && !/^(?:starting|beginning|commencing|from)$/u.test(lowerAt(words, next))) return null;
  if ((of || lowerAt(words, next) === 'from') && !week) return null;
  next = past(words, past(words, next + 1, 'on', 'from', 'with', 'the'), 'the');
  const day = anyDay(words, next, reference);
  if (day === null || day.meaning.type !== 'date') return null;
  const begins = day.meaning.readings.flatMap(({ begin }) => begin ?? []);
  if (week) return { end: day.end, meaning: range(day.meaning.timex, ...begins.map((begin) => stretch(startOfWeek(begin) + (weekend ? 5 * DAY : 0), startOfWeek(begin) + 7 * DAY))) };
  const whole = length as Length;
  const begin = begins.at(-1) as number;
  // An open date lies round now: the nearer of the two.
  const nearest = begins.reduce((best, one) => (Math.abs(one - reference.now) < Math.abs(best - reference.now) ? one : best), begin);
  return isOfClock(finestOf(whole)) ? null : { end: day.end, meaning: between(nearest, shifted(nearest, whole, 1), isoLength(whole)) };
};

const RULES: readonly Rule[] = [weekOfWhole, lengthOfWhole, stretchFrom, toOneEnd, weekOfNumber, turnedLength, turnedPeriod];

/** Stretches of days told by their unit: "this week", "the last three months", "the first week of May". */
export const period: Rule = remembered((words, at, reference) => {
  let best: Parsed | null = null;
  for (const rule of RULES) {
    const found = rule(words, at, reference);
    if (found !== null && (best === null || found.end > best.end)) best = found;
  }
  return best ?? periodAtHand(words, at, reference);
});
