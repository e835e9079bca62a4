import { DAY, HOUR, isoDay, startOfDay } from './calendar.js';
import type { Meaning, Reference } from './meaning.js';
import { lowerAt, pastHyphen, reads, type Word } from './words.js';

/** TIMEX3's code of a part of the day, and the hours that it is. */
export interface DayPart {
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

const PARTS: Readonly<Record<string, DayPart>> = {
  morning: { code: 'TMO', from: 8, to: 12 }, afternoon: { code: 'TAF', from: 12, to: 16 }, evening: { code: 'TEV', from: 16, to: 20 }, night: { code: 'TNI', from: 20, to: 24 },
  daytime: { code: 'TDT', from: 8, to: 18 }, nighttime: { code: 'TNT', from: 0, to: 8 }, lunchtime: { code: 'TMEL', from: 11, to: 13 }, lunch: { code: 'TMEL', from: 11, to: 13 },
  breakfast: { code: 'TMEB', from: 8, to: 12 }, dinner: { code: 'TMED', from: 16, to: 20 }, dawn: { code: 'TDA', from: 4, to: 8 }, dusk: { code: 'TDU', from: 16, to: 20 },
};
const MEALS = /^(?:lunch|breakfast|dinner)$/u;

/** A part of the day as the text tells it: on which day counted from today, where it says so. */
export interface ToldPart {
  readonly end: number;
  readonly part: DayPart;
  readonly away: number | null;
  /** Only its company makes it a time: "morning" without "in the". */
  readonly weak: boolean;
}

const partAt = (words: readonly Word[], at: number): { readonly end: number; readonly part: DayPart } | null => {
  const word = lowerAt(words, at);
  const second = lowerAt(words, pastHyphen(words, at + 1));
  if ((word === 'night' || word === 'day' || word === 'lunch') && second === 'time') return { end: pastHyphen(words, at + 1) + 1, part: PARTS[`${word}time`] };
  return Object.hasOwn(PARTS, word) ? { end: at + 1, part: PARTS[word] } : null;
};

/** "early morning" is its first half, "late evening" its last. */
function edged(part: DayPart, edge: string): DayPart {
  const middle = part.from + Math.ceil((part.to - part.from) / 2);
  return edge.startsWith('early') || edge.startsWith('earl') ? { ...part, to: middle } : edge.startsWith('late') ? { ...part, from: middle } : part;
}

const EDGES = ['early', 'earlier', 'late', 'later', 'mid'];
const TURN: Readonly<Record<string, number>> = { this: 0, last: -1, next: 1, previous: -1, following: 1 };

/** "in the morning", "early in the morning", "late this morning", "tonight", "last night", "overnight", "morning". */
export function dayPartAt(words: readonly Word[], at: number): ToldPart | null {
  const edge = EDGES.includes(lowerAt(words, at)) ? lowerAt(words, at) : '';
  let next = pastHyphen(words, edge === '' ? at : at + 1);
  if (lowerAt(words, next) === 'tonight' || lowerAt(words, next) === 'tonite') return { end: next + 1, part: edged(PARTS.night, edge), away: 0, weak: false };
  if (lowerAt(words, next) === 'overnight') return /^(?:stay|stays|rate|rates|bag|train|trains|flight|flights|trip|success)$/u.test(lowerAt(words, next + 1)) ? null : { end: next + 1, part: { code: 'TNI', from: -4, to: 8 }, away: null, weak: false };
  const turn = Object.hasOwn(TURN, lowerAt(words, next)) ? TURN[lowerAt(words, next)] : undefined;
  let led = false;
  if (turn !== undefined) next++;
  else if (reads(words, next, 'in', 'the') || reads(words, next, 'during', 'the') || reads(words, next, 'during', 'this')) [next, led] = [next + 2, true];
  else if (lowerAt(words, next) === 'at' && lowerAt(words, next + 1) === 'night') [next, led] = [next + 1, true];
  else if (lowerAt(words, next) === 'at' && /^(?:dawn|dusk|lunchtime)$/u.test(lowerAt(words, next + 1))) [next, led] = [next + 1, true];
  const inner = EDGES.includes(lowerAt(words, next)) ? lowerAt(words, next) : '';
  if (inner !== '') next = pastHyphen(words, next + 1);
  const found = partAt(words, next);
  if (found === null || (MEALS.test(lowerAt(words, next)) && !/^(?:before|after|by|until)$/u.test(lowerAt(words, at - 1)))) return null;
  // "the night of the fire" is another night; "last night's vote" is last night's.
  if (led && lowerAt(words, found.end) === 'of') return null;
  return { end: found.end, part: edged(found.part, edge || inner), away: turn ?? null, weak: !led && turn === undefined && !MEALS.test(lowerAt(words, next)) };
}

const second = (ms: number): number => (ms % DAY === 0 && ms > 0 ? ms - 1000 : ms);

/** A part of each of these days. */
export function partOfDays(timex: string, days: readonly number[], { code, from, to }: DayPart): Meaning {
  return { type: 'datetimerange', timex: `${timex}${code}`, readings: days.map((day) => ({ begin: day + from * HOUR, end: day + second(to * HOUR) })) };
}

/** The meaning of a part of the day without a date beside it. */
export function partMeaning(told: ToldPart, { now }: Reference): Meaning {
  const { part, away, weak } = told;
  if (away !== null) {
    const day = startOfDay(now) + away * DAY;
    return partOfDays(isoDay(day), [day], part);
  }
  return { type: 'timerange', timex: part.code, readings: [{ begin: part.from * HOUR, end: second(part.to * HOUR) }], ...(weak ? { weak } : {}) };
}
