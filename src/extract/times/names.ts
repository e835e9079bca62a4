import { lowerAt, type Word, wordAt } from './words.js';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const SHORT_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const SHORT_WEEKDAYS = [['mon'], ['tue', 'tues'], ['wed', 'weds'], ['thu', 'thur', 'thurs'], ['fri'], ['sat'], ['sun']];

const MONTH = new Map([...MONTHS.entries(), ...SHORT_MONTHS.entries()].map(([i, word]) => [word, i]));
MONTH.set('sept', 8);
const WEEKDAY = new Map(WEEKDAYS.map((word, i) => [word, i + 1]));
const SHORT_WEEKDAY = new Map(SHORT_WEEKDAYS.flatMap((words, i) => words.map((word) => [word, i + 1] as const)));

export const MONTH_WORDS: readonly string[] = [...MONTH.keys()];
export const WEEKDAY_WORDS: readonly string[] = [...WEEKDAY.keys(), ...SHORT_WEEKDAY.keys()];

/** A month or a weekday, and one past its word and the full stop of its short form. */
export interface Named {
  readonly end: number;
  /** A month from 0, a weekday from 1 for Monday. */
  readonly value: number;
  /** Its word means something else as well: "may", "march", "sat". */
  readonly doubtful: boolean;
}

/** Also names and verbs: they are months only in a month's company. */
const DOUBTFUL = new Set(['may', 'march', 'mar', 'april', 'june', 'august', 'jan', 'dec', 'sep', 'jun', 'apr', 'aug', 'oct', 'nov', 'feb', 'jul']);

const pastStop = (words: readonly Word[], at: number, short: boolean): number => (short && lowerAt(words, at) === '.' && wordAt(words, at).glued && words[at + 1] !== undefined ? at + 1 : at);

export function monthAt(words: readonly Word[], at: number): Named | null {
  const word = lowerAt(words, at);
  const value = MONTH.get(word);
  return value === undefined ? null : { end: pastStop(words, at + 1, word.length < 5 && word !== MONTHS[value]), value, doubtful: DOUBTFUL.has(word) };
}

export function weekdayAt(words: readonly Word[], at: number): Named | null {
  const word = lowerAt(words, at);
  const value = WEEKDAY.get(word) ?? SHORT_WEEKDAY.get(word);
  return value === undefined ? null : { end: pastStop(words, at + 1, !WEEKDAY.has(word)), value, doubtful: !WEEKDAY.has(word) };
}
