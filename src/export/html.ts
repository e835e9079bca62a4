import { createHash } from 'node:crypto';
import type { ReadoutRecord } from '../record/record.js';
import { announced } from './html/announced.js';
import { conflicts } from './html/conflicts.js';
import { entities } from './html/entities.js';
import { html, scriptJson, trusted } from './html/escape.js';
import { exchanges } from './html/exchanges.js';
import { itineraries } from './html/itineraries.js';
import { Lines } from './html/lines.js';
import { colophon, masthead, pageTitle, partsNav } from './html/masthead.js';
import { notices } from './html/notices.js';
import { oneFile, posts } from './html/posts.js';
import { name } from './html/published.js';
import { pageScript } from './html/script/page.js';
import type { DrawSection } from './html/section.js';
import { signSheet } from './html/signs.js';
import { statements } from './html/statements.js';
import { pageStyle } from './html/style/page.js';
import { timeline } from './html/timeline.js';
import { viewOf } from './view.js';

export interface HtmlOptions {
  /** Leave the record itself, as JSON, out of the page: a smaller file that cannot give its record back. */
  readonly withoutRecord?: boolean;
}

/** From this many lines on, what is off screen is laid out only when it comes near: quick to open, but heights are guessed. */
const MANY = 300;

/** In reading order. The timeline stands first because its line numbers are what the other sections point to. */
const SECTIONS: readonly DrawSection[] = [timeline, statements, announced, exchanges, conflicts, itineraries, entities, notices];

/**
 * The record as one HTML file that asks nothing of any network: posts on one side, the record on the other, each line
 * tied to the characters it was read from. The same record gives the same bytes.
 */
export function toHtml(record: ReadoutRecord, options: HtmlOptions = {}): string {
  const view = viewOf(record);
  const lines = new Lines();
  const file = oneFile(view);
  const sections = SECTIONS.map((draw) => draw(view, lines)).filter(({ size }) => size > 0);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Readout ${record.readBy.version}">
<link rel="icon" href="data:,">
<title>${pageTitle(view)}</title>
<style>${trusted(pageStyle)}</style>
</head>
<body>
${signSheet()}
<a class="skip" href="#record">Skip to the record</a><a class="skip" href="#posts">Skip to the posts</a>
${masthead(view)}
<div class="sides" hidden><button type="button" data-side="record" aria-pressed="true">The record</button><button type="button" data-side="posts" aria-pressed="false">The posts</button></div>
<div class="two${lines.size > MANY && ' many'}" data-show="record">
<main id="record" tabindex="-1">${partsNav(sections)}${sections.map(({ id, title, size, lead, body }) => html`
<section class="part" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title} <span class="n">${size}</span></h2><p class="lead">${lead}</p>
${body}</section>`)}${sections.length === 0 && html`<p class="none">Nothing was read from these posts.</p>`}</main>
<section id="posts" tabindex="-1" aria-labelledby="posts-title"><div class="posts-head"><h2 id="posts-title">The posts <span class="n">${record.posts.length}</span></h2><p class="lead" id="posts-how">As published, in the order they came${file !== undefined && html`, from ${name(file)}`}.<span class="js-only wide-only"> Up and down go from post to post, left and right from mark to mark.</span></p><p id="lit-where" aria-hidden="true"></p></div>
${posts(view, lines)}</section>
</div>
${colophon(view)}
<aside class="bar" id="bar" aria-label="What is lit" hidden><span id="bar-text"></span><span class="steps"><button type="button" id="bar-back" aria-label="Previous place">‹</button><button type="button" id="bar-next" aria-label="Next place">›</button><button type="button" id="bar-show">Show</button><button type="button" id="bar-clear">Clear</button></span></aside>
<p class="sr" id="live" role="status" aria-live="polite"></p>
${!options.withoutRecord && html`<script type="application/json" id="readout-record">${scriptJson(record)}</script>
`}<script>${trusted(pageScript)}</script>
</body>
</html>
`;
  return page.text;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/** Nothing may be fetched, and no script or style may run but ours: a post that became markup would still do nothing. */
const POLICY = [
  "default-src 'none'",
  `script-src ${hashOf(pageScript)}`,
  `style-src ${hashOf(pageStyle)}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
