import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { madeUpDay } from '../made-up-day.mjs';

const START = Date.UTC(2021, 2, 1) / 1000;
const NOT_INCLUDED = '(File not included. Change data exporting settings to download.)';
/** Made-up posts that are told again and again, each time as another message. */
const TEXTS = Array.from({ length: 4 }, (_, seed) => madeUpDay(1000, seed + 1).split('\n\n').slice(1).map((post) => post.trim())).flat();

/** What else a message has, by its number: each of the things that a reader must see to, about as often as in a news channel. */
const MORE = [
  [3, () => ({ photo: NOT_INCLUDED, width: 1280, height: 720 })],
  [4, (at) => ({ edited: local(at + 340), edited_unixtime: String(at + 340) })],
  [6, () => ({ author: 'Mara Lund' })],
  [7, (_at, id) => ({ reply_to_message_id: id - 3 })],
  [9, (_at, id) => ({ forwarded_from: id % 2 ? 'Port Authority' : null, forwarded_from_id: 'channel99' })],
  [11, (_at, id) => ({ file: `video_files/video_${id}.mp4`, thumbnail: NOT_INCLUDED, media_type: 'video_file', mime_type: 'video/mp4', duration_seconds: 42, width: 640, height: 360 })],
  [97, () => ({ poll: { question: 'Will the strike end this week?', closed: false, total_voters: 5312, answers: [{ text: 'Yes', voters: 2100, chosen: false }, { text: 'No', voters: 3212, chosen: true }] } })],
  [101, () => ({ via_bot: '@like', inline_bot_buttons: [[{ type: 'callback', text: '👍 12', data: 'x' }]] })],
];

const local = (at) => new Date((at + 7200) * 1000).toISOString().slice(0, 19);

/** A text as the exporter parts it: a bold beginning, plain words, and a link or an emoji of the channel's own at the end. */
function piecesOf(text, id) {
  const cut = text.indexOf(' ', 20);
  const pieces = [{ type: 'bold', text: text.slice(0, cut) }, { type: 'plain', text: `${text.slice(cut)}\n\n` }];
  if (id % 3 === 0) pieces.push({ type: 'text_link', text: 'Harbour Watch', href: 'https://t.me/harbourwatch' });
  else if (id % 29 === 0) pieces.push({ type: 'custom_emoji', text: '🌊', document_id: id % 58 === 0 ? 'UNQUOTED video_files/sticker (2).webm' : 'stickers/wave.tgs' });
  else pieces.push({ type: 'mention', text: '@harbourwatch' });
  return pieces;
}

function messageOf(id) {
  const at = START + id * 47;
  const head = { id, type: 'message', date: local(at), date_unixtime: String(at) };
  if (id % 211 === 0) return { id, type: 'unsupported' };
  if (id % 173 === 0) return { ...head, type: 'service', actor: 'Harbour Watch', actor_id: 'channel4711', action: 'pin_message', message_id: id - 1, text: '', text_entities: [] };
  const from = { ...head, from: 'Harbour Watch', from_id: 'channel4711' };
  if (id % 13 === 0) return { ...from, photo: NOT_INCLUDED, width: 1280, height: 720, text: '', text_entities: [] };
  const more = MORE.filter(([every]) => id % every === 0).map(([, make]) => make(at, id));
  const pieces = piecesOf(`${TEXTS[id % TEXTS.length]}${id % 31 === 0 ? ' CONTROL' : ''}${id % 23 === 0 ? ' Об этом сообщило агентство.' : ''}`, id);
  // Early messages of a long export are no other than late ones; what differs is the exporter, and it is one.
  return Object.assign(from, ...more, { text: pieces.map((piece) => (piece.type === 'plain' ? piece.text : piece)), text_entities: pieces });
}

/** As the exporter sets it, a space deeper a level; `broken` with what it writes as no JSON, else with the same as JSON. */
function written(message, broken) {
  const json = JSON.stringify(message, null, 1).replaceAll('\n', '\n  ');
  return broken
    ? json.replaceAll(' CONTROL', ' \\x0B\\x1F').replace(/"UNQUOTED ([^"]*)"/gu, '$1')
    : json.replaceAll(' CONTROL', ' \\u000B\\u001F').replace(/"UNQUOTED ([^"]*)"/gu, '"$1"');
}

/**
 * Writes a made-up export of one public channel, of about so many bytes, the same for the same size: to `path` as Telegram Desktop writes it, and to `twin` as
 * JSON that any parser takes. Answers how many messages it has.
 */
export async function writeExport(path, twin, bytes) {
  const files = [createWriteStream(path, { highWaterMark: 1 << 20 }), createWriteStream(twin, { highWaterMark: 1 << 20 })];
  const put = (texts) => Promise.all(files.map((file, i) => file.write(texts[i]) || once(file, 'drain')));
  const head = '{\n "name": "Harbour Watch",\n "type": "public_channel",\n "id": 4711,\n "messages": [';
  await put([head, head]);
  let size = 0;
  let id = 0;
  while (size < bytes) {
    const batch = Array.from({ length: 500 }, () => messageOf(++id));
    const texts = [true, false].map((broken) => batch.map((message) => `${message.id === 1 ? '' : ','}\n  ${written(message, broken)}`).join(''));
    size += Buffer.byteLength(texts[0]);
    await put(texts);
  }
  await put(['\n ]\n}\n', '\n ]\n}\n']);
  for (const file of files) {
    file.end();
    await finished(file);
  }
  return id;
}
