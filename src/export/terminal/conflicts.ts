import { CONFLICT_LABELS, count } from '../labels.js';
import { surroundingsOf } from '../surroundings.js';
import { inPostOrder } from '../view.js';
import { behind, type DrawSection } from './page.js';
import { placeOf } from './phrases.js';

/** What cannot all hold, each side in its own words, none before the other but by its place in the posts. */
export const conflicts: DrawSection = (view, page) => {
  const { conflicts: found } = view.record;
  if (found.length === 0) return [];
  return [
    ...page.heading('What does not fit together', count(found.length, 'conflict')),
    ...found.flatMap(({ kind, spans, entities }) => {
      const names = entities.flatMap((id) => view.entities.get(id)?.name ?? []);
      return [
        ...page.set([{ text: '≠ ', ink: 'warn' }, { text: CONFLICT_LABELS[kind], ink: 'strong' }, names.length > 0 && { text: `: ${names.join(', ')}` }], 0, 2),
        ...inPostOrder(view, spans).flatMap((span) => {
          const { before, text, after } = surroundingsOf(view, span);
          // The marks say without colour which words are meant.
          return page.text([{ text: before, ink: 'faint' }, { text: '»' }, { text, ink: 'strong' }, { text: '«' }, { text: after, ink: 'faint' }, ...behind(placeOf(view, span))], 2, 4);
        }),
      ];
    }),
  ];
};
