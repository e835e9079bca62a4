import { DAY, isoDay, startOfDay, weekdayOf } from './calendar.js';
import { holiday } from './holidays.js';
import { finestOf, isOfClock, isoLength, type Length, lengthAt, saysAge, shifted } from './lengths.js';
import { dateOn, longestOf, type Meaning, type Parsed, type Reference, type Rule, stretch, remembered } from './meaning.js';
import { monthDate } from './month-dates.js';
import { weekdayAt } from './names.js';
import { threeParts, twoParts } from './numeric-dates.js';
import { present, relativeDay } from './relative-days.js';
import { weekday, weekdayAndDate } from './weekdays.js';
import { lowerAt, past, reads, type Word } from './words.js';

/** A day that others are counted from. */
const base: Rule = remembered(longestOf([relativeDay, present, holiday, threeParts, monthDate, twoParts, weekdayAndDate, weekday]));

/** An instant, told to the minute or second. */
export function instant(ms: number): Meaning {
  const seconds = new Date(ms).toISOString().slice(11, 19);
  return { type: 'datetime', timex: `${isoDay(ms)}T${seconds}`, readings: [{ begin: ms, end: ms }] };
}

function at(reference: Reference, from: number, length: Length, sign: 1 | -1): Meaning {
  if (isOfClock(finestOf(length))) {
    const ms = shifted(from, length, sign);
    return reference.hasClock ? instant(ms) : { ...instant(ms), readings: [] };
  }
  return dateOn(shifted(startOfDay(from), length, sign));
}

/** "three days ago", "an hour from now", "three weeks later", "two days before Christmas", "3 days from Tuesday", "a week after 3 May". */
const countedAway: Rule = (words, start, reference) => {
  const told = lengthAt(words, start);
  // "the day after Christmas", "a week from Friday".
  const one = told === null ? oneUnit(words, past(words, start, 'the')) : null;
  const length = told ?? one;
  if (length === null || saysAge(words, length.end)) return null;
  const { end } = length;
  if (one !== null && !/^(?:after|before|from)$/u.test(lowerAt(words, end))) return null;
  const word = lowerAt(words, end);
  if (word === 'ago') return { end: end + 1, meaning: at(reference, reference.now, length, -1) };
  if (word === 'hence' || reads(words, end, 'from', 'now')) return { end: word === 'hence' ? end + 1 : end + 2, meaning: at(reference, reference.now, length, 1) };
  const sign = word === 'from' || word === 'after' || word === 'since' ? 1 : word === 'before' || word === 'to' || (word === 'prior' && lowerAt(words, end + 1) === 'to') ? -1 : null;
  if (sign !== null) {
    const from = base(words, past(words, word === 'prior' ? end + 2 : end + 1, 'the'), reference);
    // What lies ahead is counted from: the next Tuesday, not the last.
    const anchor = from?.meaning.readings.at(-1)?.begin ?? null;
    if (from !== null && anchor !== null && word !== 'to') return onDay(words, { end: from.end, meaning: at(reference, anchor, length, sign) });
  }
  if (one !== null) return null;
  const later = word === 'later' || word === 'afterwards' || (word === 'after' && /^(?:[.,;]|)$/u.test(lowerAt(words, end + 1)));
  const earlier = word === 'earlier' || word === 'before' || word === 'previously';
  if (later || (earlier && /^(?:[.,;]|)$/u.test(lowerAt(words, end + 1)))) return { end: end + 1, meaning: { ...at(reference, reference.now, length, later ? 1 : -1), fromText: true } };
  return null;
};

/** "two months from today on Tuesday": the first Tuesday from then on. */
function onDay(words: readonly Word[], found: Parsed): Parsed {
  const name = lowerAt(words, found.end) === 'on' ? weekdayAt(words, found.end + 1) : null;
  const [reading] = found.meaning.readings;
  if (name === null || reading?.begin === null || reading === undefined || found.meaning.type !== 'date') return found;
  return { end: name.end, meaning: dateOn(reading.begin + ((name.value - weekdayOf(reading.begin) + 7) % 7) * DAY) };
}

/** "Sunday three weeks after January 15th". */
const weekdayAway: Rule = (words, start, reference) => {
  const name = weekdayAt(words, start);
  const found = name === null ? null : countedAway(words, past(words, name.end, ','), reference);
  if (name === null || found === null || found.meaning.type !== 'date') return null;
  const [reading] = found.meaning.readings;
  if (reading?.begin === null || reading === undefined) return null;
  return { end: found.end, meaning: { ...dateOn(reading.begin + ((name.value - weekdayOf(reading.begin) + 7) % 7) * DAY), ...(found.meaning.fromText ? { fromText: true } : {}) } };
};

/** "in two weeks", "in three days' time", "in half an hour". */
const inLength: Rule = (words, start, reference) => {
  if (lowerAt(words, start) !== 'in') return null;
  const length = lengthAt(words, past(words, start + 1, 'about', 'around', 'just', 'the'));
  if (length === null || saysAge(words, length.end) || lowerAt(words, start + 1) === 'the') return null;
  let { end } = length;
  // "in two weeks of talks" and "in 10 years as mayor" tell how long.
  if (/^(?:of|as)$/u.test(lowerAt(words, end))) return null;
  if (/^['’]$/u.test(lowerAt(words, end))) end++;
  if (lowerAt(words, end) === 's') end++;
  if (lowerAt(words, end) === 'time') end++;
  else end = length.end;
  return { end, meaning: at(reference, reference.now, length, 1) };
};

/** "within two hours", "within the next three days": from now on. */
const withinLength: Rule = (words, start, { now, hasClock }) => {
  if (lowerAt(words, start) !== 'within') return null;
  const from = past(words, past(words, start + 1, 'the'), 'next', 'coming');
  const length = lengthAt(words, from) ?? oneUnit(words, from);
  if (length === null) return null;
  const clock = isOfClock(finestOf(length));
  const begin = clock ? now : startOfDay(now);
  const end = shifted(begin, length, 1);
  const told = (ms: number): string => (clock ? `${isoDay(ms)}T${new Date(ms).toISOString().slice(11, 19)}` : isoDay(ms));
  const readings = clock && !hasClock ? [] : [stretch(begin, clock ? end : end + DAY)];
  return { end: length.end, meaning: { type: clock ? 'datetimerange' : 'daterange', timex: `(${told(begin)},${told(end)},${isoLength(length)})`, readings, ...(from === start + 1 ? { fromText: true } : {}) } };
};

/** "the hour", "the week": one of it. */
function oneUnit(words: readonly Word[], at: number): Length | null {
  const unit = { hour: 'hour', day: 'day', week: 'week', month: 'month', year: 'year' }[lowerAt(words, at)] as 'hour' | undefined;
  return unit === undefined ? null : { end: at + 1, parts: [{ unit, value: 1 }] };
}

export const away: Rule = remembered(longestOf([countedAway, weekdayAway, inLength, withinLength]));
