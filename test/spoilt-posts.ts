import { createHash } from 'node:crypto';
import { writeCarStream } from '@atcute/car';
import { encode, toBytes, toCidLink } from '@atcute/cbor';

/** An input of three posts, the second of which cannot be read. */
export interface Spoilt {
  /** What is wrong with it. */
  readonly what: string;
  readonly content: string | Uint8Array;
  /** The place that a notice names, as its own input would have it. */
  readonly where: RegExp;
}

/** The posts that stand around the spoilt one. */
export const AROUND = ['The ferry has left.', 'The pier is closed.'] as const;
const [FIRST, LAST] = AROUND;

/** A block of a repository: its address and its bytes. */
function blockOf(value: unknown): { readonly link: ReturnType<typeof toCidLink>; readonly cid: Uint8Array; readonly data: Uint8Array } {
  const data = encode(value);
  const contents = createHash('sha256').update(data).digest();
  const cid = { version: 1, codec: 0x71, digest: { codec: 0x12, contents }, bytes: Uint8Array.from([1, 0x71, 0x12, 32, ...contents]) } as Parameters<typeof toCidLink>[0];
  return { link: toCidLink(cid), cid: cid.bytes, data };
}

async function repository(): Promise<Uint8Array> {
  const post = (text: unknown, minute: number): object => ({ $type: 'app.bsky.feed.post', text, createdAt: `2023-09-13T14:0${minute}:00Z`, langs: ['en'] });
  const posts = [post(FIRST, 1), post(7, 2), post(LAST, 3)].map(blockOf);
  const node = blockOf({ e: posts.map(({ link }, i) => ({ p: 0, k: toBytes(Buffer.from(`app.bsky.feed.post/3ka${i}`)), v: link, t: null })), l: null });
  const commit = blockOf({ did: 'did:plc:harbour', rev: '3k', version: 3, data: node.link, prev: null, sig: toBytes(new Uint8Array(64)) });
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeCarStream([commit.link], [commit, node, ...posts])) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const note = (content: unknown, id: number): object => ({ type: 'Create', actor: 'https://example.org/users/harbour', published: '2023-09-13T14:05:33Z', object: { id: `https://example.org/${id}`, type: 'Note', content, published: '2023-09-13T14:05:33Z' } });
const telegramMessage = (inside: string, id: number): string => `<div class="message default clearfix" id="message${id}"><div class="body"><div class="pull_right date details" title="12.01.2024 14:05:00 UTC+01:00">14:05</div><div class="from_name">Harbour Watch</div>${inside}</div></div>`;
const previewed = (inside: string, id: number): string => `<div class="tgme_widget_message js-widget_message" data-post="harbourwatch/${id}">${inside}<a class="tgme_widget_message_date" href="https://t.me/harbourwatch/${id}"><time datetime="2024-06-12T14:05:00+00:00">14:05</time></a></div>`;

