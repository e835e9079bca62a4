import { ADDRESSED_LABELS, count } from '../labels.js';
import { nameOf } from '../view.js';
import type { DrawSection } from './page.js';
import { placeOf } from './phrases.js';

/** Questions and answers. */
export const exchanges: DrawSection = (view, page) => {
  const { exchanges: asked } = view.record;
  if (asked.length === 0) return [];
  return [
    ...page.heading('Questions and answers', count(asked.length, 'question')),
    ...asked.flatMap(({ asker, question, answerer, answer, addressed }) => [
      ...page.text([{ text: 'Q ', ink: 'strong' }, asker !== null && { text: `${nameOf(view, asker)}: `, ink: 'strong' }, { text: question.text }], 0, 2),
      ...page.text([{ text: 'A ', ink: 'strong' }, answerer !== null && { text: `${nameOf(view, answerer)}: `, ink: 'strong' }, { text: answer.map(({ text }) => text).join(' … ') || 'no answer is reported' }], 0, 2),
      ...page.small([ADDRESSED_LABELS[addressed], placeOf(view, question)], 4),
    ]),
  ];
};
