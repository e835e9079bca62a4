import { writeCarStream } from '@atcute/car';
import { encode, toBytes, toCidLink } from '@atcute/cbor';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readAll } from '../../../test/read-input.js';
import { blueskyCar } from './bluesky-car.js';
import { ReadError } from '../read-error.js';

const DID = 'did:plc:harbour';

/** A content address and its block: CID version 1, DAG-CBOR, SHA-256. */
function blockOf(value: unknown): { readonly link: ReturnType<typeof toCidLink>; readonly cid: Uint8Array; readonly data: Uint8Array } {
  const data = encode(value);
  const contents = createHash('sha256').update(data).digest();
  const cid = { version: 1, codec: 0x71, digest: { codec: 0x12, contents }, bytes: Uint8Array.from([1, 0x71, 0x12, 32, ...contents]) } as Parameters<typeof toCidLink>[0];
  return { link: toCidLink(cid), cid: cid.bytes, data };
}

async function car(records: Readonly<Record<string, object>>): Promise<Uint8Array> {
  const blocks = Object.entries(records).map(([key, record]) => ({ key, ...blockOf(record) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  let before = '';
  const entries = blocks.map(({ key, link }) => {
    let p = 0;
    while (p < before.length && before[p] === key[p]) p++;
    before = key;
    return { p, k: toBytes(Buffer.from(key.slice(p))), v: link, t: null };
  });
  const node = blockOf({ e: entries, l: null });
  const commit = blockOf({ did: DID, rev: '3k', version: 3, data: node.link, prev: null, sig: toBytes(new Uint8Array(64)) });
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeCarStream([commit.link], [commit, ...blocks.toReversed(), node])) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const post = (text: string, more: object = {}) => ({ $type: 'app.bsky.feed.post', text, createdAt: '2023-09-13T14:05:33.120Z', langs: ['en'], ...more });
const read = (bytes: Uint8Array) => readAll(blueskyCar, bytes, { name: 'repo.car' });

test('posts of a repository with their keys, in the order they were written', async () => {
  const bytes = await car({
    'app.bsky.actor.profile/self': { $type: 'app.bsky.actor.profile', displayName: 'Harbour Watch' },
    'app.bsky.feed.like/3kaa': { $type: 'app.bsky.feed.like', subject: { uri: 'at://x' } },
    'app.bsky.feed.post/3kab': post('The ferry has left.'),
    'app.bsky.feed.post/3kac': post('It was late.', { reply: { root: { uri: 'at://x' }, parent: { uri: `at://${DID}/app.bsky.feed.post/3kab`, cid: 'x' } } }),
    'app.bsky.feed.repost/3kad': { $type: 'app.bsky.feed.repost', subject: { uri: 'at://did:plc:other/app.bsky.feed.post/3kaa' } },
  });
  expect(blueskyCar.recognises(bytes, 'x')).toBe(true);
  const { sources, posts, notices } = await read(bytes);
  expect(sources).toMatchObject([{ kind: 'channel', name: 'Harbour Watch', url: `https://bsky.app/profile/${DID}` }]);
  expect(posts.map(({ text }) => text)).toEqual(['The ferry has left.', 'It was late.']);
  expect(posts[0]).toMatchObject({ at: { value: '2023-09-13T14:05:33Z', precision: 'second' }, language: 'en', url: `https://bsky.app/profile/${DID}/post/3kab`, origin: { file: 'repo.car', element: 'app.bsky.feed.post/3kab' } });
  expect(posts[1].replyTo).toBe(posts[0].id);
  expect(notices).toEqual([{ where: 'repo.car', what: "1 repost was left out: a repository holds no text of other people's posts" }]);
});

test('links by bytes of UTF-8 become links on characters; pictures, cards and quotations are media', async () => {
  const text = '🔴 Zürich: example.org/f here';
  const start = Buffer.byteLength('🔴 Zürich: ');
  const { posts } = await read(await car({
    'app.bsky.feed.post/3kab': post(text, {
      facets: [
        { index: { byteStart: start, byteEnd: start + 13 }, features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://example.org/ferry' }] },
        { index: { byteStart: 1, byteEnd: 3 }, features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://example.org/within-a-character' }] },
        { index: { byteStart: 0, byteEnd: 4 }, features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'javascript:alert(1)' }] },
      ],
      embed: {
        $type: 'app.bsky.embed.recordWithMedia', record: { $type: 'app.bsky.embed.record', record: { uri: 'at://did:plc:other/app.bsky.feed.post/3kaa', cid: 'x' } },
        media: { $type: 'app.bsky.embed.images', images: [{ alt: '', image: { $type: 'blob', ref: blockOf({ a: 1 }).link, mimeType: 'image/jpeg', size: 3 } }] },
      },
    }),
  }));
  const [{ links = [], media }] = posts;
  expect(links.map(({ start, end, href }) => [text.slice(start, end), href])).toEqual([['example.org/f', 'https://example.org/ferry']]);
  expect(media).toEqual([`https://cdn.bsky.app/img/feed_fullsize/plain/${DID}/${blockOf({ a: 1 }).link.$link}`, 'https://bsky.app/profile/did:plc:other/post/3kaa']);
});

test('an archive that is cut off gives what stands before the cut; one without posts is refused', async () => {
  const bytes = await car({ 'app.bsky.feed.post/3kab': post('One.'), 'app.bsky.feed.post/3kac': post('Two.', { createdAt: '2023-09-13T15:00:00Z' }) });
  const { posts, notices } = await read(bytes.subarray(0, bytes.length - 40));
  expect(posts.map(({ text, url }) => [text, url])).toEqual([['One.', undefined], ['Two.', undefined]]);
  expect(notices.at(-1)?.what).toMatch(/^the file is cut off or broken; nothing was read from byte \d+ on: export it again$/u);
  await expect(read(await car({}))).rejects.toThrow(new ReadError('repo.car holds no posts; give the repository that Bluesky exports'));
  await expect(read(bytes.subarray(0, 20))).rejects.toThrow(ReadError);
});
