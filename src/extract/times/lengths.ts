import { DAY, HOUR, MINUTE, plusMonths, SECOND } from './calendar.js';
import { amountAt, isDigits } from './counts.js';
import { isDash, lowerAt, past, pastHyphen, type Word, wordAt } from './words.js';

export type Unit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

/** So many of a unit. */
export interface Part {
  readonly unit: Unit;
  readonly value: number;
}

/** A length of time, the greatest unit first, and one past its last word. */
export interface Length {
  readonly end: number;
  readonly parts: readonly Part[];
  /** Workdays alone are counted: "4 business days". */
  readonly business?: boolean;
  /** Counted in whole quarters. */
  readonly quarters?: number;
}

const ORDER: readonly Unit[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];
const WORDS: Readonly<Record<string, readonly [Unit, number]>> = {
  year: ['year', 1], years: ['year', 1], yr: ['year', 1], yrs: ['year', 1], decade: ['year', 10], decades: ['year', 10], century: ['year', 100], centuries: ['year', 100],
  month: ['month', 1], months: ['month', 1], quarter: ['month', 3], quarters: ['month', 3],
  week: ['week', 1], weeks: ['week', 1], wk: ['week', 1], wks: ['week', 1], fortnight: ['week', 2], fortnights: ['week', 2],
  day: ['day', 1], days: ['day', 1],
  hour: ['hour', 1], hours: ['hour', 1], hr: ['hour', 1], hrs: ['hour', 1], minute: ['minute', 1], minutes: ['minute', 1], min: ['minute', 1], mins: ['minute', 1],
  second: ['second', 1], seconds: ['second', 1], sec: ['second', 1], secs: ['second', 1],
};

/** A unit of time: its kind and how many of it one word stands for; "h" only right behind its number. */
export function unitAt(words: readonly Word[], at: number): { readonly end: number; readonly unit: Unit; readonly times: number; readonly business: boolean } | null {
  const work = /^(?:business|working|work|trading)$/u.test(lowerAt(words, at)) && /^days?$/u.test(lowerAt(words, at + 1));
  const from = work ? at + 1 : at;
  const known = Object.hasOwn(WORDS, lowerAt(words, from)) ? WORDS[lowerAt(words, from)] : undefined;
  if (known) return { end: from + 1, unit: known[0], times: known[1], business: work };
  if (!wordAt(words, at).glued || !isDigits(words, at - 1)) return null;
  const short = { h: 'hour', d: 'day', w: 'week', y: 'year' }[lowerAt(words, at)] as Unit | undefined;
  return short ? { end: at + 1, unit: short, times: 1, business: false } : null;
}

const FRACTIONS: readonly (readonly [words: readonly string[], value: number])[] = [[['and', 'a', 'half'], 0.5], [['and', 'a', 'quarter'], 0.25], [['and', 'three', 'quarters'], 0.75]];

/** "a quarter of an hour", "three quarters of an hour". */
function quartersOfHour(words: readonly Word[], at: number): (Length & { readonly finest: Unit }) | null {
  const three = lowerAt(words, at) === 'three' && /^quarters?$/u.test(lowerAt(words, pastHyphen(words, at + 1)));
  const from = three ? pastHyphen(words, at + 1) + 1 : past(words, at, 'a') + 1;
  if ((!three && lowerAt(words, from - 1) !== 'quarter') || lowerAt(words, from) !== 'of' || lowerAt(words, from + 1) !== 'an' || lowerAt(words, from + 2) !== 'hour') return null;
  return { end: from + 3, finest: 'minute', parts: [{ unit: 'minute', value: three ? 45 : 15 }] };
}

/** One amount of one unit: "three weeks", "a 40-minute", "an hour and a half". */
function partAt(words: readonly Word[], at: number): (Length & { readonly finest: Unit }) | null {
  const quarters = quartersOfHour(words, at);
  if (quarters !== null) return quarters;
  const amount = amountAt(words, at);
  if (amount === null || amount.value > 100_000) return null;
  const unit = unitAt(words, pastHyphen(words, past(words, amount.end, 'more', 'full', 'whole', 'straight', 'consecutive', 'additional', 'extra', 'long', 'further')));
  if (unit === null) return null;
  const fraction = FRACTIONS.find(([rest]) => rest.every((word, i) => lowerAt(words, unit.end + i) === word));
  // "an hour and a half-day": the half is another's.
  const joined = fraction !== undefined && unitAt(words, pastHyphen(words, unit.end + fraction[0].length)) === null;
  const value = (amount.value + (joined ? fraction[1] : 0)) * unit.times;
  return {
    end: joined ? unit.end + fraction[0].length : unit.end, finest: unit.unit, parts: [{ unit: unit.unit, value }], business: unit.business,
    ...(/^quarters?$/u.test(lowerAt(words, unit.end - 1)) ? { quarters: amount.value } : {}),
  };
}

