import { expect, test } from 'vitest';
import { readAll } from '../../../test/read-input.js';
import { json } from './json.js';
import { jsonLines } from './json-lines.js';
import { ReadError } from '../read-error.js';

type Options = Parameters<typeof readAll>[2];
const read = (content: unknown, options: Options = {}) => readAll(json, typeof content === 'string' ? content : JSON.stringify(content), { name: 'posts.json', ...options });
const readLines = (content: string | Uint8Array, options: Options = {}) => readAll(jsonLines, content, { name: 'posts.jsonl', ...options });
const texts = ({ posts }: Awaited<ReturnType<typeof read>>): string[] => posts.map(({ at, text }) => `${at.value} ${text}`);

const ROWS = [
  { text: 'The ferry has left.', date: '2023-09-13' },
  { text: 'The pier is closed.', date: '2023-09-14' },
];
const TWO = ['2023-09-13 The ferry has left.', '2023-09-14 The pier is closed.'];

test.each([
  ['a list', ROWS],
  ['a list under a key', { count: 2, posts: ROWS, next: null }],
  ['a list deep in an object', { response: { meta: { took: 3, tags: ['a', 'b'] }, results: ROWS } }],
  ['a list under a key of its own', { harbour: ROWS }],
  ['hits of a search index', { hits: { total: 2, hits: ROWS.map((row, i) => ({ _id: i, _source: row })) } }],
  ['posts under their ids', Object.fromEntries(ROWS.map((row, i) => [`p${i}`, row]))],
  ['posts under their ids, deep in an object', { meta: { took: 3 }, data: Object.fromEntries(ROWS.map((row, i) => [`17${i}`, { user: { name: 'Ada' }, ...row, tags: ['a'] }])) }],
  ['a list behind one that holds no posts', { users: [{ name: 'Ada Moss', description: 'Writes about the harbour.' }], posts: ROWS }],
])('%s', async (_, content) => {
  expect(texts(await read(content))).toEqual(TWO);
  expect(json.recognises(Buffer.from(JSON.stringify(content)), 'a')).toBe(true);
});

test('keys are guessed, within objects too, and shown', async () => {
  const { posts, notices, sources } = await read([
    { _id: { $oid: 'a1' }, created: { $date: '2023-09-13T14:05:33Z' }, user: { name: 'Ada Moss', id: 7 }, body: 'The ferry has left.', link: 'https://example.org/1', photos: ['a.jpg', 'b.jpg'], likes: 3, pinned: false, note: null },
  ]);
  expect(notices[0].what).toContain('read text from key body, date from created.$date, author from user.name, url from link, id from _id.$oid, media from photos');
  expect(posts[0]).toMatchObject({ at: { value: '2023-09-13T14:05:33Z', precision: 'second' }, author: 'Ada Moss', url: 'https://example.org/1', media: ['a.jpg', 'b.jpg'], origin: { file: 'posts.json', byte: 1, element: '[0]' } });
  expect(sources).toEqual([{ id: sources[0].id, kind: 'documents', name: 'posts' }]);
});

test('--map names keys and ways to keys', async () => {
  const content = { batch: [{ said: { by: 'Ada Moss', words: 'The ferry has left.' }, day: '2023-09-13' }] };
  await expect(read(content)).rejects.toThrow(new ReadError('posts.json holds no list of objects with a text; name the key that holds it with --map text=KEY (the objects of batch have said.by, said.words, day)'));
  expect((await read(content, { map: { text: 'said.words', author: 'said.by' } })).posts[0]).toMatchObject({ text: 'The ferry has left.', author: 'Ada Moss', at: { value: '2023-09-13' } });
});

test('times since 1970, as numbers', async () => {
  expect((await read([{ text: 'One.', ts: 1694613933 }, { text: 'Two.', ts: 1694613933.25 }])).posts.map(({ at }) => at.value)).toEqual(['2023-09-13T14:05:33Z', '2023-09-13T14:05:33Z']);
});

test('posts under their ids keep what stands around their text; objects of one post are none', async () => {
  const { posts } = await read({ a1: { user: { name: 'Ada Moss' }, text: 'One.', date: '2023-09-13' }, a2: { user: { name: 'Bo Ek' }, text: 'Two.', date: '2023-09-14' }, a3: { user: { name: 'Bo Ek' }, date: '2023-09-14' } });
  expect(posts.map(({ text, author, origin }) => [text, author, origin?.element, origin?.byte])).toEqual([['One.', 'Ada Moss', 'a1', expect.any(Number)], ['Two.', 'Bo Ek', 'a2', expect.any(Number)]]);
  expect((await read({ post: { text: 'One.' }, reply: { text: 'Two.' } })).posts).toHaveLength(1);
});

