import { longestOf, type Rule, remembered } from './meaning.js';
import { holiday } from './holidays.js';
import { lowerAt, past, type Word } from './words.js';
import { monthDate, turnedDate } from './month-dates.js';
import { DAY, dayOf, monthOf, plusMonths, firstOf, two, yearOf } from './calendar.js';
import { lastAndNext, type Meaning, type Parsed, type Reference, wholeDay } from './meaning.js';
import { ordinalAt } from './counts.js';
import { threeParts, twoParts } from './numeric-dates.js';
import { dayOfText, relativeDay } from './relative-days.js';
import { countedWeekday, dateAndWeekday, weekday, weekdayAndDate, weekdayAndDay, weekdayOfWeek } from './weekdays.js';

/** The last such day of a month and the next. */
function openDay(date: number, reference: Reference): Meaning {
  const month = firstOf(yearOf(reference.now), monthOf(reference.now));
  const readings = lastAndNext(reference, (step) => {
    const at = plusMonths(month, step);
    return dayOf(yearOf(at), monthOf(at), date);
  }, wholeDay, 0);
  return { type: 'date', timex: `XXXX-XX-${two(date)}`, readings };
}

/** "the 17th", "the twenty-sixth day of the month"; `company` where what stands beside it shows that it is a day. */
export function dayOfMonth(words: readonly Word[], at: number, reference: Reference, company: boolean): Parsed | null {
  const from = past(words, at, 'the');
  const day = ordinalAt(words, from) ?? (company && from > at && /^\d\d?$/u.test(lowerAt(words, from)) ? { end: from + 1, value: Number(lowerAt(words, from)) } : null);
  if (day === null || day.value < 1 || day.value > 31) return null;
  let end = past(words, day.end, 'day');
  const of = lowerAt(words, end) === 'of' ? past(words, past(words, end + 1, 'the'), 'this', 'next', 'last') : end;
  const turn = { this: 0, next: 1, last: -1, the: 0 }[lowerAt(words, of - 1)];
  if (of > end && turn !== undefined && lowerAt(words, of) === 'month') {
    end = of + 1;
    const month = plusMonths(firstOf(yearOf(reference.now), monthOf(reference.now)), turn);
    const on = dayOf(yearOf(month), monthOf(month), day.value);
    return on === null ? null : { end, meaning: { type: 'date', timex: new Date(on).toISOString().slice(0, 10), readings: [{ begin: on, end: on + DAY }] } };
  }
  // "on the 27th.", "for the 3rd,": a clause that ends there counts nothing.
  const rests = /^(?:on|for)$/u.test(lowerAt(words, at - 1)) && /^(?:[.,;!?)]|)$/u.test(lowerAt(words, end)) && /^(?:st|nd|rd|th)$/u.test(lowerAt(words, day.end - 1));
  return (company || rests) && (from > at || rests) && end === day.end && of === end ? { end, meaning: openDay(day.value, reference) } : null;
}

/** A single day, in whatever way it is told. */
export const day: Rule = remembered(longestOf([
  weekdayAndDate, dateAndWeekday, weekdayAndDay, weekdayOfWeek, countedWeekday, threeParts, monthDate, turnedDate, twoParts, holiday, relativeDay, dayOfText, weekday,
  (words, at, reference) => dayOfMonth(words, at, reference, false),
]));
