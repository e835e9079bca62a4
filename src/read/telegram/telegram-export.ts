import type { Notice } from '../../record/record.js';
import { postOf } from '../draft.js';
import type { Reading, ReadOptions } from '../format.js';
import { NO_TIME, timeOfIso } from '../times/instant.js';
import { JsonProblem, JsonStream, type PickedValue } from './json-stream.js';
import { ReadError } from '../read-error.js';
import { chatSource, counted, SKIPPED, withoutZone } from './telegram.js';
import { type ChatHeader, ChatList, chatName, isChat } from './telegram-chats.js';
import { TelegramMender } from './telegram-mender.js';
import { type Chat, readMessage } from './telegram-message.js';

const FIELDS = ['name', 'type', 'id', 'messages.*'];
/** All that is ever picked: of contacts, sessions and whatever else an account holds, nothing is. */
const PATHS = ['$', '$.chats.list.*', '$.left_chats.list.*'].flatMap((chat) => FIELDS.map((field) => `${chat}.${field}`));
/** Where so many messages are no JSON, nothing is an export any more. */
const MOST_RESTARTS = 10_000;
/** More than any line end with what is looked for after it. */
const OVERLAP = 256;

interface OpenChat extends ChatHeader {
  key: string;
  list: string | null;
  /** Undefined until its first message; null where another chat was asked for. */
  chat?: Chat | null;
}

/** The posts of a JSON export, of which the bytes are fed piece by piece; see `telegramJson`. */
export class ExportReader {
  private readonly mender = new TelegramMender();
  private readonly stream = new JsonStream(PATHS, (picked) => this.take(picked));
  private readonly chats = new ChatList();
  private readonly ready: Reading[] = [];
  private readonly notes: Notice[] = [];
  private open: OpenChat | null = null;
  private chosen: Chat | null = null;
  private namesakes = 0;
  private clocks = 0;
  private restarts = 0;
  /** Bytes that are looked through for a message to go on with; null while all is well. */
  private seeking: Uint8Array | null = null;
  private broken: JsonProblem | null = null;
  /** The mended bytes in hand, and how many came before them. */
  private rest: Uint8Array = new Uint8Array();
  private passed = 0;
  /** What stands before a message on its line. */
  private indent: string | null = null;

  /** @param bytes whether the bytes fed are those of the file, so that places in them can be told */
  constructor(
    private readonly file: string,
    private readonly options: ReadOptions,
    private readonly bytes = true,
  ) {}

  feed(piece: Uint8Array): Reading[] {
    this.parse(this.mender.mend(piece));
    return this.ready.splice(0);
  }

  /** @throws ReadError where a chat must be chosen, or where nothing could be read */
  end(): Reading[] {
    this.parse(this.mender.end());
    if (this.broken === null && this.seeking === null) {
      try {
        this.stream.end();
      } catch (error) {
        this.broken = error as JsonProblem;
      }
    }
    if (this.chosen === null) this.explain();
    this.conclude();
    return [...this.ready.splice(0), ...this.notes.map((notice): Reading => ({ kind: 'notice', notice }))];
  }

  /** Nothing was read, and why: nothing that can be is there, or not the chat that was asked for, or none was. */
  private explain(): void {
    const { chat: wanted } = this.options;
    const { open } = this;
    if (open === null || open.list !== null) {
      if (this.broken !== null && open === null) throw new ReadError(`${this.file} cannot be read, ${this.broken.message}${this.at(this.broken.byte)}; export the chat again`);
      throw this.chats.question(this.file, wanted);
    }
    if (wanted !== undefined && !isChat(open, wanted)) throw new ReadError(`${this.file} holds the chat "${chatName(open)}" alone, not "${wanted}"`);
    if (this.broken !== null) throw new ReadError(`${this.file} holds no message that can be read, ${this.broken.message}${this.at(this.broken.byte)}; export the chat again`);
    this.note('the chat holds no messages');
  }

  private parse(bytes: Uint8Array): void {
    this.rest = bytes;
    if (this.seeking !== null) {
      this.rest = Buffer.concat([this.seeking, bytes]);
      this.passed -= this.seeking.length;
    }
    while (this.broken === null) {
      if (this.seeking !== null && !this.goOn()) return;
      try {
        this.stream.write(this.rest);
        this.passed += this.rest.length;
        return;
      } catch (error) {
        if (!(error instanceof JsonProblem)) throw error;
        this.stumble(error);
      }
    }
  }

  /** How deep a message stands: in the chat's list, and that in the account's. */
  private get level(): number {
    return this.open?.list ? 5 : 2;
  }

  /** A message that cannot be read is skipped, where the next can be found; else reading ends. */
  private stumble(problem: JsonProblem): void {
    if (this.open === null || this.stream.open < this.level || this.restarts >= MOST_RESTARTS) {
      this.broken = problem;
      return;
    }
    if (this.open.chat === undefined) this.choose(this.open);
    if (this.open.chat) this.ready.push({ kind: 'skipped', notice: { where: `${this.file}${this.at(problem.byte)}`, what: `a message could not be read, ${problem.message}; reading went on with the next` } });
    const from = Math.max(0, Math.min(problem.byte - this.passed, this.rest.length));
    this.skip(from);
    this.seeking = new Uint8Array();
  }

