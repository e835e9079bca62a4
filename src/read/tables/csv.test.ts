import { expect, test } from 'vitest';
import { readAll } from '../../../test/read-input.js';
import { csv } from './csv.js';
import { ReadError } from '../read-error.js';

type Options = Parameters<typeof readAll>[2];
const read = (table: string | Uint8Array, options: Options = {}) => readAll(csv, table, { name: 'posts.csv', ...options });
const shown = async (table: string | Uint8Array, options: Options = {}) => (await read(table, options)).posts.map(({ at, text }) => `${at.value} ${text}`);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const TWO = ['2023-09-13 The ferry has left.', '2023-09-14 The pier, it seems, is closed.'];

test.each([
  ['commas', 'date,text\n2023-09-13,The ferry has left.\n2023-09-14,"The pier, it seems, is closed."\n'],
  ['semicolons', 'Datum;Text\r\n2023-09-13;The ferry has left.\r\n2023-09-14;The pier, it seems, is closed.\r\n'],
  ['tabs', 'posted\tbody\n2023-09-13\tThe ferry has left.\n2023-09-14\tThe pier, it seems, is closed.'],
  ['bars', 'created_at|message\n2023-09-13|The ferry has left.\n2023-09-14|The pier, it seems, is closed.'],
  ['the line that Excel puts first', 'sep=;\r\nPosted;Content\r\n2023-09-13;The ferry has left.\r\n2023-09-14;The pier, it seems, is closed.'],
  ['a byte-order mark', '\ufeffDate,Text\n2023-09-13,The ferry has left.\n2023-09-14,"The pier, it seems, is closed."'],
  ['all cells quoted', '"Date","Text"\n"2023-09-13","The ferry has left."\n"2023-09-14","The pier, it seems, is closed."\n'],
  ['lines that end as on old machines', 'Date,Text\r2023-09-13,The ferry has left.\r2023-09-14,"The pier, it seems, is closed."\r'],
  ['no header', '2023-09-13,The ferry has left.\n2023-09-14,"The pier, it seems, is closed."\n'],
  ['blank lines and cells behind the last', 'Date,Text,,\n\n2023-09-13,The ferry has left.,,\n,,,\n2023-09-14,"The pier, it seems, is closed.",,\n'],
])('%s', async (_, table) => {
  expect(await shown(table)).toEqual(TWO);
  expect(csv.recognises(bytes(table), 'posts.csv')).toBe(true);
});

