import { DAY, HOUR, plusMonths, startOfDay, yearOf, firstOf, isoDay } from './calendar.js';
import { firstOfRules, longestOf, type Parsed, type Reading, type Reference, range, type Rule, stretch, remembered } from './meaning.js';
import { turnedMonth, wholeMonth } from './month-dates.js';
import { period, periodAt } from './periods.js';
import { dateAndClock } from './date-and-clock.js';
import { lowerAt, past, pastHyphen, reads, type Word } from './words.js';
import { wholeYear, yearRange } from './years.js';

type Edge = 'start' | 'mid' | 'end';
const EDGE: Readonly<Record<string, Edge>> = {
  early: 'start', earlier: 'start', beginning: 'start', start: 'start', mid: 'mid', middle: 'mid', late: 'end', later: 'end', end: 'end', eod: 'end',
};

const whole: Rule = remembered(longestOf([period, turnedMonth, wholeMonth, yearRange, wholeYear(true)]));

/** "the week", "the month", "the year": the one at hand. */
const atHand: Rule = (words, at, { now }) => {
  const meaning = lowerAt(words, at) === 'the' ? periodAt(lowerAt(words, at + 1), 0, now) : null;
  return meaning && { end: at + 2, meaning };
};

/** The early, middle or late part of a stretch: of a month its first or last half, of a year its first or last third. */
function partOf({ begin, end }: Reading, edge: Edge): Reading {
  if (begin === null || end === null) return { begin, end };
  const days = (end - begin) / DAY;
  const third = days > 40 && days < 400 ? (months: number): number => plusMonths(begin, Math.round((months * days) / 365)) : null;
  if (third !== null) return edge === 'start' ? stretch(begin, third(4)) : edge === 'mid' ? stretch(third(4), third(8)) : stretch(third(8), end);
  if (days > 400) {
    const years = yearOf(end) - yearOf(begin);
    const at = (share: number): number => firstOf(yearOf(begin) + Math.round(years * share));
    return edge === 'start' ? stretch(begin, at(0.4)) : edge === 'mid' ? stretch(at(0.4), at(0.7)) : stretch(at(0.7), end);
  }
  if (days > 20) return edge === 'start' ? stretch(begin, begin + 15 * DAY) : edge === 'mid' ? stretch(begin + 9 * DAY, begin + 20 * DAY) : stretch(begin + 15 * DAY, end);
  if (days < 1) return halfOf(begin, end, edge);
  if (days > 2) return edge === 'start' ? stretch(begin, begin + 4 * DAY) : edge === 'mid' ? stretch(begin + 2 * DAY, begin + 5 * DAY) : stretch(begin + 3 * DAY, end);
  return edge === 'start' ? stretch(begin, begin + 12 * HOUR) : edge === 'mid' ? stretch(begin + 10 * HOUR, begin + 14 * HOUR) : stretch(begin + 12 * HOUR, end);
}

function halfOf(begin: number, end: number, edge: Edge): Reading {
  const middle = begin + Math.ceil((end - begin) / HOUR / 2) * HOUR;
  return edge === 'start' ? stretch(begin, middle) : stretch(middle, end);
}

/** "earlier this month" is up to now, "later this week" from now on. */
function round(reading: Reading, word: string, { now }: Reference): Reading | null {
  const { begin, end } = reading;
  if (begin === null || end === null || begin > now || end <= now) return null;
  if (word === 'later') return stretch(end - begin > DAY ? startOfDay(now) : now, end);
  return word === 'earlier' ? stretch(begin, end - begin > DAY ? startOfDay(now) + DAY : now) : null;
}

/** A day or a part of one: "late on Monday", "early Friday morning". */
const dayAt: Rule = (words, at, reference) => {
  const found = dateAndClock(words, at, reference);
  return found !== null && (found.meaning.type === 'date' || /T[A-Z]/u.test(found.meaning.timex)) ? found : null;
};

/** "late July", "early next year", "the end of 2000", "mid-1990s", "later this month", "at the start of the week", "end of the day". */
export const edge: Rule = remembered((words, at, reference) => {
  const word = lowerAt(words, at);
  const kind = Object.hasOwn(EDGE, word) ? EDGE[word] : undefined;
  if (kind === undefined) return null;
  if (word === 'eod') return endOfDay(at + 1, reference);
  if (reads(words, at, 'end', 'of', 'the', 'day') || reads(words, at, 'end', 'of', 'day')) return endOfDay(at + (lowerAt(words, at + 2) === 'the' ? 4 : 3), reference);
  const ofNeeded = /^(?:beginning|start|middle|end)$/u.test(word);
  let next = at + 1;
  if (ofNeeded) {
    if (lowerAt(words, next) !== 'of' && !(word === 'end' && periodAtTurn(words, next))) return null;
    next = past(words, next, 'of');
  } else next = past(words, past(words, past(words, pastHyphen(words, next), 'in'), 'on'), 'of');
  const found = firstOfRules([whole, atHand])(words, next, reference) ?? whole(words, past(words, next, 'the'), reference) ?? (ofNeeded ? null : dayAt(words, next, reference));
  if (found === null || !/^(?:daterange|date|datetimerange)$/u.test(found.meaning.type)) return null;
  return { end: found.end, meaning: cut(found, word, kind, reference) };
});

const periodAtTurn = (words: readonly Word[], at: number): boolean => /^(?:this|next|last)$/u.test(lowerAt(words, at));

function cut({ meaning }: Parsed, word: string, kind: Edge, reference: Reference): Parsed['meaning'] {
  const day = meaning.type !== 'daterange';
  const readings = meaning.readings.map((reading) => round(reading, word, reference) ?? partOf(reading, kind));
  return day ? { ...meaning, type: 'datetimerange', readings } : { ...range(meaning.timex, ...readings), ...(meaning.fromText ? { fromText: true } : {}) };
}

function endOfDay(end: number, { now }: Reference): Parsed {
  const last = startOfDay(now) + DAY - 1000;
  return { end, meaning: { type: 'datetime', timex: `${isoDay(last)}T23:59:59`, readings: [{ begin: last, end: last }], fromText: true } };
}
