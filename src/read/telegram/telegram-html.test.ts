import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Post } from '../../record/post.js';
import type { Input, Reading, ReadOptions } from '../format.js';
import { chatSource, postIdOf } from './telegram.js';
import { offsetHolds, printedClock } from './telegram-clock.js';
import { telegramHtml } from './telegram-html.js';

const inputOf = (html: string | Uint8Array): Input => {
  const bytes = typeof html === 'string' ? Buffer.from(html) : html;
  return { name: 'messages.html', head: bytes.subarray(0, 65_536), async *chunks() { yield bytes; } };
};

async function read(html: string | Uint8Array, options: ReadOptions = {}) {
  const readings: Reading[] = [];
  for await (const reading of telegramHtml.read(inputOf(html), options)) readings.push(reading);
  return {
    readings,
    posts: readings.flatMap((reading): Post[] => (reading.kind === 'post' ? [reading.post] : [])),
    skipped: readings.flatMap((reading) => (reading.kind === 'skipped' ? [`${reading.notice.where}: ${reading.notice.what}`] : [])),
    notices: readings.flatMap((reading) => (reading.kind === 'notice' ? [reading.notice.what] : [])),
  };
}

// The exporter sets each element on lines of its own, one space deeper than what is around it.
const page = (...rows: string[]) => `<!DOCTYPE html>
<html>
 <head>
  <meta charset="utf-8"/>
<title>Exported Data</title>
 </head>
 <body onload="CheckLocation();">
  <div class="page_wrap">
   <div class="page_header">
    <div class="content">
     <div class="text bold">
Harbour Watch${' '}
     </div>
    </div>
   </div>
   <div class="page_body chat_page">
    <div class="history">
${rows.join('\n')}
    </div>
   </div>
  </div>
 </body>
</html>
`;
const row = (id: number, body: string, { joined = false, from = 'Harbour Watch', time = '12.01.2024 15:05:00 UTC+01:00' } = {}) => `
     <div class="message default clearfix${joined ? ' joined' : ''}" id="message${id}">
      <div class="body">
       <div class="pull_right date details" title="${time}">
15:05
       </div>
${joined ? '' : `       <div class="from_name">
${from}${' '}
       </div>
`}${body}
      </div>
     </div>`;
const words = (html: string) => `       <div class="text">
${html}
       </div>`;
const service = (id: number, html: string) => `
     <div class="message service" id="message${id}">
      <div class="body details">
${html}
      </div>
     </div>`;
const harbour = chatSource('Harbour Watch');
const one = async (body: string, options: Parameters<typeof row>[2] = {}) => (await read(page(row(7, body, options)))).posts[0];

test('a post has the id that it has in the JSON export, and the element where it stands', async () => {
  expect((await read(page(service(-1, '12 January 2024'), row(7, words('The ferry has left <strong>Trieste</strong>.'))))).readings).toEqual([
    { kind: 'source', source: harbour },
    {
      kind: 'post',
      post: {
        id: postIdOf(harbour, 7), source: harbour.id, at: { value: '2024-01-12T15:05:00+01:00', precision: 'second' }, text: 'The ferry has left Trieste.', language: 'en',
        origin: { file: 'messages.html', element: 'message7' },
      },
    },
  ]);
});

test.each([
  ['lines', 'One.<br><br>Three,  with two spaces &amp; a sign.', 'One.\n\nThree,  with two spaces & a sign.', []],
  ['a link on words', '🌊 See <a href="https://example.org/map">the map</a>', '🌊 See the map', [{ start: 7, end: 14, href: 'https://example.org/map' }]],
  ['an address without a scheme', '<a href="example.org">example.org</a>', 'example.org', [{ start: 0, end: 11, href: 'http://example.org/' }]],
  ['a mail address', '<a href="mailto:quay@example.org">quay@example.org</a>', 'quay@example.org', [{ start: 0, end: 16, href: 'mailto:quay@example.org' }]],
  ['a hashtag', '<a href="" onclick="return ShowHashtag(&quot;sea&quot;)">#sea</a>', '#sea', []],
  ['a script for a link', '<a href="javascript:alert(1)">here</a>', 'here', []],
  ['an emoji of the channel’s own', '<a href = "stickers/a.tgs">🌊</a>!', '🌊!', []],
  ['a spoiler', 'The winner: <span class="spoiler hidden" onclick="ShowSpoiler(this)"><span aria-hidden="true">Ida</span></span>', 'The winner: Ida', []],
  ['a quotation', 'She said:<br><blockquote>Go.</blockquote><br>They went.', 'She said:\nGo.\nThey went.', []],
  ['a control character', 'One&#x0B;two', 'One\u000btwo', []],
] as const)('text: %s', async (_, html, text, links) => {
  const post = await one(words(html));
  expect([post.text, post.links ?? []]).toEqual([text, links]);
});

