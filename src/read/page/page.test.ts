import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Post } from '../../record/post.js';
import type { Input, Reading, ReadOptions } from '../format.js';
import { page } from './page.js';
import { ReadError } from '../read-error.js';

/** Milliseconds that the processor spent: a busy machine makes no test fail. */
const busy = (): number => process.cpuUsage().user / 1000;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function readings(html: string | Uint8Array, options: ReadOptions = {}): Promise<Reading[]> {
  const bytes = typeof html === 'string' ? utf8(html) : html;
  const input: Input = {
    name: 'page.html',
    head: bytes.subarray(0, 65_536),
    async *chunks() {
      yield bytes;
    },
  };
  const read: Reading[] = [];
  for await (const reading of page.read(input, options)) read.push(reading);
  return read;
}

const posts = async (html: string | Uint8Array, options?: ReadOptions): Promise<Post[]> => (await readings(html, options)).flatMap((reading) => (reading.kind === 'post' ? [reading.post] : []));
const notices = async (html: string): Promise<string[]> => (await readings(html)).flatMap((reading) => (reading.kind === 'notice' || reading.kind === 'skipped' ? [`${reading.notice.where}: ${reading.notice.what}`] : []));

const paragraph = 'The harbour master said on Tuesday that the quay would stay closed, that ships would be sent to Ale, and that nobody knew for how long.';
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const article = (head = '', body = ''): string => `<!doctype html><html lang="en"><head><title>The quay is closed | Harbour news</title>${head}</head><body>
  <nav><ul><li><a href="/">Home</a><li><a href="/sport">Sport</a></ul></nav>
  <article><h1>The quay is closed</h1>${body}<p>${paragraph}</p><p>${paragraph} <a href="/plan">The plan</a> is out.</p><script>track()</script></article>
  <aside class="related"><h2>Read more</h2><article><a href="/x">Ale harbour grows</a> <time datetime="2024-06-01">1 June</time></article></aside>
  <footer>Copyright. <a href="javascript:cookies()">Cookies</a></footer></body></html>`;

test('an article is one post: its title, its text, its links, without the page around it', async () => {
  const [post] = await posts(article('<link rel="canonical" href="https://harbour.example/news/quay"><meta property="og:site_name" content="Harbour news">'));
  expect(post.text).toBe(`The quay is closed\n\n${paragraph}\n\n${paragraph} The plan is out.`);
  expect(post.url).toBe('https://harbour.example/news/quay');
  expect(post.links?.map(({ start, end, href }) => [post.text.slice(start, end), href])).toEqual([['The plan', 'https://harbour.example/plan']]);
  expect((await readings(article('<meta property="og:url" content="https://www.harbour.example/q">')))[0]).toMatchObject({ source: { kind: 'page', name: 'harbour.example', url: 'https://www.harbour.example/' } });
});

test('a saved page tells in a comment where it was saved from', async () => {
  for (const saved of ['saved from url=(0028)https://harbour.example/saved', 'Page saved with SingleFile \n url: https://harbour.example/saved \n saved date: x']) {
    const [post] = await posts(article().replace('<html', `<!-- ${saved} --><html`));
    expect([post.url, post.links?.[0].href]).toEqual(['https://harbour.example/saved', 'https://harbour.example/plan']);
  }
});

test.each([
  ['JSON-LD', ld({ '@context': 'https://schema.org', '@type': 'NewsArticle', datePublished: '2024-06-12T14:05:09+02:00', dateModified: '2024-06-12T15:00:00+02:00', author: [{ '@type': 'Person', name: 'Ann Reed' }] }), ''],
  ['JSON-LD in a graph, in a comment', `<script type="application/ld+json"><!-- ${JSON.stringify({ '@graph': [{ '@type': 'WebSite', name: 'x' }, { '@type': ['ReportageNewsArticle'], datePublished: '2024-06-12T14:05:09+02:00', dateModified: '2024-06-12T15:00:00+02:00', author: { name: 'Ann Reed' } }] })} --></script>`, ''],
  ['meta elements', '<meta property="article:published_time" content="2024-06-12T14:05:09+02:00"><meta property="article:modified_time" content="2024-06-12T15:00:00+02:00"><meta name="author" content="Ann Reed">', ''],
  ['microdata', '<meta name="author" content="Ann Reed"><meta itemprop="dateModified" content="2024-06-12T15:00:00+02:00">', '<time itemprop="datePublished" datetime="2024-06-12T14:05:09+02:00">noon</time>'],
])('its time, its change and its author are told by %s', async (_, head, body) => {
  expect((await posts(article(head, body)))[0]).toMatchObject({ at: { value: '2024-06-12T14:05:09+02:00', precision: 'second' }, edited: '2024-06-12T15:00:00+02:00', author: 'Ann Reed' });
});

