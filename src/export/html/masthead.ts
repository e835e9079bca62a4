import { html, joined, type Markup, webAddress, webLink } from './escape.js';
import { count } from './phrases.js';
import { name, plain, words } from './published.js';
import type { Section } from './section.js';
import { phaseCounts } from './timeline.js';
import type { View } from './view.js';
import { clockOf, dayInFull, dayLabel, dayOf, zoneOf } from './when.js';

/** The title of the page as a window shows it. */
export function pageTitle(view: View): string {
  const days = daysOf(view);
  return plain(['Readout', view.record.sources.map((source) => source.name).join(', '), days && days.short].filter(Boolean).join(' · '));
}

/** What this is a record of, how much it holds, who read it, and how to read the page. */
export function masthead(view: View): Markup {
  const { record } = view;
  const days = daysOf(view);
  const sources = record.sources.length > 0
    ? joined(record.sources.map((source) => webLink(source.url, name(source.name))), html`<span class="amp">, </span>`)
    : 'Posts without a source';
  const addresses = record.sources.flatMap((source) => webAddress(source.url) ?? []);
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
<div class="lede"><div class="what"><h1>${sources}</h1>
<p class="days">${days?.full ?? 'Days not told'}${days?.clocks && html` <span>${days.clocks}</span>`}</p>
<ul class="figures">${figures.filter(([n]) => n > 0).map(([n, what]) => html`<li>${figure(n, what)}</li>`)}</ul>
<p class="by">Read by Readout ${record.readBy.version}, core ${name(record.readBy.core)}.${addresses.length > 0 && html` From ${joined(addresses.map((address) => name(address)), ', ')}.`}</p></div>
<div class="key"><p class="how"><b>Every line stands on somebody’s word; nothing here has been checked.</b> <span class="js-only">Point at a line and the characters it was read from light up in the posts. Point at a post and the lines read from it light up. Press to keep them lit.</span></p>
<ul class="phases" aria-label="Phases of events">${phaseCounts(view)}</ul>
<p>${words('This face')} is always the posts’ own words. <span class="inf">inferred</span> marks what a rule concluded. <span class="cf c8">82% sure</span> is about the reading, not about the truth of what is said.</p></div></div>
</header>`;
}

/** The way to each part of the record. */
export function partsNav(sections: readonly Section[]): Markup {
  return html`<nav class="parts" aria-label="Parts of the record"><ul>${sections.map(({ id, short, size }) => html`<li><a href="#${id}">${short} <span class="n">${size}</span></a></li>`)}</ul></nav>`;
}

function figure(n: number, what: string): Markup {
  const [amount, ...label] = count(n, what).split(' ');
  return html`<b>${amount}</b> ${label.join(' ')}`;
}

/** From the first day to the last, and from which clock time to which where it is a single day. */
function daysOf(view: View): { short: string; full: string; clocks: string | null } | null {
  const times = view.record.posts.flatMap((post) => post.at.value ?? []);
  const days = times.flatMap((time) => dayOf(time) ?? []).sort();
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const zones = [...new Set(times.map(zoneOf))];
  const zone = zones.length === 1 && zones[0] !== null ? ` ${zones[0]}` : '';
  if (first !== last) return { short: `${dayLabel(first)} – ${dayLabel(last)}`, full: `${dayInFull(first)} – ${dayInFull(last)}`, clocks: zone && `times in${zone}` };
  const clocks = times.flatMap((time) => clockOf(time) ?? []).sort();
  const range = clocks.length > 0 ? `${clocks[0]}–${clocks.at(-1)}${zone}` : null;
  return { short: dayLabel(first), full: dayInFull(first), clocks: range };
}
