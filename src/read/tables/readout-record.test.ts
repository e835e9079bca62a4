import { expect, test } from 'vitest';
import { readAll } from '../../../test/read-input.js';
import { toJson } from '../../export/json.js';
import { toJsonl } from '../../export/jsonl.js';
import type { ReadoutRecord } from '../../record/record.js';
import { readoutRecord } from './readout-record.js';

const record: ReadoutRecord = {
  readout: 1, readBy: { version: '1', core: 'none' },
  sources: [{ id: 's1', kind: 'channel', name: 'Harbour Watch', url: 'https://example.org/' }],
  posts: [
    { id: 'p1', source: 's1', at: { value: '2023-09-13T14:05:33+10:00', precision: 'second' }, text: 'The ferry has left.', url: 'https://example.org/1', language: 'en', links: [{ start: 4, end: 9, href: 'https://example.org/f' }], origin: { file: 'a.csv', line: 2 } },
    { id: 'p2', source: 's1', at: { value: null, precision: 'unknown' }, text: 'It was late.', language: 'en', replyTo: 'p1', origin: { file: 'a.csv', line: 3 } },
  ],
  entities: [], mentions: [], statements: [], exchanges: [], events: [], order: [], itineraries: [], conflicts: [], notices: [{ where: 'p1', what: 'a notice' }],
};
const read = (content: string) => readAll(readoutRecord, content, { name: 'record.json' });

test.each([
  ['the record as JSON', toJson(record)],
  ['the record on one line, as annotate writes it', JSON.stringify({ id: 7, ...record })],
  ['the record as JSON lines', toJsonl(record)],
  ['records of documents', record.posts.map((post) => JSON.stringify({ id: 7, ...record, posts: [post] })).join('\n')],
])('%s gives its posts back, whole', async (_, content) => {
  expect(readoutRecord.recognises(Buffer.from(content), 'x')).toBe(true);
  const { posts, sources } = await read(content);
  expect(posts).toEqual(record.posts);
  expect(sources).toEqual(record.sources);
});

test('posts alone, with the name of their source', async () => {
  const content = `${JSON.stringify({ ...record.posts[0], sourceName: 'Harbour Watch' })}\n`;
  expect(readoutRecord.recognises(Buffer.from(content), 'x')).toBe(true);
  const { posts, sources } = await read(content);
  expect(posts).toEqual([record.posts[0]]);
  expect(sources).toEqual([{ id: 's1', kind: 'documents', name: 'Harbour Watch' }]);
});

test('what a hand has spoilt stops no other post, and no link leads to a script', async () => {
  const [post] = record.posts;
  const { posts, skipped } = await read(toJson({ ...record, posts: [{ ...post, text: 7 } as never, { ...post, url: 'javascript:alert(1)', links: [{ start: 0, end: 3, href: 'javascript:alert(1)' }, { start: 3, end: 900, href: 'https://example.org' }], at: { value: '2023-99-99', precision: 'day' } }] }));
  expect(posts).toEqual([{ id: 'p1', source: 's1', at: { value: null, precision: 'unknown' }, text: post.text, language: 'en', origin: post.origin }]);
  expect(skipped).toEqual([{ where: 'record.json posts[0]', what: 'it is no post of a record: text is missing or of another kind' }]);
});

test('a time comes back as times are written, whatever a hand has put around it', async () => {
  const [post] = record.posts;
  const { posts } = await read(toJson({ ...record, posts: [{ ...post, at: { value: '\ufeff 2023-09-13t14:05:33+10 ', precision: 'second' }, edited: ' 2023-09-13 15:00Z' }] }));
  expect(posts[0]).toMatchObject({ at: { value: '2023-09-13T14:05:33+10:00', precision: 'second' }, edited: '2023-09-13T15:00Z' });
});
