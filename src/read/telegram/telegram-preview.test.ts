import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Post } from '../../record/post.js';
import type { Input, Reading, ReadOptions } from '../format.js';
import { chatSource, postIdOf } from './telegram.js';
import { telegramPreview } from './telegram-preview.js';

const inputOf = (html: string | Uint8Array): Input => {
  const bytes = typeof html === 'string' ? Buffer.from(html) : html;
  return { name: 'harbour.html', head: bytes.subarray(0, 65_536), async *chunks() { yield bytes; } };
};

async function read(html: string | Uint8Array, options: ReadOptions = {}) {
  const readings: Reading[] = [];
  for await (const reading of telegramPreview.read(inputOf(html), options)) readings.push(reading);
  return {
    readings,
    posts: readings.flatMap((reading): Post[] => (reading.kind === 'post' ? [reading.post] : [])),
    skipped: readings.flatMap((reading) => (reading.kind === 'skipped' ? [`${reading.notice.where}: ${reading.notice.what}`] : [])),
    notices: readings.flatMap((reading) => (reading.kind === 'notice' ? [`${reading.notice.where}: ${reading.notice.what}`] : [])),
  };
}

const page = (...posts: string[]) => `<!DOCTYPE html><html><head><meta property="og:title" content="Harbour Watch"></head><body>
<div class="tgme_channel_info_header_title"><span dir="auto">Harbour Watch</span></div><div class="tgme_channel_info_counter"><span class="counter_value">10K</span></div>
<section class="tgme_channel_history js-message_history">${posts.join('\n')}</section></body></html>`;
const meta = (id: number, before = '') => `<div class="tgme_widget_message_footer compact js-message_footer"><div class="tgme_widget_message_info short js-message_info"><span class="tgme_widget_message_views">2.5K</span><span class="copyonly"> views</span><span class="tgme_widget_message_meta">${before}<a class="tgme_widget_message_date" href="https://t.me/harbourwatch/${id}"><time datetime="2024-06-12T14:05:00+00:00" class="time">14:05</time></a></span></div></div>`;
const post = (id: number, body: string, before = '') => `<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message text_not_supported_wrap js-widget_message" data-post="harbourwatch/${id}"><div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author accent_color"><a class="tgme_widget_message_owner_name" href="https://t.me/harbourwatch"><span dir="auto">Harbour Watch</span></a></div>
${body}
<div class="tgme_widget_message_reactions js-message_reactions"><span class="tgme_reaction"><i class="emoji"><b>👍</b></i>10</span></div>${meta(id, before)}</div></div></div>`;
const words = (html: string) => `<div class="tgme_widget_message_text js-message_text" dir="auto">${html}</div>`;
const label = '<div class="message_media_not_supported_wrap"><div class="message_media_not_supported"><div class="message_media_not_supported_label">Please open Telegram to view this post</div><a href="https://t.me/harbourwatch/7" class="message_media_view_in_telegram">VIEW IN TELEGRAM</a></div></div>';
const harbour = chatSource('Harbour Watch', 'https://t.me/harbourwatch');

test('a post has the id that it has in the exports, its address, and its time', async () => {
  expect((await read(page(post(7, words('The ferry has left <b>Trieste</b>.'))))).readings).toEqual([
    { kind: 'source', mark: '@harbourwatch', source: harbour },
    {
      kind: 'post',
      post: {
        id: postIdOf(harbour, 7), source: harbour.id, at: { value: '2024-06-12T14:05:00Z', precision: 'second' }, text: 'The ferry has left Trieste.', language: 'en',
        url: 'https://t.me/harbourwatch/7', origin: { file: 'harbour.html', element: 'harbourwatch/7' },
      },
    },
  ]);
});

const photo = (id: number) => `<a class="tgme_widget_message_photo_wrap grouped_media_wrap" style="background-image:url('https://cdn/a.jpg')" href="https://t.me/harbourwatch/${id}?single"></a>`;

test.each([
  ['an album', `<div class="tgme_widget_message_grouped_wrap">${photo(7)}${photo(8)}</div>${words('A post.')}`, { media: ['photo', 'photo'] }],
  ['an album with the words for old apps hidden in it', `<div class="media_supported_cont">${photo(7)}${words('A post.')}</div><div class="media_not_supported_cont">${label}</div>`, { media: ['photo'] }],
  ['text within text', words(words('A post.')), {}],
  ['a forward', `<div class="tgme_widget_message_forwarded_from">Forwarded from&nbsp;<a class="tgme_widget_message_forwarded_from_name" href="https://t.me/port/5"><span dir="auto">Port Authority</span></a></div>${words('A post.')}`, { forwardedFrom: 'Port Authority' }],
  ['a forward from somebody without an address', `<div class="tgme_widget_message_forwarded_from">Forwarded from&nbsp;<span class="tgme_widget_message_forwarded_from_name">Ida</span></div>${words('A post.')}`, { forwardedFrom: 'Ida' }],
  ['a reply', `<a class="tgme_widget_message_reply" href="https://t.me/harbourwatch/6"><span class="tgme_widget_message_author_name">Harbour Watch</span><div class="tgme_widget_message_text js-message_reply_text">Another post.</div></a>${words('A post.')}`, { replyTo: postIdOf(harbour, 6) }],
  ['a reply to another channel’s post', `<a class="tgme_widget_message_reply" href="https://t.me/port/6"><div class="tgme_widget_message_metatext js-message_reply_text">Another.</div></a>${words('A post.')}`, {}],
  ['a link’s preview, which is another page’s', `${words('A post.')}<a class="tgme_widget_message_link_preview" href="https://example.org/"><div class="link_preview_title">Elsewhere</div></a>`, {}],
  ['a bot that helped', `<span class="tgme_widget_message_via_bot">via <a href="https://t.me/gif">@gif</a></span>${words('A post.')}`, { via: '@gif' }],
  ['a document', `<a class="tgme_widget_message_document_wrap" href="https://t.me/harbourwatch/7"><div class="tgme_widget_message_document_title">tides.pdf</div></a>${words('A post.')}`, { media: ['tides.pdf'] }],
])('%s', async (_, body, told) => {
  const { id, source, at, text, language, origin, url, ...rest } = (await read(page(post(7, body)))).posts[0];
  expect([text, rest]).toEqual(['A post.', told]);
});

