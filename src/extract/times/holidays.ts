import { DAY, dayOf, firstOf, startOfWeek, two, weekdayOf, yearOf } from './calendar.js';
import { dateOn, lastAndNext, type Reference, range, type Rule, stretch, wholeDay, remembered } from './meaning.js';
import { yearAfter } from './month-dates.js';
import { lowerAt, type Word } from './words.js';

type DayIn = (year: number) => number | null;

/** Easter Sunday of the Gregorian calendar (anonymous algorithm, "Nature", 20 April 1876). */
export function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return firstOf(year, Math.floor(f / 31) - 1) + (f % 31) * DAY;
}

const fixed = (month: number, date: number): DayIn => (year) => dayOf(year, month - 1, date);
const fromEaster = (days: number): DayIn => (year) => easterOf(year) + days * DAY;
/** The nth such weekday of a month; from its end where n is negative. */
const nth = (n: number, weekday: number, month: number): DayIn => (year) => {
  if (n > 0) {
    const first = firstOf(year, month - 1);
    return first + (((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7) * DAY;
  }
  const last = firstOf(year, month) - DAY;
  return last - ((weekdayOf(last) - weekday + 7) % 7) * DAY;
};

/** Months of the tabular Islamic calendar by day: within a day of what is announced by sight (Reingold and Dershowitz, "Calendrical Calculations"). */
const islamic = (month: number, date: number): DayIn => (year) => {
  const epoch = Date.UTC(622, 6, 18);
  for (let hijri = Math.floor((year - 622) * 1.0307) - 1; hijri < (year - 622) * 1.0307 + 3; hijri++) {
    const days = date + Math.ceil(29.5 * (month - 1)) + (hijri - 1) * 354 + Math.floor((3 + 11 * hijri) / 30) - 1;
    const ms = epoch + days * DAY;
    if (yearOf(ms) === year) return ms;
  }
  return null;
};

/** Days with a name, the longest names first where one begins another; a fixed day has its TIMEX3 month and day. */
const HOLIDAYS: readonly (readonly [names: readonly string[], day: DayIn])[] = [
  [["new year s day", 'new years day', 'new year day', 'new year', 'new years', "new year s"], fixed(1, 1)],
  [["new year s eve", 'new years eve', 'new year eve'], fixed(12, 31)],
  [['martin luther king day', 'mlk day', 'martin luther king jr day'], nth(3, 1, 1)],
  [['groundhog day'], fixed(2, 2)],
  [["valentine s day", 'valentines day', 'valentine day', "saint valentine s day"], fixed(2, 14)],
  [["presidents day", "president s day", 'presidents day', "washington s birthday"], nth(3, 1, 2)],
  [["international women s day", "women s day"], fixed(3, 8)],
  [["saint patrick s day", "st patrick s day", "st patricks day", "st . patrick s day"], fixed(3, 17)],
  [["april fool s day", 'april fools day', 'april fools'], fixed(4, 1)],
  [['mardi gras', 'shrove tuesday'], fromEaster(-47)],
  [['ash wednesday'], fromEaster(-46)],
  [['palm sunday'], fromEaster(-7)],
  [['maundy thursday'], fromEaster(-3)],
  [['good friday'], fromEaster(-2)],
  [['easter monday'], fromEaster(1)],
  [['easter sunday', 'easter day', 'easter'], fromEaster(0)],
  [['ascension day'], fromEaster(39)],
  [['pentecost', 'whit sunday'], fromEaster(49)],
  [['whit monday'], fromEaster(50)],
  [['earth day'], fixed(4, 22)],
  [['anzac day'], fixed(4, 25)],
  [["international workers day", "international worker s day", "workers day", 'may day', 'international labour day', 'international labor day'], fixed(5, 1)],
  [['victory in europe day', 've day'], fixed(5, 8)],
  [['victory day'], fixed(5, 9)],
  [["mother s day", 'mothers day', "mothers day"], nth(2, 7, 5)],
  [['memorial day'], nth(-1, 1, 5)],
  [["children s day"], fixed(6, 1)],
  [["father s day", 'fathers day'], nth(3, 7, 6)],
  [['juneteenth'], fixed(6, 19)],
  [['canada day'], fixed(7, 1)],
  [['independence day'], fixed(7, 4)],
  [['bastille day'], fixed(7, 14)],
  [['labor day', 'labour day'], nth(1, 1, 9)],
  [['columbus day', "indigenous peoples day"], nth(2, 1, 10)],
  [['halloween', 'hallowe en', 'all hallows eve'], fixed(10, 31)],
  [["all saints day", "all saint s day"], fixed(11, 1)],
  [["all souls day"], fixed(11, 2)],
  [['guy fawkes night', 'guy fawkes day', 'bonfire night'], fixed(11, 5)],
  [['veterans day', "veteran s day", 'armistice day', 'remembrance day'], fixed(11, 11)],
  [['thanksgiving day', 'thanksgiving'], nth(4, 4, 11)],
  [['black friday'], (year) => (nth(4, 4, 11)(year) as number) + DAY],
  [['cyber monday'], (year) => (nth(4, 4, 11)(year) as number) + 4 * DAY],
  [['human rights day'], fixed(12, 10)],
  [['christmas eve', 'xmas eve'], fixed(12, 24)],
  [['christmas day', 'xmas day', 'christmas', 'xmas'], fixed(12, 25)],
  [['boxing day'], fixed(12, 26)],
  [['eid al fitr', 'eid ul fitr'], islamic(10, 1)],
  [['eid al adha', 'eid ul adha'], islamic(12, 10)],
  [['ashura'], islamic(1, 10)],
];

/** By the first word of their names. */
const BY_FIRST = new Map<string, { readonly name: readonly string[]; readonly day: DayIn; readonly isFixed: boolean }[]>();
for (const [names, day] of HOLIDAYS) {
  const isFixed = (day(2021) as number) - firstOf(2021) === (day(2022) as number) - firstOf(2022);
  for (const name of names) {
    const parts = name.split(' ');
    BY_FIRST.set(parts[0], [...(BY_FIRST.get(parts[0]) ?? []), { name: parts, day, isFixed }]);
  }
}
for (const list of BY_FIRST.values()) list.sort((a, b) => b.name.length - a.name.length);

/** One past a name whose parts stand apart by apostrophes or hyphens at most; -1 where it is another. */
function pastName(words: readonly Word[], at: number, name: readonly string[]): number {
  let next = at;
  for (const part of name) {
    while (next > at && /^['’‘-]$/u.test(lowerAt(words, next))) next++;
    if (lowerAt(words, next) !== part) return -1;
    next++;
  }
  return next;
}

/** True where the name of a day begins: at "new" in "New Year's Eve", not in "new talks". */
export const namesDay = (words: readonly Word[], at: number): boolean => BY_FIRST.get(words[at].lower)?.some(({ name }) => pastName(words, at, name) >= 0) ?? false;

const TURN: Readonly<Record<string, number>> = { last: -1, previous: -1, next: 1, this: 0, coming: 0 };

/** "Christmas", "easter 2018", "last Thanksgiving", "Valentine's Day", "halloween weekend 2021". */
export const holiday: Rule = remembered((words, at, reference) => {
  const turn = Object.hasOwn(TURN, lowerAt(words, at)) ? TURN[lowerAt(words, at)] : undefined;
  const from = turn === undefined ? at : at + 1;
  for (const { name, day, isFixed } of BY_FIRST.get(lowerAt(words, from)) ?? []) {
    const end = pastName(words, from, name);
    if (end < 0) continue;
    // "a happy new year" is a wish, "the new year" all of it.
    if (name.length === 2 && name[1] === 'year' && !/^(?:before|after|until|till|by|since|on|at|for)$/u.test(lowerAt(words, from - 1))) return null;
    const weekend = lowerAt(words, end) === 'weekend';
    const year = yearAfter(words, weekend ? end + 1 : end);
    const dated = year === null ? dayFor(reference, day, turn) : day(year.value);
    if (weekend) {
      const first = dated === null ? null : weekendOf(dated);
      return first === null ? null : { end: year?.end ?? end + 1, meaning: range(weekendTimex(first), stretch(first, first + 2 * DAY)) };
    }
    if (year !== null || turn !== undefined) return dated === null ? null : { end: year?.end ?? end, meaning: dateOn(dated) };
    const readings = lastAndNext(reference, day, wholeDay, yearOf(reference.now));
    const next = new Date(day(2022) as number);
    return { end, meaning: { type: 'date', timex: isFixed ? `XXXX-${two(next.getUTCMonth() + 1)}-${two(next.getUTCDate())}` : 'XXXX', readings } };
  }
  return null;
});

/** The one of the year at hand, or the last or next one where that is said. */
function dayFor(reference: Reference, day: DayIn, turn: number | undefined): number | null {
  const readings = lastAndNext(reference, day, wholeDay, yearOf(reference.now));
  return readings.at(turn === -1 ? 0 : -1)?.begin ?? null;
}

const weekendOf = (day: number): number => startOfWeek(day) + 5 * DAY;
function weekendTimex(saturday: number): string {
  const first = firstOf(yearOf(saturday));
  return `${yearOf(saturday)}-W${two(Math.round((startOfWeek(saturday) - startOfWeek(first + 3 * DAY)) / (7 * DAY)) + 1)}-WE`;
}
