import type { ConflictKind } from '../../record/event.js';
import type { DrawSection } from './page.js';
import { placeOf } from './view.js';

const KINDS: Record<ConflictKind, string> = {
  number: 'Two numbers',
  phase: 'Over and not over',
  denial: 'Told and denied',
  date: 'Two dates',
};

/** What cannot all hold. */
export const conflicts: DrawSection = (view, page) => {
  if (view.record.conflicts.length === 0) return [];
  return [
    ...page.heading('What does not fit together'),
    ...view.record.conflicts.flatMap(({ kind, spans }) => [
      ...page.set([{ text: '≠ ', ink: 'warn' }, { text: KINDS[kind] }], 0, 2),
      ...spans.flatMap((span) => page.text([{ text: span.text }, { text: ` · ${placeOf(view, span)}`, ink: 'faint' }], 2, 4)),
    ]),
  ];
};
