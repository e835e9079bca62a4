import { count } from '../labels.js';
import type { View } from '../view.js';
import { clockOf, dayInFull, dayLabel, daysOf, zoneOf } from '../when.js';
import { html, joined, type Markup, webAddress, webLink } from './escape.js';
import { name, plain, words } from './published.js';
import type { Section } from './section.js';
import { phaseCounts } from './timeline.js';

/** The title of the page as a window shows it. */
export function pageTitle(view: View): string {
  return plain([sourceNames(view), daysIn(view, dayLabel), 'Readout'].filter(Boolean).join(' · '));
}

/** What this is a record of, how much it holds, who read it, and how to read the page. */
export function masthead(view: View): Markup {
  const { record } = view;
  const sources = joined(record.sources.map((source) => webLink(source.url, name(source.name))), ', ');
  const days = daysIn(view, dayInFull);
  const speakers = new Set(record.statements.flatMap((statement) => statement.speaker?.entity ?? [])).size;
  const figures = [
    [record.posts.length, 'post'],
    [record.events.length, 'event'],
    [record.statements.length, 'statement'],
    [speakers, 'speaker'],
    [record.entities.length, 'name'],
    [record.conflicts.length, 'conflict'],
  ] as const;
  return html`<header class="mast">
<div class="brand"><b>Readout</b><span>a sourced record of what was posted</span><span class="tools" hidden><button type="button" id="theme">Theme: auto</button><button type="button" id="save">Save the record</button></span></div>
<div class="lede"><div class="what"><h1>${days ?? (record.sources.length > 0 ? sources : 'Posts without a day')}</h1>
<p class="days">${joined([days && sources, clocksOf(view)], ' · ')}</p>
<ul class="figures">${figures.filter(([n]) => n > 0).map(([n, what]) => html`<li>${figure(n, what)}</li>`)}</ul></div>
<p class="how"><b>Every line stands on somebody’s word; nothing here has been checked.</b> <span class="js-only">Point at a line and the characters it was read from light up in the posts. Point at a post and the lines read from it light up. Press to keep them lit.</span></p></div>
<div class="key">${view.happened.length > 0 && html`<ul class="phases" aria-label="Phases of events">${phaseCounts(view)}</ul>`}
<p>${words('This face')} holds the posts’ own words, <span class="put">[brackets]</span> what was put in to make them readable. <span class="inf">inferred</span> marks what a rule concluded. <span class="cf c8">80%</span> is how sure the reading is, not how true.</p></div>
</header>`;
}

/** Who made the page, and of what. */
export function colophon({ record }: View): Markup {
  const addresses = record.sources.flatMap((source) => webAddress(source.url) ?? []);
  return html`<footer class="by">Read by Readout ${record.readBy.version}, core ${name(record.readBy.core)}.${addresses.length > 0 && html` From ${joined(addresses.map((address) => name(address)), ', ')}.`}</footer>`;
}

/** The way to each part of the record. */
export function partsNav(sections: readonly Section[]): Markup {
  return html`<nav class="parts" aria-label="Parts of the record"><ul>${sections.map(({ id, short, size }) => html`<li><a href="#${id}">${short} <span class="n">${size}</span></a></li>`)}</ul></nav>`;
}

function figure(n: number, what: string): Markup {
  const [amount, ...label] = count(n, what).split(' ');
  return html`<b>${amount}</b> ${label.join(' ')}`;
}

function sourceNames({ record }: View): string {
  return record.sources.map((source) => source.name).join(', ');
}

/** The day, or the first and the last of several. */
function daysIn(view: View, label: (day: string) => string): string | null {
  const days = daysOf(view.record.posts);
  if (days.length === 0) return null;
  return days.length === 1 ? label(days[0]) : `${label(days[0])} – ${label(days[days.length - 1])}`;
}

/** From which clock time to which, on a single day; the zone, where all posts share one. */
function clocksOf(view: View): string | null {
  const times = view.record.posts.flatMap((post) => post.at.value ?? []);
  const zones = [...new Set(times.map(zoneOf))];
  const zone = zones.length === 1 && zones[0] !== null ? zones[0] : null;
  const clocks = times.flatMap((time) => clockOf(time) ?? []).sort();
  if (daysOf(view.record.posts).length > 1 || clocks.length === 0) return zone && `times in ${zone}`;
  return `${clocks[0]}–${clocks.at(-1)}${zone ? ` ${zone}` : ''}`;
}
