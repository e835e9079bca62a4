import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAll } from '../../../test/read-input.js';
import { markdown } from './markdown.js';
import { ReadError } from '../read-error.js';

const read = (text: string, options: Parameters<typeof readAll>[2] = {}) => readAll(markdown, text, { name: 'log.md', ...options });
const shown = async (text: string, options: Parameters<typeof readAll>[2] = {}) => (await read(text, options)).posts.map(({ at, text: words }) => `${at.value} ${words}`);

test.each([
  ['headings that date', '## 13 September 2023\n\nThe ferry has left.\n\n## Thursday, 14 September 2023\n\nThe pier is closed.\n', ['2023-09-13 The ferry has left.', '2023-09-14 The pier is closed.']],
  ['a date before or behind a title', '# 2023-09-13: the storm\n\nOne.\n\n# Calm again (14 September 2023)\n\nTwo.\n', ['2023-09-13 One.', '2023-09-14 Two.']],
  ['a date that ends a title', '# Log of the storm, September 13, 2023\n\nOne.\n\n# Notes for 14 September 2023\n\nTwo.\n', ['2023-09-13 One.', '2023-09-14 Two.']],
  ['items, bulleted and numbered', '# 2023-09-13\n\n- One.\n- Two.\n\n1. Three.\n2) Four.\n', ['2023-09-13 One.', '2023-09-13 Two.', '2023-09-13 Three.', '2023-09-13 Four.']],
  ['leading times', '# 2023-09-13\n\n- 14:05 One.\n- **14:20**: Two.\n- 2:30 pm — Three.\n', ['2023-09-13T14:05 One.', '2023-09-13T14:20 Two.', '2023-09-13T14:30 Three.']],
  ['one post with a time', '# 2023-09-13\n\n- 14:05 One.\n', ['2023-09-13T14:05 One.']],
  ['leading times in one paragraph', '# 2023-09-13\n14:05 One.\n14:20 Two goes\non here.\n', ['2023-09-13T14:05 One.', '2023-09-13T14:20 Two goes on here.']],
  ['what has no time goes on with what has', '# 2023-09-13\n\n14:05 One.\n\nStill one.\n\n14:20 Two.\n', ['2023-09-13T14:05 One.\n\nStill one.', '2023-09-13T14:20 Two.']],
  ['headings that tell a time hold all below them', '# 2023-09-13\n\n### 14:05 The ferry leaves\n\nIt is late.\n\n- and empty\n\n### 14:20\n\nThe pier is closed.\n', ['2023-09-13T14:05 The ferry leaves\n\nIt is late.\n\n• and empty', '2023-09-13T14:20 The pier is closed.']],
  ['items that begin with a date', '- 2023-09-13: One.\n- 2023-09-14 14:05 Two.\n', ['2023-09-13 One.', '2023-09-14T14:05 Two.']],
  ['lines that a page was too narrow for', '# 2023-09-13\n\nThe ferry that was to leave at noon has left the harbour an hour\nlate, the harbour master said.\n', ['2023-09-13 The ferry that was to leave at noon has left the harbour an hour late, the harbour master said.']],
  ['a post on each line', '# 2023-09-13\n\nOne.\nTwo.\nThree.\nFour.\n', ['2023-09-13 One.', '2023-09-13 Two.', '2023-09-13 Three.', '2023-09-13 Four.']],
  ['rules between posts', '# 2023-09-13\n\nOne.\n\nStill one.\n\n---\n\nTwo.\n\n***\n\nThree.\n', ['2023-09-13 One.\n\nStill one.', '2023-09-13 Two.', '2023-09-13 Three.']],
  ['an opener keeps its paragraph, and its quotation', '# 2023-09-13\n\nRossi on the pier:\n\nIt stays closed.\n\nMoss said:\n\n> No.\n>\n> Never.\n\nThe ferry has left.\n', ['2023-09-13 Rossi on the pier:\n\nIt stays closed.', '2023-09-13 Moss said:\n\nNo.\n\nNever.', '2023-09-13 The ferry has left.']],
  ['a list within an item', '# 2023-09-13\n\n- Closed are\n  - the pier\n  - the market\n- Two.\n', ['2023-09-13 Closed are\n• the pier\n• the market', '2023-09-13 Two.']],
  ['a paragraph that is a date', '# Log\n\n**13 September 2023**\n\n- One.\n', ['2023-09-13 One.']],
] as const)('%s', async (_, text, posts) => {
  expect(await shown(text)).toEqual(posts);
});