test('a page that tells no time says so', async () => {
  const bare = `<html><body><main><h1>Closed</h1><p>${paragraph}</p></main></body></html>`;
  expect((await posts(bare))[0].at).toEqual({ value: null, precision: 'unknown' });
  expect(await notices(bare)).toEqual(['page.html: 1 post has no date; give one with --date 2023-09-13']);
  expect((await posts(bare, { date: '2024-06-12' }))[0].at).toEqual({ value: '2024-06-12', precision: 'day' });
});

test('where the page shows less than half of the text that its data tell, the data are read', async () => {
  const html = `<html><head>${ld({ '@type': 'NewsArticle', headline: 'Closed', articleBody: `${paragraph}\n\n${paragraph}` })}</head><body><div id="app">Loading</div></body></html>`;
  expect((await posts(html))[0].text).toBe(`Closed\n\n${paragraph}\n\n${paragraph}`);
});

test('a page without an article is read as it stands; one without text is refused', async () => {
  expect((await posts('<html><body><nav>Home</nav><p>Moved <a href="https://x.example/">here</a>.</p></body></html>'))[0].text).toBe('Moved here.');
  await expect(readings('<html><body><script>app()</script><img src="x.png"></body></html>')).rejects.toThrow(new ReadError('page.html is a page without text: there is nothing to read in it'));
});

