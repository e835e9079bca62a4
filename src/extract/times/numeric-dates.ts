import { dayOf, firstOf, two } from './calendar.js';
import { digitsAt, inLongerNumber, isDigits } from './counts.js';
import { dateOn, lastAndNext, type Meaning, type Parsed, type Rule, wholeDay, remembered } from './meaning.js';
import { monthAt } from './names.js';
import { isDash, lowerAt, type Word, wordAt } from './words.js';
import { yearOf } from './calendar.js';

/** A day with its year, or where that is open the last one and the next; null where no month has such a day. */
export function dayMeaning(year: number | null, month: number, date: number, reference: { now: number; hasClock: boolean }): Meaning | null {
  if (year !== null) {
    const day = dayOf(year, month, date);
    return day === null ? null : dateOn(day);
  }
  if (dayOf(2000, month, date) === null) return null;
  const readings = lastAndNext(reference, (step) => dayOf(step, month, date), wholeDay, yearOf(reference.now));
  return { type: 'date', timex: `XXXX-${two(month + 1)}-${two(date)}`, readings };
}

const isMark = (words: readonly Word[], at: number, mark: string): boolean => lowerAt(words, at) === mark || (mark === '-' && isDash(words, at));
const glued = (words: readonly Word[], at: number): boolean => wordAt(words, at).glued;

/** A month in digits or as a name, from 0. */
const monthPart = (words: readonly Word[], at: number): number | null => {
  const value = lowerAt(words, at).length < 3 ? digitsAt(words, at, 1, 12) : null;
  return value !== null ? value - 1 : (monthAt(words, at)?.value ?? null);
};
const dayPart = (words: readonly Word[], at: number): number | null => (lowerAt(words, at).length < 3 ? digitsAt(words, at, 1, 31) : null);

function yearPart(words: readonly Word[], at: number): number | null {
  const digits = lowerAt(words, at);
  const value = digitsAt(words, at, 0, 2999);
  if (value === null || (digits.length !== 4 && digits.length !== 2)) return null;
  return digits.length === 4 ? (value >= 1000 ? value : null) : value < 40 ? 2000 + value : 1900 + value;
}

/** Month and day of two parts: month first, as in the United States, unless only the other way round makes a date. */
function monthAndDay(words: readonly Word[], a: number, b: number, dayFirst: boolean): readonly [month: number, day: number] | null {
  const ways: (readonly [number | null, number | null])[] = [[monthPart(words, a), dayPart(words, b)], [monthPart(words, b), dayPart(words, a)]];
  if (dayFirst) ways.reverse();
  for (const [month, day] of ways) if (month !== null && day !== null && dayOf(2000, month, day) !== null) return [month, day];
  return null;
}

/** Three parts with one mark between: "2024-05-15", "5/15/2024", "15.05.2024", "2020/23/Sep", "14-May-2023". */
export const threeParts: Rule = remembered((words, at, reference) => {
  const mark = isDash(words, at + 1) ? '-' : lowerAt(words, at + 1);
  if ((mark !== '-' && mark !== '/' && mark !== '.') || !isMark(words, at + 3, mark)) return null;
  for (let i = at + 1; i <= at + 4; i++) if (!glued(words, i)) return null;
  // A hyphen on both sides, or more digits, make it a number of another kind: "+86 138-2010-2015".
  if (isDigits(words, at) && glued(words, at) && isDigits(words, at - 1)) return null;
  if (isMark(words, at + 5, mark) && glued(words, at + 5) && isDigits(words, at + 6) && glued(words, at + 6)) return null;
  const first = lowerAt(words, at).length === 4 ? yearPart(words, at) : null;
  const parts = first !== null ? monthAndDay(words, at + 2, at + 4, false) : monthAndDay(words, at, at + 2, mark === '.');
  const year = first ?? yearPart(words, at + 4);
  if (parts === null || year === null || (first === null && mark === '-' && lowerAt(words, at + 4).length === 2 && isDigits(words, at) && isDigits(words, at + 2) && year < 2000)) return null;
  const meaning = dayMeaning(year, parts[0], parts[1], reference);
  return meaning && { end: at + 5, meaning };
});

