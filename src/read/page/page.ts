import { idOf } from '../../record/id.js';
import type { Source } from '../../record/post.js';
import { postOf } from '../draft.js';
import { encodingOf, headText } from '../text/encoding.js';
import { seen } from '../feed/compose.js';
import { Drafter } from '../feed/drafts.js';
import type { Entry, Rich } from '../feed/entry.js';
import { firstElement } from '../feed/tags.js';
import type { Format, Input, Reading, ReadOptions } from '../format.js';
import { linkOf } from '../text/link.js';
import { type ArticleData, articlesIn, MOST_ENTRIES } from './data.js';
import type { LiveEntry } from './live.js';
import { type Skimmed, skim } from './skim.js';
import { ReadError } from '../read-error.js';
import { shownName, wholeOf } from '../inputs/whole.js';

const MOST = 32 << 20;
/** More than these, and the page is taken as it stands: what picks an article out of it takes time by the elements. */
const MAX_ELEMENTS = 10_000;
/** Nor out of more text in deeper elements: no article has a tenth of it. */
const MAX_WEIGHT = 20_000_000;
const MAX_LIVE_ELEMENTS = 40_000;
const MAX_BODY = 4_000_000;
/** Each reference is a node of its own where a document is made. */
const MAX_REFERENCES = 40_000;

/** Markup that may hold more than words. */
const FURNISHED = /<(?:fig|aside|div|ul|section)/iu;

const ELEMENTS = new Set('html head body title meta link base style script div p main article section header footer nav aside span a ul ol table h1 h2 h3 h4 h5 h6 img br hr b i em strong font center form pre blockquote iframe svg'.split(' '));

/** What browsers write above a page that they save. */
const SAVED_FROM = /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:)\s*(\S+)/u;

/** Names under which pages tell when they were published, the most reliable first. */
const PUBLISHED = 'article:published_time og:article:published_time datepublished og:published_time dcterms.issued dc.date.issued dcterms.created dc.date.created dcterms.date dc.date parsely-pub-date sailthru.date cxenseparse:recs:publishtime publishdate publish-date pubdate publication_date date'.split(' ');
const UPDATED = 'article:modified_time og:article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified last-modified lastmod'.split(' ');

const told = (values: readonly (string | undefined)[]): string[] => values.filter((value) => value !== undefined && value.trim() !== '') as string[];
const html = (value: string | undefined): Rich[] => (value === undefined ? [] : [{ value, meant: 'html' }]);
const unsure = (value: string | undefined): Rich | undefined => (value === undefined ? undefined : { value, meant: null });

/** The first `time` of the page's body that says it is of publishing, else the only one. */
function timesIn(body: string): string[] {
  const times = [...body.matchAll(/<(?:time|data|span|div|p)\b([^<>]*\b(?:datetime|value|content)="([^"]*)"[^<>]*)>/gu)].slice(0, 200);
  const marked = times.filter(([, attributes]) => /itemprop="[^"]*datePublished|\bpubdate=|class="[^"]*\b(?:published|pubdate|entry-date|dt-published)\b/iu.test(attributes));
  const plain = times.filter(([tag]) => tag.startsWith('<time'));
  return told([marked[0]?.[2], plain.length === 1 ? plain[0][2] : undefined]);
}

