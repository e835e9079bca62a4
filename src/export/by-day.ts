import type { Event } from '../record/event.js';
import type { View } from './view.js';
import { dayOf } from './when.js';

/** Events that follow each other on one day, null where no day is told. */
export interface DayOfEvents {
  readonly day: string | null;
  readonly events: readonly Event[];
}

/** The events in true order under their days. One without a time stands with the one before it: its order is known even where its hour is not. */
export function byDay(view: View): DayOfEvents[] {
  const days: { day: string | null; events: Event[] }[] = [];
  for (const event of view.happened) {
    const own = dayOf(event.time?.earliest ?? event.time?.latest ?? null);
    const last = days.at(-1);
    const day = own ?? last?.day ?? postedOn(view, event);
    if (last && last.day === day) last.events.push(event);
    else days.push({ day, events: [event] });
  }
  return days;
}

/** The day of the post that first tells the event. */
export function postedOn(view: View, event: Event): string | null {
  return dayOf(view.posts.get(event.spans[0]?.post)?.at.value ?? null);
}
