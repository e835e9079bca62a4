import MarkdownIt from 'markdown-it';
import { parse as parseCsv } from 'csv-parse/sync';
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Parts } from '../src/cli/world.js';
import { oneAtATime, readout } from './cli/bench.js';
import { HOSTILE_TEXTS } from './hostile-record.js';
import { eventOf, recordOf } from './sample-record.js';
import { spanOf } from '../src/record/span.js';

/** Addresses that run something, or that break out of where they are written. */
const ADDRESSES = [
  'javascript:pwned()', ' javascript:pwned()', 'JaVaScRiPt:pwned()', 'java\tscript:pwned()', 'java\nscript:pwned()', '\u0001javascript:pwned()', '\u00a0javascript:pwned()', 'javascript\u200b:pwned()', '\u202ejavascript:pwned()',
  '&#106;avascript:pwned()', 'javascript&colon;pwned()', 'java&Tab;script&#58;pwned()', '&amp;#106;avascript:pwned()', 'java%0ascript:pwned()', '%6Aavascript:pwned()',
  'vbscript:pwned()', 'data:text/html,<script>pwned()</script>', 'data:text/html;base64,PHNjcmlwdD4=', 'data:image/svg+xml,<svg onload=pwned()>', 'feed:javascript:pwned()', 'view-source:javascript:pwned()',
  'blob:https://a.example/1', 'file:///etc/passwd', 'about:blank', 'filesystem:https://a.example/x', 'ws://a.example/', 'x-javascript:pwned()', 'livescript:pwned()',
  'https://a.example/"onmouseover="pwned()', "https://a.example/'onmouseover='pwned()", 'https://a.example/"><script>pwned()</script>', 'https://a.example/)](javascript:pwned())', 'https://javascript:pwned()@a.example/', '//a.example/"onclick=pwned()', 'mailto:a@b.example?body=<script>pwned()</script>', 'https://a.example/\u2028\u202e<img src=x onerror=pwned()>',
] as const;

const MARKUP = [
  '<script>pwned()</script>', '<img src=x onerror=pwned()>', '<svg onload=pwned()><a xlink:href="javascript:pwned()"><text>x</text></a></svg>', '<iframe srcdoc="<script>pwned()</script>" src="javascript:pwned()"></iframe>', '<a href="javascript:pwned()" onclick="pwned()" ping="https://a.example/">x</a>',
  '<base href="javascript:pwned()//"><a href="x">y</a>', '<meta http-equiv=refresh content="0;url=javascript:pwned()">', '<form action="javascript:pwned()"><button formaction="javascript:pwned()">x</button><input onfocus=pwned() autofocus></form>', '<object data="javascript:pwned()"></object><embed src="javascript:pwned()">', '<img srcset="javascript:pwned() 1x, x 2x" lowsrc="javascript:pwned()">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=pwned()&gt;">', '<noscript><p title="</noscript><img src=x onerror=pwned()>">', '<template><script>pwned()</script></template>', '<table><td background="javascript:pwned()"><b onmouseover=pwned()>x', '<details open ontoggle=pwned()>x</details><video onerror=pwned()><source src=x></video>', '<select><style></select><img src=x onerror=pwned()></style>', '<link rel=stylesheet href="javascript:pwned()"><style>@import "javascript:pwned()"</style>', '<p style="background:url(javascript:pwned());behavior:url(x)">x</p>', '<?xml-stylesheet href="javascript:pwned()"?><![CDATA[<script>pwned()</script>]]><!--><script>pwned()</script>-->',
] as const;
const FORMULAS = ["=cmd|' /C pwned'!A0", '+1+cmd|x', '-2+3', '@SUM(1)', '\t=1', '\r=1', '＝1+1', '=HYPERLINK("javascript:pwned()","x")'] as const;
const TEXTS = [...MARKUP, ...FORMULAS, ...HOSTILE_TEXTS];

const attribute = (value: string): string => value.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('\u0001', '');
const link = (address: string): string => `<a href="${attribute(address)}" onclick="pwned()">here</a>`;
const section = (markup: string): string => `<![CDATA[${markup.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`.replaceAll(/[\0-\x08]/gu, '');
const each = (of: (address: string, text: string, i: number) => string, between = ''): string => Array.from({ length: Math.max(ADDRESSES.length, TEXTS.length) }, (_, i) => of(ADDRESSES[i % ADDRESSES.length], TEXTS[i % TEXTS.length], i)).join(between);
const objects = (of: (address: string, text: string, i: number) => unknown): string => each((address, text, i) => JSON.stringify(of(address, text, i)), ',\n');

