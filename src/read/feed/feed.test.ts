import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Post } from '../../record/post.js';
import { feed } from './feed.js';
import type { Input, Reading, ReadOptions } from '../format.js';
import { ReadError } from '../read-error.js';

/** Milliseconds that the processor spent: a busy machine makes no test fail. */
const busy = (): number => process.cpuUsage().user / 1000;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function inputOf(bytes: Uint8Array, piece = 65_536): Input {
  return {
    name: 'feed.xml',
    head: bytes.subarray(0, 65_536),
    size: bytes.length,
    async *chunks() {
      for (let i = 0; i < bytes.length; i += piece) yield bytes.subarray(i, i + piece);
    },
  };
}

async function readings(bytes: Uint8Array | string, options: ReadOptions = {}, piece?: number): Promise<Reading[]> {
  const read: Reading[] = [];
  for await (const reading of feed.read(inputOf(typeof bytes === 'string' ? utf8(bytes) : bytes, piece), options)) read.push(reading);
  return read;
}

async function posts(bytes: Uint8Array | string, options?: ReadOptions): Promise<Post[]> {
  return (await readings(bytes, options)).flatMap((reading) => (reading.kind === 'post' ? [reading.post] : []));
}

const UNDATED = /no date; give one with --date/u;

/** Notices but the one that tells how many posts are undated, as most of these are. */
async function notices(bytes: Uint8Array | string, options?: ReadOptions): Promise<string[]> {
  const told = (await readings(bytes, options)).flatMap((reading) => (reading.kind === 'notice' || reading.kind === 'skipped' ? [`${reading.kind} ${reading.notice.where}: ${reading.notice.what}`] : []));
  return told.filter((notice) => !UNDATED.test(notice));
}

const rss = (inside: string, root = 'version="2.0"'): string => `<rss ${root}><channel><title>Harbour news</title><link>https://harbour.example/</link>${inside}</channel></rss>`;
const item = (inside: string): string => rss(`<item>${inside}</item>`);
const text = async (markup: string): Promise<string> => (await posts(markup))[0]?.text;