  /** Takes reading up again at the line where the next message begins or the list ends, as the exporter sets them; false where neither is in hand. */
  private goOn(): boolean {
    const indent = this.indent ?? ' '.repeat(this.level);
    const unit = Math.floor(indent.length / this.level);
    const text = Buffer.from(this.rest.buffer, this.rest.byteOffset, this.rest.byteLength);
    const places = [text.indexOf(`\n${indent}{`), text.indexOf(`\n${indent.slice(unit)}]`)].filter((place) => place >= 0);
    if (places.length === 0) {
      this.seeking = this.rest.slice(Math.max(0, this.rest.length - OVERLAP));
      this.passed += this.rest.length;
      return false;
    }
    this.skip(Math.min(...places));
    this.seeking = null;
    const { list } = this.open as OpenChat;
    this.restarts++;
    (this.open as OpenChat).key = this.keyOf(list, 0);
    this.stream.restart(list === null ? '{"messages":[' : `{"${list}":{"list":[{"messages":[`, this.passed);
    return true;
  }

  private skip(bytes: number): void {
    this.rest = this.rest.subarray(bytes);
    this.passed += bytes;
  }

  private keyOf(list: string | null, index: number | string): string {
    return list === null ? '' : `${this.restarts} ${list} ${index}`;
  }

  private take({ value, keys, start }: PickedValue): void {
    const list = keys[0] === 'chats' || keys[0] === 'left_chats' ? keys[0] : null;
    const key = this.keyOf(list, keys[2]);
    if (this.open?.key !== key) {
      this.open = { key, list, messages: 0 };
      this.chats.add(this.open);
    }
    const field = keys[list === null ? 0 : 3];
    if (field === 'messages') this.takeMessage(value, start, this.open);
    else if (field === 'id' && (typeof value === 'number' || typeof value === 'string')) this.open.id = value;
    else if ((field === 'name' || field === 'type') && (typeof value === 'string' || value === null)) {
      if (field === 'name') this.open.name = value ?? undefined;
      else this.open.type = value ?? undefined;
      if (field === 'name' && this.open.chat && this.options.source === undefined) this.note('the chat’s name stands after its messages; give it with --source');
    }
  }

  private takeMessage(message: unknown, start: number, open: OpenChat): void {
    open.messages++;
    if (open.chat === undefined) this.choose(open);
    if (!open.chat) return;
    this.indent ??= this.indentAt(start);
    const reading = readMessage(message, open.chat, this.bytes ? this.mender.inputByte(start) : undefined);
    if ('draft' in reading) this.ready.push({ kind: 'post', post: postOf(open.chat.source, reading.draft) });
    else this.ready.push({ kind: 'skipped', notice: { where: `${this.file} message ${(message as { id?: unknown } | null)?.id ?? '?'}`, what: SKIPPED[reading.skipped] } });
  }

  private choose(open: OpenChat): void {
    const { chat: wanted, source } = this.options;
    open.chat = null;
    if (wanted === undefined ? open.list !== null : !isChat(open, wanted)) return;
    if (this.chosen !== null) {
      this.namesakes++;
      return;
    }
    const file = this.file.split(/[/\\]/u).at(-1) as string;
    open.chat = {
      source: chatSource(source ?? chatName(open) ?? file.replace(/\.[^.]+$/u, '')), type: open.type ?? '', file: this.file,
      zone: this.options.zone,
      clock: (local) => {
        this.clocks++;
        return timeOfIso(local, this.options.zone) ?? NO_TIME;
      },
    };
    this.chosen = open.chat;
    this.ready.push({ kind: 'source', source: open.chat.source, ...(open.id === undefined ? {} : { mark: `#${open.id}` }) });
  }

  /** The white space between the line's beginning and a message, where the line is in hand. */
  private indentAt(start: number): string | null {
    let at = start - this.passed;
    const end = at;
    while (at > 0 && (this.rest[at - 1] === 0x20 || this.rest[at - 1] === 0x09)) at--;
    return at > 0 && this.rest[at - 1] === 0x0a ? Buffer.from(this.rest.subarray(at, end)).toString() : null;
  }

  private at(byte: number): string {
    return this.bytes ? ` at byte ${this.mender.inputByte(byte)}` : '';
  }

  private note(what: string): void {
    this.notes.push({ where: this.file, what });
  }

  /** Says what was done to read it. */
  private conclude(): void {
    const { escapes, paths, encoding } = this.mender.mended;
    if (escapes + paths > 0) this.note(`what Telegram’s exporter wrote as no JSON was mended: ${counted(escapes, 'control character')}, ${counted(paths, 'path')} without quotation marks`);
    if (encoding > 0) this.note('some bytes are no UTF-8; each was read as U+FFFD');
    if (this.seeking !== null) this.note('no message could be read after the last that is told of; export the chat again');
    if (this.broken !== null) this.note(`reading ended early, ${this.broken.message}${this.at(this.broken.byte)}: what follows was not read; export the chat again`);
    if (this.namesakes > 0) this.note(`${this.namesakes + 1} chats have this name; the first was read: choose by number with --chat ID`);
    if (this.clocks > 0 && this.options.zone === undefined) this.note(withoutZone(this.clocks));
  }
}
