import { DAY, isoDay, startOfDay, yearOf } from './calendar.js';
import type { Word } from './words.js';

export type TimeType = 'date' | 'daterange' | 'time' | 'timerange' | 'datetime' | 'datetimerange' | 'duration' | 'set';

/** One way to place a time, in milliseconds of UTC as if the text's zone were UTC; `end` is exclusive but for instants, where it equals `begin`. */
export interface Reading {
  /** Null where it is open to the past. */
  readonly begin: number | null;
  /** Null where it is open to the future. */
  readonly end: number | null;
}

/** What words that tell a time mean, held against a reference time. */
export interface Meaning {
  readonly type: TimeType;
  /** TIMEX3, with X for what the text leaves open ("XXXX-WXX-5") and ranges as (begin,end,duration). */
  readonly timex: string;
  /** Ascending: "Friday" is the last one or the next one. Times of day count from midnight of day 0. Empty where nothing places it. */
  readonly readings: readonly Reading[];
  /** Counted from another time that the text tells: "the next day", "three weeks later". */
  readonly fromText?: boolean;
  /** Of "from A to B": the readings of B alone. */
  readonly last?: readonly Reading[];
  /** A length that is not reached, or only places something: "less than two hours", "in two days of talks". */
  readonly atMost?: boolean;
  /** The number stands alone, so only its company makes it a time: the "7" of "tomorrow at 7". */
  readonly weak?: boolean;
}

export interface Parsed {
  /** One past its last word. */
  readonly end: number;
  readonly meaning: Meaning;
}

/** What times are held against, in milliseconds as readings are. */
export interface Reference {
  readonly now: number;
  /** False where only the day is known: then "in two hours" cannot be placed. */
  readonly hasClock: boolean;
  /** What rules have read at places of one text; see `remembered`. */
  readonly seen?: Seen;
}

/** Readings of one text by rule and place, as far as rules look ahead: what lies behind is written over. */
export interface Seen {
  words: readonly Word[];
  readonly place: Int32Array;
  readonly found: (Parsed | null)[];
}

/** Reads one kind of time that begins at word `at`; null where none does. Looks a bounded number of words ahead. */
export type Rule = (words: readonly Word[], at: number, reference: Reference) => Parsed | null;

/** The reading that takes the most words; of equals the first. */
export function longestOf(rules: readonly Rule[]): Rule {
  return (words, at, reference) => {
    let best: Parsed | null = null;
    for (const rule of rules) {
      const found = rule(words, at, reference);
      if (found !== null && (best === null || found.end > best.end)) best = found;
    }
    return best;
  };
}

/** More places than any rule looks ahead, and more than there are rules; powers of two. */
const PLACES = 128;
const RULES = 32;
let numbered = 0;

const seen: Seen = { words: [], place: new Int32Array(PLACES * RULES), found: new Array(PLACES * RULES).fill(null) };

/** Room for the readings of a text, none of them made yet. One text is read at a time, and most are short: they share it. */
export function nothingSeen(words: readonly Word[]): Seen {
  seen.words = words;
  seen.place.fill(-1);
  return seen;
}

/** The same rule, which reads each place of a text once against the reference it is read against: a time is a part of many longer ones. */
export function remembered(rule: Rule): Rule {
  const number = numbered++;
  if (numbered > RULES) throw new Error(`more than ${RULES} rules are remembered`);
  return (words, at, reference) => {
    const { seen } = reference;
    if (seen === undefined || seen.words !== words) return rule(words, at, reference);
    const slot = (at & (PLACES - 1)) * RULES + number;
    if (seen.place[slot] === at) return seen.found[slot];
    const found = rule(words, at, reference);
    seen.place[slot] = at;
    seen.found[slot] = found;
    return found;
  };
}

/** The first rule that reads anything. */
export function firstOfRules(rules: readonly Rule[]): Rule {
  return (words, at, reference) => {
    for (const rule of rules) {
      const found = rule(words, at, reference);
      if (found !== null) return found;
    }
    return null;
  };
}

export const stretch = (begin: number, end: number): Reading => ({ begin, end });
export const wholeDay = (day: number): Reading => stretch(day, day + DAY);

export const dateOn = (day: number): Meaning => ({ type: 'date', timex: isoDay(day), readings: [wholeDay(day)] });
export const range = (timex: string, ...readings: readonly Reading[]): Meaning => ({ type: 'daterange', timex, readings });

/** The readings of something that comes back: the last before today and the next from today on, found by stepping. */
export function lastAndNext(reference: Reference, at: (step: number) => number | null, readingOf: (begin: number) => Reading, from: number): Reading[] {
  const today = startOfDay(reference.now);
  const found: Reading[] = [];
  const first = (step: number, turn: 1 | -1, fits: (begin: number) => boolean): void => {
    for (let i = 0; i < 12; i++, step += turn) {
      const begin = at(step);
      if (begin === null || !fits(begin)) continue;
      found.push(readingOf(begin));
      return;
    }
  };
  first(from, -1, (begin) => begin < today);
  first(from, 1, (begin) => begin >= today);
  return found;
}

/** "P9D" between two days; in years or months where both ends are so. */
export function lengthOf(begin: number, end: number, unit: 'Y' | 'M' | 'D'): string {
  if (unit === 'Y') return `P${yearOf(end) - yearOf(begin)}Y`;
  if (unit === 'M') return `P${(yearOf(end) - yearOf(begin)) * 12 + new Date(end).getUTCMonth() - new Date(begin).getUTCMonth()}M`;
  return `P${Math.round((end - begin) / DAY)}D`;
}
