import { ReadError } from '../read-error.js';
import { oneLine } from './telegram.js';

/** A chat as an export of a whole account lists it. */
export interface ChatHeader {
  name?: string | null;
  type?: string;
  id?: number | string;
  messages: number;
}

/** So many are named in the sentence that lists them, and so many are remembered. */
const NAMED = 40;
const REMEMBERED = 20_000;
/** Telegram's own bound on a title is half of this. */
const LONGEST_NAME = 256;
const UNNAMED_TYPES: Readonly<Record<string, string>> = { saved_messages: 'Saved Messages', replies: 'Replies', verification_codes: 'Verification Codes' };

const folded = (text: string): string => oneLine(text).normalize('NFC').toLowerCase();
/** Bots write -100 before the number of a channel, and a minus before that of a group. */
const idsOf = (wanted: string): readonly string[] => ['', '-', '-100'].filter((prefix) => wanted.startsWith(prefix)).map((prefix) => wanted.slice(prefix.length));

/** The name of a chat as a person knows it: its own, else what its type is called. */
export function chatName({ name, type, id }: ChatHeader): string | undefined {
  if (typeof name === 'string' && oneLine(name) !== '') return oneLine(name).slice(0, LONGEST_NAME);
  return UNNAMED_TYPES[type ?? ''] ?? (id === undefined ? undefined : `chat ${id}`);
}

/** True where a chat is the one asked for: by its number, or by its name, whatever the case. */
export function isChat(header: ChatHeader, wanted: string): boolean {
  if (header.id !== undefined && idsOf(wanted.trim()).includes(String(header.id))) return true;
  const name = chatName(header);
  return name !== undefined && folded(name) === folded(wanted);
}

/** The chats that an export holds, for the sentence that asks which is meant. */
export class ChatList {
  private readonly headers: ChatHeader[] = [];
  private count = 0;

  add(header: ChatHeader): void {
    if (this.count++ < REMEMBERED) this.headers.push(header);
  }

  get size(): number {
    return this.count;
  }

  /** Public channels first, since these are what is mostly meant; then the fuller. */
  private get inOrder(): readonly ChatHeader[] {
    const rank = ({ type }: ChatHeader): number => ['public_channel', 'private_channel', 'public_supergroup', 'private_supergroup', 'private_group'].indexOf(type ?? '') >>> 0;
    return [...this.headers].sort((a, b) => rank(a) - rank(b) || b.messages - a.messages);
  }

  /** What is said where no chat was read: those that there are, to choose from. */
  question(file: string, wanted: string | undefined): ReadError {
    if (this.count === 0) return new ReadError(`${file} holds no chats; export one from Telegram Desktop with its messages`);
    const named = this.inOrder.slice(0, NAMED).map((header) => `"${chatName(header) ?? '?'}" (${header.id ?? 'no id'}, ${(header.type ?? 'chat').replaceAll('_', ' ')}, ${header.messages} ${header.messages === 1 ? 'message' : 'messages'})`);
    const more = this.count > named.length ? ` and ${this.count - named.length} more` : '';
    const what = wanted === undefined ? `holds a whole account; choose a chat with --chat NAME or --chat ID` : `holds no chat "${wanted}"; choose with --chat`;
    return new ReadError(`${file} ${what}: ${named.join(', ')}${more}`);
  }
}
