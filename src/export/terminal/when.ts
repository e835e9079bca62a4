import type { EventTime } from '../../record/event.js';
import type { Post } from '../../record/post.js';

/** The days these posts were published on, ascending. */
export function daysOf(posts: readonly Post[]): string[] {
  return [...new Set(posts.flatMap(({ at }) => (at.value === null ? [] : [at.value.slice(0, 10)])))].sort();
}

/** "12:30" on `day`, "2031-05-15 12:30" on another, as much as is known. */
export function momentLabel(iso: string, day: string | undefined): string {
  const date = iso.slice(0, 10);
  const clock = /T(\d\d:\d\d)/.exec(iso)?.[1];
  if (clock === undefined) return date;
  return date === day ? clock : `${date} ${clock}`;
}

/** When an event happens, as shortly as can be on a page that already names `day`; empty where that adds nothing. */
export function timeLabel(time: EventTime | null, day: string | undefined): string {
  if (time === null || (time.earliest === null && time.latest === null)) return '';
  if (time.earliest === null) return `by ${momentLabel(time.latest as string, day)}`;
  if (time.latest === null) return `from ${momentLabel(time.earliest, day)}`;
  const earliest = momentLabel(time.earliest, day);
  const latest = momentLabel(time.latest, time.earliest.slice(0, 10));
  if (earliest === day && latest === day) return '';
  return time.earliest === time.latest || earliest === latest ? earliest : `${earliest} to ${latest}`;
}

/** "PT2H30M" as "2 h 30 min"; as it stands where it is no such duration. */
export function durationLabel(iso: string): string {
  const found = /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/.exec(iso);
  const units = ['years', 'months', 'weeks', 'days', 'h', 'min', 's'];
  const parts = units.flatMap((unit, i) => (found?.[i + 1] === undefined ? [] : [`${found[i + 1]} ${found[i + 1] === '1' ? unit.replace(/(?<=..)s$/, '') : unit}`]));
  return parts.length > 0 ? parts.join(' ') : iso;
}
