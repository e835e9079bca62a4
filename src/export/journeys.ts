import type { Ref } from '../record/entity.js';
import type { Stop } from '../record/event.js';
import type { View } from './view.js';

/** Where one person was, is and will be. */
export interface Journey {
  readonly who: Ref;
  readonly stops: readonly Stop[];
}

/**
 * The itineraries as they are drawn: a plan that came true is drawn once, where it did. "Will fly to Sund" and "has landed in
 * Sund" are one stop.
 */
export function journeysOf(view: View): Journey[] {
  return view.record.itineraries
    .map(({ who, stops }) => {
      const reached = new Set(stops.filter(({ phase }) => phase === 'done' || phase === 'ongoing').map(({ event }) => event));
      const cameTrue = ({ event }: Stop): boolean => {
        const outcome = view.events.get(event)?.outcome;
        return outcome?.status === 'confirmed' && outcome.by.some((id) => reached.has(id));
      };
      return { who, stops: stops.filter((stop) => stop.phase !== 'planned' || !cameTrue(stop)) };
    })
    .filter(({ stops }) => stops.length > 0);
}
