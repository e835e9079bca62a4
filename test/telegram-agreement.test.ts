import { expect, test } from 'vitest';
import { createReader } from '../src/pipeline.js';
import { readDayLog } from '../src/read/prose/day-log.js';
import type { Format, Reading } from '../src/read/format.js';
import { gather } from '../src/read/gather.js';
import { inputOfBytes } from '../src/read/inputs/input.js';
import { type Found, readAll } from '../src/read/read-all.js';
import { telegramHtml } from '../src/read/telegram/telegram-html.js';
import { telegramJson } from '../src/read/telegram/telegram-json.js';
import { telegramPreview } from '../src/read/telegram/telegram-preview.js';
import type { Post, Source } from '../src/record/post.js';
import type { ReadoutRecord } from '../src/record/record.js';

// One day of a channel as four people keep it: the record is the same, but for its sources, its links and how finely it tells the time.
const DAY = [
  { id: 11, clock: '09:00:12', text: ['Prime Minister Elena Rossi will meet Austrian Chancellor Karl Lehner in Trieste at noon, her spokesman Marco Bianchi told ANSA.'] },
  { id: 12, clock: '12:03:40', text: ['Rossi and Lehner have begun talks in Trieste.'] },
  { id: 13, clock: '14:10:05', text: ['Rossi on the border patrol:\n\nIt starts on July 1. [', ['What will it cost?'], '] Ask me in the autumn.'] },
  { id: 14, clock: '14:20:59', text: ['The patrol will cost 3 million euros, ', ['Lehner'], ' said.'] },
  { id: 15, clock: '14:31:00', text: ['The patrol will cost 5 million euros, the Interior Ministry said.'] },
  { id: 16, clock: '15:00:00', text: ['Rossi has left Trieste for Rome.'] },
] as const;
const plain = (text: (typeof DAY)[number]['text']): string => text.flat().join('');
const lines = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('\n', '<br>');

const json = JSON.stringify({
  name: 'Border Watch', type: 'public_channel', id: 4711,
  messages: DAY.map(({ id, clock, text }) => ({
    id, type: 'message', date: `2024-01-12T${clock}`, date_unixtime: String(Date.parse(`2024-01-12T${clock}Z`) / 1000), from: 'Border Watch', from_id: 'channel4711',
    text: text.map((part) => (typeof part === 'string' ? part : { type: 'text_link', text: part[0], href: 'https://example.org/' })),
  })),
}, null, 1);

const html = `<html><head><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">
Border Watch
</div></div></div><div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">
12 January 2024
</div></div>${DAY.map(({ id, clock, text }, i) => `
<div class="message default clearfix${i > 0 ? ' joined' : ''}" id="message${id}"><div class="body">
<div class="pull_right date details" title="12.01.2024 ${clock} UTC+00:00">
${clock.slice(0, 5)}
</div>${i > 0 ? '' : `
<div class="from_name">
Border Watch
</div>`}
<div class="text">
${text.map((part) => (typeof part === 'string' ? lines(part) : `<a href="https://example.org/">${lines(part[0])}</a>`)).join('')}
</div></div></div>`).join('')}
</div></div></div></body></html>`;

const preview = `<html><head><meta property="og:title" content="Border Watch"></head><body><section class="tgme_channel_history">${DAY.map(({ id, clock, text }) => `
<div class="tgme_widget_message js-widget_message" data-post="borderwatch/${id}"><a class="tgme_widget_message_owner_name" href="https://t.me/borderwatch"><span dir="auto">Border Watch</span></a>
<div class="tgme_widget_message_text js-message_text" dir="auto">${text.map((part) => (typeof part === 'string' ? lines(part).replaceAll('<br>', '<br/>') : `<a href="https://example.org/" target="_blank">${part[0]}</a>`)).join('')}</div>
<span class="tgme_widget_message_views">2.5K</span><span class="tgme_widget_message_meta"><a class="tgme_widget_message_date" href="https://t.me/borderwatch/${id}"><time datetime="2024-01-12T${clock}+00:00">${clock.slice(0, 5)}</time></a></span></div>`).join('')}
</section></body></html>`;

const dayLog = `2024-01-12\n\n${DAY.map(({ clock, text }) => `${clock.slice(0, 5)} ${plain(text)}`).join('\n\n')}\n`;

