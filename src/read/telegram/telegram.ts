import { idOf } from '../../record/id.js';
import type { PostLink, Source } from '../../record/post.js';

/** Whoever is not told by name, in both forms of the export. */
export const UNNAMED = 'Deleted Account';

/** Why a message is no post. */
export type Skip = 'service' | 'unsupported' | 'textless' | 'unreadable';

export const SKIPPED: Record<Skip, string> = {
  service: 'a service message (a pin, a title, a member, a call) is no post',
  unsupported: 'the Telegram that exported the message did not support it, so that it has neither text nor date; export again with a newer one',
  textless: 'a message without text is no post to read',
  unreadable: 'what stands in a message’s place is none',
};

/** "1 message", "2 messages". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** What is said of times that no zone goes with. */
export function withoutZone(n: number): string {
  return `${counted(n, 'time is', 'times are')} of the exporting computer’s clock, in a zone that the export does not tell; give it with --zone, as Asia/Vladivostok`;
}

/** A name as it is shown on one line, whatever it holds. */
export function oneLine(name: string): string {
  return name.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, ' ').trim();
}

/**
 * The source of a chat. Its id is made of the name alone, since that is what the JSON export, the HTML export and the channel's own page have in common:
 * a message that is read from two of them is one post. Chats of one name are told apart by what marks them (`namesakes.ts`).
 */
export function chatSource(name: string, url?: string): Source {
  const told = oneLine(name);
  return { id: idOf('source', 'channel', told), kind: 'channel', name: told, ...(url === undefined ? {} : { url }) };
}

/** What tells a message from every other of its chat, as the key of its post. */
export function messageKey(id: number | string): string {
  return `message ${id}`;
}

/** The id of the post that another message of the same chat is. */
export function postIdOf(source: Source, id: number | string): string {
  return idOf('post', source.id, messageKey(id));
}

/** True for a path that stays within the export's folder; "(File not included. ...)" is none, nor is what leads out of it. */
export function isInside(path: string): boolean {
  if (path === '' || path.length > 1000 || /^\(|^[/\\]|^[a-z][a-z\d+.-]*:|[\u0000-\u001f]/iu.test(path)) return false;
  return !path.split(/[/\\]/u).includes('..');
}

/** A question and its answers as lines of text, as a poll is read aloud. */
export function pollText(question: string, answers: readonly string[]): string {
  return [question, ...answers.map((answer) => `- ${answer}`)].join('\n');
}

/** A text put together of pieces, and the links on them. */
export class LinkedText {
  private readonly parts: string[] = [];
  private length = 0;
  readonly links: PostLink[] = [];

  add(text: string, href: string | null = null): this {
    if (href !== null && text !== '') this.links.push({ start: this.length, end: this.length + text.length, href });
    this.parts.push(text);
    this.length += text.length;
    return this;
  }

  /** A block on lines of its own. */
  addLines(text: string): this {
    if (text === '') return this;
    return this.add(this.length > 0 ? `\n${text}` : text);
  }

  get text(): string {
    return this.parts.join('');
  }
}
