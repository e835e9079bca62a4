import type { DrawSection } from './page.js';
import { PHASE_SIGNS } from './signs.js';
import { nameOf } from './view.js';
import { timeLabel } from './when.js';

/** Where somebody was, is and will be. */
export const itineraries: DrawSection = (view, page) => {
  const journeys = view.record.itineraries.filter(({ stops }) => stops.length > 0);
  if (journeys.length === 0) return [];
  return [
    ...page.heading('Who goes where'),
    ...journeys.flatMap(({ who, stops }) =>
      page.set(
        [
          { text: `${nameOf(view, who)}: `, ink: 'strong' },
          ...stops.flatMap(({ place, phase, time }, i) => {
            const { sign, ink } = PHASE_SIGNS[phase];
            const when = timeLabel(time ?? null, view.day);
            return [{ text: i > 0 ? ' → ' : '' }, { text: sign, ink }, { text: ` ${nameOf(view, place)}${when && ` (${when})`}` }];
          }),
        ],
        0,
        2,
      ),
    ),
  ];
};
