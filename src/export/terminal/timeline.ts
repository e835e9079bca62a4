import { byDay } from '../by-day.js';
import { headline } from '../headline.js';
import { count, OUTCOME_LABELS, PHASE_LABELS, typeLabel } from '../labels.js';
import { nameOf } from '../view.js';
import { dayInFull, durationLabel, timeLabel } from '../when.js';
import type { Piece } from './ink.js';
import { behind, type DrawSection } from './page.js';
import { doubtOf, onWhoseWord, placeOf } from './phrases.js';
import { PHASE_SIGNS } from './signs.js';

/** What happened, in the order it did, under its days where there are several. */
export const timeline: DrawSection = (view, page) => {
  const days = byDay(view);
  if (days.length === 0) return [];
  return [
    ...page.heading('What happened, in order', count(view.happened.length, 'event')),
    ...days.flatMap(({ day, events }) => [
      ...(days.length > 1 ? page.set([{ text: day === null ? 'Day not told' : dayInFull(day), ink: 'strong' }], 0) : []),
      ...events.flatMap((event) => {
        const { sign, ink } = PHASE_SIGNS[event.phase];
        const when = timeLabel(event.time, day);
        const { parts, unsaid } = headline(view, event);
        const [first, ...again] = event.spans;
        return [
          ...page.text([{ text: sign, ink }, { text: ' ' }, when !== null && { text: `${when}: `, ink: 'strong' }, ...pieces(parts)], 0, 2),
          ...page.small(
            [
              { text: PHASE_LABELS[event.phase], ink },
              event.outcome && event.outcome.status !== 'open' && `then ${OUTCOME_LABELS[event.outcome.status]}`,
              [typeLabel(event), unsaid.map((ref) => nameOf(view, ref)).join(', ')].filter(Boolean).join(': '),
              event.duration !== null && durationLabel(event.duration),
              onWhoseWord(view, event.wordOf),
              first && placeOf(view, first),
              doubtOf(event.confidence),
            ],
            4,
          ),
          ...again.flatMap((span) => page.text([{ text: `again: ${span.text}`, ink: 'faint' }, ...behind(placeOf(view, span))], 4, 6)),
        ];
      }),
    ]),
  ];
};

/** A headline's parts in their inks: what was put in is faint. */
export function pieces(parts: ReturnType<typeof headline>['parts']): Piece[] {
  return parts.map(({ kind, text }) => (kind === 'name' ? { text, ink: 'faint' } : { text }));
}
