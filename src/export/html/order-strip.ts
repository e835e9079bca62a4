import type { Event } from '../../record/event.js';
import { count } from '../labels.js';
import type { View } from '../view.js';
import { html, type Markup } from './escape.js';
import { PHASE_SIGNS } from './signs.js';

/** Above this, neighbours that keep their order are drawn as one band. */
const MANY = 60;
const HEIGHT = 150;
const TOP = 30;
const BOTTOM = 120;

/** Events that move as one: they follow each other both as told and as they happened. */
interface Run {
  readonly events: readonly Event[];
  readonly told: number;
  readonly happened: number;
}

/**
 * The events told out of order: those outside the longest series that is told in true order.
 * "b, c, d, a" told for "a, b, c, d" is one event out of order, not four.
 */
export function outOfOrder(view: View): Set<string> {
  const ranks = view.told.map((event) => view.eventNumber.get(event.id) as number);
  // Patience sorting: tails[k] is where the best series of length k + 1 ends.
  const tails: number[] = [];
  const previous: number[] = [];
  ranks.forEach((rank, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranks[tails[middle]] < rank) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? tails[low - 1] : -1;
    tails[low] = i;
  });
  const kept = new Set<number>();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]) kept.add(i);
  return new Set(view.told.filter((_, i) => !kept.has(i)).map((event) => event.id));
}

/** Two rows of events, as told and as they happened, each event's places joined by a line. */
export function orderStrip(view: View, moved: ReadonlySet<string>, lineOf: ReadonlyMap<string, number>): Markup {
  const { length } = view.told;
  if (length < 2) return html``;
  const runs = length > MANY ? runsOf(view) : view.told.map((event, i) => ({ events: [event], told: i, happened: (view.eventNumber.get(event.id) as number) - 1 }));
  // Never so narrow that the numbers of neighbours touch.
  const step = Math.round(Math.min(42, Math.max(8 + 6.5 * String(length).length, 560 / runs.length)));
  const width = (run: Run): number => step + Math.min(60, (run.events.length - 1) * 3);
  const toldAt = positions(runs, (run) => run.told, width);
  const happenedAt = positions(runs, (run) => run.happened, width);
  const total = runs.reduce((sum, run) => sum + width(run), 0);
  const drawn = runs.map((run) => {
    const [top, bottom] = [toldAt.get(run) as number, happenedAt.get(run) as number];
    const far = run.events.some((event) => moved.has(event.id));
    if (run.events.length > 1) return drawBand(view, run, top, bottom, width(run), far);
    return drawEvent(view, run.events[0], top + step / 2, bottom + step / 2, far, length > MANY && !far, lineOf);
  });
  const summary = moved.size === 0
    ? `All ${length} events are told in the order they happened.`
    : `${moved.size} of ${count(length, 'event')} ${moved.size === 1 ? 'is' : 'are'} told out of order; the list below says which.`;
  return html`<figure class="strip"><figcaption><b>Order told, order inferred.</b> ${summary}</figcaption>
<div class="scroll" tabindex="0" role="region" aria-label="Order told against order happened"><div class="rowname">As told <span>by post number</span></div><svg width="${total}" height="${HEIGHT}" viewBox="0 0 ${total} ${HEIGHT}" preserveAspectRatio="xMinYMid" role="img" aria-label="Lines join each event’s place in posting order to its place in true order. ${summary}">${drawn}</svg><div class="rowname">As it happened <span>by number in the list below</span></div></div></figure>`;
}

function drawBand(view: View, run: Run, top: number, bottom: number, width: number, far: boolean): Markup {
  const inset = 4;
  const [a, b, c, d] = [top + inset, top + width - inset, bottom + width - inset, bottom + inset];
  const post = view.postNumber.get(run.events[0].spans[0]?.post) ?? '';
  const middle = (TOP + BOTTOM) / 2;
  return html`<g class="${far ? 'far' : 'near'}"><path class="band" d="M${a} ${TOP}H${b}C${b} ${middle} ${c} ${middle} ${c} ${BOTTOM}H${d}C${d} ${middle} ${a} ${middle} ${a} ${TOP}z"/><text x="${top + width / 2}" y="${TOP - 12}">${post}</text><text x="${bottom + width / 2}" y="${BOTTOM + 24}">${run.happened + 1}</text></g>`;
}

/** One event's line with its sign and number at both ends; only the line where it is `bare`. */
function drawEvent(view: View, event: Event, top: number, bottom: number, far: boolean, bare: boolean, lineOf: ReadonlyMap<string, number>): Markup {
  const sign = PHASE_SIGNS[event.phase];
  const middle = (TOP + BOTTOM) / 2;
  const path = html`<path d="M${top} ${TOP}C${top} ${middle} ${bottom} ${middle} ${bottom} ${BOTTOM}"/>`;
  const ends = !bare && html`<use href="#sign-${sign}" x="${top - 7}" y="${TOP - 7}" width="14" height="14"/><use href="#sign-${sign}" x="${bottom - 7}" y="${BOTTOM - 7}" width="14" height="14"/><text x="${top}" y="${TOP - 12}">${view.postNumber.get(event.spans[0]?.post) ?? ''}</text><text x="${bottom}" y="${BOTTOM + 24}">${view.eventNumber.get(event.id)}</text>`;
  return html`<g class="${far ? 'far' : 'near'} ${sign}" data-line="${lineOf.get(event.id)}">${path}${ends}</g>`;
}

function runsOf(view: View): Run[] {
  const runs: { events: Event[]; told: number; happened: number }[] = [];
  view.told.forEach((event, told) => {
    const happened = (view.eventNumber.get(event.id) as number) - 1;
    const last = runs.at(-1);
    if (last && last.happened + last.events.length === happened) last.events.push(event);
    else runs.push({ events: [event], told, happened });
  });
  return runs;
}

function positions(runs: readonly Run[], rank: (run: Run) => number, width: (run: Run) => number): Map<Run, number> {
  const result = new Map<Run, number>();
  let x = 0;
  for (const run of [...runs].sort((a, b) => rank(a) - rank(b))) {
    result.set(run, x);
    x += width(run);
  }
  return result;
}