const media = (classes: string, inner = '', href?: string) => `       <div class="media_wrap clearfix">
        <${href === undefined ? 'div' : 'a'} class="${classes}"${href === undefined ? '' : ` href="${href}"`}>
${inner}
        </${href === undefined ? 'div' : 'a'}>
       </div>`;

test.each([
  ['a signature', `${words('A post.')}<div class="signature details">\nMara Lund\n</div>`, { author: 'Mara Lund' }],
  ['a reply', `<div class="reply_to details">\nIn reply to <a href="#go_to_message6" onclick="return GoToMessage(6)">this message</a>\n</div>${words('A post.')}`, { replyTo: postIdOf(harbour, 6) }],
  ['a reply to a message of an earlier page', `<div class="reply_to details">\nIn reply to <a href="messages3.html#go_to_message6">this message</a>\n</div>${words('A post.')}`, { replyTo: postIdOf(harbour, 6) }],
  ['a reply to another chat’s message', `<div class="reply_to details">\nIn reply to a message in another chat\n</div>${words('A post.')}`, {}],
  ['a photo', `${media('photo_wrap clearfix pull_left', '<img class="photo" src="photos/photo_1_thumb.jpg"/>', 'photos/photo_1.jpg')}${words('A post.')}`, { media: ['photos/photo_1.jpg'] }],
  ['a photo of a whole account', `${media('photo_wrap clearfix pull_left', '', '../../chats/chat_1/photos/photo_1.jpg')}${words('A post.')}`, { media: ['chats/chat_1/photos/photo_1.jpg'] }],
  ['a path that leads out', `${media('media clearfix pull_left block_link media_file', '', '../../../etc/passwd')}${words('A post.')}`, { media: ['file'] }],
  ['a video message that was not exported', `${media('media clearfix pull_left media_video', '<div class="body"><div class="title bold">\nVideo message\n</div><div class="description">\nNot included, change data exporting settings to download.\n</div><div class="status details">\n00:12\n</div></div>')}${words('A post.')}`, { media: ['video message'] }],
  ['a contact, of which nothing is read', `${media('media clearfix pull_left media_contact', '<div class="body"><div class="title bold">\nIda Berg\n</div><div class="status details">\n+47 123 45 678\n</div></div>')}${words('A post.')}`, { media: ['contact'] }],
  ['reactions, which are left out', `${words('A post.')}<span class="reactions"><span class="reaction"><span class="emoji">\n👍\n</span><span class="count">\n12\n</span></span></span>`, {}],
])('%s', async (_, body, told) => {
  const { id, source, at, text, language, origin, ...rest } = await one(body);
  expect([text, rest]).toEqual(['A post.', told]);
});

test('a poll and a venue are text', async () => {
  const poll = media('media_poll', '<div class="question bold">\nIs the quay open?\n</div><div class="details">\nAnonymous poll\n</div><div class="answer">\n- Yes <span class="details">2 votes</span>\n</div><div class="answer">\n- No\n</div><div class="total details\t">\n2 votes\n</div>');
  expect((await one(poll)).text).toBe('Is the quay open?\n- Yes\n- No');
  const venue = media('media clearfix pull_left block_link media_venue', '<div class="body"><div class="title bold">\nPier 9\n</div><div class="description">\n1 Quay Road\n</div></div>', 'https://maps.google.com/maps?q=45,13');
  expect(await one(venue + words('Here:'))).toMatchObject({ text: 'Here:\nPier 9\n1 Quay Road', media: ['location'] });
});

test('a joined message has the sender of the one before it, and the bot that helped', async () => {
  const { posts } = await read(page(
    row(1, words('One.'), { from: 'Ida Berg via @gif' }), row(2, words('Two.'), { joined: true }), service(-2, '13 January 2024'), row(3, words('Three.'), { from: 'Deleted Account' }), row(4, words('Four.'), { joined: true }),
  ));
  expect(posts.map(({ author, via }) => [author, via])).toEqual([['Ida Berg', '@gif'], ['Ida Berg', '@gif'], [undefined, undefined], [undefined, undefined]]);
});

test('a joined message that begins a page has the sender of the page before it', async () => {
  const pages = [page(row(1, words('One.'), { from: 'Ida Berg' })), page(row(2, words('Two.'), { joined: true })), page(row(3, words('Three.'), { joined: true })).replaceAll('Harbour Watch', 'Old Port')];
  const posts: Post[] = [];
  for await (const reading of telegramHtml.together!(pages.map((html) => inputOf(html)), {})) if (reading.kind === 'post') posts.push(reading.post);
  expect(posts.map(({ author }) => author)).toEqual(['Ida Berg', 'Ida Berg', undefined]);
});

