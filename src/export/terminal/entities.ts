import { count, KIND_LABELS } from '../labels.js';
import { type Named, otherNames, whoAndWhere } from '../who-and-where.js';
import type { DrawSection } from './page.js';

/** Of one kind; the rest is counted. */
const MOST = 30;

/** Who and where: those named most first, with how often. Groups named once ("four officers") are counted alone. */
export const entities: DrawSection = (view, page) => {
  const kinds = whoAndWhere(view);
  if (kinds.length === 0) return [];
  return [
    ...page.heading('Who and where', count(view.record.entities.length, 'name')),
    ...kinds.flatMap(({ kind, members }) => {
      const worth = kind === 'group' ? members.filter(({ mentions }) => mentions.length > 1) : members;
      const shown = worth.slice(0, MOST).map(labelOf);
      const left = members.length - shown.length;
      if (left > 0) shown.push(shown.length > 0 ? `… and ${left} more` : `… ${left}, named once each`);
      return page.set([{ text: `${KIND_LABELS[kind]}: `, ink: 'strong' }, { text: shown.join(' · ') }], 0, 2);
    }),
  ];
};

function labelOf({ entity, mentions }: Named): string {
  const others = otherNames(entity);
  return `${entity.name}${others.length > 0 ? ` (${others.join(', ')})` : ''}${mentions.length > 1 ? ` ×${mentions.length}` : ''}`;
}
