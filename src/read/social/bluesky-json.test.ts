import { expect, test } from 'vitest';
import { readAll } from '../../../test/read-input.js';
import { blueskyJson } from './bluesky-json.js';
import { ReadError } from '../read-error.js';

const ada = { did: 'did:plc:ada', handle: 'ada.example.org', displayName: 'Ada Moss' };
const pier = { did: 'did:plc:pier', handle: 'pier.example.org' };
const record = (text: string, more: object = {}) => ({ $type: 'app.bsky.feed.post', text, createdAt: '2023-09-13T14:05:33.120Z', langs: ['en'], ...more });
const view = (author: typeof pier, key: string, text: string, more: object = {}) => ({ uri: `at://${author.did}/app.bsky.feed.post/${key}`, cid: 'bafy', author, record: record(text, more), indexedAt: '2023-09-13T14:05:34Z' });
const read = (content: unknown, options: Parameters<typeof readAll>[2] = {}) => readAll(blueskyJson, typeof content === 'string' ? content : JSON.stringify(content), { name: 'feed.json', ...options });

test('an account\'s feed: posts, replies, reposts', async () => {
  const content = {
    feed: [
      { post: view(ada, '3kac', 'It was late.', { reply: { root: { uri: 'x' }, parent: { uri: 'at://did:plc:ada/app.bsky.feed.post/3kab' } } }) },
      { post: view(ada, '3kab', 'The ferry has left.') },
      { post: view(pier, '3kaa', 'The pier is closed.'), reason: { $type: 'app.bsky.feed.defs#reasonRepost', by: ada, indexedAt: '2023-09-13T15:00:00Z' } },
      { post: view(ada, '3kad', 'No.', { reply: { parent: { uri: 'at://did:plc:pier/app.bsky.feed.post/3kaa' } } }) },
    ],
    cursor: 'x',
  };
  expect(blueskyJson.recognises(Buffer.from(JSON.stringify(content)), 'x')).toBe(true);
  const { posts, sources } = await read(content);
  expect(sources).toMatchObject([{ kind: 'channel', name: '@ada.example.org', url: 'https://bsky.app/profile/did:plc:ada' }]);
  expect(posts[0].replyTo).toBe(posts[1].id);
  expect(posts[1]).toMatchObject({ at: { value: '2023-09-13T14:05:33Z', precision: 'second' }, url: 'https://bsky.app/profile/did:plc:ada/post/3kab', language: 'en', origin: { file: 'feed.json', element: 'feed[1]' } });
  expect(posts[2]).toMatchObject({ text: 'The pier is closed.', forwardedFrom: '@pier.example.org', forwardedAt: { value: '2023-09-13T14:05:33Z' }, at: { value: '2023-09-13T15:00:00Z' }, source: posts[0].source });
  expect(posts[3].replyTo).toBe('https://bsky.app/profile/did:plc:pier/post/3kaa');
});

test.each([
  ['records of a repository', { records: [{ uri: 'at://did:plc:ada/app.bsky.feed.post/3kab', cid: 'x', value: record('The ferry has left.') }, { uri: 'at://did:plc:ada/app.bsky.feed.like/3kaa', cid: 'x', value: { $type: 'app.bsky.feed.like' } }] }],
  ['posts that a search found', { posts: [view(ada, '3kab', 'The ferry has left.')] }],
  ['a list', [view(ada, '3kab', 'The ferry has left.')]],
  ['bare records', [record('The ferry has left.')]],
  ['a record a line', `${JSON.stringify(view(ada, '3kab', 'The ferry has left.'))}\n{"uri": 7}\n`],
])('%s', async (_, content) => {
  expect((await read(content)).posts.map(({ text, at }) => `${at.value} ${text}`)).toEqual(['2023-09-13T14:05:33Z The ferry has left.']);
});

test('pictures have the view\'s addresses', async () => {
  const post = { ...view(ada, '3kab', 'Look.', { embed: { $type: 'app.bsky.embed.images', images: [{ image: { ref: { $link: 'bafy' } } }] } }), embed: { images: [{ fullsize: 'https://cdn.bsky.app/a.jpg' }] } };
  expect((await read({ posts: [post] })).posts[0].media).toEqual(['https://cdn.bsky.app/a.jpg']);
});

test('what is no post stops no other; a file without posts is refused', async () => {
  const { posts, skipped } = await read({ feed: [{ post: 7 }, { post: view(ada, '3kab', 'One.') }, { post: view(ada, '3kac', '') }] });
  expect(posts).toHaveLength(1);
  expect(skipped).toEqual([{ where: 'feed.json feed[0]', what: 'it is no post as Bluesky writes them' }, { where: 'feed.json feed[2]', what: 'the post holds no text' }]);
  await expect(read({ feed: [] })).rejects.toThrow(ReadError);
});
