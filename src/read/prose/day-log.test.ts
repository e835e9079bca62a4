import { expect, test } from 'vitest';
import { readDayLog } from './day-log.js';
import { dateLine, leadingTime } from '../times/date-line.js';
import { ReadError } from '../read-error.js';

const read = (text: string, options = {}) => readDayLog(new TextEncoder().encode(text), { file: 'day.txt', ...options });
const shown = (text: string, options = {}) => read(text, options).posts.map((post) => `${post.at.value} ${post.text}`);

test.each([
  ['a date before the first post', 'date 2023-09-13 The train left.\n\nIt arrived.', ['2023-09-13 The train left.', '2023-09-13 It arrived.']],
  ['several days in one file', '2 March 2024\n\nOne.\n\n3 March 2024\n\nTwo.', ['2024-03-02 One.', '2024-03-03 Two.']],
  ['leading times with a stop, before a quotation and a sign', '2024-03-02\n21.05 “We burned,” she said.\n\n20.20 🔴 Two.\n\n19.40 Three.', ['2024-03-02T21:05 “We burned,” she said.', '2024-03-02T20:20 🔴 Two.', '2024-03-02T19:40 Three.']],
  ['leading times', '2024-03-02\n14:05 One.\n14:20 Two.\nmore of two.', ['2024-03-02T14:05 One.', '2024-03-02T14:20 Two.\nmore of two.']],
  ['rules between posts', '2024-03-02\nOne.\n\nstill one.\n---\nTwo.\n---\nThree.', ['2024-03-02 One.\n\nstill one.', '2024-03-02 Two.', '2024-03-02 Three.']],
  ['a lone dash among blank lines', '2024-03-02\n\nOne.\n\n-\n\nTwo.', ['2024-03-02 One.', '2024-03-02 Two.']],
  ['an opener keeps its paragraph', '2024-03-02\n\nWeiss on the talks:\n\nThey were long.\n\nThe train left.', ['2024-03-02 Weiss on the talks:\n\nThey were long.', '2024-03-02 The train left.']],
  ['carriage returns', '2024-03-02\r\n\r\nOne.\r\n\r\nTwo.', ['2024-03-02 One.', '2024-03-02 Two.']],
] as const)('%s', (_, text, posts) => {
  expect(shown(text)).toEqual(posts);
});

test.each(['2023 was hard', 'May visits London', '03/04/2024', '12 people died'])('"%s" dates nothing', (line) => {
  expect(dateLine(line)?.date ?? null).toBeNull();
});

test.each(['2.50 per cent', '25:99 gone', '9-11 victims'])('"%s" opens with no time', (line) => {
  expect(leadingTime(line)).toBeNull();
});

test('UTF-16 reads like UTF-8, each post with its line and byte', () => {
  const text = '2024-03-02\n\nZürich — one.\n\nTwo.';
  const utf16 = readDayLog(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')), { file: 'day.txt' });
  expect(utf16.posts.map((post) => post.text)).toEqual(read(text).posts.map((post) => post.text));
  expect(read(text).posts[1].origin).toEqual({ file: 'day.txt', line: 5, byte: Buffer.byteLength('2024-03-02\n\nZürich — one.\n\n') });
});

test('a post that nothing dates says so', () => {
  const { posts, notices } = read('One.\n\nTwo.');
  expect(posts[0].at).toEqual({ value: null, precision: 'unknown' });
  expect(notices[0].what).toBe('2 posts have no date; give one with --date 2023-09-13');
});

test('posts without end are read up to a number, and a notice tells the line', () => {
  const { posts, notices } = read(`2023-09-13\n${'a\n'.repeat(100_002)}`);
  expect(posts).toHaveLength(100_000);
  expect(notices).toEqual([{ where: 'day.txt:100002', what: 'the file holds more than 100000 posts; nothing was read from this line on: split it by day' }]);
});

test('a paragraph goes on with its post while a quotation is open or an answer is due', () => {
  const words = Array.from({ length: 50 }, (_, i) => `“Sentence ${i}.`).join('\n\n');
  expect(read(`2023-09-13\n\n${words}”\n\nOver.`).posts).toHaveLength(2);
  expect(read('2023-09-13\n\nQ: Will you go?\n\nA: No.\n\nOver.').posts).toHaveLength(2);
});

test('what is no text is refused in one sentence', () => {
  expect(() => readDayLog(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]), { file: 'day.png' })).toThrow(new ReadError('day.png is a PNG image, not text; give a plain-text day log'));
  expect(() => read('')).toThrow(ReadError);
});