const versions: readonly (readonly [string, string])[] = [
  ['RSS 0.91', '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>Harbour news</title><link>https://harbour.example/</link><item><title>The quay is closed</title><link>https://harbour.example/quay</link><description>It opens on Monday.</description></item></channel></rss>'],
  ['RSS 2.0', item('<title>The quay is closed</title><link>https://harbour.example/quay</link><description>It opens on Monday.</description>')],
  ['RSS 1.0', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://harbour.example/"><title>Harbour news</title><link>https://harbour.example/</link><items><rdf:Seq><rdf:li rdf:resource="https://harbour.example/quay"/></rdf:Seq></items></channel><item rdf:about="https://harbour.example/quay"><title>The quay is closed</title><link>https://harbour.example/quay</link><description>It opens on Monday.</description></item></rdf:RDF>'],
  ['RSS 1.0 with a prefix of its own', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://purl.org/rss/1.0/"><r:channel><r:title>Harbour news</r:title><r:link>https://harbour.example/</r:link></r:channel><r:item><r:title>The quay is closed</r:title><r:link>https://harbour.example/quay</r:link><r:description>It opens on Monday.</r:description></r:item></rdf:RDF>'],
  ['Atom 0.3', '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Harbour news</title><link rel="alternate" type="text/html" href="https://harbour.example/"/><entry><title>The quay is closed</title><link rel="alternate" type="text/html" href="https://harbour.example/quay"/><id>q</id><content type="text/html" mode="escaped">&lt;p&gt;It opens on Monday.&lt;/p&gt;</content></entry></feed>'],
  ['Atom 0.3 in base 64', `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Harbour news</title><link rel="alternate" href="https://harbour.example/"/><entry><title>The quay is closed</title><link rel="alternate" href="https://harbour.example/quay"/><content type="text/html" mode="base64">${btoa('<p>It opens on Monday.</p>')}</content></entry></feed>`],
  ['Atom 1.0', '<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour news</title><link href="https://harbour.example/"/><entry><title>The quay is closed</title><link rel="self" href="https://harbour.example/api"/><link href="https://harbour.example/quay"/><content type="html">&lt;p&gt;It opens on Monday.</content></entry></feed>'],
  ['Atom 1.0 in XHTML', '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Harbour news</a:title><a:link href="https://harbour.example/"/><a:entry><a:title>The quay is closed</a:title><a:link href="https://harbour.example/quay"/><a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">It <b>opens</b> on Monday.</div></a:content></a:entry></a:feed>'],
  ['a channel without its root', '<channel><title>Harbour news</title><link>https://harbour.example/</link><item><title>The quay is closed</title><link>https://harbour.example/quay</link><description>It opens on Monday.</description></item></channel>'],
];

test.each(versions)('%s', async (_, markup) => {
  expect(feed.recognises(utf8(markup), 'x')).toBe(true);
  const [source, post] = await readings(markup);
  expect(source).toMatchObject({ kind: 'source', source: { kind: 'feed', name: 'Harbour news', url: 'https://harbour.example/' } });
  expect(post).toMatchObject({ kind: 'post', post: { text: 'The quay is closed\n\nIt opens on Monday.', url: 'https://harbour.example/quay', at: { precision: 'unknown' } } });
});

test.each([
  ['an HTML page', '<!doctype html><html><head><title>x</title></head><body>&lt;rss&gt;</body></html>'],
  ['a page that shows a feed', '<html><body><pre><rss version="2.0"><channel><item>'],
  ['words', 'The feed was empty.'],
  ['nothing', ''],
  ['other XML', '<?xml version="1.0"?><svg/>'],
])('%s is no feed', (_, markup) => {
  expect(feed.recognises(utf8(markup), 'feed.xml')).toBe(false);
});

test('the full text comes before the summary, and the summary where the full text shows nothing', async () => {
  expect(await text(item('<description>Short.</description><content:encoded><![CDATA[<p>Long and full.</p>]]></content:encoded>'))).toBe('Long and full.');
  expect(await text(item('<description>Short.</description><content:encoded><![CDATA[<img src="x.png" alt="no">]]></content:encoded>'))).toBe('Short.');
});

test.each([
  ['the body follows the title', '<title>The quay is closed</title><description>It opens on Monday.</description>', 'The quay is closed\n\nIt opens on Monday.'],
  ['a body that begins with its title has it once', '<title>The quay is closed</title><description>The quay is closed, the harbour master said.</description>', 'The quay is closed, the harbour master said.'],
  ['a title that was cut is no other text', '<title>“The quay is clo…</title><description>"The quay is closed", she said.</description>', '"The quay is closed", she said.'],
  ['no title', '<description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description>', 'One.\n\nTwo.'],
  ['a title alone', '<title>Closed &amp;amp; locked</title>', 'Closed & locked'],
  ['markup that was not escaped', '<title>Closed</title><description><p>It <b>opens</b><br>on Monday.</p></description>', 'Closed\n\nIt opens\non Monday.'],
  ['signs that are no markup', '<title>Tides &lt; 2 m &amp; rising</title><description>5 > 3 &amp; 2 &lt; 4</description>', 'Tides < 2 m & rising\n\n5 > 3 & 2 < 4'],
  ['paragraphs of plain text', '<description>One line\ngoes on.\n\nTwo.</description>', 'One line goes on.\n\nTwo.'],
  ['names of letters that only HTML has', '<title>Caf&eacute; &mdash; closed&nbsp;now</title>', 'Café — closed\u00a0now'],
])('%s', async (_, inside, shown) => {
  expect(await text(item(inside))).toBe(shown);
});

test('links in a text stand on its characters and are resolved as the feed tells', async () => {
  const [post] = await posts(item('<title>Closed</title><link>/quay</link><description>See &lt;a href="plan.pdf"&gt;the plan&lt;/a&gt; or &lt;a href="javascript:steal()"&gt;this&lt;/a&gt;.</description>'));
  expect(post.url).toBe('https://harbour.example/quay');
  expect(post.links?.map(({ start, end, href }) => [post.text.slice(start, end), href])).toEqual([['the plan', 'https://harbour.example/plan.pdf']]);
  const [entry] = await posts('<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://one.example/"><entry xml:base="two/"><title>T</title><link href="x"/><content type="html" xml:base="three/">&lt;a href="y"&gt;z&lt;/a&gt;</content></entry></feed>');
  expect([entry.url, entry.links?.[0].href]).toEqual(['https://one.example/two/x', 'https://one.example/two/three/y']);
});

test('a link that is written as in Atom is one', async () => {
  expect((await posts(item('<title>Closed</title><link href="/quay?a=1&amp;b=2"/>')))[0].url).toBe('https://harbour.example/quay?a=1&b=2');
});

test.each([
  ['<pubDate>Wed, 12 Jun 2024 14:05:09 +0200</pubDate>', '2024-06-12T14:05:09+02:00', 'second'],
  ['<pubDate>Wed, 12 Jun 2024 14:05 EST</pubDate>', '2024-06-12T14:05-05:00', 'minute'],
  ['<pubDate>Fri, 12 Jun 2024 14:05:09 Z</pubDate>', '2024-06-12T14:05:09Z', 'second'],
  ['<pubDate>12 June 24 1405 GMT</pubDate>', '2024-06-12T14:05Z', 'minute'],
  ['<pubDate>2024-06-12</pubDate>', '2024-06-12', 'day'],
  ['<pubDate>soon</pubDate><dc:date>2024-06-12T14:05:09.120+02:00</dc:date>', '2024-06-12T14:05:09+02:00', 'second'],
  ['<pubDate></pubDate><dcterms:created>2024-06-12 14:05:09Z</dcterms:created>', '2024-06-12T14:05:09Z', 'second'],
] as const)('%s', async (inside, value, precision) => {
  expect((await posts(item(`<title>T</title>${inside}`)))[0].at).toEqual({ value, precision });
});

test('a date that may be two days is none, and a notice says so; the reader may tell the order', async () => {
  const markup = item('<title>Closed</title><pubDate>03/04/2024 10:00 GMT</pubDate>');
  expect((await posts(markup))[0].at).toEqual({ value: null, precision: 'unknown' });
  expect(await notices(markup)).toEqual(['notice feed.xml:1: the item was read, but it is undated: "03/04/2024 10:00 GMT" may be two different days; say which with --day-order']);
  expect((await posts(markup, { dayOrder: 'day-first' }))[0].at.value).toBe('2024-04-03T10:00Z');
});

test('who signed it, what it answers, what came with it, when it was changed', async () => {
  const [post] = await posts('<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><entry><id>2</id><title>T</title><author><name>Ann Reed</name></author><thr:in-reply-to ref="1"/><link rel="enclosure" href="https://harbour.example/a.mp3"/><published>2024-06-12T10:00:00Z</published><updated>2024-06-12T11:00:00Z</updated></entry></feed>');
  expect(post).toMatchObject({ author: 'Ann Reed', replyTo: '1', media: ['https://harbour.example/a.mp3'], edited: '2024-06-12T11:00:00Z' });
  expect((await posts(item('<title>T</title><author>desk@harbour.example (Ann Reed)</author>')))[0].author).toBe('Ann Reed');
});

test('an item is known again by its guid, else its link, else its content', async () => {
  const id = async (inside: string): Promise<string> => (await posts(item(inside)))[0].id;
  expect(await id('<guid isPermaLink="false">7</guid><title>Old</title>')).toBe(await id('<guid isPermaLink="false">7</guid><title>New</title>'));
  expect(await id('<link>https://harbour.example/7</link><title>Old</title>')).toBe(await id('<link>https://harbour.example/7</link><title>New</title>'));
  expect(await id('<title>Old</title>')).not.toBe(await id('<title>New</title>'));
});

test('items that share a guid by mistake stay apart', async () => {
  const ids = (await posts(rss('<item><guid>1</guid><title>Old</title></item><item><guid>1</guid><title>Newer</title></item>'))).map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
});

test('a language that the feed tells holds for texts too short to show theirs', async () => {
  expect((await posts(rss('<language>de-de</language><item><title>Merkel in Paris</title></item>')))[0].language).toBe('de');
  expect((await posts(rss('<language>en-us</language><item><title>Der Hafen ist nicht mehr für die Schiffe da</title></item>')))[0].language).toBe('de');
});

test('each post tells its line and its byte', async () => {
  const markup = rss('<description>Ähren</description>\n<item><title>One</title></item>\n\n  <item><title>Two</title></item>');
  const found = await posts(markup);
  expect(found.map(({ origin }) => origin?.line)).toEqual([2, 4]);
  for (const { origin, text: title } of found) expect(Buffer.from(utf8(markup)).subarray(origin?.byte).toString()).toMatch(new RegExp(`^<item><title>${title}`, 'u'));
});

const encoded = (label: string, ...bytes: number[]): Uint8Array => Uint8Array.from([...utf8(`<?xml version="1.0"${label === '' ? '' : ` encoding="${label}"`}?>${item('<title>@</title>')}`)].flatMap((byte) => (byte === 64 ? bytes : [byte])));
test.each([
  ['as declared', encoded('windows-1251', 0xcf, 0xee, 0xf0, 0xf2), 'Порт', 0],
  ['as declared', encoded('KOI8-R', 0xf0, 0xcf, 0xd2, 0xd4), 'Порт', 0],
  ['as declared', encoded('Shift_JIS', 0x8d, 0x60), '港', 0],
  ['as declared', encoded('ISO-8859-1', 0x93, 0x48, 0xe9, 0x94), '“Hé”', 0],
  ['as its bytes tell, against the declaration', encoded('ISO-8859-1', ...utf8('Häfen')), 'Häfen', 1],
  ['as its bytes tell, against the declaration', encoded('utf-8', 0x48, 0xe4, 0x66), 'Häf', 1],
  ['as its bytes tell, where nothing is declared', encoded('', 0x48, 0xe4, 0x66), 'Häf', 1],
  ['as its bytes tell, where what is declared is unknown', encoded('x-made-up', ...utf8('Häfen')), 'Häfen', 1],
  ['as its mark tells', new Uint8Array(Buffer.from(`\ufeff<?xml version="1.0" encoding="utf-8"?>${item('<title>Häfen</title>')}`, 'utf16le')), 'Häfen', 0],
  ['without a mark', new Uint8Array(Buffer.from(`<?xml version="1.0" encoding="utf-16"?>${item('<title>Häfen</title>')}`, 'utf16le')), 'Häfen', 0],
] as const)('an encoding is read %s', async (_, bytes, shown, doubts) => {
  expect(feed.recognises(bytes, 'x')).toBe(true);
  expect(await text(bytes as unknown as string)).toBe(shown);
  expect(await notices(bytes)).toHaveLength(doubts);
});

test.each([
  ['junk before the declaration', `<br />\n<b>Warning</b>: mysql_connect() in /var/www/x.php\n<?xml version="1.0"?>${item('<title>Closed</title><description>Now.</description>')}`],
  ['blank lines before the declaration', `\n\n <?xml version="1.0"?>${item('<title>Closed</title><description>Now.</description>')}`],
  ['control characters', item('<title>Clo\u0000se\u0008d</title><description>\u000bNow.</description>')],
  ['a lone ampersand in a link and a text', item('<title>Closed</title><link>https://x.example/?a=1&b=2</link><description>Now.</description>')],
  ['a field that is not ended', item('<title>Closed<link>https://x.example/</link><description>Now.</description>')],
  ['an item that is not ended', rss('<item><title>Closed</title><description>Now.</description><item><title>Other</title></item>')],
  ['a feed that breaks off', '<rss version="2.0"><channel><item><title>Closed</title><description>Now.'],
  ['capitals in the tags around', '<RSS version="2.0"><Channel><Item><title>Closed</title><description>Now.</description></item></Channel></RSS>'],
  ['an entry that is a document of its own', '<?xml version="1.0"?><entry xmlns="http://www.w3.org/2005/Atom"><title>Closed</title><content>Now.</content></entry>'],
  ['an item that shows an XML declaration', item('<title>Closed</title><description>Now.</description><comments><![CDATA[<?xml version="1.0"?><a/>]]></comments>')],
  ['characters that a terminal obeys', item('<title>Closed\u001b[2J</title><description>&lt;p&gt;Now.&amp;#27;&lt;/p&gt;</description>').replace('[2J', '')],
  ['capitals', item('<TITLE>Closed</TITLE><Description>Now.</Description>')],
  ['a section that is not ended', item('<title>Closed</title><description><![CDATA[Now.</description>')],
  ['an undeclared prefix', item('<title>Closed</title><foo:bar baz:q="1">x</foo:bar><content:encoded>Now.</content:encoded>')],
  ['a declared prefix of another name', rss('<item><title>Closed</title><c:encoded>Now.</c:encoded></item>', 'version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"')],
  ['entities that a DTD defines by one another', `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${item('<title>Closed</title><description>Now.</description><author>&b;</author>')}`],
  ['an attribute without its quotes', rss('<item about=7><title>Closed</title><description>Now.</description></item>')],
  ['an end tag too many', item('<title>Closed</title></b></title><description>Now.</description>')],
])('%s is mended', async (_, markup) => {
  expect(feed.recognises(utf8(markup), 'x')).toBe(true);
  expect(await text(markup)).toBe('Closed\n\nNow.');
});

test('what cannot be read is skipped with its place, and takes nothing with it', async () => {
  const markup = rss('\n<item><title>One</title></item>\n<item><enclosure url="https://x.example/"/></item>\n<item/>\n<item><title>Two</title></item>');
  expect((await posts(markup)).map((post) => post.text)).toEqual(['One', 'Two']);
  expect(await notices(markup)).toEqual([3, 4].map((line) => `skipped feed.xml:${line}: the item was skipped: it has neither a title nor a text`));
});

test('a feed without items is told in one sentence', async () => {
  await expect(readings(rss(''))).rejects.toThrow(new ReadError('feed.xml is a feed without items: there is nothing to read in it'));
});

test('a billion laughs are none', async () => {
  const laughs = Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  expect(await text(`<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]>${item('<title>&l30;</title>')}`)).toBe('&l30;');
});

test.each([
  ['elements in an item', item(`<title>T</title>${'<x>'.repeat(30_000)}`)],
  ['elements in a text', item(`<title>T</title><description>${'<div>'.repeat(30_000)}</description>`)],
  ['elements in XHTML', `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><content type="xhtml"><div>${'<div>'.repeat(30_000)}</div></content></entry></feed>`],
  ['sections without an end', rss('<![CDATA['.repeat(30_000))],
  ['comments without an end', rss(`<item><title>T</title></item>${'<!--'.repeat(30_000)}`)],
  ['items without an end', rss('<item><title>T'.repeat(3_000))],
  ['titles without an end', item('<title>'.repeat(30_000))],
  ['items in one piece', rss('<item>'.repeat(20_000))],
  ['brackets in a name', item(`<title>T</title><author>${'(<['.repeat(30_000)}</author>`)],
  ['brackets in a name in a section', item(`<title>T</title><author><![CDATA[${'(['.repeat(30_000)}]]></author>`)],
  ["brackets in the feed's own name", rss(`<managingEditor>${'(['.repeat(30_000)}</managingEditor><item><title>T</title></item>`)],
  ['empty items', rss('<item/>'.repeat(100_000))],
  ['items that never end', rss('<item>'.repeat(100_000))],
])('%s without end are read in good time', async (_, markup) => {
  const before = busy();
  await readings(markup).catch((error) => expect(error).toBeInstanceOf(ReadError));
  expect(busy() - before).toBeLessThan(2000);
});

test.each(['<item/>', '<item></item>', '<item>\n</item >', '<item>', '<item rdf:about="x"/>'])('items of nothing, %s, are each told of, and the others are read', async (nothing) => {
  const found = await readings(rss(`${nothing.repeat(3)}<item><title>The ferry has left.</title></item>${nothing.repeat(2)}`));
  expect(found.flatMap((one) => (one.kind === 'post' ? one.post.text : []))).toEqual(['The ferry has left.']);
  expect(found.flatMap((one) => (one.kind === 'skipped' ? one.notice.what : []))).toEqual(Array(5).fill('the item was skipped: it has neither a title nor a text'));
});

test('each item stands where it lies, by line and by byte, whatever its letters and however it comes', async () => {
  const items = ['<item><title>One</title></item>', '\n<item>\n<title>Zwölf</title></item>', '<item>\n\n</item>', '<item><title>Drei 🚢</title></item>\n', '<item><title>Four</title></item>'];
  for (const start of ['', 'é\n']) {
    const markup = rss(`<description>${start}</description>${items.join('')}`);
    const expected = items.flatMap((item, i) => {
      const before = markup.slice(0, markup.indexOf(items.slice(i).join('')) + item.indexOf('<item'));
      return item.includes('title') ? { file: 'feed.xml', line: before.split('\n').length, byte: Buffer.byteLength(before) } : [];
    });
    for (const piece of [1, 3, 65_536]) expect((await readings(markup, {}, piece)).flatMap((one) => (one.kind === 'post' ? (one.post.origin ?? []) : []))).toEqual(expected);
  }
});

test('a feed cut into any pieces, or cut off anywhere, or with bytes changed, is read or refused in one sentence', async () => {
  const samples = versions.map(([, markup]) => utf8(markup));
  const whole = await Promise.all(samples.map((bytes) => readings(bytes)));
  await fc.assert(
    fc.asyncProperty(fc.nat(samples.length - 1), fc.integer({ min: 1, max: 50 }), async (which, piece) => {
      expect(await readings(samples[which], {}, piece)).toEqual(whole[which]);
    }),
    { numRuns: 40 },
  );
  const mangled = fc.record({ which: fc.nat(samples.length - 1), cut: fc.nat(900), changes: fc.array(fc.tuple(fc.nat(900), fc.nat(255)), { maxLength: 12 }), repeat: fc.constantFrom(1, 1, 40) });
  await fc.assert(
    fc.asyncProperty(mangled, async ({ which, cut, changes, repeat }) => {
      const bytes = Uint8Array.from(samples[which]);
      for (const [place, value] of changes) bytes[place % bytes.length] = value;
      const kept = bytes.subarray(0, bytes.length - (cut % bytes.length));
      const long = new Uint8Array(kept.length * repeat);
      for (let i = 0; i < repeat; i++) long.set(kept, i * kept.length);
      const before = busy();
      try {
        await readings(long);
      } catch (error) {
        expect(error).toBeInstanceOf(ReadError);
      }
      expect(busy() - before).toBeLessThan(2000);
    }),
    { numRuns: 500 },
  );
}, 60_000);
