import type { DrawSection } from './page.js';

/** What could not be read. */
export const notices: DrawSection = (view, page) => {
  if (view.record.notices.length === 0) return [];
  return [
    ...page.heading('What to know about this reading'),
    ...view.record.notices.flatMap(({ where, what }) => {
      const number = view.postNumber.get(where);
      return page.text([{ text: '! ', ink: 'warn' }, { text: `${number === undefined ? where : `post ${number}`}: ${what}` }], 0, 2);
    }),
  ];
};