async function read(format: Format, content: string) {
  const bytes = Buffer.from(content);
  const readings: Reading[] = [];
  for await (const reading of format.read({ name: 'x', head: bytes, async *chunks() { yield bytes; } }, {})) readings.push(reading);
  return {
    posts: readings.flatMap((reading): Post[] => (reading.kind === 'post' ? [reading.post] : [])),
    sources: readings.flatMap((reading): Source[] => (reading.kind === 'source' ? [reading.source] : [])),
  };
}

/** What must be the same: ids, which are made of the source, by the order in which they come; times to the minute. */
function comparable({ posts, sources: _sources, notices: _notices, ...rest }: ReadoutRecord): unknown {
  const numbers = new Map<string, string>();
  const texts = posts.map(({ id, text, at }) => ({ id, text, at: at.value }));
  const written = JSON.stringify({ texts, ...rest })
    .replace(/"([spntxec])[0-9a-z]{11}"/gu, (id, letter) => numbers.get(id) ?? (numbers.set(id, `"${letter}${numbers.size}"`).get(id) as string))
    .replace(/(T\d\d:\d\d)(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?"/gu, '$1"');
  return JSON.parse(written);
}

test('the JSON export, the HTML export, the page on the web and the plain text of a day give one record', async () => {
  const reader = await createReader();
  const recordOf = async ({ posts, sources }: { posts: readonly Post[]; sources: readonly Source[] }) => comparable(await reader.record(posts, sources));
  const { posts, source } = readDayLog(Buffer.from(dayLog), { file: 'day.txt' });
  const expected = await recordOf({ posts, sources: [source] });
  const { statements, events, exchanges, conflicts } = expected as ReadoutRecord;
  expect([statements.length > 3, events.length > 2, exchanges.length, conflicts.length]).toEqual([true, true, 1, 1]);
  expect(await recordOf(await read(telegramJson, json))).toEqual(expected);
  expect(await recordOf(await read(telegramHtml, html))).toEqual(expected);
  expect(await recordOf(await read(telegramPreview, preview))).toEqual(expected);
  await reader.close();
});

test('what the three tell of a post is the same to the letter, and the post is the same one', async () => {
  const ofJson = (await read(telegramJson, json)).posts.map(({ origin, ...post }) => post);
  const withoutAddress = ({ origin, url, ...post }: Post) => post;
  expect((await read(telegramHtml, html)).posts.map(withoutAddress)).toEqual(ofJson);
  expect((await read(telegramPreview, preview)).posts.map(withoutAddress)).toEqual(ofJson);
});

test('read together, they are one set of posts, each with what only one of them tells', async () => {
  const forwarded = html.replace('<div class="text">\nRossi has left', '<div class="forwarded body">\n<div class="from_name">\nANSA <span class="date details" title="12.01.2024 14:58:00 UTC+00:00"> 12.01.2024 14:58:00</span>\n</div>\n<div class="text">\nRossi has left');
  const found = async function* (): AsyncGenerator<Found> {
    for (const [format, content] of [[telegramPreview, preview.replace('<a class="tgme_widget_message_date"', 'edited <a class="tgme_widget_message_date"')], [telegramHtml, forwarded], [telegramJson, json.replace('"id": 11,', '"id": 11,\n   "edited_unixtime": "1705053600",')]] as const) {
      yield { format, inputs: [inputOfBytes(format.name, Buffer.from(content))] };
    }
  };
  const { sources, posts, notices } = await gather(readAll(found(), {}));
  expect(sources).toEqual([{ id: expect.any(String), kind: 'channel', name: 'Border Watch', url: 'https://t.me/borderwatch' }]);
  expect(posts.map(({ url }) => url)).toEqual(DAY.map(({ id }) => `https://t.me/borderwatch/${id}`));
  expect(posts[0].edited).toBe('2024-01-12T10:00:00Z');
  expect(posts[5]).toMatchObject({ forwardedFrom: 'ANSA', forwardedAt: { value: '2024-01-12T14:58:00Z', precision: 'second' } });
  expect(notices.map(({ what }) => what)).toEqual(['edited after they were published, when is not told: borderwatch/11']);
});
