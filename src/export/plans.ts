import type { Event, OutcomeStatus } from '../record/event.js';
import type { View } from './view.js';

/** Something announced, what became of it, and the events that show it. */
export interface Plan {
  readonly event: Event;
  readonly outcome: OutcomeStatus;
  readonly shownBy: readonly Event[];
}

/** What has been announced, in true order. */
export function plansOf(view: View): Plan[] {
  return view.happened
    .filter(({ phase, outcome }) => phase === 'planned' || outcome !== undefined)
    .map((event) => ({
      event,
      outcome: event.outcome?.status ?? 'open',
      shownBy: (event.outcome?.by ?? []).flatMap((id) => view.events.get(id) ?? []),
    }));
}
