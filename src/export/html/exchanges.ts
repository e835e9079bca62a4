import { ADDRESSED_LABELS } from '../labels.js';
import { nameOf, type View } from '../view.js';
import { html, joined } from './escape.js';
import { type Lines, placesIn } from './lines.js';
import { postsOf } from './phrases.js';
import { name, words } from './published.js';
import type { Section } from './section.js';
import { ADDRESSED_SIGNS, signed } from './signs.js';

/** Questions and their answers. */
export function exchanges(view: View, lines: Lines): Section {
  const rows = view.record.exchanges.map((exchange) => {
    const { asker, answerer, question, answer, addressed } = exchange;
    const places = [...placesIn('main', [question, ...answer]), ...placesIn('name', [asker?.span, answerer?.span])];
    const answered = answer.length > 0 ? joined(answer.map((span) => words(span.text)), html`<span class="gap"> … </span>`) : html`<span class="none">no answer is reported</span>`;
    const facts = joined([
      signed(ADDRESSED_SIGNS[addressed], ADDRESSED_LABELS[addressed]),
      answerer?.span === null && html`<span class="inf">answerer inferred</span>`,
      postsOf(view, [question, ...answer]),
    ], ' · ');
    return html`<li><div class="line qa" data-line="${lines.add(places)}"><span class="who"><b aria-hidden="true">Q</b> ${asker ? name(nameOf(view, asker), 'nm') : 'Asked'}<span class="sr">: </span></span><span class="cl">${words(question.text)}</span><span class="who"><b aria-hidden="true">A</b> ${answerer ? name(nameOf(view, answerer), 'nm') : 'Answered'}<span class="sr">: </span></span><span class="cl">${answered}</span><span class="mt">${facts}</span></div></li>
`;
  });
  return {
    id: 'exchanges',
    title: 'Questions and answers',
    short: 'Questions',
    size: rows.length,
    lead: 'What was asked, what came back, and whether it speaks to the question.',
    body: html`<ul class="rows" data-list>${rows}</ul>`,
  };
}
