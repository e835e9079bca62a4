import { expect, test } from 'vitest';
import { readAll } from '../../../test/read-input.js';
import { activityStreams } from './activity-streams.js';

const ME = 'https://example.org/users/harbour';
const PUBLIC = ['https://www.w3.org/ns/activitystreams#Public'];
const note = (number: number, content: string, more: object = {}) => ({
  id: `${ME}/statuses/${number}`, type: 'Note', summary: null, inReplyTo: null, published: '2023-09-13T14:05:33Z', url: `https://example.org/@harbour/${number}`,
  attributedTo: ME, to: PUBLIC, cc: [`${ME}/followers`], content, contentMap: { en: content }, attachment: [], tag: [], ...more,
});
const create = (object: unknown, more: object = {}) => ({ id: 'x', type: 'Create', actor: ME, published: '2023-09-13T14:05:33Z', to: PUBLIC, object, ...more });
const outbox = (items: readonly unknown[], more: object = {}) => ({ '@context': 'https://www.w3.org/ns/activitystreams', id: 'outbox.json', type: 'OrderedCollection', totalItems: items.length, orderedItems: items, ...more });
const read = (content: unknown, options: Parameters<typeof readAll>[2] = {}) => readAll(activityStreams, typeof content === 'string' ? content : JSON.stringify(content), { name: 'outbox.json', ...options });

test('the outbox of an archive: one account, its posts as a reader sees them', async () => {
  const content = outbox([
    create(note(1, '<p>The ferry has left, says <span class="h-card"><a href="https://example.org/@ada" class="u-url mention">@<span>ada</span></a></span>.</p><p>More: <a href="https://example.org/f?a=1&amp;b=2">example.org/f</a></p>')),
    create(note(2, '<p>It was late.</p>', { inReplyTo: `${ME}/statuses/1`, updated: '2023-09-13T15:00:00Z' })),
    create(note(3, '<p>No.</p>', { inReplyTo: 'https://other.example/users/pier/statuses/9' })),
  ]);
  expect(activityStreams.recognises(Buffer.from(JSON.stringify(content)), 'x')).toBe(true);
  const { sources, posts } = await read(content);
  expect(sources).toEqual([{ id: sources[0].id, kind: 'channel', name: '@harbour@example.org', url: ME }]);
  const { text, links = [] } = posts[0];
  expect(text).toBe('The ferry has left, says @ada.\n\nMore: example.org/f');
  expect(links.map(({ start, end, href }) => [text.slice(start, end), href])).toEqual([['@ada', 'https://example.org/@ada'], ['example.org/f', 'https://example.org/f?a=1&b=2']]);
  expect(posts[0]).toMatchObject({ at: { value: '2023-09-13T14:05:33Z', precision: 'second' }, url: 'https://example.org/@harbour/1', language: 'en', origin: { file: 'outbox.json', element: 'orderedItems[0]' } });
  expect(posts[1]).toMatchObject({ replyTo: posts[0].id, edited: '2023-09-13T15:00:00Z' });
  expect(posts[2].replyTo).toBe('https://other.example/users/pier/statuses/9');
});

test('a warning stands above its text, links moved with it; what can be voted for stands below', async () => {
  const { posts } = await read(outbox([
    create(note(1, '<p><a href="https://example.org/f">Photo</a> of the wreck</p>', { summary: 'Injuries', attachment: [{ type: 'Document', mediaType: 'image/jpeg', url: '/media/1.jpg', name: 'a wreck' }] })),
    create(note(2, '<p>Is the pier open?</p>', { type: 'Question', oneOf: [{ type: 'Note', name: 'Yes' }, { type: 'Note', name: 'No' }] })),
  ]));
  expect(posts[0]).toMatchObject({ text: 'Injuries\n\nPhoto of the wreck', links: [{ start: 10, end: 15, href: 'https://example.org/f' }], media: ['/media/1.jpg'] });
  expect(posts[1].text).toBe('Is the pier open?\n\n• Yes\n• No');
});

