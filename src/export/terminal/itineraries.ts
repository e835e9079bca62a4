import type { Phase } from '../../record/event.js';
import { journeysOf } from '../journeys.js';
import { count } from '../labels.js';
import { nameOf } from '../view.js';
import { postedOn } from '../by-day.js';
import { timeLabel } from '../when.js';
import type { DrawSection } from './page.js';
import { PHASE_SIGNS } from './signs.js';

/** The way to a stop: a full line where it was gone, a broken one where it is only told to come, a crossed one where it won't be. */
const WAY: Record<Phase, string> = { done: '──▸', ongoing: '──▸', planned: '╌╌▸', 'called-off': '╌╳╌', denied: '╌╳╌' };

/** Where somebody was, is and will be, stop by stop. */
export const itineraries: DrawSection = (view, page) => {
  const journeys = journeysOf(view);
  if (journeys.length === 0) return [];
  return [
    ...page.heading('Who goes where', count(journeys.length, 'itinerary', 'itineraries')),
    ...journeys.flatMap(({ who, stops }) => [
      ...page.set([{ text: nameOf(view, who), ink: 'strong' }], 0, 2),
      ...page.set(
        stops.flatMap(({ place, phase, time, event }, i) => {
          const { sign, ink } = PHASE_SIGNS[phase];
          const told = view.events.get(event);
          const post = view.postNumber.get(told?.spans[0]?.post ?? place.span?.post ?? '');
          const facts = [timeLabel(time ?? null, told ? postedOn(view, told) : null), post !== undefined && `post ${post}`].filter(Boolean).join(', ');
          return [
            ...(i > 0 ? [{ text: ` ${WAY[phase]} `, ink }] : []),
            { text: sign, ink, whole: true },
            { text: ` ${nameOf(view, place)}`, whole: true },
            ...(facts ? [{ text: ` (${facts})`, ink: 'faint' as const, whole: true }] : []),
          ];
        }),
        2,
        4,
      ),
    ]),
  ];
};