const updates = [
  { headline: 'Talks are over', articleBody: 'Rossi has left Trieste.', datePublished: '2024-06-12T16:00:00Z', dateModified: '2024-06-12T16:10:00Z', url: 'https://border.example/live#3', author: { name: 'Ann Reed' } },
  { headline: 'Talks go on', articleBody: 'Lehner said that “much is left”.', datePublished: '2024-06-12T14:00:00Z', url: 'https://border.example/live#2', author: { name: 'Ann Reed' } },
  { articleBody: 'Rossi has arrived in Trieste.', datePublished: '2024-06-12T12:00:00Z', url: 'https://border.example/live#1', author: { name: 'Tom Hall' } },
];
const head = '<title>Live: talks</title><link rel="canonical" href="https://border.example/live">';
const live: readonly (readonly [string, string])[] = [
  ['JSON-LD', `<html><head>${head}${ld({ '@type': 'LiveBlogPosting', headline: 'Live', liveBlogUpdate: updates.map((update) => ({ '@type': 'BlogPosting', ...update })) })}</head><body><p>Loading</p></body></html>`],
  [
    'microdata',
    `<html><head>${head}</head><body><div itemscope itemtype="https://schema.org/LiveBlogPosting"><h1>Live: talks</h1>${updates
      .map(({ headline, articleBody, datePublished, dateModified, url, author }) => `<div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting">${headline ? `<h2 itemprop="headline">${headline}</h2>` : ''}<meta itemprop="datePublished" content="${datePublished}">${dateModified ? `<meta itemprop="dateModified" content="${dateModified}">` : ''}<a itemprop="url" href="${url}">link</a><span itemprop="author"><b itemprop="name">${author.name}</b></span><div itemprop="articleBody"><p>${articleBody}</p></div></div>`)
      .join('')}</div></body></html>`,
  ],
  [
    'articles with times',
    `<html><head>${head}</head><body><nav>Home and many other words that are no entry of it</nav><main><article class="live"><h1>Live: talks</h1>${updates
      .map(({ headline, articleBody, datePublished, dateModified, url, author }) => `<article class="block" id="${url.split('#')[1]}"><a href="${url}"><time datetime="${datePublished}">then</time></a>${headline ? `<h2>${headline}</h2>` : ''}<span class="byline">By ${author.name}</span><p>${articleBody}</p>${dateModified ? `<footer><time class="updated" datetime="${dateModified}">now</time> Share</footer>` : ''}</article>`)
      .join('')}</article></main></body></html>`,
  ],
  [
    'list items named as posts',
    `<html><head>${head}</head><body><ul class="timeline">${updates
      .map(({ headline, articleBody, datePublished, dateModified, url, author }) => `<li class="live-post" id="${url.split('#')[1]}"><time datetime="${datePublished}">then</time>${dateModified ? `<time class="modified" datetime="${dateModified}">now</time>` : ''}${headline ? `<h3>${headline}</h3>` : ''}<div>${articleBody}</div><div class="author">${author.name}</div></li>`)
      .join('')}</ul></body></html>`,
  ],
];

test.each(live)('a live blog told by %s gives its entries apart', async (_, html) => {
  const found = await posts(html);
  expect(found.map(({ text, at, url, author }) => [text, at.value, url, author])).toEqual([
    ['Talks are over\n\nRossi has left Trieste.', '2024-06-12T16:00:00Z', 'https://border.example/live#3', 'Ann Reed'],
    ['Talks go on\n\nLehner said that “much is left”.', '2024-06-12T14:00:00Z', 'https://border.example/live#2', 'Ann Reed'],
    ['Rossi has arrived in Trieste.', '2024-06-12T12:00:00Z', 'https://border.example/live#1', 'Tom Hall'],
  ]);
  expect(found[0].edited).toBe('2024-06-12T16:10:00Z');
  expect(await notices(html)).toEqual(["page.html: the page's 3 entries stand newest first"]);
});

test('comments and teasers with times make no live blog of an article', async () => {
  const comments = `<section class="comments">${[1, 2, 3, 4].map((day) => `<article class="comment"><time datetime="2024-06-0${day}">then</time><p>${paragraph} ${paragraph} ${paragraph}</p></article>`).join('')}</section>`;
  const teasers = [1, 2, 3, 4].map((day) => `<article class="card"><time datetime="2024-06-0${day}">then</time><a href="/${day}">Ale grows</a></article>`).join('');
  expect(await posts(article('', '').replace('</footer>', `</footer>${comments}${teasers}`))).toHaveLength(1);
});

test.each([
  ['as the page declares', Uint8Array.from([...utf8('<html><head><meta charset="windows-1251"></head><body><p>'), 0xcf, 0xee, 0xf0, 0xf2, ...utf8('</p></body></html>')]), 'Порт'],
  ['as an older page declares', Uint8Array.from([...utf8('<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"></head><body><p>'), 0x48, 0xe4, 0x66, ...utf8('</p></body></html>')]), 'Häf'],
])('an encoding is read %s', async (_, bytes, text) => {
  expect((await posts(bytes))[0].text).toBe(text);
});

test.each([
  ['an article', page.example, true],
  ['a page without its root', '<div><p>Words</p></div>', true],
  ['a comment first', '<!-- saved from url=(0014)about:internet -->\n<!DOCTYPE html><p>x', true],
  ['words', 'The <b>quay</b> is closed.', false],
  ['other XML', '<?xml version="1.0"?><svg:x/>', false],
  ['JSON', '{"a":"<html>"}', false],
  ['nothing', '', false],
])('%s is told', (_, text, told) => {
  expect(page.recognises(utf8(text), 'x')).toBe(told);
});

test('Markdown that begins with an element stays Markdown', () => {
  expect(page.recognises(utf8('<div>\n\n# Day\n\n- One.'), 'day.md')).toBe(false);
});

const many = 20_000;
const time = '<time datetime="2024-06-12">x</time>';
test.each([
  ['elements in one another', '<div>'.repeat(many)],
  ['paragraphs', `<p>${paragraph}</p>`.repeat(many)],
  ['articles with times', `<article>${time}<p>${paragraph}</p></article>`.repeat(many / 4)],
  ['articles with times in one another', `<article>${time}x`.repeat(many)],
  ['articles of many looks in one another', Array.from({ length: 4000 }, (_, i) => `<article class="a${'b'.repeat(i % 100)}">${time}`).join('')],
  ['microdata in itself', `<div itemprop="liveBlogUpdate">${time}`.repeat(many)],
  ['tables', '<table><tr><td>x'.repeat(many)],
  ['forms and frames', `<nav>${time}<article>${time}</article></nav>`.repeat(many / 4)],
  ['data', `<script type="application/ld+json">${'['.repeat(many)}${']'.repeat(many)}</script>`.repeat(10)],
  ['spaces in its data', `<script type="application/ld+json">${' '.repeat(200_000)}x${' '.repeat(200_000)}</script>`],
  ['values in values of its data', `<script type="application/ld+json">{"@type":"Article","articleBody":"x","headline":${'{"@value":'.repeat(many)}1${'}'.repeat(many)}}</script>`],
  ['articles in its data', ld({ '@graph': Array.from({ length: many }, () => ({ '@type': 'Article', headline: 'x' })) })],
  ['ampersands', '&'.repeat(1_000_000)],
  ['signs of less', '<'.repeat(300_000)],
  ['lists in lists, words in each', '<ul>x '.repeat(160_000)],
  ['an update of its data, deep', ld({ '@type': 'LiveBlogPosting', liveBlogUpdate: [{ '@type': 'BlogPosting', articleBody: `x${'<div><figure>'.repeat(many)}` }] })],
  ['updates of its data', ld({ '@type': 'LiveBlogPosting', liveBlogUpdate: Array.from({ length: 5000 }, () => ({ '@type': 'BlogPosting', articleBody: '<p>The ferry.</p><figure>x</figure>' })) })],
  ['titles', '<title>'.repeat(many)],
  ['meta elements', Array.from({ length: many }, (_, i) => `<meta name="a${i}" content="x">`).join('')],
  ['anchors', '<a href="https://x.example/">x'.repeat(many)],
])('%s without end are read in good time', async (_, body) => {
  const before = busy();
  await readings(`<html><body>${body}</body></html>`).catch((error) => expect(error).toBeInstanceOf(ReadError));
  expect(busy() - before).toBeLessThan(2000);
});

test('a page of more entries than anybody writes is read so far, and says so', async () => {
  const entry = '<article><time datetime="2024-06-12T14:05:00Z"></time>The ferry has left.</article>';
  const found = await readings(`<html><body>${entry.repeat(6000)}</body></html>`);
  expect(found.filter(({ kind }) => kind === 'post')).toHaveLength(5000);
  expect(found).toContainEqual({ kind: 'notice', notice: { where: 'page.html', what: 'the page has 6000 entries; the first 5000 were read' } });
});

test('a page without end is read so far, and says so', async () => {
  const before = busy();
  const found = await readings(`<html><body><p>The ferry has left.</p>${'<i></i>'.repeat(2_000_000)}<p>Nobody reads this.</p></body></html>`);
  expect(found.flatMap((one) => (one.kind === 'post' ? one.post.text : []))).toEqual(['The ferry has left.']);
  expect(found).toContainEqual({ kind: 'notice', notice: { where: 'page.html', what: 'the page is longer than any that is read to its end; only its beginning was read' } });
  expect(busy() - before).toBeLessThan(4000);
});

test('no script, handler or script link comes through, whatever page it is', async () => {
  const evil = fc.constantFrom(
    '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<a href="javascript:alert(1)">', '<a href="java&#10;script:alert(1)" onclick="x()">', '<svg onload=alert(1)>', '</svg>', '<svg><script>alert(1)</script>', '<iframe srcdoc="<script>alert(1)</script>">', '</iframe>',
    '<math><mtext><table><mglyph><style><img src onerror=alert(1)>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '<template><script>alert(1)</script></template>', '<base href="javascript:/a/">', '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
    '<link rel=canonical href="javascript:alert(1)">', '<meta property=og:url content="javascript:alert(1)">', ld({ '@type': 'NewsArticle', url: 'javascript:alert(1)', headline: 'x', articleBody: 'y' }), '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button>', '<object data="javascript:alert(1)">', '<style>@import "javascript:alert(1)"</style>', '<!--[if IE]><script>alert(1)</script><![endif]-->', '<xmp><script>alert(1)</script></xmp>',
  );
  const plain = fc.constantFrom('<p>', '</p>', '<article>', '</article>', time, '<h1>', '</h1>', '</a>', '<div>', '</div>', ` ${paragraph} `, 'word', '<table><td>', '<select>', '</select>', '</textarea>', '<textarea>');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(evil, plain), { minLength: 1, maxLength: 25 }), async (pieces) => {
      const before = busy();
      const found = await readings(`<html><body>${pieces.join('')}</body></html>`).catch((error) => {
        expect(error).toBeInstanceOf(ReadError);
        return [];
      });
      expect(JSON.stringify(found)).not.toMatch(/javascript:|onerror|onclick|<script|alert\(1\)/u);
      expect(busy() - before).toBeLessThan(2000);
    }),
    { numRuns: 250 },
  );
}, 120_000);

test('a page cut off anywhere, or with bytes changed, is read or refused in one sentence', async () => {
  const samples = [utf8(article(ld({ '@type': 'NewsArticle', headline: 'x' }))), ...live.map(([, html]) => utf8(html))];
  const mangled = fc.record({ which: fc.nat(samples.length - 1), cut: fc.nat(3000), changes: fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), { maxLength: 20 }) });
  await fc.assert(
    fc.asyncProperty(mangled, async ({ which, cut, changes }) => {
      const bytes = Uint8Array.from(samples[which]);
      for (const [place, value] of changes) bytes[place % bytes.length] = value;
      const before = busy();
      await readings(bytes.subarray(0, bytes.length - (cut % bytes.length))).catch((error) => expect(error).toBeInstanceOf(ReadError));
      expect(busy() - before).toBeLessThan(2000);
    }),
    { numRuns: 250 },
  );
}, 120_000);

test('updates and authors to which data only points are found by their names', async () => {
  const update = (n: number) => ({ '@type': 'BlogPosting', '@id': `#u${n}`, datePublished: `2024-06-12T1${n}:00:00Z`, articleBody: `Quay ${n} is closed.`, author: { '@id': '#ann' } });
  const graph = ld({ '@graph': [{ '@type': 'LiveBlogPosting', headline: 'Quays', liveBlogUpdate: [{ '@id': '#u1' }, { '@id': '#u2' }, { '@id': '#u2' }] }, update(1), update(2), { '@id': '#ann', '@type': 'Person', name: 'Ann Reed' }] });
  expect((await posts(`<html><head>${graph}</head><body><h1>Quays</h1></body></html>`)).map(({ text, author }) => `${author}: ${text}`)).toEqual(['Ann Reed: Quay 1 is closed.', 'Ann Reed: Quay 2 is closed.']);
});