test('a repost without its text is skipped and named, one with it is forwarded', async () => {
  const { posts, skipped } = await read(outbox([
    { id: 'a', type: 'Announce', actor: ME, published: '2023-09-13T16:00:00Z', object: 'https://other.example/users/pier/statuses/9' },
    { id: 'b', type: 'Announce', actor: ME, published: '2023-09-13T16:00:00Z', object: { ...note(9, '<p>The pier is closed.</p>'), id: 'https://other.example/users/pier/statuses/9', attributedTo: 'https://other.example/users/pier' } },
  ]));
  expect(skipped).toEqual([{ where: 'outbox.json orderedItems[0]', what: 'a repost of https://other.example/users/pier/statuses/9, whose text is not in the file' }]);
  expect(posts[0]).toMatchObject({ text: 'The pier is closed.', forwardedFrom: '@pier@other.example', at: { value: '2023-09-13T16:00:00Z' }, forwardedAt: { value: '2023-09-13T14:05:33Z' } });
});

test('messages to named people are left out, likes too, each told once', async () => {
  const { posts, notices } = await read(outbox([
    create(note(1, '<p>Between us.</p>', { to: ['https://other.example/users/ada'], cc: [] })),
    create(note(2, '<p>To followers.</p>', { to: [`${ME}/followers`], cc: [] })),
    { id: 'c', type: 'Like', actor: ME, object: 'https://other.example/1' },
    'https://other.example/2',
  ]));
  expect(posts.map(({ text }) => text)).toEqual(['To followers.']);
  expect(notices.map(({ what }) => what)).toEqual(['1 message to named people alone was left out', '2 items that are no posts were left out']);
});

test.each([
  ['a page of an outbox', { '@context': 'https://www.w3.org/ns/activitystreams', type: 'OrderedCollectionPage', orderedItems: [create(note(1, '<p>One.</p>'))] }],
  ['a first page within it', { '@context': 'https://www.w3.org/ns/activitystreams', type: 'OrderedCollection', first: { type: 'OrderedCollectionPage', orderedItems: [create(note(1, '<p>One.</p>'))] } }],
  ['a collection of notes', { '@context': ['https://www.w3.org/ns/activitystreams', {}], type: 'Collection', items: [note(1, '<p>One.</p>')] }],
  ['a list of activities', [{ '@context': 'https://www.w3.org/ns/activitystreams', ...create(note(1, '<p>One.</p>')) }]],
])('%s', async (_, content) => {
  expect(activityStreams.recognises(Buffer.from(JSON.stringify(content)), 'x')).toBe(true);
  expect((await read(content)).posts.map(({ text }) => text)).toEqual(['One.']);
});

test('an outbox that only says where its posts lie is refused with that place', async () => {
  await expect(read({ '@context': 'https://www.w3.org/ns/activitystreams', type: 'OrderedCollection', totalItems: 3, first: 'https://example.org/users/harbour/outbox?page=true' })).rejects.toThrow(
    "outbox.json holds no posts, only where they lie (https://example.org/users/harbour/outbox?page=true); give the outbox.json of the account's archive, or a page of the outbox",
  );
});

test('what is no post stops no other', async () => {
  const { posts, skipped } = await read(outbox([7, create({ id: 3 }), create(note(1, '')), create(note(2, '<p>Two.</p>'))]));
  expect(posts.map(({ text }) => text)).toEqual(['Two.']);
  expect(skipped.map(({ where }) => where)).toEqual(['outbox.json orderedItems[0]', 'outbox.json orderedItems[1]', 'outbox.json orderedItems[2]']);
});

test.each([
  ['{"@context":["https://www.w3.org/ns/activitystreams"],"id":"https://example.org/users/ada","type":"Person","preferredUsername":"ada","outbox":"outbox.json"}', true],
  ['{"@context":"https://www.w3.org/ns/activitystreams","id":"likes.json","type":"OrderedCollection","orderedItems":["https://example.org/users/bo/statuses/1"]}', true],
  ['{"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json","type":"OrderedCollection","orderedItems":[{"type":"Create","actor":{"type":"Person","preferredUsername":"ada"}}]}', false],
])('the account, its likes and its bookmarks lie beside its posts: %s', (content, expected) => expect(activityStreams.accompanies!(Buffer.from(content), 'x')).toBe(expected));