test('text: lines, links, an emoji drawn as a picture, a quotation that folds', async () => {
  const html = 'See <a href="https://example.org/a" onclick="return confirm(1)">this</a><i class="emoji" style="background-image:url(1.png)"><b>🌊</b></i><br/><br/><blockquote expandable>Two<br/>three</blockquote><br/><a href="?q=%23sea">#sea</a>';
  expect((await read(page(post(7, words(html))))).posts[0]).toMatchObject({ text: 'See this🌊\n\nTwo\nthree\n#sea', links: [{ start: 4, end: 8, href: 'https://example.org/a' }] });
});

test('a poll is text', async () => {
  const poll = '<div class="tgme_widget_message_poll"><div class="tgme_widget_message_poll_question">Is the quay open?</div><div class="tgme_widget_message_poll_type">Anonymous poll</div><a class="tgme_widget_message_poll_option"><div class="tgme_widget_message_poll_option_percent">40%</div><div class="tgme_widget_message_poll_option_text">Yes</div></a><a class="tgme_widget_message_poll_option"><div class="tgme_widget_message_poll_option_text">No</div></a></div>';
  expect((await read(page(post(7, poll)))).posts[0]).toMatchObject({ text: 'Is the quay open?\n- Yes\n- No', media: ['poll'] });
});

test('a signature and the mark of an edit', async () => {
  const { posts, notices } = await read(page(post(7, words('A post.'), 'edited &nbsp;<span class="tgme_widget_message_from_author" dir="auto">Mara Lund</span>,&nbsp;')));
  expect(posts[0]).toMatchObject({ author: 'Mara Lund', edited: 'unknown' });
  expect(notices).toEqual(['harbour.html: edited after they were published, when is not told: harbourwatch/7']);
});

test('a post that asks for the app is kept with its address, and told; one that tells of the channel itself is skipped', async () => {
  const { posts, skipped, notices } = await read(page(post(7, label), post(8, words('Channel photo updated')).replace('js-widget_message"', 'service_message js-widget_message"'), post(9, photo(9))));
  expect(posts.map(({ url, text }) => [url, text])).toEqual([['https://t.me/harbourwatch/7', '']]);
  expect(notices).toEqual(['harbour.html harbourwatch/7: the page asks to open Telegram for this post: https://t.me/harbourwatch/7']);
  expect(skipped).toEqual([
    'harbour.html harbourwatch/8: a service message (a pin, a title, a member, a call) is no post',
    'harbour.html harbourwatch/9: a message without text is no post to read',
  ]);
});

test('a single post as it stood in other pages in 2018 has its number in the link alone, and a day without a year', async () => {
  const html = '<body class="widget_frame_base"><div class="tgme_widget_message js-widget_message"><a class="tgme_widget_message_owner_name" href="https://t.me/harbourwatch">Harbour Watch</a><div class="tgme_widget_message_text">A post.</div><a class="tgme_widget_message_date" href="https://t.me/harbourwatch/7">May 3 at 10:00</a></div></body>';
  const { posts, notices } = await read(html);
  expect(posts[0]).toMatchObject({ id: postIdOf(harbour, 7), at: { value: null, precision: 'unknown' }, url: 'https://t.me/harbourwatch/7' });
  expect(notices).toEqual(['harbour.html: 1 post has no full date; give it with --date 2023-09-13']);
  expect((await read(html, { date: '2018-05-03' })).posts[0].at).toEqual({ value: '2018-05-03', precision: 'day' });
});

test('no bytes crash it, however deep or cut', async () => {
  const whole = Buffer.from(page(post(7, `${photo(7)}${words('A post.')}`), post(8, words('Two.'))));
  await fc.assert(fc.asyncProperty(fc.nat(whole.length), fc.uint8Array({ maxLength: 20 }), fc.nat(300), async (at, harm, less) => {
    await read(Buffer.concat([whole.subarray(0, at), harm, whole.subarray(at + less)]));
  }), { numRuns: 200 });
  expect((await read(page(post(7, words(`${'<div class="tgme_widget_message"><b>'.repeat(50_000)}Deep.`)), post(8, words('Two.'))))).posts.length).toBeGreaterThan(0);
});
