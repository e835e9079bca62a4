import { DAY, HOUR } from './calendar.js';
import { type ClockTime, clockMeaning, clockTimeAt } from './clock.js';
import { finestOf, isOfClock, isoLength, lengthAt, shifted } from './lengths.js';
import { type Parsed, type Rule, remembered } from './meaning.js';
import { isDash, lowerAt, past, type Word } from './words.js';

/** "PT2H25M" */
export function clockLength(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  return `PT${minutes >= 60 ? `${Math.floor(minutes / 60)}H` : ''}${minutes % 60 > 0 ? `${minutes % 60}M` : ''}`;
}

/** One past what joins two times; -1 where nothing does. */
function pastJoin(words: readonly Word[], at: number, lead: string): number {
  const word = lowerAt(words, at);
  if (isDash(words, at) || word === '~' || word === 'to' || word === 'until' || word === 'till' || word === 'through' || word === 'thru') return at + 1;
  return word === 'and' && lead === 'between' ? at + 1 : -1;
}

/** The first time in the half that the second asks for: "2-4pm" is 14 to 16, "11-2pm" is 11 to 14. */
function halvesOf(first: ClockTime, second: ClockTime): readonly [ClockTime, ClockTime] {
  if (first.half === null && second.half !== null && second.hour <= 12) {
    const begin = (first.hour % 12) + second.half + first.minute / 60;
    const end = (second.hour % 12) + second.half + second.minute / 60;
    return [{ ...first, half: begin < end ? second.half : second.half === 12 ? 0 : 12 }, second];
  }
  return [first, second];
}

const bare = (time: ClockTime, from: number): boolean => time.weak && time.end - from === 1;

/** "from 3 to 5 pm", "between 9.30-4.30pm", "3-8pm", "from two thirty to two forty five"; weak where both are bare numbers. */
const fromTo: Rule = (words, at) => {
  const word = lowerAt(words, at);
  const lead = word === 'from' || word === 'between' ? word : '';
  const start = past(words, lead === '' ? at : at + 1, 'at', 'around', 'about');
  const first = clockTimeAt(words, start);
  if (first === null) return null;
  const whole = rangeFrom(words, start, first, lead);
  if (whole !== null) return whole;
  // "five to seven" is a time of its own, but here a range: its first word alone is the beginning.
  const single = first.end - start > 1 && first.weak ? bareHour(words, start) : null;
  return single && rangeFrom(words, start, single, lead);
};

function bareHour(words: readonly Word[], at: number): ClockTime | null {
  const time = clockTimeAt([...words.slice(at, at + 1)], 0);
  return time && { ...time, end: at + 1 };
}

function rangeFrom(words: readonly Word[], start: number, first: ClockTime, lead: string): Parsed | null {
  const join = pastJoin(words, first.end, lead);
  if (join < 0) return null;
  const from = past(words, join, 'at', 'about', 'around');
  const second = clockTimeAt(words, from);
  if (second === null) return null;
  const weak = bare(first, start) && second.weak && second.half === null;
  // "5-2" alone is a score, "2014-2018" are years.
  if (weak && lead === '' && isDash(words, first.end)) return null;
  if (lead === '' && first.weak && second.weak) {
    if (first.end - start === 1 && lowerAt(words, start).length > 2) return null;
    if (isDash(words, first.end)) return null;
  }
  if (first.hour > 24 || second.hour > 24) return null;
  const [a, b] = halvesOf(first, second);
  const begin = clockMeaning(words, start, a);
  const end = clockMeaning(words, from, b);
  const [from0, to0] = [begin.readings[0].begin as number, end.readings[0].begin as number];
  const to = to0 > from0 ? to0 : b.half === null && to0 + 12 * HOUR > from0 ? to0 + 12 * HOUR : to0 + DAY;
  return { end: second.end, meaning: { type: 'timerange', timex: `(${begin.timex},${endTimex(end.timex, to0, to)},${clockLength(to - from0)})`, readings: [{ begin: from0, end: to }], ...(weak || (first.weak && second.weak) ? { weak: true } : {}) } };
}

const endTimex = (timex: string, was: number, is: number): string => (is - was === 12 * HOUR ? timex.replace(/^T(\d\d)/u, (_, hour: string) => `T${String(Number(hour) + 12).padStart(2, '0')}`) : timex);

/** "from 10 am for 3 hours", "for 2 hours from 2pm". */
const withLength: Rule = (words, at) => {
  const lengthFirst = lowerAt(words, at) === 'for' ? lengthAt(words, at + 1) : null;
  const from = lengthFirst?.end ?? at;
  if (lengthFirst !== null && !/^(?:from|starting|beginning)$/u.test(lowerAt(words, from))) return null;
  const start = past(words, past(words, past(words, from, 'from', 'starting', 'beginning'), 'from'), 'at');
  const time = clockTimeAt(words, start);
  if (time === null || (start === from && time.weak)) return null;
  const length = lengthFirst ?? (lowerAt(words, time.end) === 'for' ? lengthAt(words, time.end + 1) : null);
  if (length === null || !isOfClock(finestOf(length))) return null;
  const begin = clockMeaning(words, start, time);
  const first = begin.readings[0].begin as number;
  const end = shifted(first, length, 1);
  return { end: lengthFirst === null ? length.end : time.end, meaning: { type: 'timerange', timex: `(${begin.timex},T${new Date(end).toISOString().slice(11, 19)},${isoLength(length)})`, readings: [{ begin: first, end }] } };
};

/** From one time of day to another. */
export const clockRange: Rule = remembered((words, at, reference) => {
  const a = fromTo(words, at, reference);
  const b = withLength(words, at, reference);
  return a !== null && b !== null ? (b.end > a.end ? b : a) : (a ?? b);
});
