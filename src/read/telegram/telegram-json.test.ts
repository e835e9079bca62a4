import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Post } from '../../record/post.js';
import type { Input, Reading, ReadOptions } from '../format.js';
import { ReadError } from '../read-error.js';
import { chatSource, postIdOf } from './telegram.js';
import { telegramJson } from './telegram-json.js';

function inputOf(content: string | Uint8Array, cuts: readonly number[] = []): Input {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const places = [...new Set([0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort((a, b) => a - b);
  return {
    name: 'result.json', head: bytes.subarray(0, 65_536), size: bytes.length,
    async *chunks() {
      for (const [i, end] of places.slice(1).entries()) yield bytes.subarray(places[i], end);
    },
  };
}

async function read(content: string | Uint8Array, options: ReadOptions = {}, cuts: readonly number[] = []) {
  const readings: Reading[] = [];
  for await (const reading of telegramJson.read(inputOf(content, cuts), options)) readings.push(reading);
  return {
    readings,
    posts: readings.flatMap((reading): Post[] => (reading.kind === 'post' ? [reading.post] : [])),
    skipped: readings.flatMap((reading) => (reading.kind === 'skipped' ? [`${reading.notice.where}: ${reading.notice.what}`] : [])),
    notices: readings.flatMap((reading) => (reading.kind === 'notice' ? [reading.notice.what] : [])),
  };
}

const message = (id: number, more: object) => ({ id, type: 'message', date: '2024-06-12T16:05:00', date_unixtime: '1718201100', from: 'Harbour Watch', from_id: 'channel4711', ...more });
const chat = (messages: readonly unknown[], more: object = {}) => ({ name: 'Harbour Watch', type: 'public_channel', id: 4711, ...more, messages });
const json = (value: unknown) => JSON.stringify(value, null, 1);
const harbour = chatSource('Harbour Watch');
const one = async (more: object, chatMore: object = {}) => (await read(json(chat([message(7, more)], chatMore)))).posts[0];

test('a post has its text, its time from the seconds since 1970, its place in the file, and an id made of the chat’s name and its number', async () => {
  const text = json(chat([message(7, { text: 'The ferry has left Trieste.' })]));
  const { readings } = await read(text);
  expect(readings).toEqual([
    { kind: 'source', mark: '#4711', source: { id: harbour.id, kind: 'channel', name: 'Harbour Watch' } },
    {
      kind: 'post',
      post: {
        id: postIdOf(harbour, 7), source: harbour.id, at: { value: '2024-06-12T14:05:00Z', precision: 'second' }, text: 'The ferry has left Trieste.', language: 'en',
        origin: { file: 'result.json', byte: text.indexOf('{\n   "id": 7'), element: 'message 7' },
      },
    },
  ]);
});

test.each([
  ['a string', { text: 'Calm sea.' }, 'Calm sea.', []],
  ['pieces', { text: ['Calm ', { type: 'bold', text: 'sea' }, '.'] }, 'Calm sea.', []],
  ['pieces, all marked', { text: 'ignored', text_entities: [{ type: 'plain', text: 'Calm ' }, { type: 'italic', text: 'sea' }] }, 'Calm sea', []],
  ['a quotation in it', { text: ['She said:\n', { type: 'blockquote', text: 'Go.', collapsed: true }, '\nThey went.'] }, 'She said:\nGo.\nThey went.', []],
  ['a link on words', { text: ['🌊 See ', { type: 'text_link', text: 'the map', href: 'https://example.org/map' }] }, '🌊 See the map', [{ start: 7, end: 14, href: 'https://example.org/map' }]],
  ['an address', { text: [{ type: 'link', text: 'https://example.org/a' }] }, 'https://example.org/a', [{ start: 0, end: 21, href: 'https://example.org/a' }]],
  ['an address without a scheme', { text: [{ type: 'link', text: 'example.org' }] }, 'example.org', [{ start: 0, end: 11, href: 'http://example.org/' }]],
  ['a mail address', { text: [{ type: 'email', text: 'quay@example.org' }] }, 'quay@example.org', [{ start: 0, end: 16, href: 'mailto:quay@example.org' }]],
  ['a mention', { text: ['By ', { type: 'mention', text: '@harbour' }] }, 'By @harbour', [{ start: 3, end: 11, href: 'https://t.me/harbour' }]],
  ['a script for a link', { text: [{ type: 'text_link', text: 'here', href: 'javascript:alert(1)' }] }, 'here', []],
  ['a poll', { text: '', poll: { question: 'Is the quay open?', closed: false, answers: [{ text: 'Yes', voters: 2 }, { text: 'No', voters: 3 }] } }, 'Is the quay open?\n- Yes\n- No', []],
  ['a venue', { text: 'Here:', place_name: 'Pier 9', address: '1 Quay Road', location_information: { latitude: 45.6, longitude: 13.7 } }, 'Here:\nPier 9\n1 Quay Road', []],
] as const)('text: %s', async (_, fields, text, links) => {
  const post = await one(fields);
  expect([post.text, post.links ?? []]).toEqual([text, links]);
});

test.each([
  ['an edit', { edited: '2024-06-12T16:10:00', edited_unixtime: '1718201400' }, { edited: '2024-06-12T14:10:00Z' }],
  ['no edit, as early exports write it', { edited: '1970-01-01T01:00:00' }, {}],
  ['a signature', { author: 'Mara Lund' }, { author: 'Mara Lund' }],
  ['a forward', { forwarded_from: 'Port Authority', forwarded_from_id: 'channel99' }, { forwardedFrom: 'Port Authority' }],
  ['a forward from nobody known', { forwarded_from: null, forwarded_from_id: 'user5' }, { forwardedFrom: 'Deleted Account' }],
  ['a saved message', { saved_from: 'Port Authority' }, { forwardedFrom: 'Port Authority' }],
  ['a reply', { reply_to_message_id: 6 }, { replyTo: postIdOf(harbour, 6) }],
  ['a reply to another chat’s message', { reply_to_message_id: 6, reply_to_peer_id: 'channel99' }, {}],
  ['a bot that helped', { via_bot: '@gif' }, { via: '@gif' }],
  ['a photo', { photo: 'photos/photo_1.jpg', width: 10, height: 10 }, { media: ['photos/photo_1.jpg'] }],
  ['a video that was not exported', { file: '(File not included. Change data exporting settings to download.)', media_type: 'video_file' }, { media: ['video file'] }],
  ['a path that leads out', { file: '../../etc/passwd', mime_type: 'text/plain' }, { media: ['file'] }],
  ['an absolute path', { photo: 'C:\\photos\\1.jpg' }, { media: ['photo'] }],
  ['a contact, of which nothing is read', { contact_information: { first_name: 'Ida', last_name: 'Berg', phone_number: '+4712345678' } }, { media: ['contact'] }],
])('%s', async (_, fields, told) => {
  const { id, source, at, text, language, origin, ...rest } = await one({ text: 'A post.', ...fields });
  expect(rest).toEqual(told);
});

test('in a group the member is the author; in a channel the channel is none', async () => {
  expect((await one({ text: 'A post.', from: 'Ivo Berg', from_id: 'user3' }, { type: 'private_group' })).author).toBe('Ivo Berg');
  expect((await one({ text: 'A post.' })).author).toBeUndefined();
});

test('a clock without a zone is kept as it is, and a notice asks for the zone', async () => {
  const { posts, notices } = await read(json(chat([{ id: 1, type: 'message', date: '2020-08-13T02:55:28', text: 'A post.' }])));
  expect(posts[0].at).toEqual({ value: '2020-08-13T02:55:28', precision: 'second' });
  expect(notices).toEqual(['1 time is of the exporting computer’s clock, in a zone that the export does not tell; give it with --zone, as Asia/Vladivostok']);
});

test('what is no post is skipped and told: service messages, unsupported ones, those without text', async () => {
  const { posts, skipped } = await read(json(chat([
    { id: 1, type: 'service', date: '2024-06-12T16:00:00', actor: 'Harbour Watch', action: 'pin_message', message_id: 7, text: '' },
    { id: 2, type: 'unsupported' },
    message(3, { photo: 'photos/a.jpg', text: '' }),
    'no message',
    message(4, { text: 'A post.' }),
  ])));
  expect(posts.map(({ origin }) => origin?.element)).toEqual(['message 4']);
  expect(skipped).toEqual([
    'result.json message 1: a service message (a pin, a title, a member, a call) is no post',
    'result.json message 2: the Telegram that exported the message did not support it, so that it has neither text nor date; export again with a newer one',
    'result.json message 3: a message without text is no post to read',
    'result.json message ?: what stands in a message’s place is none',
  ]);
});

test('the exporter’s broken JSON is mended, and a notice says so', async () => {
  const text = json(chat([message(7, { text: ['One@two', { type: 'custom_emoji', text: '🌊', document_id: 'PATH' }] })])).replace('@', '\\x0B').replace('"PATH"', 'video_files/sticker (2).webm');
  const { posts, notices } = await read(text);
  expect(posts[0].text).toBe('One\u000btwo🌊');
  expect(notices).toEqual(['what Telegram’s exporter wrote as no JSON was mended: 1 control character, 1 path without quotation marks']);
});

const account = (chats: readonly object[], left: readonly object[] = []) => json({
  about: 'Here is the data you asked for.',
  personal_information: { user_id: 1, first_name: 'Ida', phone_number: '+4712345678' },
  contacts: { about: '', list: [{ first_name: 'Secret', phone_number: '+4787654321' }] },
  sessions: { about: '', list: [{ last_ip: '10.0.0.1' }] },
  chats: { about: '', list: chats }, left_chats: { about: '', list: left },
});
const chats = [
  { name: 'Ida Berg', type: 'personal_chat', id: 5, messages: [message(1, { text: 'Private.' })] },
  { type: 'saved_messages', id: 1, messages: [message(1, { text: 'Mine.' })] },
  chat([message(7, { text: 'The ferry has left.' }), message(8, { text: 'It is back.' })]),
];
const left = [{ name: 'Old Port', type: 'private_channel', id: 99, messages: [message(3, { text: 'Gone.' })] }];

test.each([['harbour watch', 2], ['4711', 2], ['-1004711', 2], ['Old Port', 1], ['Saved Messages', 1]])('of a whole account, the chat "%s" alone is read', async (wanted, count) => {
  const { posts, readings } = await read(account(chats, left), { chat: wanted });
  expect(posts).toHaveLength(count);
  expect(JSON.stringify(readings)).not.toMatch(/Secret|\+47|10\.0\.0\.1/u);
});

test('a whole account asks which chat is meant', async () => {
  const list = '"Harbour Watch" (4711, public channel, 2 messages), "Old Port" (99, private channel, 1 message), "Ida Berg" (5, personal chat, 1 message), "Saved Messages" (1, saved messages, 1 message)';
  await expect(read(account(chats, left))).rejects.toThrow(new ReadError(`result.json holds a whole account; choose a chat with --chat NAME or --chat ID: ${list}`));
  await expect(read(account(chats, left), { chat: 'Nobody' })).rejects.toThrow(new ReadError(`result.json holds no chat "Nobody"; choose with --chat: ${list}`));
});

test('a file of one chat says so where another was asked for, and where nothing can be read', async () => {
  await expect(read(json(chat([message(7, { text: 'A post.' })])), { chat: 'Old Port' })).rejects.toThrow(new ReadError('result.json holds the chat "Harbour Watch" alone, not "Old Port"'));
  expect((await read(json(chat([message(7, { text: 'A post.' })])).replace('"A post."', 'A post.'))).skipped).toHaveLength(1);
  await expect(read('{"type": "public_channel", "id": 4711, "messages": [')).rejects.toThrow(new ReadError('result.json holds no message that can be read, the file ends before its JSON does at byte 51; export the chat again'));
  await expect(read('{"messages" [')).rejects.toThrow(new ReadError('result.json cannot be read, it is no JSON at byte 12; export the chat again'));
  expect((await read(json(chat([])))).notices).toEqual(['the chat holds no messages']);
});

test('messages without end that are no JSON are no export', async () => {
  const { posts, notices } = await read(json(chat([message(1, { text: 'One.' }), message(2, { text: 'HARM' })])).replace('  {\n   "id": 2', `${'  {\n   x},\n'.repeat(20_000)}  {\n   "id": 2`));
  expect(posts).toHaveLength(1);
  expect(notices).toEqual([expect.stringMatching(/^reading ended early, it is no JSON/u)]);
});

test('a chat whose name stands after its messages is named by its number, and told', async () => {
  const { readings, notices } = await read('{"id": 4711, "messages": [{"id": 1, "type": "message", "date_unixtime": "1718201100", "text": "A post."}], "name": "Harbour Watch", "type": "public_channel"}');
  expect(readings[0]).toMatchObject({ source: { name: 'chat 4711' } });
  expect(notices).toEqual(['the chat’s name stands after its messages; give it with --source']);
});

test('a message that is no JSON is skipped; the next ones, and the next chats, are read', async () => {
  const broken = account(chats, left).replace('"The ferry has left."', '"The ferry" has left');
  expect((await read(broken, { chat: '4711' })).posts.map(({ text }) => text)).toEqual(['It is back.']);
  expect((await read(broken, { chat: 'Old Port' })).posts.map(({ text }) => text)).toEqual(['Gone.']);
  const last = account(chats, left).replace('"It is back."', '"It is back');
  const { posts, skipped } = await read(last, { chat: '4711' });
  expect(posts.map(({ text }) => text)).toEqual(['The ferry has left.']);
  expect(skipped).toEqual([expect.stringMatching(/^result\.json at byte \d+: a message could not be read, it is no JSON; reading went on with the next$/u)]);
  expect((await read(last, { chat: 'Old Port' })).posts.map(({ text }) => text)).toEqual(['Gone.']);
});

test('a message nested a hundred thousand deep, or as large as a film, stops no other', async () => {
  const text = json(chat([message(1, { text: 'One.' }), message(2, { text: 'DEEP' }), message(3, { text: 'Three.' })]));
  for (const harm of ['['.repeat(100_000), `"${'a'.repeat(9_000_000)}"`]) {
    const { posts, skipped } = await read(text.replace('"DEEP"', harm));
    expect(posts.map((post) => post.text)).toEqual(['One.', 'Three.']);
    expect(skipped).toHaveLength(1);
  }
});

test('a file that was cut off is read as far as it goes, and a notice says so', async () => {
  const { posts, notices } = await read(json(chat([message(1, { text: 'One.' }), message(2, { text: 'Two.' })])).slice(0, -30));
  expect(posts.map(({ text }) => text)).toEqual(['One.']);
  expect(notices).toEqual([expect.stringMatching(/^reading ended early, the file ends before its JSON does at byte \d+/u)]);
});

test.each([
  ['a byte-order mark', Buffer.from(`\ufeff${json(chat([message(7, { text: 'Zürich.' })]))}`)],
  ['UTF-16', Buffer.from(`\ufeff${json(chat([message(7, { text: 'Zürich.' })]))}`, 'utf16le')],
])('%s reads like UTF-8', async (_, bytes) => {
  expect(telegramJson.recognises(bytes, 'x')).toBe(true);
  expect((await read(bytes)).posts[0].text).toBe('Zürich.');
});

test.each([
  ['a chat', json(chat([])), true], ['an account', account(chats), true], ['an early export', '{"messages": [{"id": 1, "type": "message", "date": "2018-09-01T10:00:00"}]}', true],
  ['another service’s messages', '{"messages": [{"type": "message", "user": "U1", "text": "Hello", "ts": "1718201100.1"}]}', false], ['a talk with a machine', '{"messages": [{"role": "user", "content": "Hello"}]}', false], ['a list', '[{"messages": []}]', false], ['text', 'The "messages": [ came.', false],
])('%s is told by what it holds', (_, text, told) => {
  expect(telegramJson.recognises(Buffer.from(text), 'export')).toBe(told);
});

test('no bytes crash it: posts, or one sentence', async () => {
  const whole = Buffer.from(account(chats, left).replace('Mine.', 'a\\x0Bb'));
  const posts = (await read(whole, { chat: '4711' })).posts;
  await fc.assert(fc.asyncProperty(fc.array(fc.nat(), { maxLength: 8 }), async (cuts) => {
    expect((await read(whole, { chat: '4711' }, cuts)).posts).toEqual(posts);
  }), { numRuns: 50 });
  await fc.assert(fc.asyncProperty(fc.nat(whole.length), fc.uint8Array({ maxLength: 30 }), fc.nat(200), fc.array(fc.nat(), { maxLength: 4 }), async (at, harm, less, cuts) => {
    const bytes = Buffer.concat([whole.subarray(0, at), harm, whole.subarray(at + less)]);
    const error = await read(bytes, { chat: '4711' }, cuts).then(() => null, (caught: unknown) => caught);
    if (error !== null) expect(error).toBeInstanceOf(ReadError);
  }), { numRuns: 300 });
});