test('the text of an update is markup, escaped once too often or not, without pictures', async () => {
  const update = (articleBody: string, hour: number) => ({ '@type': 'BlogPosting', datePublished: `2024-06-12T${hour}:00:00Z`, articleBody });
  const blog = ld({ '@type': 'LiveBlogPosting', liveBlogUpdate: [update('&lt;p&gt;Quay 1 is closed.&lt;/p&gt;&lt;p&gt;It is &amp;amp; stays so.&lt;/p&gt;', 10), update('<p>Quay 2, the <a href="/q2">old</a> one.</p><figure><img src="q.jpg"><figcaption>Photo: Bo</figcaption></figure>', 11)] });
  const read = await posts(`<html><head><link rel="canonical" href="https://harbour.example/live">${blog}</head><body><h1>Quays</h1></body></html>`);
  expect(read.map(({ text, links }) => [text, links?.map(({ href }) => href)])).toEqual([['Quay 1 is closed.\n\nIt is & stays so.', undefined], ['Quay 2, the old one.', ['https://harbour.example/q2']]]);
});

test('a date that stands in the text alone dates the page, and is said', async () => {
  const undated = `<html><body><h1>The quay is closed</h1><p>By Ann Reed</p><div>12 June 2024, 14:05</div><p>${paragraph}</p><p>${paragraph}</p></body></html>`;
  expect((await posts(undated))[0]).toMatchObject({ at: { value: '2024-06-12T14:05', precision: 'minute' }, author: 'Ann Reed', text: `The quay is closed\n\n${paragraph}\n\n${paragraph}` });
  expect(await notices(undated)).toEqual(['page.html: the page tells its date in a line of its text alone, "12 June 2024, 14:05"', 'page.html: 1 post tells its time without a zone; give it with --zone Europe/Rome']);
});

test('a title comes without the site behind it', async () => {
  const titled = (title: string, head = '') => `<html><head><title>${title}</title><meta property="og:site_name" content="Harbour News">${head}</head><body><article><p>${paragraph}</p><p>${paragraph}</p></article></body></html>`;
  const first = async (html: string) => (await posts(html))[0].text.split('\n')[0];
  expect(await first(titled('The quay is closed | Harbour news'))).toBe('The quay is closed');
  expect(await first(titled('x', '<meta property="og:title" content="The quay is closed - Harbour News">'))).toBe('The quay is closed');
  expect(await first(titled('Why we left Harbour News'))).toBe('Why we left Harbour News');
});

test('an entry signed in the line of its time has that author', async () => {
  const entry = (n: number) => `<div class="post"><h2>Quay ${n}</h2><p>Posted by Ann Reed on <time datetime="2024-06-1${n}T10:00:00Z">June 1${n}</time></p><p>Quay ${n} is closed for good, he said.</p></div>`;
  expect((await posts(`<html><body><main>${[1, 2, 3].map(entry).join('')}</main></body></html>`)).map(({ author, text }) => `${author}: ${text}`)).toEqual([1, 2, 3].map((n) => `Ann Reed: Quay ${n} is closed for good, he said.`));
});
