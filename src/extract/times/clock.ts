import { HOUR, MINUTE, SECOND, two } from './calendar.js';
import { cardinalAt, digitsAt, inLongerNumber, isDigits } from './counts.js';
import type { Meaning, Parsed, Rule } from './meaning.js';
import { lowerAt, past, pastHyphen, reads, type Word, wordAt } from './words.js';

/** A time of day before it is known which half of the day it is in. */
export interface ClockTime {
  readonly end: number;
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** 0 for the morning, 12 for the afternoon; null where the text leaves it open. */
  readonly half: 0 | 12 | null;
  /** Only its company makes it a time. */
  readonly weak: boolean;
}

/** "am", "p.m.", " a . m"; null where there is none. */
function halfAt(words: readonly Word[], at: number, afterMinutes: boolean): { readonly end: number; readonly half: 0 | 12 } | null {
  const word = lowerAt(words, at);
  const half = word.startsWith('a') ? 0 : 12;
  if (word === 'am' || word === 'pm') return { end: at + 1, half };
  if (word !== 'a' && word !== 'p') return null;
  if (lowerAt(words, at + 1) === '.' && wordAt(words, at + 1).glued && lowerAt(words, at + 2) === 'm') return { end: lowerAt(words, at + 3) === '.' && wordAt(words, at + 3).glued ? at + 4 : at + 3, half };
  return afterMinutes && wordAt(words, at).glued && (!wordAt(words, at + 1).glued || /^[.,;!?)]$/u.test(lowerAt(words, at + 1))) ? { end: at + 1, half } : null;
}

const PART_HALF: Readonly<Record<string, 0 | 12>> = { morning: 0, afternoon: 12, evening: 12, night: 12 };

/** The part of the day that settles the half: "in the morning", "this afternoon" is another rule's. */
function partAfter(words: readonly Word[], at: number, hour: number): { readonly end: number; readonly half: 0 | 12 } | null {
  const from = reads(words, at, 'in', 'the') ? at + 2 : lowerAt(words, at) === 'at' && lowerAt(words, at + 1) === 'night' ? at + 1 : at;
  if (from === at) return null;
  const word = lowerAt(words, from);
  if (!Object.hasOwn(PART_HALF, word)) return null;
  return { end: from + 1, half: word === 'night' && (hour < 6 || hour === 12) ? 0 : PART_HALF[word] };
}

/** The half where the text tells it after the time; the time as it is where not. */
function withHalf(words: readonly Word[], time: ClockTime, afterMinutes: boolean): ClockTime {
  if (time.hour > 12) return time;
  const half = halfAt(words, time.end, afterMinutes);
  if (half !== null) {
    const part = partAfter(words, half.end, time.hour);
    return { ...time, end: part?.end ?? half.end, half: half.half, weak: false };
  }
  const part = partAfter(words, time.end, time.hour);
  return part === null ? time : { ...time, end: part.end, half: part.half, weak: false };
}

const HOUR_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** An hour in digits or in words, not yet a time. */
function hourAt(words: readonly Word[], at: number): { readonly end: number; readonly hour: number; readonly digits: boolean } | null {
  const digits = lowerAt(words, at).length < 3 ? digitsAt(words, at, 0, 24) : null;
  if (digits !== null) return inLongerNumber(words, at) && lowerAt(words, at + 1) !== '.' ? null : { end: at + 1, hour: digits, digits: true };
  const word = HOUR_WORDS.indexOf(lowerAt(words, at));
  return word < 0 ? null : { end: at + 1, hour: word + 1, digits: false };
}

