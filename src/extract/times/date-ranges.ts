import { DAY, dayOf, firstOf, isoDay, startOfDay, two, yearOf } from './calendar.js';
import { clockLength } from './clock-ranges.js';
import { dayNumberAt, yearAt } from './counts.js';
import { dateAndClock } from './date-and-clock.js';
import { day, dayOfMonth } from './days.js';
import { edge } from './edges.js';
import { firstOfRules, longestOf, lengthOf, type Meaning, type Parsed, type Reference, range, remembered, type Rule, stretch } from './meaning.js';
import { openMonth, turnedMonth, wholeMonth, yearAfter } from './month-dates.js';
import { monthAt } from './names.js';
import { period } from './periods.js';
import { present } from './relative-days.js';
import { isDash, lowerAt, past, type Word, wordAt } from './words.js';
import { wholeYear, yearRange } from './years.js';

/** A month alone, which only its place in a range shows: "from Sep", "Nov". */
const anyMonth: Rule = (words, at, reference) => {
  const month = monthAt(words, at);
  return month && { end: month.end, meaning: openMonth(month.value, reference) };
};

const point: Rule = firstOfRules([longestOf([day, edge, period, yearRange, wholeMonth, turnedMonth, dateAndClock, present]), wholeYear(true), anyMonth]);

/** A beginning or an end; "the" before it is passed over. */
const pointAt: Rule = remembered((words, at, reference) => {
  const found = point(words, at, reference) ?? (lowerAt(words, at) === 'the' ? point(words, at + 1, reference) : null) ?? dayOfMonth(words, at, reference, true);
  return found !== null && /^(?:date|daterange|datetime)$/u.test(found.meaning.type) && !found.meaning.weak ? found : null;
});

/** One past what joins two days; -1 where nothing does. */
function pastJoin(words: readonly Word[], at: number, lead: string): number {
  const word = lowerAt(words, at);
  if (isDash(words, at) || word === '~' || /^(?:to|until|till|through|thru|upto)$/u.test(word)) return at + 1;
  if (word === 'up' && lowerAt(words, at + 1) === 'to') return at + 2;
  return word === 'and' && lead === 'between' ? at + 1 : -1;
}

const isOpen = ({ timex }: Meaning): boolean => timex.includes('XX');

/** How a day stands in the TIMEX3 of a range: its own where it is open, else its first day. */
function timexOf(meaning: Meaning, begin: number): string {
  if (meaning.type === 'datetime') return meaning.timex;
  if (/^XXXX-(?:WXX|XX)/u.test(meaning.timex)) return meaning.timex;
  return meaning.timex.startsWith('XXXX') ? `XXXX-${isoDay(begin).slice(5)}` : isoDay(begin);
}

const unitOf = (a: Meaning, b: Meaning): 'Y' | 'M' | 'D' => (/^\d{4}$/u.test(a.timex) && /^\d{4}$/u.test(b.timex) ? 'Y' : a.type === 'daterange' && b.type === 'daterange' && [a, b].every(({ readings }) => readings[0]?.begin !== null && new Date(readings[0]?.begin ?? 0).getUTCDate() === 1) ? 'M' : 'D');

/** From one day, month or year to another: "January 12, 2016 - 01/22/2016", "from Sep to Nov", "between 2007 and 2009", "2019/aug/01 to today". */
const fromPoint: Rule = (words, at, reference) => {
  const word = lowerAt(words, at);
  const lead = word === 'from' || word === 'between' ? word : '';
  const start = lead === '' ? at : at + 1;
  // The tail of a longer number begins nothing: "138-2010-2015".
  if (wordAt(words, start).glued && isDash(words, start - 1)) return null;
  const first = pointAt(words, start, reference);
  if (first === null) return null;
  const join = pastJoin(words, first.end, lead);
  if (join < 0) return null;
  const second = pointAt(words, join, reference);
  if (second === null) return null;
  const meaning = joined(words, start, first, join, second, reference);
  return meaning && { end: second.end, meaning };
};

function joined(words: readonly Word[], start: number, first: Parsed, join: number, second: Parsed, reference: Reference): Meaning | null {
  // "from the end of 2007" begins where that ends.
  let begins = /^end|\bend of/u.test(wordsOf(words, start, first.end)) ? { ...first.meaning, readings: first.meaning.readings.map(({ end }) => ({ begin: end, end })) } : first.meaning;
  // "Nov - Feb 5th, 2017": the beginning takes its year from the end.
  const [endReading] = second.meaning.readings;
  if (isOpen(begins) && !isOpen(second.meaning) && endReading?.begin != null) {
    const before = pointAt(words, start, { hasClock: reference.hasClock, now: endReading.begin });
    if (before === null) return null;
    const latest = before.meaning.readings.filter(({ begin }) => begin !== null && begin <= (endReading.begin as number)).at(-1);
    begins = { ...before.meaning, timex: latest ? isoDay(latest.begin as number) : before.meaning.timex, readings: latest ? [latest] : [] };
  }
  const readings = begins.readings.flatMap((reading) => {
    if (reading.begin === null) return [];
    // What is open ends at the first such day after the beginning.
    const end = isOpen(second.meaning) ? pointAt(words, join, { hasClock: reference.hasClock, now: reading.begin })?.meaning.readings.at(-1) : endReading;
    return end?.begin != null && end.end !== null && end.begin >= reading.begin ? [{ from: reading, to: end }] : [];
  });
  const [one] = readings;
  if (one === undefined) return null;
  const exact = [begins, second.meaning].some(({ type, timex }) => type === 'datetime' && timex !== 'PRESENT_REF');
  const unit = unitOf(begins, second.meaning);
  const last = second.meaning.type === 'daterange' && /end/u.test(wordsOf(words, join, second.end)) ? (one.to.end as number) : (one.to.begin as number);
  const length = exact ? clockLength((one.to.begin as number) - (one.from.begin as number)) : lengthOf(one.from.begin as number, last, unit);
  const begin = begins.timex === 'PRESENT_REF' && !exact ? isoDay(one.from.begin as number) : timexOf(begins, one.from.begin as number);
  const end = second.meaning.timex === 'PRESENT_REF' && !exact ? isoDay(one.to.begin as number) : timexOf(second.meaning, last);
  const whole = readings.map(({ from, to }) => (exact ? stretch(from.begin as number, to.end as number) : stretch(startOfDay(from.begin as number), to.begin === to.end ? startOfDay(to.end as number) + DAY : (to.end as number))));
  return { type: exact ? 'datetimerange' : 'daterange', timex: `(${begin},${end},${length})`, readings: whole, last: readings.map(({ to }) => to) };
}

