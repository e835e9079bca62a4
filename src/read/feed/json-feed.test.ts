import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Input, Reading } from '../format.js';
import { jsonFeed } from './json-feed.js';
import { ReadError } from '../read-error.js';

function inputOf(text: string): Input {
  const bytes = new TextEncoder().encode(text);
  return {
    name: 'feed.json',
    head: bytes.subarray(0, 65_536),
    async *chunks() {
      yield bytes;
    },
  };
}

async function read(value: unknown): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of jsonFeed.read(inputOf(typeof value === 'string' ? value : JSON.stringify(value)), {})) readings.push(reading);
  return readings;
}

const feed = (...items: unknown[]): unknown => ({ version: 'https://jsonfeed.org/version/1', title: 'Harbour news', home_page_url: 'https://harbour.example/', items });

test('items become posts', async () => {
  const [source, post] = await read(feed({ id: 7, url: '/quay', title: 'Closed', content_html: '<p>See <a href="plan">the plan</a>.</p>', date_published: '2024-06-12T14:05:00+02:00', author: { name: 'Ann Reed' } }));
  expect(source).toMatchObject({ source: { kind: 'feed', name: 'Harbour news', url: 'https://harbour.example/' } });
  expect(post).toMatchObject({
    post: {
      text: 'Closed\n\nSee the plan.', url: 'https://harbour.example/quay', at: { value: '2024-06-12T14:05:00+02:00', precision: 'second' }, author: 'Ann Reed',
      links: [{ start: 12, end: 20, href: 'https://harbour.example/plan' }], origin: { file: 'feed.json', element: 'items[0]' },
    },
  });
});

test('plain text keeps its lines, and its signs are no markup', async () => {
  expect((await read(feed({ id: '1', content_text: 'Tides <b>\nrise' })))[1]).toMatchObject({ post: { text: 'Tides <b>\nrise' } });
});

test('an item that is none is skipped and takes no other with it', async () => {
  const readings = await read(feed(null, 'x', {}, { id: 1, title: { a: 1 } }, { id: '2', title: 'Two' }));
  expect(readings.map(({ kind }) => kind)).toEqual(['source', 'skipped', 'skipped', 'skipped', 'skipped', 'post', 'notice']);
  expect(readings[1]).toMatchObject({ notice: { where: 'feed.json#items[0]', what: 'the item was skipped: it is no object with a title or a text' } });
});

test.each([
  ['{"version":"https://jsonfeed.org/version/1","items":[', /^feed.json is a JSON Feed that breaks off or is no valid JSON/u],
  [feed(), /^feed.json is a feed without items/u],
  [{ version: 'https://jsonfeed.org/version/1' }, /^feed.json is a JSON Feed without a list of items/u],
])('%j is refused in one sentence', async (value, sentence) => {
  await expect(read(value)).rejects.toThrow(sentence);
  await expect(read(value)).rejects.toBeInstanceOf(ReadError);
});

test('it is told by the version that it names', () => {
  const told = (text: string): boolean => jsonFeed.recognises(new TextEncoder().encode(text), 'x');
  expect(told(jsonFeed.example)).toBe(true);
  expect(told(' \n{ "title": "x", "version" : "https:\\/\\/jsonfeed.org\\/version\\/1" }')).toBe(true);
  expect(told('{"version":"1"}')).toBe(false);
  expect(told('["https://jsonfeed.org/version/1"]')).toBe(false);
});

test('no values of any kind crash it', async () => {
  const field = fc.constantFrom('id', 'url', 'title', 'content_html', 'content_text', 'date_published', 'date_modified', 'authors', 'attachments', 'language');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.dictionary(field, fc.jsonValue()), { minLength: 1, maxLength: 4 }), async (items) => {
      expect((await read(feed(...items))).length).toBeGreaterThan(items.length);
    }),
    { numRuns: 100 },
  );
});
