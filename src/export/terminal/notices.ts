import { count } from '../labels.js';
import type { DrawSection } from './page.js';

/** What could not be read. */
export const notices: DrawSection = (view, page) => {
  const { notices: told } = view.record;
  if (told.length === 0) return [];
  return [
    ...page.heading('What to know about this reading', count(told.length, 'notice')),
    ...told.flatMap(({ where, what }) => {
      const number = view.postNumber.get(where);
      return page.text([{ text: '! ', ink: 'warn' }, { text: `${number === undefined ? where : `post ${number}`}: ${what}` }], 0, 2);
    }),
  ];
};
