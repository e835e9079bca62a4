import { isInside, oneLine, pollText, UNNAMED } from './telegram.js';
import { type Element, MarkupText, readMarkup } from './telegram-markup.js';

/** A message as a page of the HTML export tells it, what it has from the one before it filled in. */
export interface PageMessage {
  /** As in the JSON export; below zero for what a group held before it became another. */
  readonly id: string;
  readonly kind: 'message' | 'service' | 'unsupported';
  /** As printed: `13.08.2020 02:55:28 UTC+01:00`, in early exports without the offset. */
  readonly date: string | undefined;
  readonly from: string | undefined;
  readonly via: string | undefined;
  readonly forward: { readonly from: string; readonly date: string | undefined } | undefined;
  /** The message of this chat that is answered. */
  readonly replyTo: string | undefined;
  readonly signature: string | undefined;
  readonly text: MarkupText;
  /** Further lines of text: a poll, a venue. */
  readonly lines: readonly string[];
  readonly media: readonly string[];
}

export interface ChatPage {
  readonly title: string;
  /** The chat is one of a whole account's: its heading leads back to the list of them. */
  readonly ofAccount: boolean;
  /** Null on the pages of an export that hold lists: contacts, sessions, chats. */
  readonly messages: readonly PageMessage[] | null;
}

const KIND_OF_CLASS: Readonly<Record<string, string>> = {
  media_photo: 'photo', media_video: 'video file', media_voice_message: 'voice message', media_audio_file: 'audio file', media_file: 'file', media_contact: 'contact',
  media_location: 'location', media_live_location: 'location', media_venue: 'location', media_game: 'game', media_invoice: 'invoice', media_poll: 'poll',
  photo_wrap: 'photo', video_file_wrap: 'video file', animated_wrap: 'animation', sticker_wrap: 'sticker',
};
/** Titles that tell the kind more closely than the class. */
const KIND_OF_TITLE: Readonly<Record<string, string>> = { Sticker: 'sticker', Animation: 'animation', 'Video message': 'video message' };
/** Rows of the exporter's own; they have numbers below zero, as real messages may. */
const OWN_ROW = /^(?:\d{1,2} [A-Z][a-z]+ \d{4}|No exported messages)$/u;
const UNSUPPORTED = /^This message is not supported by this version/u;

interface Draft {
  id: string;
  service: boolean;
  joined: boolean;
  date?: string;
  from?: MarkupText;
  forwarded: boolean;
  forwardFrom?: MarkupText;
  forwardDate?: { title: string | undefined; text: MarkupText };
  replyTo?: string;
  signature?: MarkupText;
  body?: MarkupText;
  text?: MarkupText;
  question?: MarkupText;
  answers: MarkupText[];
  media: { kind: string; href: string | undefined; call: boolean; venue: boolean; title?: MarkupText; description?: MarkupText }[];
}

/** "Harbour Watch via @gif" apart. */
function nameOf(text: MarkupText | undefined): { name: string | undefined; via: string | undefined } {
  const [, name, via] = /^(.*?)(?:\s+via (@\w+))?$/su.exec(oneLine(text?.text ?? '')) as RegExpExecArray;
  return { name: name === '' ? undefined : name, via };
}

function mediaOf({ kind, href, title }: Draft['media'][number]): string {
  // The pages of a whole account stand two folders below its files.
  const path = href?.replace(/^(?:\.\.\/){2}(?=chats\/)/u, '') ?? '';
  return isInside(path) ? path : (KIND_OF_TITLE[title?.text ?? ''] ?? kind);
}