/** "two hours and ten minutes", "2 years 1 month 21 days", "3h30m": units from the greatest down. */
export function lengthAt(words: readonly Word[], at: number): Length | null {
  const first = partAt(words, at);
  if (first === null) return null;
  let { end, finest } = first;
  const parts = [...first.parts];
  while (parts.length < ORDER.length) {
    const next = partAt(words, past(words, past(words, end, ','), 'and'));
    if (next === null || ORDER.indexOf(next.finest) <= ORDER.indexOf(finest)) break;
    parts.push(...next.parts);
    ({ end, finest } = next);
  }
  return { end, parts, ...(first.business ? { business: true } : {}), ...(first.quarters === undefined ? {} : { quarters: first.quarters }) };
}

/** True where a length is said of age: "24-year-old", "five years old". */
export function saysAge(words: readonly Word[], end: number): boolean {
  const next = pastHyphen(words, end);
  return /^olds?$/u.test(lowerAt(words, next)) || (lowerAt(words, next) === 'of' && lowerAt(words, next + 1) === 'age') || (isDash(words, end) && /^old/u.test(lowerAt(words, end + 1)));
}

const MS: Readonly<Record<Exclude<Unit, 'year' | 'month'>, number>> = { week: 7 * DAY, day: DAY, hour: HOUR, minute: MINUTE, second: SECOND };

/** The time that lies so long after (or before, where `sign` is -1) another. */
export function shifted(ms: number, { parts, business }: Pick<Length, 'parts' | 'business'>, sign: 1 | -1): number {
  if (business) return workdays(ms, parts[0].value, sign);
  let at = ms;
  for (const { unit, value } of parts) {
    const months = unit === 'year' ? value * 12 : unit === 'month' ? value : 0;
    at = months === 0 ? at + sign * value * MS[unit as keyof typeof MS] : plusMonths(at, sign * Math.trunc(months)) + sign * Math.round((months % 1) * 30) * DAY;
  }
  return at;
}

function workdays(ms: number, count: number, sign: 1 | -1): number {
  let at = ms;
  for (let left = Math.min(count, 1000); left > 0; ) {
    at += sign * DAY;
    if (![0, 6].includes(new Date(at).getUTCDay())) left--;
  }
  return at;
}

export const finestOf = ({ parts }: Pick<Length, 'parts'>): Unit => (parts.at(-1) as Part).unit;
export const isOfClock = (unit: Unit): boolean => unit === 'hour' || unit === 'minute' || unit === 'second';

const LETTER: Readonly<Record<Unit, string>> = { year: 'Y', month: 'M', week: 'W', day: 'D', hour: 'H', minute: 'M', second: 'S' };
const SMALLER: Readonly<Partial<Record<Unit, readonly [Unit, number]>>> = { hour: ['minute', 60], minute: ['second', 60] };

/** ISO 8601: "PT2H30M". */
export function isoLength({ parts, business }: Pick<Length, 'parts' | 'business'>): string {
  const whole: Part[] = [];
  for (const { unit, value } of parts) {
    const smaller = SMALLER[unit];
    if (smaller === undefined || Number.isInteger(value)) {
      whole.push({ unit, value });
      continue;
    }
    if (value >= 1) whole.push({ unit, value: Math.floor(value) });
    whole.push({ unit: smaller[0], value: Math.round((value % 1) * smaller[1]) });
  }
  const told = (clock: boolean): string => whole.filter(({ unit }) => isOfClock(unit) === clock).map(({ unit, value }) => `${value}${business ? 'B' : ''}${LETTER[unit]}`).join('');
  return `P${told(false)}${told(true) === '' ? '' : `T${told(true)}`}`;
}