test('front matter gives the day, the source, the zone of the clocks and the language', async () => {
  const { posts, sources } = await read('---\ndate: 2023-09-13\nsource: Harbour Watch\nzone: Asia/Vladivostok\nlang: en\ntags: [a, b]\n---\n\n- 14:05 One.\n- 14:20 Two.\n');
  expect(sources).toEqual([{ id: sources[0].id, kind: 'day-log', name: 'Harbour Watch' }]);
  expect(posts[0]).toMatchObject({ at: { value: '2023-09-13T14:05+10:00', precision: 'minute' }, language: 'en', origin: { file: 'log.md', line: 9 } });
});

test('marks of emphasis are gone, links stand apart, code stays', async () => {
  const { posts } = await read('# 2023-09-13\n\n- The **ferry** has *left*, [an hour\\* late](https://example.org/f "why") — see <https://example.org/g>; `a_b_c` ![boat](boat.jpg) [here](javascript:alert(1)) &amp; <b>now</b><br>there\n');
  const [{ text, links = [], media }] = posts;
  expect(text).toBe('The ferry has left, an hour* late — see https://example.org/g; a_b_c  [here](javascript:alert(1)) & now\nthere');
  expect(links.map(({ start, end, href }) => [text.slice(start, end), href])).toEqual([['an hour* late', 'https://example.org/f'], ['https://example.org/g', 'https://example.org/g']]);
  expect(media).toEqual(['boat.jpg']);
  expect(await shown('# 2023-09-13\n\nHe wrote:\n\n```\nls *.txt\n14:05 run\n```\n')).toEqual(['2023-09-13 He wrote:\n\nls *.txt\n14:05 run']);
});

test('HTML is read as it is seen', async () => {
  const { posts } = await read('# 2023-09-13\n\n<!-- a note -->\n\n<p>The <b>ferry</b> has left.</p>\n\n<script>alert(1)</script>\n');
  expect(posts.map(({ text }) => text)).toEqual(['The ferry has left.']);
});

test('each post has its line and byte, and posts alike are two', async () => {
  const { posts } = await read('# 2023-09-13\n\nZürich is closed.\n\nOne.\n\nOne.\n');
  expect(posts.map(({ origin }) => origin)).toEqual([{ file: 'log.md', line: 3, byte: 14 }, { file: 'log.md', line: 5, byte: 34 }, { file: 'log.md', line: 7, byte: 40 }]);
  expect(new Set(posts.map(({ id }) => id)).size).toBe(3);
});

test('what is left out is told', async () => {
  const { notices, skipped } = await read('# Harbour log\n\n03/04/2023\n\nOne.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## Ships\n\n![boat](boat.jpg)\n');
  expect(notices.map(({ where, what }) => `${where} ${what}`)).toEqual([
    'log.md:3 "03/04/2023" is no date that can be told for certain; write it as 2023-09-13',
    'log.md:7 a table was left out; give its rows as a CSV file',
    'log.md:1 2 headings, this one first, tell neither a day nor a time and are no post',
    'log.md 2 posts have no date; give one with --date 2023-09-13',
  ]);
  expect(skipped).toEqual([{ where: 'log.md:13', what: 'the post holds a picture and no text' }]);
  await expect(read('# Only a heading\n')).rejects.toThrow(ReadError);
});

const is = (text: string, name = 'day.txt'): boolean => markdown.recognises(Buffer.from(text), name);

test('it is told by marks that plain text has no use for', () => {
  expect(is('---\nsource: Harbour Watch\n---\n\nOne.\n')).toBe(true);
  expect(is('# 2023-09-13\n\n- One.\n- Two.\n')).toBe(true);
  expect(is('# 2023-09-13\r\n\r\nThe **ferry** has left.\r\n')).toBe(true);
  expect(is('- One.\n- Two.\n', 'log.md')).toBe(true);
});

test.each([
  'date 2023-09-13 The ferry has left.\n\n- \n\nThe pier is closed.\n',
  '2023-09-13\n\n- One.\n- Two.\n',
  '# 13 September 2023\nOne.\nTwo.\n',
  '---\nOne.\n---\nTwo.\n---\n',
  '---\ndate\n---\n',
  '#ferry has left. #harbour\n\n- It was late.\n',
])('%j is plain text', (text) => {
  expect(is(text)).toBe(false);
});

test('the days that come with the program are plain text', () => {
  const days = new URL('../../../cases/', import.meta.url);
  for (const day of readdirSync(days)) expect([day, is(readFileSync(new URL(`${day}/posts.txt`, days), 'utf8'), 'posts.txt')]).toEqual([day, false]);
});

test('front matter whose aliases name one another is read as soon as any other', async () => {
  const started = performance.now();
  const { posts } = await read(`---\ndate: 2023-09-13\n${'a: &a [*a, *a]\n'.repeat(900)}---\n\n- One.\n`);
  expect(posts.at(-1)?.text).toBe('One.');
  expect(performance.now() - started).toBeLessThan(2000);
});
