import type { Post } from '../../record/post.js';
import { html, joined, type Markup, webAddress, webLink } from './escape.js';
import type { LinePlace, Lines } from './lines.js';
import { count } from './phrases.js';
import { name } from './published.js';
import { markedText } from './segments.js';
import type { View } from './view.js';
import { clockOf, dayInFull, dayOf, zoneOf } from './when.js';

/** The posts as published, in the order they came, with a heading wherever the day changes. */
export function posts(view: View, lines: Lines): Markup {
  const places = lines.byPost();
  const groups: { day: string | null; articles: Markup[] }[] = [];
  for (const post of view.record.posts) {
    const day = dayOf(post.at.value);
    if (groups.length === 0 || groups[groups.length - 1].day !== day) groups.push({ day, articles: [] });
    groups[groups.length - 1].articles.push(article(view, post, places.get(post.id) ?? []));
  }
  return html`${groups.map(({ day, articles }) => html`<h3 class="day">${day === null ? 'Day not told' : dayInFull(day)}</h3>${articles}`)}`;
}

function article(view: View, post: Post, places: readonly LinePlace[]): Markup {
  const number = view.postNumber.get(post.id) as number;
  const text = post.text === '' ? html`<p class="none">No text.</p>` : html`<p class="text" dir="auto">${markedText(post.text, places)}</p>`;
  // Nobody can tab through thousands of marks: one post takes the tab stop, arrows move between posts and within them.
  return html`<article class="post" id="p${number}" tabindex="${number === 1 ? 0 : -1}" aria-labelledby="h${number}" aria-describedby="posts-how"><h4 id="h${number}"><span class="pno">${number}</span> ${timeOf(post)}</h4>${text}${footer(view, post)}</article>
`;
}

function timeOf(post: Post): Markup {
  const clock = clockOf(post.at.value);
  const zone = zoneOf(post.at.value);
  const shown = clock ?? (post.at.value === null || dayOf(post.at.value) !== null ? 'hour not told' : name(post.at.value));
  return html`<span class="sr">post, </span><span>${shown}${clock && zone && zone !== 'UTC' && ` ${zone}`}</span>`;
}

function footer(view: View, post: Post): Markup {
  const { origin, url, forwardedFrom, edited, replyTo, media } = post;
  const source = view.sources.get(post.source);
  const editedAt = edited && [dayOf(edited) === dayOf(post.at.value) ? null : dayOf(edited), clockOf(edited)].filter(Boolean).join(' ');
  const reply = replyTo && (view.postNumber.get(replyTo) ?? null);
  const facts = joined([
    source && name(source.name),
    forwardedFrom && html`forwarded from ${name(forwardedFrom)}`,
    replyTo && (reply ? html`in reply to post ${reply}` : 'in reply to a post not read'),
    edited && html`edited ${editedAt}`,
    media && media.length > 0 && count(media.length, 'picture or file', 'pictures or files'),
    origin && html`<span class="origin">${name(origin.file)}${origin.line !== undefined && ` line ${origin.line}`}${origin.line === undefined && origin.byte !== undefined && ` byte ${origin.byte}`}${origin.element && html` ${name(origin.element)}`}</span>`,
    webAddress(url) !== null && webLink(url, html`original<span class="sr"> of post ${view.postNumber.get(post.id)}</span>`),
  ], ' · ');
  return html`<footer>${facts}</footer>`;
}
