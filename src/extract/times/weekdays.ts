import { DAY, dayOf, firstOf, isoMonth, monthOf, plusMonths, startOfDay, startOfWeek, weekdayOf, yearOf } from './calendar.js';
import { dayNumberAt, isDigits, ordinalAt, yearAt } from './counts.js';
import { dateOn, lastAndNext, type Meaning, type Reference, type Rule, wholeDay, remembered } from './meaning.js';
import { monthDate } from './month-dates.js';
import { monthAt, type Named, weekdayAt } from './names.js';
import { threeParts, twoParts } from './numeric-dates.js';
import { lowerAt, past, type Word, wordAt } from './words.js';

/** What counts weeks from the one at hand: "last Friday" is that of the week before. */
const TURN: Readonly<Record<string, number>> = { this: 0, current: 0, last: -1, past: -1, previous: -1, next: 1, following: 1 };
const FOLLOWS_SHORT = new Set(['on', 'next', 'last', 'this', 'and', 'or', 'from', 'until', 'till', 'by', 'to', 'before', 'after', 'since', '-', '–', '(', ',']);

/** The last such day and the next; today is the next. */
function openWeekday(weekday: number, reference: Reference): Meaning {
  const today = startOfDay(reference.now);
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return { type: 'date', timex: `XXXX-WXX-${weekday}`, readings: [wholeDay(today + (ahead - 7) * DAY), wholeDay(today + ahead * DAY)] };
}

const inWeek = (weekday: number, turn: number, reference: Reference): Meaning => dateOn(startOfWeek(reference.now) + (turn * 7 + weekday - 1) * DAY);

/** "sat" and "sun" are days only beside what goes with days. */
function isClear(words: readonly Word[], at: number, name: Named): boolean {
  return !name.doubtful || (FOLLOWS_SHORT.has(lowerAt(words, at - 1)) && wordAt(words, at).capital) || dayNumberAt(words, name.end) !== null || /^(?:tue|tues|thu|thur|thurs|fri)$/u.test(lowerAt(words, at)) || /^(?:at|morning|afternoon|evening|night|noon)$/u.test(lowerAt(words, name.end)) || (/^[-–—]$|^to$/u.test(lowerAt(words, name.end)) && weekdayAt(words, name.end + 1) !== null) || monthAt(words, past(words, name.end, ',')) !== null;
}

/** "Friday", "next Friday", "the coming Friday". */
export const weekday: Rule = (words, at, reference) => {
  // "this coming Friday", "this past Friday"
  const twice = lowerAt(words, at) === 'this' && /^(?:coming|upcoming|past|last|next)$/u.test(lowerAt(words, at + 1));
  const lead = twice ? at + 1 : at;
  const upcoming = /^(?:coming|upcoming)$/u.test(lowerAt(words, lead)) || (twice && lowerAt(words, lead) === 'next');
  const turn = upcoming ? undefined : TURN[lowerAt(words, lead)];
  const name = weekdayAt(words, turn !== undefined || upcoming ? lead + 1 : at);
  if (name === null) return null;
  if (twice && !upcoming) return { end: name.end, meaning: dateOn(startOfDay(reference.now) - ((weekdayOf(reference.now) - name.value + 6) % 7 + 1) * DAY) };
  if (turn !== undefined) return { end: name.end, meaning: inWeek(name.value, turn, reference) };
  if (upcoming) return { end: name.end, meaning: dateOn(startOfDay(reference.now) + ((name.value - weekdayOf(reference.now) + 6) % 7 + 1) * DAY) };
  return isClear(words, at, name) ? { end: name.end, meaning: openWeekday(name.value, reference) } : null;
};

/** "next week Monday", "next week on Tuesday", "Monday next week", "Monday of last week", "Friday of this week", "a week on Friday". */
export const weekdayOfWeek: Rule = (words, at, reference) => {
  const lead = TURN[lowerAt(words, at)];
  if (lead !== undefined && lowerAt(words, at + 1) === 'week') {
    const name = weekdayAt(words, past(words, at + 2, 'on', ','));
    return name && { end: name.end, meaning: inWeek(name.value, lead, reference) };
  }
  const name = weekdayAt(words, at);
  const from = name === null ? at : past(words, past(words, name.end, 'of', 'in'), 'the');
  const turn = name === null ? undefined : TURN[lowerAt(words, from)];
  return name !== null && turn !== undefined && lowerAt(words, from + 1) === 'week' ? { end: from + 2, meaning: inWeek(name.value, turn, reference) } : null;
};

/** The weekday said beside the date it names: "Tue May 9", "Friday 7/6", "this friday (jun-15)", "Thursday, 3 May 2024". */
export const weekdayAndDate: Rule = remembered((words, at, reference) => {
  const name = weekdayAt(words, past(words, at, 'this', 'next', 'last'));
  if (name === null) return null;
  const bracket = lowerAt(words, name.end) === '(';
  const from = past(words, past(words, bracket ? name.end + 1 : past(words, name.end, ','), 'the'), 'on');
  const date = threeParts(words, from, reference) ?? monthDate(words, from, reference) ?? twoParts(words, from, reference);
  if (date === null || (bracket && lowerAt(words, date.end) !== ')')) return null;
  return { end: bracket ? date.end + 1 : date.end, meaning: onWeekday(date.meaning, name.value) };
});

