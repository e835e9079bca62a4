import type { Post } from '../../record/post.js';
import { count } from '../labels.js';
import type { View } from '../view.js';
import { clockOf, dayInFull, dayOf, zoneOf } from '../when.js';
import { html, joined, type Markup, webAddress, webLink } from './escape.js';
import type { LinePlace, Lines } from './lines.js';
import { name } from './published.js';
import { markedText } from './segments.js';
import { stretches } from './stretches.js';

/** Posts laid out as one. */
const STRETCH = 20;

/** The posts as published, in the order they came, with a heading wherever the day changes. */
export function posts(view: View, lines: Lines): Markup {
  const places = lines.byPost();
  const groups: { day: string | null; own: Post[] }[] = [];
  for (const post of view.record.posts) {
    const day = dayOf(post.at.value);
    if (groups.length === 0 || groups[groups.length - 1].day !== day) groups.push({ day, own: [] });
    groups[groups.length - 1].own.push(post);
  }
  const several = groups.length > 1;
  const draw = (post: Post): Markup => article(view, post, places.get(post.id) ?? [], several);
  return html`${groups.map(({ day, own }) => html`${several && html`<h3 class="day">${day === null ? 'Day not told' : dayInFull(day)}</h3>`}${stretches(own, STRETCH).map((some) => html`<div class="stretch">${some.map(draw)}</div>`)}`)}`;
}

function article(view: View, post: Post, places: readonly LinePlace[], underDay: boolean): Markup {
  const number = view.postNumber.get(post.id) as number;
  const text = post.text === '' ? html`<p class="none">No text.</p>` : html`<p class="text" dir="auto">${markedText(post.text, places)}</p>`;
  const head = html`<span class="sr">post </span><span class="pno">${number}</span>${timeOf(post)}${lineAt(post)}`;
  return html`<article class="post" id="p${number}">${underDay ? html`<h4 id="h${number}">${head}</h4>` : html`<h3 id="h${number}">${head}</h3>`}${text}${footer(view, post)}</article>
`;
}

/** The hour, or the time as it stands where it cannot be read; nothing where only the day is known, which the heading tells. */
function timeOf(post: Post): Markup {
  const { value } = post.at;
  const clock = clockOf(value);
  const zone = zoneOf(value);
  if (clock !== null) return html` <span class="clock">${clock}${zone && zone !== 'UTC' && ` ${zone}`}</span>`;
  return html`${value !== null && dayOf(value) === null && html` <span class="clock">${name(value)}</span>`}`;
}

function lineAt({ origin }: Post): Markup {
  return html`${origin?.line !== undefined && html` <span class="origin">line ${origin.line}</span>`}`;
}

/** What else is known of a post; what all posts share stands at their head instead. */
function footer(view: View, post: Post): Markup {
  const { origin, url, author, via, forwardedFrom, forwardedAt, edited, replyTo, media, alsoIn } = post;
  const source = view.record.sources.length > 1 ? view.sources.get(post.source) : undefined;
  const when = (time: string): string => [dayOf(time) === dayOf(post.at.value) ? null : dayOf(time), clockOf(time)].filter(Boolean).join(' ');
  const editedAt = edited && when(edited);
  const publishedAt = forwardedAt?.value && when(forwardedAt.value);
  const also = (alsoIn ?? []).flatMap((id) => view.sources.get(id)?.name ?? []);
  const reply = replyTo && (view.postNumber.get(replyTo) ?? null);
  const facts = joined([
    source && name(source.name),
    author && html`by ${name(author)}`,
    via && html`via ${name(via)}`,
    forwardedFrom && html`forwarded from ${name(forwardedFrom)}${publishedAt && `, published ${publishedAt}`}`,
    also.length > 0 && html`also in ${joined(also.map((source) => name(source)), ', ')}`,
    replyTo && (reply ? html`in reply to post ${reply}` : 'in reply to a post not read'),
    edited && (editedAt ? html`edited ${editedAt}` : 'edited'),
    media && media.length > 0 && count(media.length, 'picture or file', 'pictures or files'),
    origin && view.severalFiles && name(origin.file),
    origin && origin.line === undefined && origin.byte !== undefined && `byte ${origin.byte}`,
    origin?.element && name(origin.element),
    webAddress(url) !== null && webLink(url, html`original<span class="sr"> of post ${view.postNumber.get(post.id)}</span>`),
  ], ' · ');
  return html`${facts.text !== '' && html`<footer>${facts}</footer>`}`;
}

/** Where all posts were read, if that is one file. */
export function oneFile(view: View): string | undefined {
  return view.severalFiles ? undefined : view.record.posts[0]?.origin?.file;
}