/** "half past seven", "a quarter to five", "20 min past eight", "ten to six". */
function pastOrTo(words: readonly Word[], at: number): ClockTime | null {
  let next = past(words, at, 'a');
  let minutes: number;
  if (lowerAt(words, next) === 'half') [minutes, next] = [30, next + 1];
  else if (lowerAt(words, next) === 'quarter') [minutes, next] = [15, next + 1];
  else {
    const count = cardinalAt(words, at);
    if (count === null || count.value < 1 || count.value > 59 || !Number.isInteger(count.value)) return null;
    [minutes, next] = [count.value, past(words, count.end, 'min', 'mins', 'minute', 'minutes')];
  }
  const word = lowerAt(words, next);
  const to = word === 'to' || word === 'before' || word === 'till' || word === 'of';
  if (!to && word !== 'past' && word !== 'after') return null;
  // "ten to twelve people", "five of ten": minutes to the hour are fives, or say that they are minutes.
  const named = /^(?:min|mins|minutes?|half|quarter)$/u.test(lowerAt(words, next - 1));
  if (word === 'of' || (!named && (minutes % 5 !== 0 || (to && isDigits(words, at)))) || (word === 'before' && !named) || (word === 'after' && !named)) return null;
  const hour = hourAt(words, next + 1);
  if (hour === null || hour.hour < 1 || hour.hour > 12) return null;
  const time = withHalf(words, { end: hour.end, hour: to ? hour.hour - 1 || 12 : hour.hour, minute: to ? 60 - minutes : minutes, half: null, weak: !named && to }, false);
  return lowerAt(words, time.end) === 'o' && lowerAt(words, time.end + 2) === 'clock' ? { ...time, end: time.end + 3 } : time;
}

const NAMED: Readonly<Record<string, number>> = { noon: 12, midday: 12, midnight: 0 };

