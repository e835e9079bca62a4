import { MOST_ENTRIES } from './data.js';
import { documentOf, type PageDocument, type PageElement } from './dom.js';
import { clear } from './furniture.js';

/** An entry of a live blog as the page marks it up. */
export interface LiveEntry {
  /** As they are written. */
  readonly published?: string;
  readonly updated?: string;
  readonly headline?: string;
  readonly author?: string;
  readonly url?: string;
  /** Its markup without time, headline and author. */
  readonly body: string;
  /** The element's id, else its place among its like. */
  readonly element: string;
}

/** The first entries of a page, and how many it has. */
export interface LiveEntries {
  readonly entries: readonly LiveEntry[];
  readonly count: number;
}

const NAMED = /(?:^|[-_\s])(?:post|entry|update|live-?event|block)(?:$|[-_\s\d])/iu;
const ASIDE = /(?:^|[-_\s])(?:comments?|replies|related|teasers?|promos?|recommend\w*|sidebar|most-read|widget)(?:$|[-_\s])/iu;
const FRAME = 'nav, footer, aside, header, form, [role="navigation"], [role="complementary"]';
const FEW = 3;
const SHARE = 0.5;
const MAX_GROUPS = 20;

const marksOf = (element: PageElement): string => `${element.getAttribute('class') ?? ''} ${element.id}`;
const isMarked = (element: PageElement): boolean => /liveBlogUpdate/u.test(element.getAttribute('itemprop') ?? '') || /\/BlogPosting$/u.test(element.getAttribute('itemtype') ?? '');
const lengthOf = (element: PageElement): number => (element.textContent ?? '').replace(/\s+/gu, ' ').length;

/** True for what may be an entry by its own tag. */
const mayBe = (element: PageElement): boolean => element.localName === 'article' || isMarked(element) || (/^(?:li|div|section)$/u.test(element.localName) && NAMED.test(marksOf(element)));

/** By this, entries of one kind are alike. */
const lookOf = (element: PageElement): string => (isMarked(element) ? 'marked' : `${element.localName} ${(element.getAttribute('class') ?? '').trim().split(/\s+/u)[0].replace(/\d+/gu, '')}`);

function* around(element: PageElement): Iterable<PageElement> {
  for (let outer = element.parentElement; outer !== null; outer = outer.parentElement) yield outer;
}

/** Elements that have a time of their own, by their look; one that holds others of its look is the page around them. */
function candidates(document: PageDocument): PageElement[][] {
  const alike = new Map<string, Set<PageElement>>();
  const outside = new Set<PageElement>();
  for (const time of document.querySelectorAll('time[datetime], [itemprop~="datePublished"]')) {
    const above = [...around(time)];
    const element = above.find(mayBe);
    if (element === undefined || above.some((outer) => outer.localName === 'aside' || ASIDE.test(marksOf(outer)))) continue;
    const look = lookOf(element);
    const group = alike.get(look) ?? new Set();
    if (group.size === 0) alike.set(look, group);
    if (group.has(element)) continue;
    group.add(element);
    for (const outer of around(element)) if (mayBe(outer) && lookOf(outer) === look) outside.add(outer);
  }
  const groups = [...alike.values()].map((group) => [...group].filter((element) => !outside.has(element)));
  return groups.filter((group) => group.length >= FEW || (group.length > 0 && isMarked(group[0]))).sort((a, b) => b.length - a.length).slice(0, MAX_GROUPS);
}

/** The entries that make up most of what the page has to read, or that it marks as such; none where there are none. */
function entriesAmong(document: PageDocument): PageElement[] {
  let best: PageElement[] = [];
  let most = 0;
  for (const entries of candidates(document)) {
    if (isMarked(entries[0])) return entries;
    const length = entries.reduce((sum, entry) => sum + lengthOf(entry), 0);
    if (length > most) [best, most] = [entries, length];
  }
  const chosen = new Set(best);
  let all = best.length === 0 ? 0 : lengthOf(document.body);
  if (all > 0) for (const frame of document.querySelectorAll(FRAME)) if (![...around(frame)].some((outer) => chosen.has(outer) || /^(?:nav|footer|aside|header|form)$/u.test(outer.localName))) all -= lengthOf(frame);
  return most >= all * SHARE ? best : [];
}

const told = (element: PageElement | null): string | undefined => (element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? element?.getAttribute('value') ?? element?.textContent ?? '').trim() || undefined;
const words = (element: PageElement | null): string | undefined => (element?.textContent ?? '').replace(/\s+/gu, ' ').trim() || undefined;

function entryOf(element: PageElement, place: number, page: string | undefined): LiveEntry {
  const first = (selector: string): PageElement | null => element.querySelector(selector);
  const times = [...element.querySelectorAll('time[datetime]')];
  const published = first('[itemprop~="datePublished"]') ?? first('time[pubdate]') ?? times[0] ?? null;
  const updated = first('[itemprop~="dateModified"]') ?? times.find((time) => time !== published && /updat|modif/iu.test(marksOf(time))) ?? null;
  const headline = first('[itemprop~="headline"]') ?? first('h1, h2, h3, h4, h5, h6');
  const author = first('[itemprop~="author"] [itemprop~="name"]') ?? first('[itemprop~="author"], [rel~="author"], .author, .byline');
  const link = published?.closest('a[href]') ?? first('a[itemprop~="url"][href], a[rel~="bookmark"][href]');
  const anchor = element.id === '' || page === undefined ? undefined : `${page.replace(/#.*$/u, '')}#${encodeURIComponent(element.id)}`;
  const entry = {
    published: told(published), updated: told(updated), headline: words(headline), author: words(author)?.replace(/^by\s+/iu, ''),
    url: link !== null && element.contains(link) ? (link.getAttribute('href') ?? undefined) : anchor,
    element: element.id === '' ? `${element.localName}[${place}]` : `#${element.id}`,
  };
  const body = first('[itemprop~="articleBody"]');
  if (body === null) for (const part of [...times, ...element.querySelectorAll('footer, nav'), headline, author]) part?.remove();
  const { signed } = clear(body ?? element);
  return { ...entry, author: entry.author ?? signed, body: (body ?? element).innerHTML };
}

/**
 * The entries of a live blog in a page's markup, in its order: of schema.org microdata (`liveBlogUpdate`, `BlogPosting`), or three or more elements alike
 * (`article`, or by their class a post, an entry, an update), each with a `time` of its own, that make up half of the text or more. None where the page has none.
 *
 * @param body well-formed markup of bounded depth
 * @param page the page's address, for links to its entries
 */
export function liveEntries(body: string, page: string | undefined): LiveEntries {
  if (!body.includes('datetime=') && !body.includes('datePublished')) return { entries: [], count: 0 };
  const elements = entriesAmong(documentOf(body));
  return { entries: elements.slice(0, MOST_ENTRIES).map((element, i) => entryOf(element, i, page)), count: elements.length };
}
