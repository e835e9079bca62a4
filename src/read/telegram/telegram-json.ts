import { headText } from '../text/bytes.js';
import type { Format, Input, Reading, ReadOptions } from '../format.js';
import { ReadError } from '../read-error.js';
import { ExportReader } from './telegram-export.js';

const TYPES = 'saved_messages|replies|verification_codes|personal_chat|bot_chat|private_group|private_supergroup|public_supergroup|private_channel|public_channel';
const CHAT_TYPE = new RegExp(`"type"\\s*:\\s*"(?:${TYPES})"`, 'u');
const MESSAGES = /"messages"\s*:\s*\[/u;
const MESSAGE = /"(?:date_unixtime|text_entities|from_id|actor_id)"\s*:|"type"\s*:\s*"(?:message|service|unsupported)"/u;
/** Others' messages have types and senders too; the exporter's have a clock without a zone. */
const CLOCK = /"date"\s*:\s*"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"/u;
/** A whole account opens with words about the export, and what it holds of the account comes before its chats. */
const ACCOUNT = /^\s*\{\s*"about"\s*:/u;
const OF_ACCOUNT = /"(?:personal_information|profile_pictures|contacts|frequent_contacts|sessions|web_sessions|chats|left_chats)"\s*:\s*[{[]/u;
const CHATS = /"(?:left_)?chats"\s*:\s*\{\s*(?:"about"\s*:\s*"(?:[^"\\]|\\.)*"\s*,\s*)?"list"\s*:\s*\[/u;
/** Bytes that are parsed at once, so that what they hold waits nowhere in numbers. */
const PIECE = 65_536;

/** UTF-16 as an editor may have saved it; the exporter itself writes UTF-8. */
function utf16Of(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0x7b && head[1] === 0)) return 'utf-16le';
  return (head[0] === 0xfe && head[1] === 0xff) || (head[0] === 0 && head[1] === 0x7b) ? 'utf-16be' : null;
}

async function* piecesOf({ head, chunks }: Pick<Input, 'head' | 'chunks'>): AsyncGenerator<Uint8Array> {
  const encoding = utf16Of(head);
  const decoder = encoding && new TextDecoder(encoding);
  for await (const chunk of chunks()) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      const piece = chunk.subarray(at, at + PIECE);
      yield decoder ? Buffer.from(decoder.decode(piece, { stream: true })) : piece;
    }
  }
}

/** Telegram Desktop's "Export chat history" and "Export Telegram data" in machine-readable JSON. */
export const telegramJson: Format = {
  name: 'telegram-json',
  what: 'Telegram Desktop export, JSON',
  toldBy: 'a JSON object with "messages" of Telegram’s kinds, or with "chats" and "left_chats" of a whole account',
  example: `{
 "name": "Harbour Watch",
 "type": "public_channel",
 "id": 1234567890,
 "messages": [
  {
   "id": 7,
   "type": "message",
   "date": "2024-06-12T14:05:00",
   "date_unixtime": "1718193900",
   "from": "Harbour Watch",
   "from_id": "channel1234567890",
   "text": ["The ferry has left ", {"type": "bold", "text": "Trieste"}, "."],
   "text_entities": [{"type": "plain", "text": "The ferry has left "}, {"type": "bold", "text": "Trieste"}, {"type": "plain", "text": "."}]
  }
 ]
}
`,
  recognises(head) {
    const text = headText(head);
    if (!/^\s*\{/u.test(text)) return false;
    return (MESSAGES.test(text) && (CHAT_TYPE.test(text) || (MESSAGE.test(text) && CLOCK.test(text)))) || (ACCOUNT.test(text) && OF_ACCOUNT.test(text)) || CHATS.test(text);
  },
  read,
  mediaBelow: true,
  async *together(inputs, options) {
    const refused: ReadError[] = [];
    for (const input of inputs) {
      try {
        yield* read(input, options);
      } catch (error) {
        if (!(error instanceof ReadError)) throw error;
        refused.push(error);
      }
    }
    if (refused.length === inputs.length) throw refused[0];
    for (const { message } of refused) yield { kind: 'notice', notice: { where: inputs[0].name, what: message } };
  },
};

async function* read(input: Input, options: ReadOptions): AsyncGenerator<Reading> {
  const reader = new ExportReader(input.name, options, utf16Of(input.head) === null);
  for await (const piece of piecesOf(input)) yield* reader.feed(piece);
  yield* reader.end();
}
