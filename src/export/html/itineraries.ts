import type { Stop } from '../../record/event.js';
import { postedOn } from '../by-day.js';
import { type Journey, journeysOf } from '../journeys.js';
import { count, PHASE_LABELS } from '../labels.js';
import type { View } from '../view.js';
import { timeLabel } from '../when.js';
import { html, type Markup } from './escape.js';
import { eventPlaces, type Lines, placesIn } from './lines.js';
import { named, postsOf, shortName } from './phrases.js';
import type { Section } from './section.js';
import { PHASE_SIGNS, shape } from './signs.js';

/** Where somebody was, is and will be, drawn as a line from stop to stop. */
export function itineraries(view: View, lines: Lines): Section {
  const drawn = journeysOf(view).map((one) => journey(view, lines, one));
  return {
    id: 'itineraries',
    title: 'Who goes where',
    short: 'Itineraries',
    size: drawn.length,
    lead: 'Stop by stop. A full line leads where somebody has been, a broken one where they are only told to go.',
    body: html`${drawn}`,
  };
}

function journey(view: View, lines: Lines, { who, stops }: Journey): Markup {
  return html`<section class="it"><h3>${shortName(view, who)} <span class="n">${count(stops.length, 'stop')}</span></h3><ol class="stops" data-list>${stops.map((stop) => drawStop(view, lines, stop))}</ol></section>
`;
}

function drawStop(view: View, lines: Lines, stop: Stop): Markup {
  const sign = PHASE_SIGNS[stop.phase];
  const event = view.events.get(stop.event);
  const places = [...placesIn('main', [stop.place.span]), ...(event ? eventPlaces(event) : [])];
  const spans = event?.spans ?? (stop.place.span ? [stop.place.span] : []);
  const when = timeLabel(stop.time ?? null, event ? postedOn(view, event) : null);
  return html`<li class="${sign}"><div class="line sto" data-line="${lines.add(places)}">${shape(sign)}<span class="hd">${named(view, stop.place)}</span><span class="mt"><b class="pl">${PHASE_LABELS[stop.phase]}</b>${when && html` · ${when}`}</span><span class="mt">${postsOf(view, spans)}</span></div></li>
`;
}