test('a lone object is a post, a list of strings a post each', async () => {
  expect(texts(await read(ROWS[0]))).toEqual([TWO[0]]);
  expect(texts(await read(['The ferry has left.', 'The pier is closed.'], { date: '2023-09-13' }))).toEqual(['2023-09-13 The ferry has left.', '2023-09-13 The pier is closed.']);
});

test('an element that is broken stops no other', async () => {
  const { posts, skipped } = await read('{"posts": [{"text": "One."}, {"text": "Two", oops}, 7, {"text": "Three."}]}');
  expect(posts.map(({ text }) => text)).toEqual(['One.', 'Three.']);
  expect(skipped).toEqual([{ where: 'posts.json posts[1]', what: 'the object is not JSON' }, { where: 'posts.json posts[2]', what: 'it is no JSON object' }]);
});

test('a file that is cut off gives what stands before the cut, and says so', async () => {
  const { posts, notices } = await read('[{"text": "One."}, {"text": "Tw', { date: '2023-09-13' });
  expect(posts.map(({ text }) => text)).toEqual(['One.']);
  expect(notices.at(-1)).toEqual({ where: 'posts.json', what: 'the file ends within a value; nothing was read from byte 19 on' });
  await expect(read('{"posts": oops')).rejects.toThrow(ReadError);
  await expect(read('[]')).rejects.toThrow('posts.json holds no list of objects with a text');
});

test('an element nested too deep, or with half a surrogate pair, stops no other', async () => {
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
  const { posts, skipped } = await read(`[{"text": "One.", "more": ${deep}}, {"text": "Two \\ud83d."}, {"text": "Three."}]`);
  expect(posts.map(({ text }) => text)).toEqual(['Two \ud83d.', 'Three.']);
  expect(skipped).toEqual([{ where: 'posts.json [0]', what: 'the object is larger, or nested deeper, than any post is' }]);
});

test('pieces may be cut anywhere', async () => {
  const content = JSON.stringify({ a: { 'k"ey\\': [1, 2] }, posts: [...ROWS, { text: 'A “quote\\" – } ] {', date: '2023-09-15' }] });
  const whole = await read(content);
  for (const size of [1, 2, 3, 7]) expect((await read(content, { size })).posts).toEqual(whole.posts);
  expect(whole.posts).toHaveLength(3);
});

test('lines of JSON, a bad line noticed, each post with its line and byte', async () => {
  const lines = '{"id": 1, "text": "The ferry has left.", "date": "2023-09-13"}\n\nnot json\n[1]\n{"id": 2, "text": "The pier is closed.", "date": "2023-09-14"}\n';
  const { posts, skipped } = await readLines(lines);
  expect(posts.map(({ at, text }) => `${at.value} ${text}`)).toEqual(TWO);
  expect(posts.map(({ origin }) => origin)).toEqual([{ file: 'posts.jsonl', line: 1, byte: 0 }, { file: 'posts.jsonl', line: 5, byte: 77 }]);
  expect(skipped).toEqual([{ where: 'posts.jsonl:3', what: 'the line is not JSON' }, { where: 'posts.jsonl:4', what: 'the line is no JSON object' }]);
  expect((await readLines(Buffer.from(`\ufeff${lines}`, 'utf16le'))).posts.map(({ text }) => text)).toEqual(posts.map(({ text }) => text));
});

test.each([
  ['{"a": 1}\n{"a": 2}\n', true],
  ['{"a": 1}\n', false],
  ['{\n"a": 1}\n', false],
  ['[1]\n{"a": 1}', false],
  ['text\n{"a": 1}', false],
])('lines are told by two objects: %j', (text, are) => {
  expect(jsonLines.recognises(Buffer.from(text), 'x')).toBe(are);
});

test.each(['[14:05] The ferry has left.', '{ so they said }', '["No," she said]', 'text'])('%j is no JSON', (text) => {
  expect(json.recognises(Buffer.from(text), 'day.txt')).toBe(false);
});
