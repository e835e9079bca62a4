import { away } from './away.js';
import { DAY, HOUR, isoDay, startOfDay } from './calendar.js';
import { toldClock, type ToldClock } from './clock.js';
import { clockRange } from './clock-ranges.js';
import { type DayPart, dayPartAt, partMeaning, partOfDays, type ToldPart } from './day-parts.js';
import { day, dayOfMonth } from './days.js';
import { type Meaning, type Parsed, type Reference, type Rule, remembered } from './meaning.js';
import { isDash, lowerAt, past, type Word, wordAt } from './words.js';

/** What has been read so far of one time: a day, a part of it, a time of day. */
interface Gathered {
  end: number;
  date: Meaning | null;
  part: ToldPart | null;
  clock: Meaning | null;
}

const PIECES = 4;

/** One past the small words that join a day, its part and its time. */
function pastJoins(words: readonly Word[], at: number): number {
  const comma = past(words, at, ',');
  if (isDash(words, comma)) return comma + 1;
  // "2016-10-14T07:30"
  if (lowerAt(words, at) === 't' && wordAt(words, at).glued && wordAt(words, at + 1).glued) return at + 1;
  return past(words, comma, 'on', 'of');
}

/** A bare number is a time only after "at"; two spoken numbers also beside a day. */
function isClock(words: readonly Word[], first: boolean, so: Gathered, { meaning, led, bare, end }: ToldClock, reference: Reference): boolean {
  if (!meaning.weak) return true;
  if (counts(words, end)) return false;
  if (led) return !first || restsAfter(words, end) || beforeDay(words, end, reference);
  return !bare && (first ? beforeDay(words, end, reference) : so.date !== null || so.part !== null);
}

/** What comes next of a time, if it is of a kind that is still missing. */
function piece(words: readonly Word[], at: number, first: boolean, so: Gathered, reference: Reference): boolean {
  const take = (end: number): true => {
    so.end = end;
    return true;
  };
  if (so.clock === null) {
    const range = clockRange(words, at, reference);
    if (range !== null && !(range.meaning.weak && first && !beforeDay(words, range.end, reference))) {
      so.clock = range.meaning;
      return take(range.end);
    }
    const found = toldClock(words, at, !first);
    if (found !== null && isClock(words, first, so, found, reference)) {
      so.clock = withoutWeak(found.meaning);
      return take(found.end);
    }
  }
  if (so.part === null) {
    const part = dayPartAt(words, at);
    if (part !== null && !(part.away !== null && so.date !== null)) {
      so.part = part;
      return take(part.end);
    }
  }
  if (so.date === null && !(so.part !== null && so.part.away !== null)) {
    const found = day(words, at, reference) ?? away(words, at, reference);
    if (found !== null && found.meaning.type === 'date') {
      so.date = found.meaning;
      return take(found.end);
    }
  }
  return false;
}

const counts = (words: readonly Word[], at: number): boolean => /^(?:\p{L}+s|%|percent|per|million|billion|thousand|people|men|women)$/u.test(lowerAt(words, at)) && !/^(?:was|is|has|as|this)$/u.test(lowerAt(words, at));
/** "at 7." and "at 7 on Friday" tell a time, "at 7 sites" does not. */
const restsAfter = (words: readonly Word[], at: number): boolean => /^(?:[.,;!?)]|on|and|or|to|until|till|for|with|sharp|)$/u.test(lowerAt(words, at)) && !wordAt(words, at + 1).glued;
const beforeDay = (words: readonly Word[], at: number, reference: Reference): boolean => {
  const next = past(words, at, ',', 'on');
  return day(words, next, reference) !== null || (dayPartAt(words, next)?.away ?? null) !== null;
};

/** "tomorrow, 13 April": the day and its date are one; the date is surer. */
function apposed(words: readonly Word[], at: number, reference: Reference): Parsed | null {
  if (lowerAt(words, at) !== ',') return null;
  const found = day(words, at + 1, reference);
  return found !== null && /^(?:\d{4}|XXXX-\d)/u.test(found.meaning.timex) && lowerAt(words, found.end) === ',' && /^\d/u.test(lowerAt(words, at + 1)) ? found : null;
}

/** A time of a day: "tomorrow at 8:45", "8am this morning", "Monday morning", "from 3:30 to 5:55 on 1/1/2015", "in the morning at 7". */
export const dateAndClock: Rule = remembered((words, at, reference) => {
  const so: Gathered = { end: at, date: null, part: null, clock: null };
  // A day of a month alone is one where a time of day goes with it: "the 17th from 2 to 4".
  const alone = dayOfMonth(words, at, reference, true);
  if (alone !== null && (clockRange(words, alone.end, reference) !== null || (lowerAt(words, alone.end) === 'at' && toldClock(words, alone.end, true) !== null))) [so.date, so.end] = [alone.meaning, alone.end];
  for (let pieces = 0; pieces < PIECES; pieces++) {
    const first = so.end === at;
    const next = first ? at : pastJoins(words, so.end);
    if (!piece(words, next, first, so, reference) && (next === so.end || !piece(words, so.end, first, so, reference))) break;
    if (so.date !== null && so.clock === null && pieces === 0) {
      const twice = apposed(words, so.end, reference);
      if (twice !== null) [so.date, so.end] = [twice.meaning, twice.end];
    }
  }
  const meaning = composed(so, reference);
  return meaning && { end: so.end, meaning };
});

/** A time of day in the half that its part of the day asks for. */
function inPart(time: Meaning, { from }: DayPart): Meaning {
  const [{ begin, end }] = time.readings;
  if (begin === null || end === null || begin >= 12 * HOUR || from < 12 || (from >= 20 && begin < 6 * HOUR)) return time;
  const shift = (ms: number): number => ms + 12 * HOUR;
  const hours = (timex: string): string => timex.replace(/T(\d\d)/gu, (_, hour: string) => `T${String(Number(hour) + (Number(hour) < 12 ? 12 : 0)).padStart(2, '0')}`);
  return { ...time, timex: hours(time.timex), readings: [{ begin: shift(begin), end: shift(end) }] };
}

function composed({ date, part, clock: time }: Gathered, reference: Reference): Meaning | null {
  const told = time !== null && part !== null && time.timex.length <= 6 ? inPart(time, part.part) : time !== null && part !== null ? inPart(time, part.part) : time;
  const today = part !== null && part.away !== null ? startOfDay(reference.now) + part.away * DAY : null;
  const on: Meaning | null = date ?? (today === null ? null : { type: 'date', timex: isoDay(today), readings: [{ begin: today, end: today + DAY }] });
  if (told === null) {
    if (part === null) return date;
    if (date === null) return partMeaning(part, reference);
    return { ...partOfDays(date.timex, date.readings.flatMap(({ begin }) => begin ?? []), part.part), ...(date.fromText ? { fromText: true } : {}) };
  }
  if (on === null) return part === null ? told : withoutWeak(told);
  const [{ begin, end }] = told.readings;
  const readings = on.readings.flatMap((reading) => (reading.begin === null || begin === null || end === null ? [] : [{ begin: reading.begin + begin, end: reading.begin + end }]));
  const fromText = on.fromText ? { fromText: true } : {};
  if (told.type === 'time') return { type: 'datetime', timex: `${on.timex}${told.timex}`, readings, ...fromText };
  return { type: 'datetimerange', timex: told.timex.replace(/T(?=\d\d)/gu, (mark, at: number) => (at > 0 && told.timex[at - 1] === 'P' ? mark : `${on.timex}${mark}`)), readings, ...fromText };
}

const withoutWeak = ({ weak: _, ...meaning }: Meaning): Meaning => meaning;