const wordsOf = (words: readonly Word[], from: number, to: number): string => words.slice(from, to).map(({ lower }) => lower).join(' ');

/** Two days of one month, made with its year if it has one. */
function ofMonth(month: number, first: number, last: number, year: number | null, { now }: Reference): Meaning | null {
  if (last <= first) return null;
  const days = (of: number): readonly [number | null, number | null] => [dayOf(of, month, first), dayOf(of, month, last)];
  const told = (of: number | null, value: number): string => `${of ?? 'XXXX'}-${two(month + 1)}-${two(value)}`;
  const today = Math.floor(now / DAY) * DAY;
  const here = dayOf(yearOf(now), month, first);
  const back = here !== null && here < today ? yearOf(now) : yearOf(now) - 1;
  const readings = (year === null ? [back, back + 1] : [year]).flatMap((of) => {
    const [a, b] = days(of);
    return a === null || b === null ? [] : [stretch(a, b + DAY)];
  });
  return readings.length === 0 ? null : range(`(${told(year, first)},${told(year, last)},P${last - first}D)`, ...readings);
}

/** "November 19-20", "April ninth through seventeenth, 2019". */
const monthThenDays: Rule = (words, at, reference) => {
  const lead = /^(?:from|between)$/u.test(lowerAt(words, at)) ? lowerAt(words, at) : '';
  const month = monthAt(words, lead === '' ? at : at + 1);
  const first = month && dayNumberAt(words, past(words, month.end, 'the'));
  const join = first ? pastJoin(words, first.end, lead) : -1;
  const last = join < 0 ? null : dayNumberAt(words, past(words, join, 'the'));
  if (month === null || first == null || last === null || monthAt(words, past(words, last.end, 'of')) !== null) return null;
  if (/^[:%/]$/u.test(lowerAt(words, last.end))) return null;
  const year = yearAfter(words, last.end);
  const meaning = ofMonth(month.value, first.value, last.value, year?.value ?? null, reference);
  return meaning && { end: year?.end ?? last.end, meaning };
};

/** "between 3 and 12 of Sept", "3-12 September 2019", "the ninth to the seventeenth of April". */
const daysThenMonth: Rule = (words, at, reference) => {
  const lead = /^(?:from|between)$/u.test(lowerAt(words, at)) ? lowerAt(words, at) : '';
  const first = dayNumberAt(words, past(words, lead === '' ? at : at + 1, 'the'));
  const join = first === null ? -1 : pastJoin(words, first.end, lead);
  const last = join < 0 ? null : dayNumberAt(words, past(words, join, 'the'));
  const month = last && monthAt(words, past(words, last.end, 'of', ','));
  if (first === null || last === null || month === null) return null;
  const year = yearAfter(words, month.end);
  const meaning = ofMonth(month.value, first.value, last.value, year?.value ?? null, reference);
  return meaning && { end: year?.end ?? month.end, meaning };
};

/** "2014-2018", "2019/20", "2014 to 2018": years that stand alone but for each other. */
const years: Rule = (words, at) => {
  const first = yearAt(words, at);
  if (first === null || first.end !== at + 1 || first.value < 1500 || first.value > 2200) return null;
  if (wordAt(words, at).glued && /^[\d\p{L}\-–.$/]$/u.test(lowerAt(words, at - 1))) return null;
  const join = pastJoin(words, first.end, '');
  const slash = lowerAt(words, first.end) === '/' ? first.end + 1 : join;
  const full = join < 0 ? null : yearAt(words, join);
  const dashed = slash > 0 && isDash(words, slash - 1);
  const short = slash > 0 && /^\d\d$/.test(lowerAt(words, slash)) && wordAt(words, slash).glued && wordAt(words, slash - 1).glued && !wordAt(words, slash + 1).glued ? Number(lowerAt(words, slash)) : null;
  const value = full?.value ?? (short !== null && (short === (first.value + 1) % 100 || (dashed && short > 12 && short > first.value % 100)) ? Math.floor((first.value + 1) / 100) * 100 + short : null);
  if (value === null || value <= first.value || value > 2200 || value - first.value > 400) return null;
  const end = full?.end ?? slash + 1;
  if (isDash(words, end) && wordAt(words, end).glued) return null;
  return { end, meaning: range(`(${first.value}-01-01,${value}-01-01,P${value - first.value}Y)`, stretch(firstOf(first.value), firstOf(value + 1))) };
};

/** From one day to another, both told in whole or sharing their month or year. */
export const dateRange: Rule = remembered(longestOf([monthThenDays, daysThenMonth, years, fromPoint]));