/** Sets what an element of a message's block is for. */
function place(draft: Draft, element: Element, around: readonly Element[]): void {
  const { classes } = element;
  const within = (name: string): boolean => around.some((outer) => outer.classes.has(name));
  const captured = (): MarkupText => (element.capture = new MarkupText());
  const media = draft.media.at(-1);
  if (classes.has('date') && classes.has('details') && !within('from_name')) draft.date ??= element.attribute('title');
  else if (classes.has('forwarded') && classes.has('body')) draft.forwarded = true;
  else if (classes.has('from_name')) {
    if (within('forwarded')) draft.forwardFrom ??= captured();
    else draft.from ??= captured();
  } else if (element.name === 'span' && classes.has('details') && within('from_name')) draft.forwardDate = { title: element.attribute('title'), text: captured() };
  else if (element.name === 'span' && classes.has('details')) captured();
  else if (element.name === 'a' && within('reply_to')) draft.replyTo = /go_to_message(-?\d+)/u.exec(element.attribute('href') ?? '')?.[1];
  else if (classes.has('signature')) draft.signature = captured();
  else if (classes.has('text')) draft.text ??= captured();
  else if (classes.has('body') && classes.has('details')) draft.body = captured();
  else if (classes.has('question')) draft.question = captured();
  else if (classes.has('answer')) draft.answers.push(captured());
  else if (classes.has('title') && media) media.title = captured();
  else if (classes.has('description') && media) media.description = captured();
  else {
    const kind = [...classes].find((name) => Object.hasOwn(KIND_OF_CLASS, name) || name === 'media_call');
    if (kind !== undefined) draft.media.push({ kind: KIND_OF_CLASS[kind], href: element.attribute('href'), call: kind === 'media_call', venue: kind === 'media_venue' });
  }
}

function linesOf({ question, answers, media }: Draft): string[] {
  const venue = media.find((one) => one.venue);
  return [
    question === undefined ? '' : pollText(question.text, answers.map(({ text }) => text.replace(/^- /u, ''))),
    venue === undefined ? '' : [venue.title?.text, venue.description?.text].filter(Boolean).join('\n'),
  ].filter((line) => line !== '');
}

/** The message of a block, with what a joined one has from the one before: its sender, and whom it forwards. */
function messageOf(draft: Draft, before: PageMessage | undefined): PageMessage {
  const own = nameOf(draft.from);
  const inherited = draft.joined && draft.from === undefined;
  const forward = nameOf(draft.forwardFrom);
  const date = draft.forwardDate;
  return {
    id: draft.id,
    kind: draft.service ? (UNSUPPORTED.test(draft.body?.text ?? '') ? 'unsupported' : 'service') : draft.media.some(({ call }) => call) ? 'service' : 'message',
    date: draft.date,
    from: inherited ? before?.from : own.name,
    via: (inherited ? before?.via : own.via) ?? forward.via,
    forward: draft.forwarded ? { from: forward.name ?? before?.forward?.from ?? UNNAMED, date: date && (date.title ?? date.text.text) } : undefined,
    replyTo: draft.replyTo,
    signature: draft.signature?.text,
    text: draft.text ?? new MarkupText(),
    lines: linesOf(draft),
    media: draft.media.filter(({ call }) => !call).map(mediaOf),
  };
}

/**
 * What a page of Telegram Desktop's HTML export holds.
 *
 * @param before the page before it, from whose last message a joined one at the beginning has its sender
 */
export function readChatPage(html: string, before?: ChatPage): ChatPage {
  const title = new MarkupText();
  let messages: PageMessage[] | null = null;
  let ofAccount = false;
  let draft: Draft | null = null;
  readMarkup(html, (element, around) => {
    const { classes } = element;
    if (draft !== null) return place(draft, element, around);
    if (element.name === 'a' && classes.has('content') && /(?:^|\/)lists\/chats\.html/u.test(element.attribute('href') ?? '')) ofAccount = true;
    if (classes.has('history')) messages ??= [];
    else if (classes.has('text') && around.some((outer) => outer.classes.has('page_header')) && title.text === '') element.capture = title;
    else if (classes.has('message') && (classes.has('default') || classes.has('service'))) {
      const id = /^message(-?\d+)$/u.exec(element.attribute('id') ?? '')?.[1];
      if (id === undefined) return;
      const opened: Draft = { id, service: classes.has('service'), joined: classes.has('joined'), forwarded: false, answers: [], media: [] };
      draft = opened;
      element.ended = () => {
        draft = null;
        messages ??= [];
        if (!(opened.service && id.startsWith('-') && OWN_ROW.test(opened.body?.text ?? ''))) messages.push(messageOf(opened, messages.at(-1) ?? (before?.title === oneLine(title.text) ? before.messages?.at(-1) : undefined)));
      };
    }
  });
  return { title: oneLine(title.text), ofAccount, messages };
}
