import type { DrawSection } from './page.js';
import { ADDRESSED_WORDS } from './signs.js';
import { nameOf, placeOf } from './view.js';

/** Questions and answers. */
export const exchanges: DrawSection = (view, page) => {
  if (view.record.exchanges.length === 0) return [];
  return [
    ...page.heading('Questions and answers'),
    ...view.record.exchanges.flatMap(({ asker, question, answerer, answer, addressed }) => [
      ...page.text([{ text: 'Q ', ink: 'strong' }, { text: `${asker ? `${nameOf(view, asker)}: ` : ''}${question.text}` }], 0, 2),
      ...page.text(
        [{ text: 'A ', ink: 'strong' }, { text: `${answerer ? `${nameOf(view, answerer)}: ` : ''}${answer.map(({ text }) => text).join(' … ') || 'no answer'}` }],
        0,
        2,
      ),
      ...page.small([ADDRESSED_WORDS[addressed], placeOf(view, question)], 4),
    ]),
  ];
};
