import type { Event } from '../../record/event.js';
import { html, joined, type Markup } from './escape.js';
import { eventPlaces, type Lines, placesIn } from './lines.js';
import { clause, namedAll, postsOf, typeLabel, voices } from './phrases.js';
import type { Section } from './section.js';
import { OUTCOME_SIGNS, shape } from './signs.js';
import type { View } from './view.js';
import { dayOf, timeLabel } from './when.js';

/** What was announced, beside what became of it. */
export function announced(view: View, lines: Lines): Section {
  const plans = view.happened.filter((event) => event.phase === 'planned' || event.outcome !== undefined);
  return {
    id: 'announced',
    title: 'Announced',
    short: 'Announced',
    size: plans.length,
    lead: 'Plans as they were told, and what later posts show of them.',
    body: html`<ul class="rows" data-list>${plans.map((event, i) => row(view, lines, event, i === 0))}</ul>`,
  };
}

function row(view: View, lines: Lines, event: Event, first: boolean): Markup {
  const outcome = OUTCOME_SIGNS[event.outcome?.status ?? 'open'];
  const shownBy = (event.outcome?.by ?? []).flatMap((id) => view.events.get(id) ?? []);
  // The words that show the outcome light up with the plan, as names do: present, but not what the line says.
  const places = [...eventPlaces(event), ...placesIn('name', shownBy.flatMap((other) => other.spans))];
  const facts = joined([
    event.time && timeLabel(event.time, dayOf(view.posts.get(event.spans[0]?.post)?.at.value ?? null)),
    event.places.length > 0 && html`at ${namedAll(view, event.places)}`,
    voices(view, event.wordOf),
    postsOf(view, event.spans),
  ], ' · ');
  const evidence = shownBy.map((other) => html`<span class="by"><span class="no">${view.eventNumber.get(other.id)}</span> ${clause(other.spans[0], other.triggers[0])} ${postsOf(view, other.spans)}</span>`);
  return html`<li><div class="line an" ${lines.open(places, first)}><span class="plan"><span class="hd"><span class="no">${view.eventNumber.get(event.id)}</span> ${typeLabel(event)} ${namedAll(view, event.actors)}</span>${clause(event.spans[0], event.triggers[0])}<span class="mt">${facts}</span></span><span class="out ${outcome.sign}"><span class="tag ${outcome.sign}">${shape(outcome)}${outcome.label}</span>${evidence.length > 0 ? evidence : html`<span class="none">nothing later tells</span>`}</span></div></li>
`;
}
