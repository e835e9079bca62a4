import type { EventTime } from '../record/event.js';
import type { Post } from '../record/post.js';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const ISO = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

// Written out by hand, not by Intl: a drawing must read the same whichever machine makes it.

interface Moment {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly clock: string | undefined;
  readonly zone: string | undefined;
}

function momentOf(iso: string | null): Moment | null {
  const found = iso === null ? null : ISO.exec(iso);
  return found && { year: found[1], month: found[2], day: found[3], clock: found[4], zone: found[5] };
}

/** The calendar day a time was written in ("2031-05-14"), null where it is cut shorter or cannot be read. */
export function dayOf(iso: string | null): string | null {
  const at = momentOf(iso);
  return at?.day ? `${at.year}-${at.month}-${at.day}` : null;
}

/** "Wednesday 14 May 2031" */
export function dayInFull(day: string): string {
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return weekday ? `${weekday} ${dayLabel(day)}` : dayLabel(day);
}

/** "14 May 2031", "May 2031", "2031": as much as is known. */
export function dayLabel(iso: string): string {
  const at = momentOf(iso);
  if (at === null) return iso;
  const month = at.month && (MONTHS[Number(at.month) - 1] ?? at.month);
  return [at.day && String(Number(at.day)), month, at.year].filter(Boolean).join(' ');
}

/** "12:30", null where the time is only a day. */
export function clockOf(iso: string | null): string | null {
  return momentOf(iso)?.clock ?? null;
}

/** "UTC", "+03:00", null where none is written. */
export function zoneOf(iso: string | null): string | null {
  const zone = momentOf(iso)?.zone;
  return zone === undefined ? null : /^Z$|^[+-]00:?00$/.test(zone) ? 'UTC' : zone;
}

/** The days these posts were published on, ascending. */
export function daysOf(posts: readonly Post[]): string[] {
  return [...new Set(posts.flatMap(({ at }) => dayOf(at.value) ?? []))].sort();
}

/** When an event happens, as shortly as can be under a heading that names `day`; null where that would add nothing to it. */
export function timeLabel(time: EventTime | null, day: string | null): string | null {
  const adds = (iso: string | null | undefined): iso is string => iso !== null && iso !== undefined && iso !== day;
  const label = (iso: string): string => {
    const clock = clockOf(iso);
    if (clock === null) return iso === day ? 'that day' : dayLabel(iso);
    return dayOf(iso) === day ? clock : `${dayLabel(dayOf(iso) as string)}, ${clock}`;
  };
  const { earliest, latest } = time ?? { earliest: null, latest: null };
  if (!adds(earliest)) return adds(latest) ? `by ${label(latest)}` : null;
  if (!adds(latest)) return `from ${label(earliest)}`;
  const [first, last] = [label(earliest), label(latest)];
  if (first === last) return first;
  const sameDay = dayOf(earliest) !== null && dayOf(earliest) === dayOf(latest);
  return `${first}–${sameDay ? (clockOf(latest) ?? last) : last}`;
}

const UNITS: readonly (readonly [one: string, many: string])[] = [
  ['year', 'years'], ['month', 'months'], ['week', 'weeks'], ['day', 'days'],
  ['hour', 'hours'], ['minute', 'minutes'], ['second', 'seconds'],
];

/** "PT2H30M" as "2 hours 30 minutes"; as it stands where it is no ISO 8601 duration. */
export function durationLabel(iso: string): string {
  const found = /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/.exec(iso);
  const parts = UNITS.flatMap(([one, many], i) => {
    const amount = found?.[i + 1];
    return amount === undefined ? [] : [`${amount} ${amount === '1' ? one : many}`];
  });
  return parts.length ? parts.join(' ') : iso;
}