/** A month as digits and its year: "05/2024". */
const monthOfYear = (words: readonly Word[], at: number): Parsed | null => {
  const month = monthPart(words, at);
  const year = lowerAt(words, at + 2).length === 4 ? yearPart(words, at + 2) : null;
  if (month === null || year === null || year < 1900 || year > 2100 || !isDigits(words, at)) return null;
  const begin = firstOf(year, month);
  return { end: at + 3, meaning: { type: 'daterange', timex: `${year}-${two(month + 1)}`, readings: [{ begin, end: firstOf(year, month + 1) }] } };
};

/** "2018-12", "2018/03": not where the digits go on. */
function yearAndMonth(words: readonly Word[], at: number, mark: string): Parsed | null {
  const year = lowerAt(words, at).length === 4 ? yearPart(words, at) : null;
  const digits = lowerAt(words, at + 2);
  if (year === null || year < 1900 || year > 2100 || digits.length !== 2 || Number(digits) < 1 || Number(digits) > 12 || wordAt(words, at).glued) return null;
  const next = lowerAt(words, at + 3);
  // "2010-12" are years as well.
  if ((glued(words, at + 3) && /^[\p{L}\d/–-]/u.test(next)) || (mark !== '/' && Number(digits) > year % 100)) return null;
  const begin = firstOf(year, Number(digits) - 1);
  return { end: at + 3, meaning: { type: 'daterange', timex: `${year}-${digits}`, readings: [{ begin, end: firstOf(year, Number(digits)) }] } };
}

/** What may stand before two numbers with a stroke that are a day; "3/4 of voters" and "a 50/50 split" have none of it. */
const LEADS = new Set(['on', 'from', 'to', 'between', 'and', 'until', 'till', 'by', 'before', 'after', 'since', 'for', 'of', 'dated', 'date', 'next', 'last', 'this', 'through', 'around', 'the', 'than', '-', '–', '(', ',', ':', '?', '.', '']);
const FOLLOWS = new Set(['', ',', '.', ';', ':', '!', '?', ')', '-', '–', '(', 'at', 'to', 'and', 'or', 'until', 'till', 'through', 'from', 'between', 'with', 'in', 'for', 'because', 'when', 'before', 'after']);

/** Two parts: "5/15", "15/5", "Jan/3", "jun-15"; between numbers only a stroke will do. */
export const twoParts: Rule = remembered((words, at, reference) => {
  if (!glued(words, at + 1) || !glued(words, at + 2)) return null;
  const named = !isDigits(words, at) || !isDigits(words, at + 2);
  const mark = lowerAt(words, at + 1);
  if (mark !== '/' && !isDash(words, at + 1)) return null;
  if (mark === '/') {
    const month = monthOfYear(words, at);
    if (month !== null) return month;
  }
  const yearFirst = yearAndMonth(words, at, mark);
  if (yearFirst !== null) return yearFirst;
  if (mark !== '/' && !named) return null;
  const parts = monthAndDay(words, at, at + 2, false);
  if (parts === null) return null;
  // "Feb-5th" ends a range of months, and "1/2/3" is no date of two parts.
  if (glued(words, at + 3) && /^[\p{L}\d/]/u.test(lowerAt(words, at + 3))) return null;
  const tail = lowerAt(words, at + 3);
  if (!named && (inLongerNumber(words, at) || (glued(words, at) && lowerAt(words, at - 1) !== '(') || !(LEADS.has(lowerAt(words, at - 1)) || monthOrWeekday(words, at - 1)) || !(FOLLOWS.has(tail) || isDigits(words, at + 3)))) return null;
  const meaning = dayMeaning(null, parts[0], parts[1], reference);
  return meaning && { end: at + 3, meaning };
});

const monthOrWeekday = (words: readonly Word[], at: number): boolean => /day$|^(?:mon|tues?|weds?|thu|thurs?|fri|sat|sun)$/u.test(lowerAt(words, at));