/** Every format with an address in each place where it holds one, and a text that would be more than text. */
const INPUTS: readonly (readonly [format: string, content: string])[] = [
  ['feed', `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>${section(MARKUP[0])}</title><link>javascript:pwned()</link><atom:link rel="self" href="javascript:pwned()"/>${each((address, text, i) => `
<item xml:base="${attribute(address)}"><guid>${section(address)}</guid><link>${section(address)}</link><atom:link rel="alternate" href="${attribute(address)}"/><enclosure url="${attribute(address)}" type="image/png"/><media:content url="${attribute(address)}"/><comments>${section(address)}</comments><author>${section(text)}</author><title>${section(`${i} ${text}`)}</title><description>${section(`${text} ${link(address)}`)}</description></item>`)}</channel></rss>`],
  ['feed', `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="javascript:pwned()"><title type="html">${section(MARKUP[1])}</title><link href="javascript:pwned()"/>${each((address, text, i) => `
<entry xml:base="${attribute(address)}"><id>${section(address)}</id><title>${i}</title><link rel="alternate" href="${attribute(address)}"/><link rel="enclosure" href="${attribute(address)}"/><author><name>${section(text)}</name><uri>${section(address)}</uri></author><content type="html" src="${attribute(address)}">${section(`${text} ${link(address)}`)}</content></entry>`)}</feed>`],
  ['feed', `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Harbour</title></channel>${each((address, text, i) => `<item rdf:about="${attribute(address)}"><title>${section(`${i} ${text}`)}</title><link>${section(address)}</link></item>`)}</rdf:RDF>`],
  ['json-feed', `{"version":"https://jsonfeed.org/version/1.1","title":"Harbour","home_page_url":"javascript:pwned()","feed_url":"javascript:pwned()","items":[${objects((address, text, i) => ({ id: address, url: address, external_url: address, title: `${i} ${text}`, image: address, content_html: `${text} ${link(address)}`, attachments: [{ url: address, mime_type: 'x' }], authors: [{ name: text, url: address }] }))}]}`],
  ['opml', `<opml version="2.0"><body>${each((address, text) => `<outline text="${attribute(text)}" xmlUrl="${attribute(address)}" htmlUrl="${attribute(address)}"/>`)}</body></opml>`],
  ['telegram-json', `{"name":${JSON.stringify(MARKUP[0])},"type":"public_channel","id":7,"messages":[${objects((address, text, i) => ({ id: i + 1, type: 'message', date_unixtime: '1718193900', from: text, forwarded_from: text, photo: address, file: address, text: [`${i} ${text} `, { type: 'text_link', text: 'here', href: address }, ' ', { type: 'link', text: address }, { type: 'mention', text: `@${address}` }, { type: 'email', text: address }] }))}]}`],
  ['telegram-html', `<html><head><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_body chat_page"><div class="history">${each((address, text, i) => `
<div class="message default clearfix" id="message${i + 1}"><div class="body"><div class="pull_right date details" title="12.06.2024 14:05:00 UTC+00:00">14:05</div><div class="from_name">${attribute(text)}</div><div class="media_wrap"><a class="photo_wrap" href="${attribute(address)}"><img src="${attribute(address)}"></a></div><div class="text">${i} ${link(address)} ${text}</div></div></div>`)}`],
  ['telegram-preview', `<html><body>${each((address, text, i) => `
<div class="tgme_widget_message js-widget_message" data-post="harbour/${i + 1}"><a class="tgme_widget_message_owner_name" href="${attribute(address)}">Harbour</a><a class="tgme_widget_message_forwarded_from_name" href="${attribute(address)}">${attribute(text)}</a><a class="tgme_widget_message_photo_wrap" href="${attribute(address)}" style="background-image:url('${attribute(address)}')"></a><div class="tgme_widget_message_text js-message_text">${i} ${link(address)} ${text}</div><a class="tgme_widget_message_date" href="${attribute(address)}"><time datetime="2024-06-12T14:05:00+00:00"></time></a></div>`)}`],
  ['csv', `date,text,url,author,media,reply_to,channel\n${each((address, text, i) => ['2024-06-12', `${i % 2 ? '' : i} ${text}`.trimStart(), address, text, address, address, FORMULAS[i % FORMULAS.length]].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','), '\n')}\n`],
  ['json', `{"posts":[${objects((address, text, i) => ({ id: i, date: '2024-06-12', text: `${i} ${text}`, url: address, link: address, image: address, media: [address], author: text }))}]}`],
  ['json-lines', `${each((address, text, i) => JSON.stringify({ id: i, date: '2024-06-12', text: `${i} ${text}`, url: address, image: address, user: { name: text } }), '\n')}\n`],
  ['activity-streams', `{"@context":"https://www.w3.org/ns/activitystreams","type":"OrderedCollection","orderedItems":[${objects((address, text, i) => ({ type: 'Create', id: address, actor: address, published: '2024-06-12T14:05:00Z', object: { id: address, url: address, type: 'Note', inReplyTo: address, attributedTo: address, published: '2024-06-12T14:05:00Z', content: `<p>${i} ${link(address)} ${text}</p>`, attachment: [{ url: address }] } }))}]}`],
  ['x-archive', `window.YTD.tweets.part0 = [${objects((address, text, i) => ({ tweet: { id_str: String(i), created_at: 'Wed Jun 12 14:05:00 +0000 2024', full_text: `${i} ${text} https://t.co/a`, user: { screen_name: text }, entities: { urls: [{ url: 'https://t.co/a', expanded_url: address }] }, extended_entities: { media: [{ media_url_https: address }] } } }))}]`],
  ['bluesky-json', `{"feed":[${objects((address, text, i) => ({ post: { uri: i % 2 ? address : `at://did:plc:a/app.bsky.feed.post/${i}`, author: { did: 'did:plc:a', handle: 'a.example', displayName: text }, record: { $type: 'app.bsky.feed.post', createdAt: '2024-06-12T14:05:00Z', text: `${i} ${text}`, facets: [{ index: { byteStart: 0, byteEnd: 1 }, features: [{ $type: 'app.bsky.richtext.facet#link', uri: address }] }], embed: { external: { uri: address }, images: [{ fullsize: address }] }, reply: { parent: { uri: address }, root: { uri: address } } } } }))}]}`],
  ['readout', `{"readout":1,"sources":[{"id":"s1","kind":"channel","name":"Harbour","url":"javascript:pwned()"}],"posts":[${objects((address, text, i) => ({ id: `p${i}`, source: 's1', at: { value: '2024-06-12', precision: 'day' }, text: `${i} ${text}`, url: address, author: text, replyTo: address, media: [address], links: [{ start: 0, end: 1, href: address }] }))}]}`],
  ['markdown', `---\nsource: ${MARKUP[0]}\n---\n\n## 12 June 2024\n\n${each((address, text, i) => `- 14:05 ${i} [here](${address}) [there](<${address.replaceAll('\n', ' ')}>) <${address}> ![picture](${address}) [r${i}] ${text.replaceAll(/\s+/gu, ' ')}\n\n[r${i}]: ${address}\n`, '\n')}`],
  ['page', `<!doctype html><html><head><title>${MARKUP[0]}</title><base href="javascript:pwned()//"><link rel="canonical" href="javascript:pwned()"><meta property="og:url" content="javascript:pwned()"><meta property="og:site_name" content="<script>pwned()</script>"><script type="application/ld+json">{"@type":"NewsArticle","url":"javascript:pwned()","headline":"<img src=x onerror=pwned()>","author":"<script>pwned()</script>"}</script></head><body onload="pwned()"><article><h1>Talks</h1>${each((address, text, i) => `<p>The ferry has left the harbour, number ${i}, its owner said. ${link(address)} ${text}</p>`)}</article></body></html>`],
  ['page', `<!doctype html><html><body>${each((address, text, i) => `<article id="${attribute(address)}"><time datetime="2024-06-12T14:05:00Z"></time><a rel="bookmark" href="${attribute(address)}">x</a><p>The ferry ${i} has left. ${link(address)} ${text}</p></article>`)}</body></html>`],
  ['plain-text', `2024-06-12\n\n${each((address, text) => `14:05 ${text.replaceAll(/[\n\r]+/gu, ' ')} ${address.replaceAll('\n', ' ')}`, '\n\n')}\n`],
];

/** A reader that finds an event in each post, so that every drawing shows its words. */
const shown: Partial<Parts> = {
  createReader: async () => ({
    ...oneAtATime,
    record: async (posts, sources, notices = []) => recordOf({ posts, sources, notices, events: posts.map((post) => eventOf(post.id.replace('p', 'e'), 'TRAVEL', 'done', { spans: [spanOf(post, 0, Math.min(post.text.length, 200))], wordOf: [{ source: post.source }] })) }),
  }),
};
const written = async (input: string, command: string, format: string): Promise<string> => {
  const { status, stdout, stderr } = await readout([command, '-', '--format', format], { stdin: input, parts: shown });
  expect(stderr).not.toContain('a fault of its own');
  expect(stderr).not.toMatch(STEERS);
  // A list of feeds has no posts to show.
  expect([0, 2]).toContain(status);
  return stdout;
};

const STEERS = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/u;
const FOLLOWED = new Set(['http:', 'https:', 'mailto:']);
/** True for what leads nowhere but to the web, to a mailbox, or to a place of the same file. */
function isHarmless(address: string): boolean {
  if (/^(?:#|data:,$)/u.test(address)) return true;
  try {
    return FOLLOWED.has(new URL(address).protocol);
  } catch {
    return false;
  }
}

const RUNS = new Set('iframe frame object embed applet base form portal link meta img audio video source input'.split(' '));
/** What the page is made with: no post may add another. */
const OURS: Readonly<Record<string, RegExp>> = { link: /^rel=icon href=data:,$/u, meta: /^(?:charset=|name=(?:viewport|referrer|color-scheme|generator) |http-equiv=Content-Security-Policy )/u };

function elementsOf(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const children = [...('childNodes' in node ? node.childNodes : []), ...('content' in node ? node.content.childNodes : [])];
  return [...('tagName' in node ? [node] : []), ...children.flatMap(elementsOf)];
}

describe.each(INPUTS)('hostile addresses and markup in %s', (format, input) => {
  it('leave the HTML file without a script, a handler, a frame or a link that runs', async () => {
    const page = await written(input, 'read', 'html');
    if (page === '') return expect(format).toBe('opml');
    const elements = elementsOf(parseHtml(page));
    expect(elements.filter(({ tagName }) => tagName === 'article').length).toBeGreaterThan(0);
    const scripts = elements.filter(({ tagName }) => tagName === 'script');
    expect(scripts.map(({ attrs }) => attrs.map(({ name, value }) => `${name}=${value}`).join(' '))).toEqual(['type=application/json id=readout-record', '']);
    const [first] = scripts[0].childNodes;
    expect('value' in first && JSON.parse(first.value).posts.length).toBeGreaterThan(0);
    for (const { tagName, attrs } of elements) {
      if (RUNS.has(tagName)) expect(attrs.map(({ name, value }) => `${name}=${value}`).join(' ')).toMatch(OURS[tagName] ?? /^no such element$/u);
      for (const { name, value } of attrs) {
        expect(name, `${tagName} ${name}`).not.toMatch(/^on|^style$|^srcdoc$|^srcset$|^ping$|^formaction$|^action$/u);
        if (/^(?:href|src|data|poster|background|cite|longdesc)$|:href$/u.test(name)) expect(isHarmless(value), `${tagName} ${name}=${value}`).toBe(true);
      }
    }
  });

  it.each(['json', 'jsonl'])('leave no address in %s that runs', async (as) => {
    for (const output of [await written(input, 'read', as), as === 'jsonl' ? await written(input, 'posts', as) : '']) {
      const look = (value: unknown, key: string): void => {
        if (Array.isArray(value)) for (const one of value) look(one, key);
        else if (typeof value === 'object' && value !== null) for (const [name, one] of Object.entries(value)) look(one, name);
        else if (key === 'url' || key === 'href') expect(isHarmless(value as string), `${key}: ${value}`).toBe(true);
        // A picture may be told by its path, or in words.
        else if (key === 'media' || key === 'replyTo') expect((value as string).replaceAll(/[\p{Cc}\p{Cf}\p{Z}]/gu, '')).not.toMatch(/^(?!https?:|mailto:|tag:|at:)[a-z][a-z\d+.-]+:/iu);
      };
      if (output === '') continue;
      for (const one of as === 'json' ? [output] : output.trimEnd().split('\n')) look(JSON.parse(one), '');
    }
  });

  it('leave no link in Markdown that runs, and no markup', async () => {
    const output = await written(input, 'read', 'md');
    const tokens = new MarkdownIt({ html: true, linkify: false }).parse(output, {}).flatMap((token) => [token, ...(token.children ?? [])]);
    for (const token of tokens) {
      // Places that the document links to itself are all the markup it has.
      if (!/^<a id="[\w-]+">$|^<\/a>$/u.test(token.content)) expect(token.type, token.content).not.toMatch(/^html_|^image$/u);
      const href = token.attrGet('href');
      if (href !== null) expect(isHarmless(String(href)), String(href)).toBe(true);
    }
    expect(output).not.toMatch(STEERS);
  });

  it('leave nothing in the drawing that steers a terminal', async () => {
    expect(await written(input, 'read', 'terminal')).not.toMatch(STEERS);
  });

  it('leave no formula and no address that runs in the table of posts', async () => {
    const rows = parseCsv(await written(input, 'posts', 'csv'), { columns: true }) as Record<string, string>[];
    for (const row of rows) {
      for (const [column, cell] of Object.entries(row)) expect(cell, column).not.toMatch(/^[=+@\-\t\r\n＝＋－＠]/u);
      for (const address of `${row.url} ${row.links}`.split(' ')) if (address !== '') expect(isHarmless(address), address).toBe(true);
    }
  });
});
