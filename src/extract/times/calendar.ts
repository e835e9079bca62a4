// Days as milliseconds of UTC: local days of whoever wrote the post, so no zone ever moves them.

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const yearOf = (ms: number): number => new Date(ms).getUTCFullYear();
/** From 0, as in `Date`. */
export const monthOf = (ms: number): number => new Date(ms).getUTCMonth();
/** From 1 for Monday to 7 for Sunday. */
export const weekdayOf = (ms: number): number => ((new Date(ms).getUTCDay() + 6) % 7) + 1;
export const startOfDay = (ms: number): number => Math.floor(ms / DAY) * DAY;
/** The Monday of its week. */
export const startOfWeek = (ms: number): number => startOfDay(ms) - (weekdayOf(ms) - 1) * DAY;

export const firstOf = (year: number, month = 0): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return date.getTime();
};

/** The day, or null where the month has none such; `month` from 0. */
export function dayOf(year: number, month: number, date: number): number | null {
  const ms = firstOf(year, month) + (date - 1) * DAY;
  return date >= 1 && monthOf(ms) === ((month % 12) + 12) % 12 ? ms : null;
}

/** So many months on, on the same day, or on the month's last where it has none such. */
export function plusMonths(ms: number, months: number): number {
  const at = new Date(ms);
  const first = firstOf(at.getUTCFullYear(), at.getUTCMonth() + months);
  const last = (firstOf(yearOf(first), monthOf(first) + 1) - first) / DAY;
  return first + (Math.min(at.getUTCDate(), last) - 1) * DAY + (ms - startOfDay(ms));
}

/** The first Monday-to-Sunday week of a year or month: the one that holds its first Thursday (ISO 8601). */
export const firstWeekOf = (ms: number): number => startOfWeek(ms + 3 * DAY);

/** ISO week: its year and number. */
export function weekNumber(ms: number): { readonly year: number; readonly week: number } {
  const year = yearOf(startOfWeek(ms) + 3 * DAY);
  return { year, week: Math.round((startOfWeek(ms) - firstWeekOf(firstOf(year))) / (7 * DAY)) + 1 };
}

export const two = (n: number): string => String(n).padStart(2, '0');
export const isoYear = (year: number): string => String(year).padStart(4, '0');
/** "2024-05-15" */
export const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
/** "2024-05" */
export const isoMonth = (ms: number): string => isoDay(ms).slice(0, 7);
/** "14:30", with seconds only where there are some. */
export const isoClock = (ms: number): string => {
  const clock = new Date(ms).toISOString().slice(11, 19);
  return clock.endsWith(':00') ? clock.slice(0, 5) : clock;
};
