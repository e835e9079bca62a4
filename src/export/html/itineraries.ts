import type { Itinerary, Stop } from '../../record/event.js';
import { html, type Markup } from './escape.js';
import { eventPlaces, type Lines, placesIn } from './lines.js';
import { count, named, postsOf, shortName } from './phrases.js';
import type { Section } from './section.js';
import { PHASE_SIGNS, shape } from './signs.js';
import type { View } from './view.js';
import { dayOf, timeLabel } from './when.js';

/** Where somebody was, is and will be, drawn as a line from stop to stop. */
export function itineraries(view: View, lines: Lines): Section {
  const drawn = view.record.itineraries.map((itinerary) => journey(view, lines, itinerary));
  return {
    id: 'itineraries',
    title: 'Itineraries',
    short: 'Itineraries',
    size: drawn.length,
    lead: 'Stop by stop. A full line leads where somebody has been, a broken one where they are only told to go.',
    body: html`${drawn}`,
  };
}

function journey(view: View, lines: Lines, { who, stops }: Itinerary): Markup {
  return html`<section class="it"><h3>${shortName(view, who)} <span class="n">${count(stops.length, 'stop')}</span></h3><ol class="stops" data-list>${stops.map((stop, i) => drawStop(view, lines, stop, i === 0))}</ol></section>
`;
}

function drawStop(view: View, lines: Lines, stop: Stop, first: boolean): Markup {
  const sign = PHASE_SIGNS[stop.phase];
  const event = view.events.get(stop.event);
  const places = [...placesIn('main', [stop.place.span]), ...(event ? eventPlaces(event) : [])];
  const spans = event?.spans ?? (stop.place.span ? [stop.place.span] : []);
  const day = dayOf(view.posts.get(spans[0]?.post)?.at.value ?? null);
  const when = timeLabel(stop.time ?? null, day);
  return html`<li class="ph ${sign.sign}"><div class="line sto" ${lines.open(places, first)}>${shape(sign)}<span class="hd">${named(view, stop.place)}</span><span class="mt"><b class="pl">${sign.label}</b>${when && html` · ${when}`} · ${postsOf(view, spans)}</span></div></li>
`;
}
