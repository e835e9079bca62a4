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
  ['one time among posts without', 'date 2023-09-13\n\n14:05 The train left.\n\nIt arrived.', ['2023-09-13T14:05 The train left.', '2023-09-13 It arrived.']],
  ['a time that begins a sentence', 'date 2023-09-13\n\nIt arrived.\n\n10:30 is late, she said.', ['2023-09-13 It arrived.', '2023-09-13 10:30 is late, she said.']],
  ['bullets with times', '13 September 2023\n- 14:05 – One.\n- 14:20 – Two.', ['2023-09-13T14:05 One.', '2023-09-13T14:20 Two.']],
  ['times on lines of their own', '2024-03-02\n\n14:05\nOne.\n\n14:20\nTwo.', ['2024-03-02T14:05 One.', '2024-03-02T14:20 Two.']],
  ['a wire between strokes', '2024-03-02\n14:05 / ANSA / One.\n14:20 / ANSA / Two.', ['2024-03-02T14:05 ANSA / One.', '2024-03-02T14:20 ANSA / Two.']],
  ['a day and a clock in brackets before each', '[2023-09-13 14:05] One.\n\nmore of one.\n\n[2023-09-13 14:20] Two.', ['2023-09-13T14:05 One.\n\nmore of one.', '2023-09-13T14:20 Two.']],
  ['instants', '2023-09-13T14:05:33Z One.\n2023-09-13T16:20:00+02:00 Two.', ['2023-09-13T14:05:33Z One.', '2023-09-13T16:20:00+02:00 Two.']],
  ['a chat as a telephone writes it', '13/09/2023, 2:05 pm - Ada: One.\nmore of one.\n13/09/2023, 2:20 pm - Bo: Two.', ['2023-09-13T14:05 Ada: One.\nmore of one.', '2023-09-13T14:20 Bo: Two.']],
  ['rules between posts', '2024-03-02\nOne.\n\nstill one.\n---\nTwo.\n---\nThree.', ['2024-03-02 One.\n\nstill one.', '2024-03-02 Two.', '2024-03-02 Three.']],
  ['a lone dash among blank lines', '2024-03-02\n\nOne.\n\n-\n\nTwo.', ['2024-03-02 One.', '2024-03-02 Two.']],
  ['an opener keeps its paragraph', '2024-03-02\n\nWeiss on the talks:\n\nThey were long.\n\nThe train left.', ['2024-03-02 Weiss on the talks:\n\nThey were long.', '2024-03-02 The train left.']],
  ['carriage returns', '2024-03-02\r\n\r\nOne.\r\n\r\nTwo.', ['2024-03-02 One.', '2024-03-02 Two.']],
] as const)('%s', (_, text, posts) => {
  expect(shown(text)).toEqual(posts);
});

test('messages copied out of Telegram have their sender, whom they forward, and all their paragraphs', () => {
  const copied = 'Harbour Watch, [13.09.2023 14:05]\nThe ferry has left.\n\nIt is late.\n\nHarbour Watch, [13.09.2023 14:20:33]\n[Forwarded from ANSA]\n[ Photo ]\nThe pier is closed.\n';
  const { source, posts } = read(copied);
  expect(source.name).toBe('Harbour Watch');
  expect(posts.map(({ at, text, author, forwardedFrom, origin }) => [at.value, text, author, forwardedFrom, origin?.line])).toEqual([
    ['2023-09-13T14:05', 'The ferry has left.\n\nIt is late.', undefined, undefined, 2],
    ['2023-09-13T14:20:33', 'The pier is closed.', undefined, 'ANSA', 9],
  ]);
  const chat = read(copied.replace('Harbour Watch, [13.09.2023 14:20:33]', 'Bo, [13.09.2023 14:20:33]'));
  expect([chat.source.name, ...chat.posts.map(({ author }) => author)]).toEqual(['day', 'Harbour Watch', 'Bo']);
});

test('between 03/04 and 04/03 the text is asked, then the reader', () => {
  expect(shown('[03/04/2023 14:05] One.\n[25/04/2023 14:05] Two.')).toEqual(['2023-04-03T14:05 One.', '2023-04-25T14:05 Two.']);
  expect(() => read('[03/04/2023 14:05] One.\n[05/04/2023 14:05] Two.')).toThrow('day.txt has dates such as 03/04/2023 14:05 and no line shows whether the day or the month comes first; say which with --day-order');
  expect(shown('[03/04/2023 14:05] One.\n[05/04/2023 14:05] Two.', { dayOrder: 'month-first' })).toEqual(['2023-03-04T14:05 One.', '2023-05-04T14:05 Two.']);
  expect(shown('03/04/2023\n\nOne.', { dayOrder: 'month-first' })).toEqual(['2023-03-04 One.']);
  // One such line among others is no habit.
  expect(shown('2023-04-05\n\nOne.\n\n03/04/2023 14:05 was the time they gave.')).toEqual(['2023-04-05 One.', '2023-04-05 03/04/2023 14:05 was the time they gave.']);
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
