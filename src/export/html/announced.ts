import { postedOn } from '../by-day.js';
import { OUTCOME_LABELS } from '../labels.js';
import { type Plan, plansOf } from '../plans.js';
import type { View } from '../view.js';
import { timeLabel } from '../when.js';
import { html, joined, type Markup } from './escape.js';
import { eventPlaces, type Lines, placesIn } from './lines.js';
import { headlineOf, onWhoseWord, postsOf } from './phrases.js';
import type { Section } from './section.js';
import { OUTCOME_SIGNS, signed } from './signs.js';

/** What was announced, beside what became of it. */
export function announced(view: View, lines: Lines): Section {
  const plans = plansOf(view);
  return {
    id: 'announced',
    title: 'What is announced',
    short: 'Announced',
    size: plans.length,
    lead: 'Plans as they were told, and what later posts show of them.',
    body: html`<ul class="rows" data-list>${plans.map((plan) => row(view, lines, plan))}</ul>`,
  };
}

function row(view: View, lines: Lines, { event, outcome, shownBy }: Plan): Markup {
  const sign = OUTCOME_SIGNS[outcome];
  const when = timeLabel(event.time, postedOn(view, event));
  // The words that show the outcome light up with the plan, as names do: present, but not what the line says.
  const places = [...eventPlaces(event), ...placesIn('name', shownBy.flatMap((other) => other.spans))];
  const facts = joined([onWhoseWord(view, event.wordOf), postsOf(view, event.spans)], ' · ');
  const evidence = shownBy.map((other) => html`<span class="by"><span class="ws" dir="auto">${headlineOf(view, other)}</span> <span class="po">${postsOf(view, other.spans)}</span></span>`);
  return html`<li><div class="line an" data-line="${lines.add(places)}"><span class="plan"><span class="hl ws" dir="auto">${when && html`<b class="when">${when}</b> `}${headlineOf(view, event)}</span><span class="mt">${facts}</span></span><span class="out ${sign}">${signed(sign, OUTCOME_LABELS[outcome])}${evidence.length > 0 ? evidence : html`<span class="none">nothing later tells</span>`}</span></div></li>
`;
}