test('Unicode text as Excel saves it, and a table in Windows-1252', async () => {
  const table = 'Date\tText\r\n2023-09-13\tZürich is closed — “for now”.\r\n';
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${table}`, 'utf16le'));
  expect(await shown(utf16)).toEqual(['2023-09-13 Zürich is closed — “for now”.']);
  expect(csv.recognises(utf16, 'a.txt')).toBe(true);
  const latin = await read(new Uint8Array(Buffer.from('Date,Text\n2023-09-13,Zürich is closed.\n', 'latin1')));
  expect(latin.posts[0].text).toBe('Zürich is closed.');
  expect(latin.notices.at(-1)?.what).toBe('the file is not UTF-8; it was read as Windows-1252, so look at accented letters');
});

test('a cell keeps its lines, its quotation marks and what looks like a formula', async () => {
  const { posts } = await read('text,date\n"One.\r\n\r\nHe said ""no"".",2023-09-13\n=SUM(A1:A9) is what the cell says,2023-09-13\nThe 5" pipe burst,2023-09-13\n');
  expect(posts.map(({ text }) => text)).toEqual(['One.\n\nHe said "no".', '=SUM(A1:A9) is what the cell says', 'The 5" pipe burst']);
  expect(posts.map(({ origin }) => origin)).toEqual([{ file: 'posts.csv', line: 2, byte: 10 }, { file: 'posts.csv', line: 5, byte: 47 }, { file: 'posts.csv', line: 6, byte: 92 }]);
});

test('columns are guessed by name and shown; all they hold goes on the post', async () => {
  const { posts, sources, notices } = await read(
    'ID;Channel;Created At;User.Name;Message;Permalink;In Reply To;Lang\n7;Harbour Watch;2023-09-13 14:05:33Z;Ada Moss;The ferry has left.;https://example.org/7;;en\n8;Harbour Watch;2023-09-13 14:20:00Z;Ada Moss;It was late.;javascript:alert(1);7;en\n',
  );
  expect(notices[0].what).toBe('read text from column Message, date from Created At, author from User.Name, url from Permalink, id from ID, source from Channel, reply-to from In Reply To, language from Lang; --map text=NAME,date=NAME says otherwise');
  expect(sources.map(({ name, kind }) => [name, kind])).toEqual([['Harbour Watch', 'channel']]);
  expect(posts[0]).toMatchObject({ at: { value: '2023-09-13T14:05:33Z', precision: 'second' }, author: 'Ada Moss', url: 'https://example.org/7', language: 'en' });
  expect(posts[1].replyTo).toBe(posts[0].id);
  expect(posts[1].url).toBeUndefined();
});

test('columns without a name that is known are told by what stands in them', async () => {
  const { posts, notices } = await read('a,b,c\n2023-09-13,4,The ferry has left the harbour.\n2023-09-14,5,The pier is closed for good.\n');
  expect(notices[0].what).toContain('read text from column c, date from a');
  expect(posts).toHaveLength(2);
});

test('an id that tells several posts costs none of them', async () => {
  const { posts } = await read('id,text\n1,One.\n1,Two.\n2,Three.\n2,Three.\n');
  expect(new Set(posts.map(({ id }) => id)).size).toBe(3);
});

test('a title stands above its text, once', async () => {
  expect(await shown('title,text,date\nFerry late,It left at noon.,2023-09-13\nPier closed,Pier closed for good.,2023-09-13\nOnly this,,2023-09-13\n')).toEqual([
    '2023-09-13 Ferry late\n\nIt left at noon.', '2023-09-13 Pier closed for good.', '2023-09-13 Only this',
  ]);
});

test('cells that hold HTML are read as such', async () => {
  const { posts } = await read('date,content\n2023-09-13,"<p>The <b>ferry</b> has left.</p><p><a href=""https://example.org/f"">More</a> &amp; more</p>"\n');
  expect(posts[0].text).toBe('The ferry has left.\n\nMore & more');
  expect(posts[0].links).toEqual([{ start: 21, end: 25, href: 'https://example.org/f' }]);
});

test('--map says which column is meant, by its name or, without a header, its number', async () => {
  const table = 'Body,Note,Posted,Changed\nThe ferry has left.,unimportant words,2023-09-13,2023-09-15\n';
  expect(await shown(table, { map: { text: 'note', date: 'Changed' } })).toEqual(['2023-09-15 unimportant words']);
  expect(await shown(table, { map: { date: '-' } })).toEqual(['null The ferry has left.']);
  expect(await shown('2023-09-13,a,The ferry has left.\n2023-09-14,b,The pier is closed.\n', { map: { text: '2' } })).toEqual(['2023-09-13 a', '2023-09-14 b']);
  await expect(read(table, { map: { text: 'Words' } })).rejects.toThrow(new ReadError('posts.csv has no column "Words" for --map text=Words; it has Body, Note, Posted, Changed'));
  await expect(read(table, { map: { colour: 'Body' } })).rejects.toThrow('--map knows no "colour"; it takes text, title, date');
  await expect(read('a,b\n1,2\n3,4\n5,6\n')).rejects.toThrow("posts.csv has no column that is known to hold the posts' text; name it with --map text=COLUMN (there are a, b)");
});

const days = (...written: string[]): string => `date,text\n${written.map((day, i) => `${day},Post ${i}.\n`).join('')}`;

test('the order of day and month is what some row shows', async () => {
  expect(await shown(days('03/04/2023', '13/04/2023'))).toEqual(['2023-04-03 Post 0.', '2023-04-13 Post 1.']);
  expect(await shown(days('03/04/2023', '04/13/2023'))).toEqual(['2023-03-04 Post 0.', '2023-04-13 Post 1.']);
  expect(await shown(days('04/04/2023', '05/05/2023'))).toEqual(['2023-04-04 Post 0.', '2023-05-05 Post 1.']);
  expect((await read(days('13/04/2023'))).notices[0].what).toContain('dates have the day first');
});

test('no order is guessed where no row shows one', async () => {
  const ask = 'posts.csv has dates such as 03/04/2023 in column date and no row shows whether the day or the month comes first; say which with --day-order day-first or --day-order month-first';
  await expect(read(days('03/04/2023', '05/06/2023'))).rejects.toThrow(new ReadError(ask));
  expect(await shown(days('03/04/2023'), { dayOrder: 'month-first' })).toEqual(['2023-03-04 Post 0.']);
  await expect(read(days('13/04/2023', '04/13/2023'))).rejects.toThrow('writes some dates of column date with the day first and some with the month first');
});

test('one row against all others is skipped, with its line', async () => {
  const { posts, skipped } = await read(days(...Array.from({ length: 20 }, (_, i) => `${13 + (i % 15)}/04/2023`), '04/13/2023', '01/05/2023'));
  expect(posts.at(-1)?.at.value).toBe('2023-05-01');
  expect(skipped).toEqual([{ where: 'posts.csv:22', what: '"04/13/2023" is no date with the day first, as the others of its column are; write it as 2023-09-13' }]);
});

test('dates in many shapes, serial numbers, and a time in a column of its own', async () => {
  const at = async (table: string) => (await read(table)).posts.map((post) => post.at.value);
  expect(await at(days('2023-09-13T14:05', '1694613933', '"Wed, 13 Sep 2023 14:05:33 GMT"', '13 Sep 2023 14:05'))).toEqual(['2023-09-13T14:05', '2023-09-13T14:05:33Z', '2023-09-13T14:05:33Z', '2023-09-13T14:05']);
  expect(await at(days('45182.586805556', '45183'))).toEqual(['2023-09-13T14:05:00', '2023-09-14']);
  expect(await at('date,time,text\n2023-09-13,2:05 PM,One.\n2023-09-13,,Two.\n')).toEqual(['2023-09-13T14:05', '2023-09-13']);
});

test('a heading that stands above the header is no post, and said', async () => {
  const { posts, notices } = await read('Log of the harbour,,\n,,\nTime,What,Who\n2023-09-13 14:05,The ferry has left.,Ada\n2023-09-13 15:05,The pier is closed.,Bo\n');
  expect(posts.map(({ at, text }) => `${at.value} ${text}`)).toEqual(['2023-09-13T14:05 The ferry has left.', '2023-09-13T15:05 The pier is closed.']);
  expect(notices[1]).toEqual({ where: 'posts.csv:1', what: 'a heading above the table, no post: Log of the harbour' });
});

test('a time without a day is of the day above it, as a sheet tells it once for many rows, else of the day that is given', async () => {
  const merged = 'Date,Time,Text\n2023-09-13,14:05,One.\n,15:05,Two.\n2023-09-14,09:00,Three.\n,10:00,Four.\n,,Five.\n';
  expect(await shown(merged)).toEqual(['2023-09-13T14:05 One.', '2023-09-13T15:05 Two.', '2023-09-14T09:00 Three.', '2023-09-14T10:00 Four.', 'null Five.']);
  expect((await read(merged)).notices.map(({ where, what }) => `${where}: ${what}`)).toContain('posts.csv:3: 2 rows have a time and no date, this one first; they are of the day that stands above');
  expect(await shown('Time,Text\n14:05,One.\n15:05,Two.\n', { date: '2023-09-13' })).toEqual(['2023-09-13T14:05 One.', '2023-09-13T15:05 Two.']);
  expect(await shown('Time,Text\n14:05,One.\n')).toEqual(['null One.']);
});

test('a date that cannot be read, and one that is not there, leave the post undated and are told once', async () => {
  const { posts, notices } = await read(days('2023-09-13', 'soon', '', 'later'));
  expect(posts.map(({ at }) => at.value)).toEqual(['2023-09-13', null, null, null]);
  expect(notices.slice(1)).toEqual([
    { where: 'posts.csv:3', what: '2 dates of column date cannot be read, this one first; write it as 2023-09-13 or 2023-09-13T14:05' },
    { where: 'posts.csv:4', what: '1 post has no date, this one first; give one with --date 2023-09-13' },
  ]);
  expect(await shown(days('2023-09-13', ''), { date: '2023-09-20' })).toEqual(['2023-09-13 Post 0.', '2023-09-20 Post 1.']);
});

test('rows that are too long, too short or empty are noticed and stop no other', async () => {
  const { posts, skipped, notices } = await read('date,text,lang\n2023-09-13,One.,en\n2023-09-13,Two, and more,en\n2023-09-13,Three.\n2023-09-13,,en\n2023-09-13,Four.,en\n');
  expect(posts.map(({ text }) => text)).toEqual(['One.', 'Three.', 'Four.']);
  expect(skipped).toEqual([
    { where: 'posts.csv:3', what: 'the row has 4 cells and the table 3 columns; put cells that hold a comma in quotation marks' },
    { where: 'posts.csv:5', what: 'the row has no text in text' },
  ]);
  expect(notices[1]).toEqual({ where: 'posts.csv:4', what: '1 row has fewer cells than the table has columns, this one first; the rest of it was taken for empty' });
});

test('a quotation mark that is never closed takes one row and no more', async () => {
  const { posts, notices } = await read('date,text\n2023-09-13,"One.\n2023-09-14,Two.\n2023-09-15,Three.\n');
  expect(posts.map(({ text }) => text)).toEqual(['"One.', 'Two.', 'Three.']);
  expect(notices[1]).toEqual({ where: 'posts.csv:2', what: 'a quotation mark opens a cell and is never closed; the row was read to the letter' });
});

test.each([
  'date 2023-09-13 The ferry, an hour late, has left.\n\nThe pier, it seems, is closed.\n',
  '2 March 2024\n14:05 The ferry, late, has left.\n14:20 The pier, it seems, is closed.\n14:30 All, in the end, was well.\n',
  'One, two, three.\nFour, five, six.\nSeven, eight, nine.\n',
  '| date | text |\n| --- | --- |\n| 2023-09-13 | One. |\n',
  '{"a": 1, "text": 2}\n',
  '<p>date, text</p>',
  'Message, to all who wait:\n\nThe ferry, it seems, is late.\n',
])('%j is no table', (text) => {
  expect(csv.recognises(bytes(text), 'day.txt')).toBe(false);
});

test('a table is told by its content where its name says nothing', () => {
  expect(csv.recognises(bytes('date,text\n2023-09-13,One.\n'), 'day.txt')).toBe(true);
  expect(csv.recognises(bytes('2023-09-13,7,One.\n2023-09-14,8,Two.\n2023-09-15,9,Three.\n'), '-')).toBe(true);
});
