import { describe, expect, it } from 'vitest';
import { gather } from './gather.js';
import { inputOfBytes } from './inputs/input.js';
import { type Found, readAll } from './read-all.js';
import { telegramHtml } from './telegram/telegram-html.js';
import { telegramJson } from './telegram/telegram-json.js';
import { telegramPreview } from './telegram/telegram-preview.js';

// A national and a local channel have one name; the second's messages have the first's numbers.
const json = (id: number, texts: readonly string[], day = '12') => ['chat.json', telegramJson, JSON.stringify({
  name: 'Harbour Watch', type: 'public_channel', id,
  messages: texts.map((text, i) => ({ id: 7 + i, type: 'message', date_unixtime: String(Date.parse(`2024-01-${day}T14:0${i}:00Z`) / 1000), text, ...(i === 0 ? {} : { reply_to_message_id: 7 }) })),
})] as const;
const html = (text: string, clock = '12.01.2024 14:00:00 UTC+00:00') => ['messages.html', telegramHtml, telegramHtml.example.replace('12.01.2024 14:05:00 UTC+01:00', clock).replace('The ferry has left <strong>Trieste</strong>.', text)] as const;
const page = (channel: string, text: string) => ['page.html', telegramPreview, telegramPreview.example.replace('2024-06-12T14:05', '2024-01-12T14:00').replaceAll('harbourwatch', channel).replace('The ferry has left <b>Trieste</b>.', text)] as const;

async function read(...inputs: readonly (readonly [string, Found['format'], string])[]) {
  const found = async function* (): AsyncGenerator<Found> {
    for (const [name, format, content] of inputs) yield { format, inputs: [inputOfBytes(name, Buffer.from(content))] };
  };
  const { sources, posts, notices, copies } = await gather(readAll(found(), {}));
  return { names: sources.map(({ name }) => name), ids: new Set(sources.map(({ id }) => id)).size, posts, texts: posts.map(({ text, source }) => `${sources.findIndex(({ id }) => id === source)} ${text}`).sort(), notices, copies };
}

describe('chats of one name', () => {
  it('are two sources by their numbers, each with its own messages and answers', async () => {
    const { names, ids, texts, posts, notices } = await read(json(11, ['The ferry has left.', 'It is late.']), json(12, ['The pier is closed.', 'It is open again.'], '13'));
    expect(names).toEqual(['Harbour Watch', 'Harbour Watch']);
    expect(ids).toBe(2);
    expect(texts).toEqual(['0 It is late.', '0 The ferry has left.', '1 It is open again.', '1 The pier is closed.']);
    expect(posts.map(({ replyTo }) => posts.findIndex(({ id }) => id === replyTo))).toEqual([-1, 0, -1, 2]);
    expect(notices).toEqual([]);
  });

  it('are two by their names in addresses', async () => {
    expect((await read(page('harbourwatch', 'The ferry has left.'), page('harbour_local', 'The pier is closed.'))).texts).toEqual(['0 The ferry has left.', '1 The pier is closed.']);
  });

  it('are two where an export tells neither, by the times of the messages that have one number', async () => {
    const { texts, notices } = await read(html('The ferry has left.'), html('The pier is closed.', '13.01.2024 09:30:00 UTC+00:00'));
    expect(texts).toEqual(['0 The ferry has left.', '1 The pier is closed.']);
    expect(notices).toEqual([]);
  });

  it('each take the page of their own export', async () => {
    const { names, texts, copies } = await read(json(11, ['The ferry has left.']), json(12, ['The pier is closed.'], '13'), html('The pier is shut.', '13.01.2024 14:00:00 UTC+00:00'));
    expect([names.length, texts, copies]).toEqual([2, ['0 The ferry has left.', '1 The pier is closed.'], 1]);
  });
});

describe('one chat stays one source', () => {
  it('in its exports and on its page, whichever of them tells its number', async () => {
    const { names, texts, copies } = await read(json(11, ['The ferry has left.']), html('The ferry has left.'), page('harbourwatch', 'The ferry has left.'));
    expect([names, texts, copies]).toEqual([['Harbour Watch'], ['0 The ferry has left.'], 2]);
  });

  it('after an edit, which leaves the time', async () => {
    const { texts, notices } = await read(json(11, ['The ferry has left.']), html('The ferry has not left.'));
    expect(texts).toEqual(['0 The ferry has left.']);
    expect(notices.map(({ what }) => what)).toEqual(['two copies of the post differ; the one that was edited last was kept, else the first']);
  });
});
