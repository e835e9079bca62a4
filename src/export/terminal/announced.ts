import { headline } from '../headline.js';
import { count, OUTCOME_LABELS } from '../labels.js';
import { plansOf } from '../plans.js';
import { postedOn } from '../by-day.js';
import { timeLabel } from '../when.js';
import { behind, type DrawSection } from './page.js';
import { onWhoseWord, placeOf } from './phrases.js';
import { OUTCOME_SIGNS } from './signs.js';
import { pieces } from './timeline.js';

/** What has been announced, and what became of it. */
export const announced: DrawSection = (view, page) => {
  const plans = plansOf(view);
  if (plans.length === 0) return [];
  return [
    ...page.heading('What is announced', count(plans.length, 'plan')),
    ...plans.flatMap(({ event, outcome, shownBy }) => {
      const { sign, ink } = OUTCOME_SIGNS[outcome];
      const when = timeLabel(event.time, postedOn(view, event));
      return [
        ...page.text([{ text: sign, ink }, { text: ' ' }, when !== null && { text: `${when}: `, ink: 'strong' }, ...pieces(headline(view, event).parts)], 0, 2),
        ...page.small([{ text: OUTCOME_LABELS[outcome], ink }, onWhoseWord(view, event.wordOf), event.spans[0] && placeOf(view, event.spans[0])], 4),
        ...shownBy.flatMap((other) => page.text([{ text: '→ ', ink }, ...pieces(headline(view, other).parts), ...(other.spans[0] ? behind(placeOf(view, other.spans[0])) : [])], 4, 6)),
      ];
    }),
  ];
};
