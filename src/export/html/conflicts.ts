import type { Span } from '../../record/span.js';
import { html, joined, type Markup } from './escape.js';
import { type Lines, placesIn } from './lines.js';
import { postsOf } from './phrases.js';
import { name, published } from './published.js';
import type { Section } from './section.js';
import { CONFLICT_LABELS } from './signs.js';
import { inPostOrder, type View } from './view.js';

/** Characters of context shown on each side of a disputed span. */
const AROUND = 70;

/** Spans that cannot all hold, side by side. */
export function conflicts(view: View, lines: Lines): Section {
  const rows = view.record.conflicts.map(({ kind, spans, entities }, i) => {
    const names = entities.flatMap((id) => view.entities.get(id)?.name ?? []);
    const sides = inPostOrder(view, spans).map((span) => html`<span class="side">${inContext(view, span)}<span class="mt">${postsOf(view, [span])}</span></span>`);
    return html`<li><div class="line co" ${lines.open(placesIn('main', spans), i === 0)}><span class="hd"><b>${CONFLICT_LABELS[kind]}</b>${names.length > 0 && html` <span class="at">on ${joined(names.map((one) => name(one)), ', ')}</span>`}</span><span class="facing">${sides}</span></div></li>
`;
  });
  return {
    id: 'conflicts',
    title: 'Conflicts',
    short: 'Conflicts',
    size: rows.length,
    lead: 'Places that cannot all hold. Readout does not say which one does.',
    body: html`<ul class="rows" data-list>${rows}</ul>`,
  };
}

/** The span in the words around it, cut at spaces. */
function inContext(view: View, span: Span): Markup {
  const text = view.posts.get(span.post)?.text ?? span.text;
  if (text.slice(span.start, span.end) !== span.text) return html`<span class="cl ws" dir="auto"><mark>${published(span.text)}</mark></span>`;
  const from = Math.max(0, span.start - AROUND);
  const to = Math.min(text.length, span.end + AROUND);
  const before = text.slice(from, span.start).replace(from > 0 ? /^\S*\s/ : /^/, '');
  const after = text.slice(span.end, to).replace(to < text.length ? /\s\S*$/ : /$/, '');
  return html`<span class="cl ws" dir="auto">${from > 0 && '… '}${published(before)}<mark>${published(span.text)}</mark>${published(after)}${to < text.length && ' …'}</span>`;
}
