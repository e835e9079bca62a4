import { html, joined } from './escape.js';
import { type Lines, placesIn } from './lines.js';
import { named, postsOf } from './phrases.js';
import { words } from './published.js';
import type { Section } from './section.js';
import { ADDRESSED_SIGNS, signed } from './signs.js';
import type { View } from './view.js';

/** Questions and their answers. */
export function exchanges(view: View, lines: Lines): Section {
  const rows = view.record.exchanges.map((exchange, i) => {
    const { asker, answerer, question, answer } = exchange;
    const places = [...placesIn('main', [question, ...answer]), ...placesIn('name', [asker?.span, answerer?.span])];
    const answered = answer.length > 0 ? joined(answer.map((span) => words(span.text)), html`<span class="gap"> … </span>`) : html`<span class="none">no answer is reported</span>`;
    return html`<li><div class="line qa" ${lines.open(places, i === 0)}><span class="q"><span class="who">${asker ? named(view, asker) : 'Asked'}<span class="sr">: </span></span>${words(question.text, 'cl ')}</span><span class="a"><span class="who">${answerer ? named(view, answerer) : 'Answered'}<span class="sr">: </span></span><span class="cl">${answered}</span></span><span class="mt">${signed(ADDRESSED_SIGNS[exchange.addressed])} · ${postsOf(view, [question, ...answer])}</span></div></li>
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
