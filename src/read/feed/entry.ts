import type { AtomFeed, JsonFeed, RssFeed } from 'feedsmith';

/** A text as an entry carries it, and how it is meant; null where the feed does not tell and its markup must. */
export interface Rich {
  readonly value: string;
  readonly meant: 'html' | 'text' | null;
}

/** What the formats of feeds have in common. */
export interface Entry {
  readonly id?: string;
  readonly title?: Rich;
  /** The fullest text first; another is read where one has nothing to see. */
  readonly bodies: readonly Rich[];
  readonly links: readonly string[];
  readonly base?: string;
  /** The base of its text, which may start from the entry's own. */
  readonly textBase?: string;
  /** As they are written. */
  readonly published: readonly string[];
  readonly updated?: string;
  readonly author?: string;
  readonly language?: string;
  readonly media: readonly string[];
  readonly replyTo?: string;
}

/** What a feed says of itself. */
export interface FeedHead {
  readonly title?: Rich;
  readonly link?: string;
  readonly base?: string;
  readonly language?: string;
}

const told = <T>(values: readonly (T | null | undefined | '')[]): T[] => values.filter((value): value is T => value !== undefined && value !== null && value !== '');
const rich = (value: string | undefined, meant: Rich['meant'] = null): Rich | undefined => (value === undefined ? undefined : { value, meant });

function meantBy(type: string | undefined): Rich['meant'] {
  if (type === undefined) return null;
  if (/^(?:x?html|text\/html|application\/xhtml\+xml)$/iu.test(type)) return 'html';
  return /^text(?:\/plain)?$/iu.test(type) ? 'text' : null;
}

/** Text of another kind (an image, a sound) is none. */
const isText = (type: string | undefined): boolean => type === undefined || /^(?:text|html|xhtml|escaped|xml|text\/.*|.*[/+]xml)$/iu.test(type);

interface AtomText {
  readonly value?: string;
  readonly type?: string;
}
const ofAtom = (text: AtomText | undefined): Rich | undefined => (text === undefined || !isText(text.type) ? undefined : rich(text.value, meantBy(text.type)));

/** The link to the page of it: an alternate one, of HTML rather than of anything else. */
function pageLinks(links: readonly { readonly href?: string; readonly rel?: string; readonly type?: string }[] | undefined): string[] {
  const pages = (links ?? []).filter(({ rel, href }) => href !== undefined && (rel === undefined || /^alternate$/iu.test(rel)));
  const html = pages.filter(({ type }) => type === undefined || /html/iu.test(type));
  return told([...html, ...pages].map(({ href }) => href));
}

/** "a@x.example (Ann Reed)" is signed by Ann Reed. */
const signed = (name: string | undefined): string | undefined => /^\S+@\S+\s*\((.+)\)$/u.exec(name ?? '')?.[1] ?? name;

/** An item of RSS of any version, or of RDF, which differ in nothing that is read here. */
export function ofRssItem(item: RssFeed.Item<string>): Entry {
  const groups = item.media?.groups?.flatMap((group) => (group.description ? [group.description] : [])) ?? [];
  const permalink = item.guid?.isPermaLink !== false && /^https?:\/\//iu.test(item.guid?.value ?? '') ? item.guid?.value : undefined;
  return {
    id: item.guid?.value ?? item.atom?.id,
    title: rich(item.title ?? item.dc?.titles?.[0] ?? item.media?.title?.value) ?? ofAtom(item.atom?.title),
    bodies: told([
      rich(item.content?.encoded, 'html'), ofAtom(item.atom?.content), rich(item.description), ofAtom(item.atom?.summary), rich(item.itunes?.summary),
      rich(item.dc?.descriptions?.[0]), ...groups.map(({ value }) => rich(value)), rich(item.media?.description?.value),
    ]),
    links: told([item.link, ...pageLinks(item.atom?.links), permalink]),
    base: item.xml?.base,
    published: told([item.pubDate, ...(item.dc?.dates ?? []), item.atom?.published, ...(item.dcterms?.issued ?? []), ...(item.dcterms?.created ?? []), ...(item.prism?.publicationDates ?? []), item.atom?.updated, ...(item.dcterms?.modified ?? [])]),
    updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
    author: item.dc?.creators?.[0] ?? signed(item.authors?.[0]?.name ?? item.authors?.[0]?.email) ?? item.atom?.authors?.[0]?.name ?? item.itunes?.author,
    language: item.xml?.lang ?? item.dc?.languages?.[0],
    media: told([...(item.enclosures ?? []).map(({ url }) => url), ...(item.media?.contents ?? []).map(({ url }) => url)]),
    replyTo: item.thr?.inReplyTos?.[0]?.ref,
  };
}

export function ofAtomEntry(entry: AtomFeed.Entry<string>): Entry {
  return {
    id: entry.id,
    title: ofAtom(entry.title) ?? rich(entry.dc?.titles?.[0]),
    bodies: told([ofAtom(entry.content), ofAtom(entry.summary), ...(entry.media?.groups ?? []).map(({ description }) => rich(description?.value)), rich(entry.media?.description?.value)]),
    links: pageLinks(entry.links),
    base: entry.xml?.base,
    textBase: entry.content?.xml?.base,
    published: told([entry.published, ...(entry.dc?.dates ?? []), ...(entry.dcterms?.created ?? []), entry.updated]),
    updated: entry.updated,
    author: entry.authors?.[0]?.name ?? entry.authors?.[0]?.email ?? entry.dc?.creators?.[0],
    language: entry.xml?.lang,
    media: told((entry.links ?? []).map(({ href, rel }) => (rel === 'enclosure' ? href : undefined))),
    replyTo: entry.thr?.inReplyTos?.[0]?.ref,
  };
}

export function ofJsonItem(item: JsonFeed.Item<string>): Entry {
  return {
    id: item.id,
    title: rich(item.title, 'text'),
    bodies: told([rich(item.content_html, 'html'), rich(item.content_text, 'text'), rich(item.summary, 'text')]),
    links: told([item.url, item.external_url]),
    published: told([item.date_published, item.date_modified]),
    updated: item.date_modified,
    author: item.authors?.[0]?.name,
    language: item.language,
    media: told((item.attachments ?? []).map(({ url }) => url)),
  };
}

export function headOfRss(feed: RssFeed.Feed<string>): FeedHead {
  return {
    title: rich(feed.title ?? feed.dc?.titles?.[0]),
    link: feed.link ?? pageLinks(feed.atom?.links)[0],
    base: feed.xml?.base,
    language: feed.language ?? feed.xml?.lang ?? feed.dc?.languages?.[0],
  };
}

export function headOfAtom(feed: AtomFeed.Feed<string>): FeedHead {
  const self = feed.links?.find(({ rel }) => rel === 'self')?.href;
  return { title: ofAtom(feed.title), link: pageLinks(feed.links)[0] ?? self, base: feed.xml?.base ?? self, language: feed.xml?.lang };
}
