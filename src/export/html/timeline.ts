import { type Event, PHASES } from '../../record/event.js';
import { contains } from '../../record/span.js';
import { byDay } from '../by-day.js';
import { headline } from '../headline.js';
import { OUTCOME_LABELS, ordinal, PHASE_LABELS, typeLabel } from '../labels.js';
import type { View } from '../view.js';
import { dayInFull, durationLabel, timeLabel } from '../when.js';
import { html, joined, type Markup } from './escape.js';
import { eventPlaces, type Lines } from './lines.js';
import { orderStrip, outOfOrder } from './order-strip.js';
import { confidence, headlineOf, namedAll, onWhoseWord, postsOf } from './phrases.js';
import { name } from './published.js';
import type { Section } from './section.js';
import { PHASE_SIGNS, shape } from './signs.js';
import { stretches } from './stretches.js';

/** Events laid out as one. */
const STRETCH = 40;

/** Bases that say no more than the strip does. */
const PLAIN = new Set(['posting order', 'order of telling']);

/** The events in true order, day by day, under the strip that shows how they were told. */
export function timeline(view: View, lines: Lines): Section {
  const moved = outOfOrder(view);
  const lineOf = new Map<string, number>();
  const reasons = reasonsOf(view);
  const groups = byDay(view);
  const draw = (day: string | null) => (event: Event): Markup => {
    const line = lines.add(eventPlaces(event));
    lineOf.set(event.id, line);
    return row(view, event, line, day, moved.has(event.id), reasons.get(event.id));
  };
  const days = groups.map(({ day, events }) => html`
${groups.length > 1 && html`<h3 class="day">${day === null ? 'Day not told' : dayInFull(day)}</h3>`}${stretches(events, STRETCH).map((some) => html`<ol class="rows">${some.map(draw(day))}</ol>`)}`);
  return {
    id: 'timeline',
    title: 'What happened, in order',
    short: 'Timeline',
    size: view.happened.length,
    lead: 'What is told to have happened, or to be going to, in the order it happened.',
    body: html`${orderStrip(view, moved, lineOf)}<div class="tl" data-list>${days}</div>`,
  };
}

function row(view: View, event: Event, line: number, day: string | null, moved: boolean, reason: Markup | undefined): Markup {
  const sign = PHASE_SIGNS[event.phase];
  const when = timeLabel(event.time, day);
  const facts = joined([
    html`<b class="pl">${PHASE_LABELS[event.phase]}</b>`,
    event.outcome && event.outcome.status !== 'open' && html`then <b>${OUTCOME_LABELS[event.outcome.status]}</b>`,
    typeLabel(event),
    who(view, event),
    event.duration && durationLabel(event.duration),
    onWhoseWord(view, event.wordOf),
    postsOf(view, event.spans),
    event.spans.length > 1 && `told ${event.spans.length} times`,
    moved && html`<span class="moved">told ${ordinal(view.toldNumber.get(event.id) as number)}</span>`,
    reason,
  ], ' · ');
  return html`<li class="${sign}"><div class="line ev" data-line="${line}"><span class="no">${view.eventNumber.get(event.id)}</span>${shape(sign)}<span class="hl ws" dir="auto">${when && html`<b class="when">${when}</b> `}${headlineOf(view, event)}</span><span class="mt">${facts}</span>${confidence(event.confidence)}</div></li>
`;
}

/** Who to whom, and where; left out where the headline has said it all. */
function who(view: View, event: Event): Markup | false {
  const elsewhere = event.places.filter(({ span }) => span === null || !event.spans.some((told) => contains(told, span)));
  const { actors, targets } = event;
  const towards = actors.length > 0 && targets.length > 0;
  if (!towards && elsewhere.length === 0 && headline(view, event).unsaid.length === 0) return false;
  return joined([
    namedAll(view, actors),
    targets.length > 0 && html`→ ${namedAll(view, targets)}`,
    elsewhere.length > 0 && html`at ${namedAll(view, elsewhere)}`,
  ], ' ');
}

/** Why an event stands after the one told to come before it: its latest forerunner and the pair's basis. */
function reasonsOf(view: View): Map<string, Markup> {
  const latest = new Map<string, { number: number; basis: string }>();
  for (const { before, after, basis } of view.record.order) {
    const number = view.eventNumber.get(before);
    const own = view.eventNumber.get(after);
    if (number === undefined || own === undefined || number >= own) continue;
    if (number > (latest.get(after)?.number ?? 0)) latest.set(after, { number, basis });
  }
  return new Map([...latest].flatMap(([id, { number, basis }]) => (PLAIN.has(basis) ? [] : [[id, html`<span class="why">after ${number} (${name(basis)})</span>`]])));
}

/** The phases there are and how many events stand in each: the legend of the timeline. */
export function phaseCounts(view: View): Markup {
  return joined(PHASES.map((phase) => {
    const n = view.happened.filter((event) => event.phase === phase).length;
    return n > 0 && html`<li class="tag ${PHASE_SIGNS[phase]}">${shape(PHASE_SIGNS[phase])}${PHASE_LABELS[phase]} <span class="n">${n}<span class="sr"> ${n === 1 ? 'event' : 'events'}</span></span></li>`;
  }), '');
}
