import type { Event } from '../../record/event.js';
import { html, joined, type Markup } from './escape.js';
import { eventPlaces, type Lines } from './lines.js';
import { orderStrip, outOfOrder } from './order-strip.js';
import { clause, confidence, count, named, namedAll, postsOf, typeLabel, voices } from './phrases.js';
import { name } from './published.js';
import type { Section } from './section.js';
import { OUTCOME_SIGNS, PHASE_SIGNS, shape } from './signs.js';
import type { View } from './view.js';
import { dayInFull, dayOf, durationLabel, timeLabel } from './when.js';

/** The events in true order, day by day, under the strip that shows how they were told. */
export function timeline(view: View, lines: Lines): Section {
  const moved = outOfOrder(view);
  const lineOf = new Map<string, number>();
  const reasons = reasonsOf(view);
  const days: { day: string | null; rows: Markup[] }[] = [];
  for (const event of view.happened) {
    // An event without a time stands under the day of the one before it: the order is known even where the hour is not.
    const own = dayOf(event.time?.earliest ?? event.time?.latest ?? null);
    const day = own ?? days.at(-1)?.day ?? dayOf(view.posts.get(event.spans[0]?.post)?.at.value ?? null);
    if (days.length === 0 || days[days.length - 1].day !== day) days.push({ day, rows: [] });
    const line = lines.add(eventPlaces(event));
    lineOf.set(event.id, line);
    days[days.length - 1].rows.push(row(view, event, line, day, moved.has(event.id), reasons.get(event.id)));
  }
  return {
    id: 'timeline',
    title: 'Timeline',
    short: 'Timeline',
    size: view.happened.length,
    lead: 'What is told to have happened, or to be going to, in the order it happened.',
    body: html`${orderStrip(view, moved, lineOf)}<div class="tl" data-list>${days.map(({ day, rows }) => html`
<h3 class="day">${day === null ? 'Day not told' : dayInFull(day)}</h3><ol class="rows">${rows}</ol>`)}</div>`,
  };
}

function row(view: View, event: Event, line: number, day: string | null, moved: boolean, reason: Markup | undefined): Markup {
  const sign = PHASE_SIGNS[event.phase];
  const number = view.eventNumber.get(event.id) as number;
  const when = timeLabel(event.time, day);
  const told = view.toldNumber.get(event.id) as number;
  const facts = joined([
    voices(view, event.wordOf),
    postsOf(view, event.spans),
    event.spans.length > 1 && html`<span class="again">told ${event.spans.length}×</span>`,
    event.duration && html`lasted ${durationLabel(event.duration)}`,
    event.outcome && html`came to: <b>${OUTCOME_SIGNS[event.outcome.status].label.toLowerCase()}</b>`,
    moved && html`<span class="moved">told ${ordinal(told)}</span>`,
    reason,
    confidence(event.confidence),
  ], ' · ');
  return html`<li class="ph ${sign.sign}"><div class="line ev" role="button" aria-pressed="false" tabindex="${number === 1 ? 0 : -1}" data-line="${line}"><span class="no">${number}</span>${shape(sign)}<span class="when">${when ?? html`<span class="none">–<span class="sr">time not told</span></span>`}</span><span class="hd"><b class="pl">${sign.label}</b> ${typeLabel(event)} ${who(view, event)}</span>${clause(event.spans[0], event.triggers[0])}<span class="mt">${facts}</span></div></li>
`;
}

/** Who to whom, and where. */
function who(view: View, event: Event): Markup {
  const actors = event.actors.length > 0 && namedAll(view, event.actors);
  const targets = event.targets.length > 0 && html` <span class="to">→</span> ${namedAll(view, event.targets)}`;
  const places = event.places.length > 0 && html` <span class="at">at ${joined(event.places.map((ref) => named(view, ref)), ', ')}</span>`;
  return html`${actors}${targets}${places}`;
}

/** Why each event stands after the one told to come before it: its latest forerunner and the pair's basis. */
function reasonsOf(view: View): Map<string, Markup> {
  const latest = new Map<string, { number: number; basis: string }>();
  for (const { before, after, basis } of view.record.order) {
    const number = view.eventNumber.get(before);
    const own = view.eventNumber.get(after);
    if (number === undefined || own === undefined || number >= own) continue;
    if (number > (latest.get(after)?.number ?? 0)) latest.set(after, { number, basis });
  }
  return new Map([...latest].map(([id, { number, basis }]) => [id, html`<span class="why">after ${number} (${name(basis)})</span>`]));
}

/** "1st", "22nd", "13th" */
function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
}

/** The phases and how many events stand in each: the legend of the timeline. */
export function phaseCounts(view: View): Markup {
  return joined(Object.entries(PHASE_SIGNS).map(([phase, sign]) => {
    const n = view.happened.filter((event) => event.phase === phase).length;
    return html`<li class="tag ${sign.sign}">${shape(sign)}${sign.label} <span class="n">${count(n, 'event')}</span></li>`;
  }), '');
}