/** A time of day at `at`, without "at": "2:30 pm", "9am", "1140 a.m.", "seven o'clock", "noon", "half past six"; a bare "7" is weak. */
export function clockTimeAt(words: readonly Word[], at: number): ClockTime | null {
  const word = lowerAt(words, at);
  if (Object.hasOwn(NAMED, word)) return { end: at + 1, hour: NAMED[word], minute: 0, half: word === 'midnight' ? 0 : 12, weak: false };
  if (word === 'mid' && (lowerAt(words, pastHyphen(words, at + 1)) === 'night' || lowerAt(words, pastHyphen(words, at + 1)) === 'day')) {
    const night = lowerAt(words, pastHyphen(words, at + 1)) === 'night';
    return { end: pastHyphen(words, at + 1) + 1, hour: night ? 0 : 12, minute: 0, half: night ? 0 : 12, weak: false };
  }
  const relative = pastOrTo(words, at);
  if (relative !== null) return relative;
  if (isDigits(words, at) && word.length >= 3 && word.length <= 4) return withoutColon(words, at);
  const hour = hourAt(words, at);
  if (hour === null) return null;
  if (hour.digits) {
    const minutes = minutesAt(words, hour.end);
    if (minutes !== null) {
      const time = { end: minutes.end, hour: hour.hour, minute: minutes.minute, ...(minutes.second === undefined ? {} : { second: minutes.second }), half: hour.hour === 0 || hour.hour > 12 ? (0 as const) : null, weak: minutes.dot };
      if (lowerAt(words, at) === '24' && minutes.minute > 0) return null;
      return withHalf(words, time, true);
    }
    if (inLongerNumber(words, at)) return null;
  }
  // "seven o'clock", "4 oclock".
  const clock = lowerAt(words, hour.end) === 'oclock' ? hour.end + 1 : lowerAt(words, hour.end) === 'o' && lowerAt(words, hour.end + 1) === 'clock' ? hour.end + 2
    : lowerAt(words, hour.end) === 'o' && /^['’‘`]$/u.test(lowerAt(words, hour.end + 1)) && lowerAt(words, hour.end + 2) === 'clock' ? hour.end + 3 : null;
  if (clock !== null) return withHalf(words, { end: clock, hour: hour.hour, minute: 0, half: hour.hour > 12 ? 0 : null, weak: false }, false);
  // "nine thirty", "two forty five".
  const spoken = hour.digits ? null : cardinalAt(words, hour.end);
  if (spoken !== null && !isDigits(words, hour.end) && spoken.value >= 10 && spoken.value < 60) return withHalf(words, { end: spoken.end, hour: hour.hour, minute: spoken.value, half: null, weak: true }, false);
  // "60a" and "7p" are no times.
  return withHalf(words, { end: hour.end, hour: hour.hour, minute: 0, half: hour.hour > 12 || hour.hour === 0 ? 0 : null, weak: true }, false);
}

/** ":30", ":30:15", ".45": minutes in two digits. */
function minutesAt(words: readonly Word[], at: number): { readonly end: number; readonly minute: number; readonly second?: number; readonly dot: boolean } | null {
  const mark = lowerAt(words, at);
  if ((mark !== ':' && mark !== '.') || !wordAt(words, at).glued || !wordAt(words, at + 1).glued || lowerAt(words, at + 1).length !== 2) return null;
  const minute = digitsAt(words, at + 1, 0, 59);
  if (minute === null || (/^[%]$/u.test(lowerAt(words, at + 2)))) return null;
  const second = lowerAt(words, at + 2) === ':' && wordAt(words, at + 2).glued && wordAt(words, at + 3).glued ? digitsAt(words, at + 3, 0, 59) : null;
  if (lowerAt(words, at + 2) === '.' && wordAt(words, at + 2).glued && isDigits(words, at + 3) && wordAt(words, at + 3).glued) return null;
  return second === null ? { end: at + 2, minute, dot: mark === '.' } : { end: at + 4, minute, second, dot: false };
}

/** "1140 a.m.", "0930", "1430 hours". */
function withoutColon(words: readonly Word[], at: number): ClockTime | null {
  const digits = Number(lowerAt(words, at));
  const [hour, minute] = [Math.floor(digits / 100), digits % 100];
  if (hour > 24 || minute > 59 || inLongerNumber(words, at)) return null;
  const time: ClockTime = { end: at + 1, hour, minute, half: hour > 12 || hour === 0 ? 0 : null, weak: true };
  if (/^(?:hours|hrs|h)$/u.test(lowerAt(words, at + 1)) && lowerAt(words, at).length === 4) return { ...time, end: at + 2, half: 0, weak: false };
  return hour <= 12 ? withHalf(words, time, false) : time;
}

const msOf = ({ hour, minute, second = 0 }: ClockTime, half: 0 | 12): number => (hour > 12 ? hour : (hour % 12) + half) * HOUR + minute * MINUTE + second * SECOND;

/** "T14:30", "T08". */
export function clockTimex(ms: number, minutes: boolean): string {
  const [hour, minute, second] = [Math.floor(ms / HOUR) % 24, Math.floor((ms % HOUR) / MINUTE), Math.floor((ms % MINUTE) / SECOND)];
  return `T${two(hour)}${minutes || minute > 0 || second > 0 ? `:${two(minute)}` : ''}${second > 0 ? `:${two(second)}` : ''}`;
}

/** True where the text writes minutes, if only ":00". */
const hasMinutes = (words: readonly Word[], time: ClockTime, at: number): boolean => time.minute > 0 || [1, 2].some((i) => at + i < time.end && lowerAt(words, at + i) === ':') || (isDigits(words, at) && lowerAt(words, at).length > 2);

/** The meaning of a time of day; where its half is left open it is as written, and 12 is noon. */
export function clockMeaning(words: readonly Word[], at: number, time: ClockTime): Meaning {
  const ms = msOf(time, time.half ?? (time.hour === 12 ? 12 : 0));
  return { type: 'time', timex: clockTimex(ms, hasMinutes(words, time, at)), readings: [{ begin: ms, end: ms }], ...(time.weak ? { weak: true } : {}) };
}

const AROUND = ['around', 'about', 'circa', 'approximately', 'roughly', 'nearly', 'exactly', 'precisely'];

/** A time of day, and what shows that it is one. */
export interface ToldClock extends Parsed {
  /** "at" stands before it. */
  readonly led: boolean;
  /** Nothing but a number: "7". */
  readonly bare: boolean;
}

/**
 * A time of day that may begin at `at`. "at" and "about" before it are no part of it but where they stand inside a longer time
 * ("tomorrow at about 7"), nor is "at" at the head, unless a dot parts its minutes: only "at" makes "6.45" a time.
 */
export function toldClock(words: readonly Word[], at: number, inside: boolean): ToldClock | null {
  const lead = past(words, at, 'at');
  const from = inside || lead > at ? past(words, lead, ...AROUND) : past(words, lead, 'around', 'circa');
  const time = clockTimeAt(words, from);
  if (time === null || (from > lead && lead === at && !inside && time.weak)) return null;
  const dotted = lowerAt(words, from + 1) === '.' && time.end > from + 2;
  if (!inside && lead > at && !dotted) return null;
  const led = lead > at || lowerAt(words, at - 1) === 'at' || (lowerAt(words, at - 2) === 'at' && AROUND.includes(lowerAt(words, at - 1))) || (inside && from > lead);
  return { end: time.end, meaning: clockMeaning(words, from, time), led, bare: time.weak && time.end - from === 1 };
}

/** A time of day that needs no company. */
export const clock: Rule = (words, at): Parsed | null => {
  const found = toldClock(words, at, false);
  return found !== null && !found.meaning.weak ? found : null;
};
