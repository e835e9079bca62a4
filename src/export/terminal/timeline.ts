import { trueOrder } from '../true-order.js';
import type { DrawSection } from './page.js';
import { PHASE_SIGNS } from './signs.js';
import { doubtOf, placeOf, voicesOf } from './view.js';
import { durationLabel, timeLabel } from './when.js';

/** What happened, in the order it did. */
export const timeline: DrawSection = (view, page) => {
  const events = trueOrder(view.record);
  if (events.length === 0) return [];
  return [
    ...page.heading('What happened, in order'),
    ...events.flatMap((event) => {
      const { sign, words, ink } = PHASE_SIGNS[event.phase];
      const when = timeLabel(event.time, view.day);
      const [first, ...again] = event.spans;
      return [
        ...page.text([{ text: sign, ink }, { text: ' ' }, when !== '' && { text: `${when} `, ink: 'strong' }, { text: first?.text ?? event.type }], 0, 2),
        ...page.small(
          [
            words,
            [event.type, event.mode].filter(Boolean).join(' '),
            event.duration !== null && durationLabel(event.duration),
            voicesOf(view, event.wordOf),
            first && placeOf(view, first),
            doubtOf(event.confidence),
          ],
          4,
        ),
        ...again.flatMap((span) => page.text([{ text: `again: ${span.text} · ${placeOf(view, span)}`, ink: 'faint' }], 4, 6)),
      ];
    }),
  ];
};
