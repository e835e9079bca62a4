import { spanOf } from '../../record/span.js';
import type { View } from '../view.js';
import { html } from './escape.js';
import { type Lines, placesIn } from './lines.js';
import { name, published } from './published.js';
import type { Section } from './section.js';

/** What could not be read, or what was done to read it. A notice about a post lights that post up. */
export function notices(view: View, lines: Lines): Section {
  const rows = view.record.notices.map(({ where, what }) => {
    const post = view.posts.get(where);
    const place = post && post.text.length > 0 ? spanOf(post, 0, post.text.length) : null;
    const shown = post ? html`post ${view.postNumber.get(where)}` : name(where);
    return html`<li><div class="line no-line" data-line="${lines.add(placesIn('main', [place]))}"><span class="po">${shown}</span> <span dir="auto">${published(what)}</span></div></li>
`;
  });
  return {
    id: 'notices',
    title: 'What to know about this reading',
    short: 'Notices',
    size: rows.length,
    lead: 'What could not be read, and what was done to read it.',
    body: html`<ul class="rows" data-list>${rows}</ul>`,
  };
}