const forwarded = (name: string | null, when: string, html: string) => `       <div class="forwarded body">
${name === null ? '' : `        <div class="from_name">
${name} <span class="date details" title="${when}"> ${when.slice(0, 19)}</span>
        </div>
`}${words(html)}
       </div>`;

test('a forward has its origin and when that was published; a joined one has the origin of the one before', async () => {
  const { posts } = await read(page(
    row(1, forwarded('Port Authority', '11.01.2024 10:00:00 UTC+01:00', 'One.')), row(2, forwarded(null, '', 'Two.'), { joined: true }), row(3, words('Three.')),
    row(4, forwarded('Port Authority', '11.01.2024 10:00:00 UTC+01:00', 'Four.').replace('date details" title="11.01.2024 10:00:00 UTC+01:00"', 'details"')),
  ), { zone: undefined });
  expect(posts.map(({ forwardedFrom, forwardedAt }) => [forwardedFrom, forwardedAt?.value])).toEqual([
    ['Port Authority', '2024-01-11T10:00:00+01:00'], ['Port Authority', undefined], [undefined, undefined], ['Port Authority', '2024-01-11T10:00:00'],
  ]);
});

test('what is no post is skipped and told; rows that tell a day are nothing at all', async () => {
  const { posts, skipped } = await read(page(
    service(-1, '12 January 2024'), service(1, 'Harbour Watch pinned <a href="#go_to_message7">this message</a>'),
    service(2, 'This message is not supported by this version of Telegram Desktop. Please update the application.'),
    row(3, media('photo_wrap clearfix pull_left', '', 'photos/a.jpg')), row(4, media('media clearfix pull_left media_call success', '<div class="title bold">\nIda\n</div>')), row(5, words('A post.')),
  ));
  expect(posts.map(({ origin }) => origin?.element)).toEqual(['message5']);
  expect(skipped).toEqual([
    'messages.html message 1: a service message (a pin, a title, a member, a call) is no post',
    'messages.html message 2: the Telegram that exported the message did not support it, so that it has neither text nor date; export again with a newer one',
    'messages.html message 3: a message without text is no post to read',
    'messages.html message 4: a service message (a pin, a title, a member, a call) is no post',
  ]);
});

test('messages from before a group became another have numbers below zero', async () => {
  const reply = '<div class="reply_to details">\nIn reply to <a href="#go_to_message-999999998">this message</a>\n</div>';
  const { posts, skipped } = await read(page(service(-1, '12 January 2024'), row(-999999998, words('One.')), row(-999999997, `${reply}${words('Two.')}`), service(-999999996, 'Ida Berg converted this group to a supergroup')));
  expect(posts.map(({ text, replyTo }) => [text, replyTo])).toEqual([['One.', undefined], ['Two.', postIdOf(harbour, -999999998)]]);
  expect(skipped).toHaveLength(1);
});

test('a page that was saved again in UTF-16 reads like UTF-8', async () => {
  const bytes = Buffer.from(`\ufeff${page(row(7, words('Zürich.')))}`, 'utf16le');
  expect(telegramHtml.recognises(bytes, 'x')).toBe(true);
  expect((await read(bytes)).posts[0].text).toBe('Zürich.');
});