/** By the name of its format, for each that holds posts: one that is spoilt in a way of its own. */
export const SPOILT: Readonly<Record<string, Spoilt | (() => Promise<Spoilt>)>> = {
  'telegram-json': {
    what: 'a message whose text is a number',
    content: JSON.stringify({ name: 'Harbour Watch', type: 'public_channel', id: 7, messages: [FIRST, 7, LAST].map((text, i) => ({ id: i + 1, type: 'message', date: '2024-06-12T14:05:00', date_unixtime: '1718193900', text })) }),
    where: /message 2\b/u,
  },
  'telegram-html': {
    what: 'a message without anything in it',
    content: `<html><head><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_body chat_page"><div class="history">${telegramMessage(`<div class="text">${FIRST}</div>`, 1)}<div class="message default" id="message2"></div>${telegramMessage(`<div class="text">${LAST}</div>`, 3)}`,
    where: /message 2\b/u,
  },
  'telegram-preview': {
    what: 'a post that Telegram alone shows',
    content: `<html><body>${previewed(`<div class="tgme_widget_message_text js-message_text">${FIRST}</div>`, 1)}${previewed('<div class="message_media_not_supported_wrap"><div class="message_media_not_supported_label">Please open Telegram to view this post</div></div>', 2)}${previewed(`<div class="tgme_widget_message_text js-message_text">${LAST}</div>`, 3)}`,
    where: /harbourwatch\/2\b/u,
  },
  'json-feed': {
    what: 'an item that is a list',
    content: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Harbour', items: [{ id: '1', content_text: FIRST }, [7], { id: '3', content_text: LAST }] }),
    where: /items\[1\]/u,
  },
  feed: {
    what: 'an item of broken markup',
    content: `<rss version="2.0"><channel><title>Harbour</title>\n<item><title>${FIRST}</title></item>\n<item><title><![CDATA[]]></title><link a="<item"></lnk></item>\n<item><title>${LAST}</title></item>\n</channel></rss>`,
    where: /:3$/u,
  },
  'bluesky-car': async () => ({ what: 'a record whose text is a number', content: await repository(), where: /byte \d+/u }),
  'x-archive': {
    what: 'an element that is no post',
    content: `window.YTD.tweets.part0 = [${[FIRST, 7, LAST].map((full_text, i) => JSON.stringify({ tweet: { id_str: String(i), created_at: 'Wed Sep 13 14:05:33 +0000 2023', full_text } })).join(',')}]`,
    where: /\[1\]/u,
  },
  readout: {
    what: 'a post whose text is missing',
    content: JSON.stringify({ readout: 1, sources: [{ id: 's1', kind: 'channel', name: 'Harbour' }], posts: [FIRST, undefined, LAST].map((text, i) => ({ id: `p${i}`, source: 's1', at: { value: null, precision: 'unknown' }, text })) }),
    where: /posts\[1\]/u,
  },
  'activity-streams': {
    what: 'an activity whose object is a number',
    content: JSON.stringify({ '@context': 'https://www.w3.org/ns/activitystreams', type: 'OrderedCollection', orderedItems: [note(`<p>${FIRST}</p>`, 1), { type: 'Create', object: 7 }, note(`<p>${LAST}</p>`, 3)] }),
    where: /orderedItems\[1\]/u,
  },
  'bluesky-json': {
    what: 'a post whose text is a number',
    content: JSON.stringify({ feed: [FIRST, 7, LAST].map((text, i) => ({ post: { uri: `at://did:plc:harbour/app.bsky.feed.post/${i}`, author: { handle: 'harbour.example.org' }, record: { $type: 'app.bsky.feed.post', text, createdAt: '2023-09-13T14:05:33Z' } } })) }),
    where: /feed\[1\]/u,
  },
  page: {
    what: 'an entry of a live blog without words',
    content: `<!doctype html><html><body>${[FIRST, '<img src="a.png">', LAST].map((text, i) => `<article id="e${i}"><time datetime="2024-06-12T14:0${i}:00Z"></time><p>${text}</p></article>`).join('')}</body></html>`,
    where: /#e1$/u,
  },
  'json-lines': {
    what: 'a line that is cut off',
    content: `{"text": "${FIRST}", "date": "2023-09-13"}\n{"text": "The f\n{"text": "${LAST}", "date": "2023-09-13"}\n`,
    where: /:2$/u,
  },
  json: {
    what: 'an object with a comma where a value should stand',
    content: `{"posts": [{"text": "${FIRST}", "date": "2023-09-13"}, {"text": , "date": "2023-09-13"}, {"text": "${LAST}", "date": "2023-09-13"}]}`,
    where: /posts\[1\]/u,
  },
  csv: {
    what: 'a row with cells behind the last column',
    content: `date,text\n2023-09-13,${FIRST}\n2023-09-13,The ferry, as ever, is late.\n2023-09-13,${LAST}\n`,
    where: /:3$/u,
  },
  markdown: {
    what: 'a table, which is no post',
    content: `# 13 September 2023\n\n- 14:05 ${FIRST}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- 14:20 ${LAST}\n`,
    where: /:5$/u,
  },
  'plain-text': {
    what: 'a letter of another encoding than the others are in',
    content: Buffer.concat([Buffer.from(`2024-06-12\n\n14:05 ${FIRST}\n\n14:10 Zürich, Köln and K`), Buffer.of(0xfc), Buffer.from(`snacht\n\n14:20 ${LAST}\n`)]),
    where: /:5$/u,
  },
};