/** Of an open date's readings those on that weekday, where there is one. */
function onWeekday(meaning: Meaning, weekday: number): Meaning {
  const fits = meaning.readings.filter(({ begin }) => begin !== null && weekdayOf(begin) === weekday);
  return fits.length > 0 ? { ...meaning, readings: fits } : meaning;
}

/** A date and its weekday in brackets: "May/22(Tue)". */
export const dateAndWeekday: Rule = (words, at, reference) => {
  const date = threeParts(words, at, reference) ?? monthDate(words, at, reference) ?? twoParts(words, at, reference);
  if (date === null || lowerAt(words, date.end) !== '(') return null;
  const name = weekdayAt(words, date.end + 1);
  return name !== null && lowerAt(words, name.end) === ')' ? { end: name.end + 1, meaning: onWeekday(date.meaning, name.value) } : null;
};

/** The weekday and its day of the month: "Sunday 31", "Tue 13th", "Tuesday the eleventh". */
export const weekdayAndDay: Rule = (words, at, reference) => {
  const name = weekdayAt(words, at);
  if (name === null) return null;
  const from = past(words, past(words, name.end, ','), 'the');
  const day = ordinalAt(words, from) ?? (from === name.end ? dayNumberAt(words, from) : null);
  if (day === null || day.value < 1 || day.value > 31 || lowerAt(words, day.end) === ':' || monthAt(words, past(words, day.end, 'of')) !== null) return null;
  // "on Friday 20 people": a bare number is a day only where nothing is counted with it.
  if (isDigits(words, day.end - 1) && /^(?:\p{L}|[-–.%])/u.test(lowerAt(words, day.end)) && !/^(?:at|from|to|and|until|till|between|in|\.)$/u.test(lowerAt(words, day.end))) return null;
  const readings = lastAndNext(reference, (step) => onMonth(reference, step, day.value, name.value), wholeDay, 0);
  return readings.length === 0 ? null : { end: day.end, meaning: { type: 'date', timex: `XXXX-WXX-${name.value}`, readings } };
};

/** Steps through the months round today in which that day is that weekday, `step` of them ahead or back. */
function onMonth(reference: Reference, step: number, date: number, weekday: number): number | null {
  const turn = step < 0 ? -1 : 1;
  let left = step < 0 ? -step : step + 1;
  const first = firstOf(yearOf(reference.now), monthOf(reference.now));
  for (let month = turn < 0 ? -1 : 0, tries = 0; tries < 60; tries++, month += turn) {
    const at = plusMonths(first, month);
    const day = dayOf(yearOf(at), monthOf(at), date);
    if (day !== null && weekdayOf(day) === weekday && --left === 0) return day;
  }
  return null;
}

/** "the first Monday of next month", "the last Friday in May 2024". */
export const countedWeekday: Rule = (words, at, reference) => {
  const from = past(words, at, 'the');
  const last = lowerAt(words, from) === 'last' || lowerAt(words, from) === 'final';
  const ordinal = last ? { end: from + 1, value: 5 } : ordinalAt(words, from);
  const name = ordinal === null || ordinal.value > 5 ? null : weekdayAt(words, ordinal.end);
  if (ordinal === null || name === null || !/^(?:of|in)$/u.test(lowerAt(words, name.end))) return null;
  const named = monthAt(words, name.end + 1);
  const turn = TURN[lowerAt(words, name.end + 1)] ?? (lowerAt(words, name.end + 1) === 'the' ? 0 : undefined);
  if (named === null && (turn === undefined || lowerAt(words, name.end + 2) !== 'month')) return null;
  const year = named === null ? null : yearAt(words, past(words, named.end, 'of', ',', 'in'));
  const dayIn = (month: number): number => {
    const first = month + ((name.value - weekdayOf(month) + 7) % 7) * DAY;
    const ends = plusMonths(month, 1);
    let day = first + (ordinal.value - 1) * 7 * DAY;
    while (last && day >= ends) day -= 7 * DAY;
    return day;
  };
  const suffix = `WXX-${name.value}-#${ordinal.value}`;
  const now = firstOf(yearOf(reference.now), monthOf(reference.now));
  if (named === null || year !== null) {
    const month = named === null ? plusMonths(now, turn ?? 0) : firstOf((year as { value: number }).value, named.value);
    return { end: year?.end ?? (named?.end ?? name.end + 3), meaning: { type: 'date', timex: `${isoMonth(month)}-${suffix}`, readings: [wholeDay(dayIn(month))] } };
  }
  const readings = lastAndNext(reference, (y) => dayIn(firstOf(y, named.value)), wholeDay, yearOf(reference.now));
  return { end: named.end, meaning: { type: 'date', timex: `XXXX-${isoMonth(firstOf(2000, named.value)).slice(5)}-${suffix}`, readings } };
};
