import type { PostTime, Source } from '../../record/post.js';
import type { Draft } from '../draft.js';
import { NO_TIME, timeAt } from '../times/instant.js';
import { linkOf } from '../text/link.js';
import { isInside, LinkedText, messageKey, oneLine, pollText, postIdOf, type Skip, UNNAMED } from './telegram.js';

/** What a message is read against. */
export interface Chat {
  readonly source: Source;
  /** As the export names it: `public_channel`. */
  readonly type: string;
  readonly file: string;
  /** The reader's zone. */
  readonly zone: string | undefined;
  /** The time that the exporting computer's clock showed, as the export writes it. */
  clock(local: string): PostTime;
}

export type MessageReading = { readonly draft: Draft } | { readonly skipped: Skip };

type Fields = Readonly<Record<string, unknown>>;

const MEDIA: Readonly<Record<string, string>> = {
  sticker: 'sticker', video_message: 'video message', voice_message: 'voice message', animation: 'animation', video_file: 'video file', audio_file: 'audio file',
};

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const stringIn = (fields: Fields, name: string): string | undefined => (typeof fields[name] === 'string' && fields[name] !== '' ? (fields[name] as string) : undefined);

/** The time of seconds since 1970, as a number or in digits; undefined where they are none. Early exports write 0 for what was never edited. */
function timeOfUnix(seconds: unknown, zone: string | undefined): PostTime | undefined {
  const number = typeof seconds === 'string' && /^\d{1,12}$/u.test(seconds) ? Number(seconds) : seconds;
  if (typeof number !== 'number' || number <= 0) return undefined;
  const time = timeAt(number, zone);
  return time.value === null ? undefined : time;
}

function timeOf(message: Fields, chat: Chat): PostTime {
  const local = stringIn(message, 'date');
  return timeOfUnix(message.date_unixtime, chat.zone) ?? (local === undefined ? NO_TIME : chat.clock(local));
}

function editedOf(message: Fields, chat: Chat): string | undefined {
  const local = stringIn(message, 'edited');
  const time = timeOfUnix(message.edited_unixtime, chat.zone) ?? (local === undefined || local.startsWith('1970-') ? NO_TIME : chat.clock(local));
  return time.value ?? undefined;
}

/** Where a piece of text of the export's types leads, if anywhere. */
function hrefOf(piece: Fields, text: string): string | null {
  if (piece.type === 'text_link') return linkOf(stringIn(piece, 'href'));
  // Telegram's own apps open an address without a scheme as http.
  if (piece.type === 'link') return linkOf(text) ?? linkOf(/^[^\s/:]+\.[^\s]+$/u.test(text) ? `http://${text}` : undefined);
  if (piece.type === 'email') return linkOf(`mailto:${text}`);
  if (piece.type === 'mention') return linkOf(/^@\w+$/u.test(text) ? `https://t.me/${text.slice(1)}` : undefined);
  return null;
}

/** Text as the export writes it: a string, a list of strings and marked pieces, or marked pieces alone. */
function addText(to: LinkedText, text: unknown): LinkedText {
  for (const piece of Array.isArray(text) ? text : [text]) {
    if (typeof piece === 'string') to.add(piece);
    else if (isFields(piece) && typeof piece.text === 'string') to.add(piece.text, hrefOf(piece, piece.text));
  }
  return to;
}

const plain = (text: unknown): string => addText(new LinkedText(), text).text;

function textOf(message: Fields): LinkedText {
  const text = addText(new LinkedText(), Array.isArray(message.text_entities) && message.text_entities.length > 0 ? message.text_entities : message.text);
  if (isFields(message.poll)) {
    const answers = Array.isArray(message.poll.answers) ? message.poll.answers.filter(isFields) : [];
    text.addLines(pollText(plain(message.poll.question), answers.map((answer) => plain(answer.text))));
  }
  return text.addLines([stringIn(message, 'place_name'), stringIn(message, 'address')].filter((line) => line !== undefined).join('\n'));
}

/** Its files by their paths, and the kinds of those that have none. */
function mediaOf(message: Fields): string[] {
  const media: string[] = [];
  const add = (path: unknown, kind: string): void => void media.push(typeof path === 'string' && isInside(path) ? path : kind);
  if (message.photo !== undefined) add(message.photo, 'photo');
  if (message.file !== undefined || message.media_type !== undefined) add(message.file, MEDIA[String(message.media_type)] ?? 'file');
  if (isFields(message.poll)) media.push('poll');
  if (message.location_information !== undefined || message.place_name !== undefined) media.push('location');
  if (message.contact_information !== undefined) media.push('contact');
  if (message.game_title !== undefined) media.push('game');
  if (message.invoice_information !== undefined) media.push('invoice');
  return media;
}

/** Who wrote it, where that is not the chat itself: the signature under it, else the member of a group. */
function authorOf(message: Fields, chat: Chat): string | undefined {
  const from = oneLine(stringIn(message, 'from') ?? '') || undefined;
  return stringIn(message, 'author') ?? (from === chat.source.name && /channel$/u.test(chat.type) ? undefined : from);
}

/** Told also where the name is not: whoever forwards speaks on another's word. */
function forwardOf(message: Fields): string | undefined {
  const from = message.forwarded_from !== undefined ? message.forwarded_from : message.saved_from;
  if (from === undefined) return message.forwarded_from_id === undefined ? undefined : UNNAMED;
  return (typeof from === 'string' && oneLine(from)) || UNNAMED;
}

/**
 * A message of Telegram Desktop's JSON export as a post, or why it is none.
 *
 * @param byte where it begins in the file
 */
export function readMessage(message: unknown, chat: Chat, byte: number | undefined): MessageReading {
  if (!isFields(message)) return { skipped: 'unreadable' };
  if (message.type === 'service' || message.type === 'unsupported') return { skipped: message.type };
  const { id } = message;
  if ((typeof id !== 'number' || !Number.isSafeInteger(id)) && typeof id !== 'string') return { skipped: 'unreadable' };
  const { text, links } = textOf(message);
  if (text.trim() === '') return { skipped: 'textless' };
  const reply = message.reply_to_message_id;
  return {
    draft: {
      key: messageKey(id), at: timeOf(message, chat), text, links,
      author: authorOf(message, chat),
      via: stringIn(message, 'via_bot'),
      forwardedFrom: forwardOf(message),
      // A reply to a message of another chat is to a post of another source.
      replyTo: (typeof reply === 'number' || typeof reply === 'string') && message.reply_to_peer_id === undefined ? postIdOf(chat.source, reply) : undefined,
      edited: editedOf(message, chat),
      media: mediaOf(message),
      origin: { file: chat.file, ...(byte === undefined ? {} : { byte }), element: `message ${id}` },
    },
  };
}