/** The site that a page is of, by its address, so that its other pages are of the same source. */
function siteOf(page: Skimmed, data: ArticleData | undefined, url: string | undefined, file: string, options: ReadOptions): Source {
  const address = url === undefined ? undefined : new URL(url);
  const name = (page.meta.get('og:site_name') ?? data?.publisher ?? address?.hostname.replace(/^www\./u, '') ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim().slice(0, 200);
  const shown = file === '-' ? 'stdin' : (file.split(/[/\\]/u).at(-1) as string).replace(/\.[^.]+$/u, '');
  return { id: idOf('source', 'page', address?.hostname ?? (name || shown)), kind: 'page', name: options.source ?? (name || shown), ...(address === undefined ? {} : { url: `${address.origin}/` }) };
}

/** An update that JSON-LD tells, as an entry. */
function ofUpdate(update: ArticleData): Entry {
  return { id: update.url, title: unsure(update.headline), bodies: update.body === undefined ? [] : [{ value: update.body, meant: null }], links: told([update.url]), published: told([update.published, update.updated]), updated: update.updated, author: update.author, language: update.language, media: [] };
}

function ofLiveEntry(entry: LiveEntry): Entry {
  return { id: entry.url, title: entry.headline === undefined ? undefined : { value: entry.headline, meant: 'text' }, bodies: html(entry.body), links: told([entry.url]), published: told([entry.published, entry.updated]), updated: entry.updated, author: entry.author, media: [] };
}

interface Placed {
  readonly entry: Entry;
  readonly element: string;
}

function hasFewReferences(markup: string): boolean {
  let count = 0;
  for (let at = markup.indexOf('&'); at !== -1 && count <= MAX_REFERENCES; at = markup.indexOf('&', at + 1)) count++;
  return count <= MAX_REFERENCES;
}

/** The entries of a live blog, from what tells more of them: the page's data, or its markup; and how many it has, where not all are read. */
async function entriesOf(page: Skimmed, articles: readonly ArticleData[], url: string | undefined): Promise<{ readonly placed: readonly Placed[]; readonly count: number }> {
  const { liveEntries } = await import('./live.js');
  const live = articles.find(({ updates }) => updates.length > 0);
  const updates = (live?.updates ?? []).filter(({ body, headline }) => body !== undefined || headline !== undefined);
  const marked = page.elements <= MAX_LIVE_ELEMENTS && hasFewReferences(page.body) ? liveEntries(page.body, url) : { entries: [], count: 0 };
  const withText = updates.filter(({ body }) => body !== undefined).length;
  if (updates.length > 0 && (withText >= marked.entries.length || marked.entries.length < 3)) {
    const { clearedMarkup } = await import('./article.js');
    const cleared = (body: string | undefined): string | undefined => (body !== undefined && FURNISHED.test(body) && hasFewReferences(body) ? clearedMarkup(body, page.base) : body);
    return { placed: updates.map((update, i) => ({ entry: ofUpdate({ ...update, body: cleared(update.body) }), element: `liveBlogUpdate[${i}]` })), count: live?.count ?? 0 };
  }
  return { placed: marked.entries.map((entry) => ({ entry: ofLiveEntry(entry), element: entry.element })), count: marked.count };
}

/** "Ferry leaves | Harbour news" without the site, which stands behind titles for those who look for it. */
function withoutSite(title: string, site: string): string {
  const end = title.length - site.length;
  const before = end > 0 && site !== '' && title.slice(end).toLowerCase() === site.toLowerCase() ? /^(.*\S)\s+[|–—·•-]\s+$/su.exec(title.slice(0, end)) : null;
  return before?.[1] ?? title;
}

function titleOf(page: Skimmed, data: ArticleData | undefined, site: string): Rich | undefined {
  const named = data?.headline ?? page.meta.get('og:title') ?? page.meta.get('twitter:title');
  if (named !== undefined) return unsure(withoutSite(named.trim(), site));
  const heading = /<h1\b[^<>]*>([\s\S]{1,1000}?)<\/h1>/u.exec(page.body)?.[1];
  return heading === undefined ? (page.title === '' ? undefined : { value: withoutSite(page.title, site), meant: 'text' }) : { value: heading, meant: 'html' };
}

/** The page's one article. What its data tells as its text comes first where the markup shows less than half of it. */
async function articleOf(page: Skimmed, data: ArticleData | undefined, url: string | undefined, site: string): Promise<Entry & { readonly dateline?: string }> {
  const { articleIn, withoutFrame } = await import('./article.js');
  const body = page.body.slice(0, MAX_BODY);
  const few = hasFewReferences(body);
  const found = few && page.elements <= MAX_ELEMENTS && page.weight <= MAX_WEIGHT ? articleIn(body, page.title) : null;
  const { body: shown, byline, dateline } = found ?? (few && page.elements <= MAX_LIVE_ELEMENTS ? withoutFrame(body) : { body, byline: undefined, dateline: undefined });
  const length = seen({ value: shown, meant: 'html' }, undefined).text.length;
  const inData = data?.body !== undefined && data.body.length > length * 2 ? [{ value: data.body, meant: null }] : [];
  return {
    id: url, title: titleOf(page, data, site), bodies: [...inData, ...html(shown)], links: told([url]),
    published: told([data?.published, ...PUBLISHED.map((name) => page.meta.get(name)), ...timesIn(page.body), dateline]),
    updated: told([data?.updated, ...UPDATED.map((name) => page.meta.get(name))])[0],
    dateline,
    author: data?.author ?? byline ?? page.meta.get('author') ?? page.meta.get('article:author_name'),
    language: page.language ?? data?.language, media: [],
  };
}

/** True where each entry's time is before the one above it, as far as they tell. */
function isNewestFirst(times: readonly (string | null)[]): boolean {
  const known = times.flatMap((time) => (time === null ? [] : [Date.parse(time)])).filter((time) => !Number.isNaN(time));
  return known.length > 2 && known.every((time, i) => i === 0 || time <= known[i - 1]) && known[0] > (known.at(-1) as number);
}

async function* readPage(input: Input, options: ReadOptions): AsyncIterable<Reading> {
  const file = input.name;
  const bytes = await wholeOf(input, MOST);
  const { label, skip, doubt } = encodingOf(bytes, file);
  const text = new TextDecoder(label, { ignoreBOM: true }).decode(bytes.subarray(skip));
  const page = skim(text, linkOf(SAVED_FROM.exec(text.slice(0, 4000))?.[1]) ?? undefined);
  const articles = articlesIn(page.data);
  const data = articles.find(({ body, published }) => body !== undefined || published !== undefined) ?? articles[0];
  const url = page.canonical ?? linkOf(page.meta.get('og:url')) ?? linkOf(data?.url) ?? page.address;
  const source = siteOf(page, data, url, file, options);
  const drafter = new Drafter({ base: page.base, link: url, language: page.language }, options);
  const live = await entriesOf(page, articles, url);
  const article = live.placed.length > 0 ? null : await articleOf(page, data, url, (page.meta.get('og:site_name') ?? data?.publisher ?? '').trim());
  const entries = article === null ? live.placed : [{ entry: article, element: 'article' }];
  const drafted = entries.map(({ entry, element }) => ({ element, ...drafter.draft(entry, { file, element }) }));
  if (drafted.every(({ draft }) => draft === undefined)) throw new ReadError(`${shownName(file)} is a page without text: there is nothing to read in it`);
  yield { kind: 'source', source };
  if (doubt !== null) yield { kind: 'notice', notice: { where: file, what: doubt } };
  if (page.cut) yield { kind: 'notice', notice: { where: file, what: 'the page is longer than any that is read to its end; only its beginning was read' } };
  if (live.count > MOST_ENTRIES) yield { kind: 'notice', notice: { where: file, what: `the page has ${live.count} entries; the first ${MOST_ENTRIES} were read` } };
  if (isNewestFirst(drafted.map(({ draft }) => draft?.at.value ?? null))) yield { kind: 'notice', notice: { where: file, what: `the page's ${drafted.length} entries stand newest first` } };
  if (article?.dateline !== undefined && article.published.length === 1 && article.published[0] === article.dateline) yield { kind: 'notice', notice: { where: file, what: `the page tells its date in a line of its text alone, "${article.dateline}"` } };
  for (const { draft, doubts, element } of drafted) {
    const where = `${file}#${element}`;
    if (draft === undefined) yield { kind: 'skipped', notice: { where, what: `the entry was skipped: ${doubts.join('; ')}` } };
    else {
      for (const what of doubts) yield { kind: 'notice', notice: { where, what: `it was read, but ${what}` } };
      yield { kind: 'post', post: postOf(source, draft) };
    }
  }
  for (const notice of drafter.closing(file)) yield { kind: 'notice', notice };
}

export const page: Format = {
  name: 'page',
  what: 'Web page: an article, or a live blog whose entries stand apart',
  toldBy: 'it is HTML',
  example: `<!doctype html>
<html lang="en"><head>
  <title>Talks in Trieste are over</title>
  <link rel="canonical" href="https://border.example/talks">
  <meta property="og:site_name" content="Border watch">
  <meta property="article:published_time" content="2024-06-12T14:05:00+02:00">
</head><body>
  <article><h1>Talks in Trieste are over</h1><p>Foreign Minister Elena Rossi has left Trieste.</p></article>
</body></html>
`,
  recognises(head, name) {
    const text = headText(head);
    const first = firstElement(text);
    // Markdown may begin with an element, too.
    if (first !== null && ELEMENTS.has(first)) return !/\.(?:md|markdown)$/iu.test(name);
    return /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<!doctype\s+html/iu.test(text) || (/\.x?html?$/iu.test(name) && /<[a-z][^<>]*>/iu.test(text));
  },
  read: readPage,
};
