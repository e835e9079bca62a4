import type { Event, EventTime } from '../record/event.js';
import type { View } from './view.js';
import { dayOf } from './when.js';

const DAY = 24 * 60 * 60 * 1000;

/** Events that follow each other on one day, null where no day is told. */
export interface DayOfEvents {
  readonly day: string | null;
  readonly events: readonly Event[];
}

/** The events in true order under their days. One whose day is not known stands with the one before it: its order is known all the same. */
export function byDay(view: View): DayOfEvents[] {
  const days: { day: string | null; events: Event[] }[] = [];
  for (const event of view.happened) {
    const own = dayOfTime(event.time);
    const last = days.at(-1);
    const day = own ?? last?.day ?? postedOn(view, event);
    if (last && last.day === day) last.events.push(event);
    else days.push({ day, events: [event] });
  }
  return days;
}

/** The day an event falls on or begins on, where it is known to within a night. */
function dayOfTime(time: EventTime | null): string | null {
  const [first, last] = [dayOf(time?.earliest ?? null), dayOf(time?.latest ?? null)];
  if (first === null || last === null) return time?.earliest && time.latest ? null : (first ?? last);
  return Date.parse(last) - Date.parse(first) <= DAY ? first : null;
}

/** The day of the post that first tells the event. */
export function postedOn(view: View, event: Event): string | null {
  return dayOf(view.posts.get(event.spans[0]?.post)?.at.value ?? null);
}
