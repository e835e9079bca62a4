import { firstOf, monthOf, two, yearOf } from './calendar.js';
import { dayNumberAt, isDigits, ordinalAt, yearAt } from './counts.js';
import { firstOfRules, lastAndNext, type Meaning, type Parsed, range, type Reference, type Rule, stretch, remembered } from './meaning.js';
import { monthAt } from './names.js';
import { dayMeaning, twoParts } from './numeric-dates.js';
import { isDash, lowerAt, past, type Word, wordAt } from './words.js';

/** The year after a day or month: "2019", ", 2019", "of 2019", "in 2019", "'19"; null where none follows. */
export function yearAfter(words: readonly Word[], at: number): { readonly end: number; readonly value: number } | null {
  const from = past(words, at, ',', 'of', 'in');
  const year = yearAt(words, from);
  if (year !== null) return year.value >= 1000 && !(lowerAt(words, from) !== '' && /^(?:people|troops|soldiers|men|women|jobs|homes|votes|dollars|euros|pounds|miles|metres|meters|km)$/u.test(lowerAt(words, year.end))) ? year : null;
  const short = /^['’‘]$/u.test(lowerAt(words, at)) && /^\d\d$/.test(lowerAt(words, at + 1)) ? Number(lowerAt(words, at + 1)) : null;
  return short === null ? null : { end: at + 2, value: short < 40 ? 2000 + short : 1900 + short };
}

const dated = (year: number | null, month: number, date: number, end: number, reference: Reference): Parsed | null => {
  const meaning = dayMeaning(year, month, date, reference);
  return meaning && { end, meaning };
};

/** "3 May", "3rd of May, 2019", "the twenty third day of September", "12-Nov". */
const dayThenMonth: Rule = (words, at, reference) => {
  const day = wordAt(words, at).glued && /^[$£€#]$/u.test(lowerAt(words, at - 1)) ? null : dayNumberAt(words, at);
  if (day === null) return null;
  let next = day.end;
  if (lowerAt(words, next) === 'day') next++;
  next = past(words, next, 'of', ',');
  if (isDash(words, next) && wordAt(words, next).glued && wordAt(words, next + 1).glued) next++;
  const month = monthAt(words, next);
  // "on the 3rd may come": a verb follows a day as well.
  if (month === null || (!wordAt(words, next).capital && lowerAt(words, next) === 'may' && yearAfter(words, month.end) === null && /^(?:be|have|not|come|go|see|take)$/u.test(lowerAt(words, month.end)))) return null;
  // "3 May 5 people": what follows is the month's day only where the first number is not.
  const year = yearAfter(words, month.end);
  return dated(year?.value ?? null, month.value, day.value, year?.end ?? month.end, reference);
};

/** "May 3rd, 2019", "Dec31 , 1994", "January the 3rd", "march eighteenth". */
const monthThenDay: Rule = (words, at, reference) => {
  const month = monthAt(words, at);
  if (month === null) return null;
  // "May 3-5" is a range, read as one; "may 20 people" asks.
  const plain = past(words, month.end, 'the');
  const day = ordinalAt(words, plain) ?? (isDigits(words, month.end) ? dayNumberAt(words, month.end) : null);
  if (day === null || day.value < 1 || day.value > 31 || lowerAt(words, day.end) === '%') return null;
  if (!wordAt(words, at).capital && (lowerAt(words, at) === 'may' || lowerAt(words, at) === 'march') && !wordAt(words, day.end - 1).glued && isDigits(words, day.end - 1) && /^\p{L}/u.test(lowerAt(words, day.end)) && yearAfter(words, day.end) === null) return null;
  const year = yearAfter(words, day.end);
  return dated(year?.value ?? null, month.value, day.value, year?.end ?? day.end, reference);
};

/** "2019 May 3". */
const yearThenMonth: Rule = (words, at, reference) => {
  const year = isDigits(words, at) ? yearAt(words, at) : null;
  const month = year && monthAt(words, past(words, year.end, ','));
  const day = month && dayNumberAt(words, month.end);
  return year && month && day && dated(year.value, month.value, day.value, day.end, reference);
};

export const monthDate: Rule = remembered(firstOfRules([dayThenMonth, monthThenDay, yearThenMonth]));

/** The last and the next month of that name; the month at hand is the next. */
export function openMonth(month: number, reference: Reference): Meaning {
  const first = firstOf(yearOf(reference.now), monthOf(reference.now));
  const readings = lastAndNext({ ...reference, now: first }, (year) => firstOf(year, month), (begin) => stretch(begin, firstOf(yearOf(begin), month + 1)), yearOf(reference.now));
  return range(`XXXX-${two(month + 1)}`, ...readings);
}

/** What shows that "may", "march" or "june" is a month. */
const LEADS = new Set(['in', 'by', 'since', 'during', 'until', 'till', 'of', 'from', 'to', 'before', 'after', 'between', 'and', 'through', 'throughout', 'early', 'earlier', 'mid', 'late', 'later', 'last', 'next', 'this',
  'than', 'for', 'end', 'start', 'beginning', 'middle', 'whole', 'around', '-', '–', 'or', 'previous', 'past', 'coming', 'each', 'every']);

/** A month with its year, or alone where that is clear: "april 2017", "Dec, 2018", "April of 2016", "in November". */
export const wholeMonth: Rule = remembered((words, at, reference) => {
  const month = monthAt(words, at);
  if (month === null) return null;
  const dash = isDash(words, month.end) && wordAt(words, month.end).glued && wordAt(words, month.end + 1).glued ? month.end + 1 : month.end;
  const year = yearAfter(words, dash) ?? (dash === month.end ? ofRelativeYear(words, dash, reference) : null);
  if (year !== null) return { end: year.end, meaning: range(`${year.value}-${two(month.value + 1)}`, stretch(firstOf(year.value, month.value), firstOf(year.value, month.value + 1))) };
  const clear = LEADS.has(lowerAt(words, at - 1)) || (!month.doubtful && wordAt(words, at).capital);
  if (!clear || (lowerAt(words, at) === 'may' && !wordAt(words, at).capital) || (lowerAt(words, at) === 'march' && !wordAt(words, at).capital) || (isDigits(words, month.end) && wordAt(words, month.end).glued)) return null;
  // "31 February" is no day and no month.
  if (/^\d\d?$/u.test(lowerAt(words, at - 1))) return null;
  // "to March on", "Jan Novak" and "June Carter": a capital goes on with a name.
  if (month.doubtful && wordAt(words, month.end).capital && wordAt(words, at).capital && month.end === at + 1) return null;
  return { end: month.end, meaning: openMonth(month.value, reference) };
});

/** "of last year", "next year". */
function ofRelativeYear(words: readonly Word[], at: number, reference: Reference): { readonly end: number; readonly value: number } | null {
  const from = past(words, at, 'of');
  const turn = { this: 0, the: 0, last: -1, next: 1, previous: -1, following: 1 }[lowerAt(words, from)];
  if (turn === undefined || lowerAt(words, from + 1) !== 'year' || (lowerAt(words, from) === 'the' && from === at)) return null;
  return { end: from + 2, value: yearOf(reference.now) + turn };
}

/** "this May", "last December", "next March". */
export const turnedMonth: Rule = (words, at, reference) => {
  const turn = { this: 0, last: -1, past: -1, previous: -1, next: 1, coming: 1, upcoming: 1 }[lowerAt(words, at)];
  const month = turn === undefined ? null : monthAt(words, at + 1);
  if (turn === undefined || month === null) return null;
  if (month.doubtful && !wordAt(words, at + 1).capital) return null;
  const now = yearOf(reference.now);
  const away = month.value - monthOf(reference.now);
  const year = turn < 0 ? (away >= 0 ? now - 1 : now) : turn > 0 ? (away <= 0 ? now + 1 : now) : now;
  return { end: month.end, meaning: range(`${year}-${two(month.value + 1)}`, stretch(firstOf(year, month.value), firstOf(year, month.value + 1))) };
};

/** "next 5 March", "last May 3rd": the next such day after today or the last before it. */
export const turnedDate: Rule = (words, at, reference) => {
  const turn = { last: 0, past: 0, previous: 0, next: -1, coming: -1, this: -1 }[lowerAt(words, at)];
  const found = turn === undefined ? null : (monthDate(words, at + 1, reference) ?? twoParts(words, at + 1, reference));
  const reading = found?.meaning.type === 'date' ? found.meaning.readings.at(turn as number) : undefined;
  return found && reading ? { end: found.end, meaning: { ...found.meaning, readings: [reading] } } : null;
};
