import { CONFLICT_LABELS } from '../labels.js';
import { surroundingsOf } from '../surroundings.js';
import { inPostOrder, type View } from '../view.js';
import { html, joined } from './escape.js';
import { type Lines, placesIn } from './lines.js';
import { postsOf } from './phrases.js';
import { name, published } from './published.js';
import type { Section } from './section.js';

/** Spans that cannot all hold, side by side and alike. */
export function conflicts(view: View, lines: Lines): Section {
  const rows = view.record.conflicts.map(({ kind, spans, entities }) => {
    const names = entities.flatMap((id) => view.entities.get(id)?.name ?? []);
    const sides = inPostOrder(view, spans).map((span) => {
      const { before, text, after } = surroundingsOf(view, span);
      return html`<span class="side"><span class="cl ws" dir="auto">${published(before)}<mark>${published(text)}</mark>${published(after)}</span><span class="mt">${postsOf(view, [span])}</span></span>`;
    });
    return html`<li><div class="line co" data-line="${lines.add(placesIn('main', spans))}"><span class="hd"><b>${CONFLICT_LABELS[kind]}</b>${names.length > 0 && html` <span class="as">${joined(names.map((one) => name(one)), ', ')}</span>`}</span><span class="facing">${sides}</span></div></li>
`;
  });
  return {
    id: 'conflicts',
    title: 'What does not fit together',
    short: 'Conflicts',
    size: rows.length,
    lead: 'Places that cannot all hold. Readout does not say which one does.',
    body: html`<ul class="rows" data-list>${rows}</ul>`,
  };
}