describe('the printed offset is the winter’s', () => {
  test.each([
    ['12.01.2024 15:05:00 UTC+01:00', true, 'winter in Rome, and nowhere is it summer with this offset'],
    ['12.07.2024 15:05:00 UTC+01:00', false, 'summer in Rome, not in Lagos: it may be either'],
    ['12.07.2024 15:05:00 UTC+05:30', true, 'India has no summer time'],
    ['12.07.2024 15:05:00 UTC+03:00', true, 'Moscow has none any more'],
    ['12.01.2024 15:05:00 UTC+10:00', false, 'Sydney is ahead of it in January, Vladivostok is not'],
    ['12.07.2024 15:05:00 UTC-05:00', false, 'New York is ahead of it in July, Lima is not'],
    ['12.07.2024 15:05:00', false, 'an early export'],
  ])('%s: %s', (title, holds) => {
    expect(offsetHolds(printedClock(title)!)).toBe(holds);
  });

  test('where it cannot be relied on, the clock is kept as it stands, and a notice says so', async () => {
    const { posts, notices } = await read(page(row(7, words('A post.'), { time: '12.07.2024 15:05:00 UTC+01:00' })));
    expect(posts[0].at).toEqual({ value: '2024-07-12T15:05:00', precision: 'second' });
    expect(notices).toEqual(['1 time may be of summer time, beside which the export prints the offset of winter: they were kept as the exporting computer’s clock, without a zone; give the zone that it stood in with --zone, as Europe/Oslo']);
  });

  test('a zone that is told knows its own summers', async () => {
    const html = page(row(7, words('A post.'), { time: '12.07.2024 15:05:00 UTC+01:00' }), row(8, words('Two.'), { time: '12.01.2024 15:05:00 UTC+01:00' }));
    const { posts, notices } = await read(html, { zone: 'Europe/Oslo' });
    expect(posts.map(({ at }) => at.value)).toEqual(['2024-07-12T15:05:00+02:00', '2024-01-12T15:05:00+01:00']);
    expect(notices).toEqual([]);
  });

  test('where the computer stood in another zone than the reader, its offset tells the instant, and where it cannot, the day alone is kept', async () => {
    const html = page(row(7, words('A post.'), { time: '12.01.2024 15:05:00 UTC+01:00' }), row(8, words('Two.'), { time: '12.07.2024 15:05:00 UTC+01:00' }), row(9, words('Three.'), { time: '12.07.2024 15:05:00' }));
    const { posts, notices } = await read(html, { zone: 'Asia/Vladivostok' });
    expect(posts.map(({ at }) => at)).toEqual([
      { value: '2024-01-13T00:05:00+10:00', precision: 'second' }, { value: '2024-07-13', precision: 'day' }, { value: '2024-07-12T15:05:00+10:00', precision: 'second' },
    ]);
    expect(notices).toEqual(['1 time may be of summer time, beside which the export prints the offset of winter: the exporting computer did not stand in Asia/Vladivostok, so that their days alone were kept; give the zone that it stood in with --zone, as Europe/Oslo']);
  });

  test.each(['31.02.2024 15:05:00', '12.07.2024', 'yesterday', '12.07.2024 25:05:00'])('"%s" is no time', async (time) => {
    expect((await read(page(row(7, words('A post.'), { time })))).posts[0].at).toEqual({ value: null, precision: 'unknown' });
  });
});

test('the lists of an export are never read', async () => {
  const contacts = '<html><head><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_body list_page"><div class="entry clearfix"><div class="name bold">Ida Berg</div><div class="details_entry details">+47 123</div></div></div></div></body></html>';
  expect(telegramHtml.recognises(Buffer.from(contacts), 'contacts.html')).toBe(true);
  expect((await read(contacts)).readings).toEqual([{ kind: 'notice', notice: { where: 'messages.html', what: 'this page of a Telegram export holds no messages; of its lists, nothing is read' } }]);
});

test('another chat than the one asked for is left out', async () => {
  const html = page(row(7, words('A post.')));
  expect((await read(html, { chat: 'harbour watch' })).posts).toHaveLength(1);
  expect((await read(html, { chat: 'Old Port' })).readings).toEqual([{ kind: 'notice', notice: { where: 'messages.html', what: 'the chat is "Harbour Watch", not "Old Port": it was left out' } }]);
});

test('of a whole account, no chat is read that was not asked for', async () => {
  const html = page(row(7, words('A post.'))).replace('<div class="content">', '<a class="content block_link" href="../../lists/chats.html" onclick="return GoBack(this)">');
  const within = { ...inputOf(html), name: 'DataExport/chats/chat_001/messages.html' };
  const told = async (input: Input, options: ReadOptions) => {
    const readings: Reading[] = [];
    for await (const reading of telegramHtml.read(input, options)) readings.push(reading);
    return readings.map((reading) => (reading.kind === 'notice' ? reading.notice.what : reading.kind));
  };
  expect(await told(within, {})).toEqual(['the chat "Harbour Watch" is one of a whole account\'s: it is read with --chat "Harbour Watch"']);
  expect(await told(within, { chat: 'Harbour Watch' })).toEqual(['source', 'post']);
  expect(await told(inputOf(html), {})).toEqual(['source', 'post']);
});

test('no bytes crash it, however deep or cut', async () => {
  const whole = Buffer.from(page(row(7, words('A <b>post</b>.')), row(8, words('Two.'), { joined: true })));
  await fc.assert(fc.asyncProperty(fc.nat(whole.length), fc.uint8Array({ maxLength: 20 }), fc.nat(300), async (at, harm, less) => {
    await read(Buffer.concat([whole.subarray(0, at), harm, whole.subarray(at + less)]));
  }), { numRuns: 200 });
  const start = performance.now();
  expect((await read(page(row(7, words(`${'<div class="message default" id="message9"><b>'.repeat(100_000)}Deep.`)), row(8, words('Two.'))))).posts.length).toBeGreaterThan(0);
  expect(performance.now() - start).toBeLessThan(20_000);
});
