import { trueOrder } from '../true-order.js';
import type { DrawSection } from './page.js';
import { OUTCOME_SIGNS } from './signs.js';
import { placeOf, voicesOf } from './view.js';
import { timeLabel } from './when.js';

/** What has been announced, and what became of it. */
export const announced: DrawSection = (view, page) => {
  const plans = trueOrder(view.record).filter((event) => event.outcome !== undefined || event.phase === 'planned');
  if (plans.length === 0) return [];
  return [
    ...page.heading('What is announced'),
    ...plans.flatMap((plan) => {
      const { sign, words, ink } = OUTCOME_SIGNS[plan.outcome?.status ?? 'open'];
      const shown = (plan.outcome?.by ?? []).flatMap((id) => view.events.get(id)?.spans.slice(0, 1) ?? []);
      return [
        ...page.text([{ text: sign, ink }, { text: ` ${plan.spans[0]?.text ?? plan.type}` }], 0, 2),
        ...page.small([timeLabel(plan.time, view.day), voicesOf(view, plan.wordOf), plan.spans[0] && placeOf(view, plan.spans[0])], 4),
        ...page.text([{ text: words, ink }, ...shown.map((span, i) => ({ text: `${i === 0 ? ': ' : '; '}${span.text} (${placeOf(view, span)})` }))], 4, 6),
      ];
    }),
  ];
};
