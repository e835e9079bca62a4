import { isInside, oneLine, pollText } from './telegram.js';
import { type Element, MarkupText, readMarkup } from './telegram-markup.js';

/** A post as a page of t.me tells it. */
export interface WebPost {
  /** The channel's name in addresses, and the number of the post; null where the page tells neither. */
  readonly channel: string | null;
  readonly id: string | null;
  /** The channel's title, as the post bears it. */
  readonly owner: string | undefined;
  readonly service: boolean;
  /** ISO 8601 with its offset; undefined where the page has no more than words for it. */
  readonly time: string | undefined;
  readonly edited: boolean;
  readonly author: string | undefined;
  readonly via: string | undefined;
  readonly forwardedFrom: string | undefined;
  /** The number of the post of this channel that is answered. */
  readonly replyTo: string | undefined;
  readonly text: MarkupText;
  readonly lines: readonly string[];
  readonly media: readonly string[];
  /** The page does not show it, or not all of it. */
  readonly needsApp: boolean;
}

export interface WebPage {
  readonly title: string | undefined;
  readonly posts: readonly WebPost[];
}

const ADDRESS = /^(?:https?:)?\/\/(?:t|telegram)\.me\/(?:s\/)?([A-Za-z]\w+)\/(\d+)/u;
const KINDS: Readonly<Record<string, string>> = {
  tgme_widget_message_photo_wrap: 'photo', tgme_widget_message_video_player: 'video file', tgme_widget_message_roundvideo_player: 'video message',
  tgme_widget_message_voice_player: 'voice message', tgme_widget_message_document_wrap: 'file', tgme_widget_message_sticker_wrap: 'sticker', tgme_widget_message_poll: 'poll',
  tgme_widget_message_location_wrap: 'location', tgme_widget_message_contact_wrap: 'contact', tgme_widget_message_game: 'game', tgme_widget_message_invoice: 'invoice',
};

interface Draft {
  channel: string | null;
  id: string | null;
  service: boolean;
  time?: string;
  owner?: MarkupText;
  meta?: MarkupText;
  author?: MarkupText;
  via?: MarkupText;
  forward?: MarkupText;
  replyTo?: string;
  text?: MarkupText;
  question?: MarkupText;
  answers: MarkupText[];
  place: MarkupText[];
  media: { readonly kind: string; name?: MarkupText }[];
  needsApp: boolean;
}

/** Sets what an element of a post's block is for. */
function place(draft: Draft, element: Element, around: readonly Element[]): void {
  const { classes } = element;
  const has = (name: string): boolean => classes.has(`tgme_widget_message_${name}`);
  const within = (name: string): boolean => around.some((outer) => outer.classes.has(`tgme_widget_message_${name}`));
  const captured = (): MarkupText => (element.capture = new MarkupText());
  const address = ADDRESS.exec(element.attribute('href') ?? '');
  if (has('reply')) draft.replyTo = address && (draft.channel === null || address[1].toLowerCase() === draft.channel.toLowerCase()) ? address[2] : undefined;
  // What is quoted of another post, and of a page that is linked to, is not this post's.
  if (within('reply') || within('link_preview')) return;
  if (element.name === 'time') draft.time ??= element.attribute('datetime');
  else if (has('date')) {
    draft.channel ??= address?.[1] ?? null;
    draft.id ??= address?.[2] ?? null;
  } else if (has('owner_name')) draft.owner ??= captured();
  else if (has('meta')) draft.meta ??= captured();
  else if (has('from_author')) draft.author ??= captured();
  else if (has('via_bot')) draft.via ??= captured();
  else if (has('forwarded_from_name')) draft.forward ??= captured();
  else if (classes.has('js-message_text') || has('text')) draft.text ??= captured();
  else if (has('poll_question')) draft.question ??= captured();
  else if (has('poll_option_text')) draft.answers.push(captured());
  else if (has('location_title') || has('location_address')) draft.place.push(captured());
  else if (has('document_title') && draft.media.length > 0) (draft.media.at(-1) as { name?: MarkupText }).name = captured();
  // The same words stand hidden beside media that the page does show.
  else if (classes.has('message_media_not_supported_label') && !around.some((outer) => outer.classes.has('media_not_supported_cont'))) draft.needsApp = true;
  const kind = [...classes].find((name) => Object.hasOwn(KINDS, name));
  if (kind !== undefined) draft.media.push({ kind: KINDS[kind] });
}

function postOf(draft: Draft): WebPost {
  const { question, answers, meta, author, via, forward, owner } = draft;
  const told = (text: MarkupText | undefined): string | undefined => oneLine(text?.text ?? '') || undefined;
  return {
    channel: draft.channel, id: draft.id, owner: told(owner), service: draft.service, time: draft.time,
    edited: /\bedited\b/u.test(meta?.text ?? ''), author: told(author), via: told(via)?.replace(/^via /u, ''), forwardedFrom: told(forward),
    replyTo: draft.replyTo, text: draft.text ?? new MarkupText(), media: draft.media.map(({ kind, name }) => (name && isInside(name.text) ? name.text : kind)), needsApp: draft.needsApp,
    lines: [question === undefined ? '' : pollText(question.text, answers.map(({ text }) => text)), draft.place.map(({ text }) => text).join('\n')].filter((line) => line !== ''),
  };
}

/** What a page of t.me holds: a channel's preview, or a single post made to stand in another page. */
export function readWebPage(html: string): WebPage {
  const posts: WebPost[] = [];
  const heading = new MarkupText();
  let title: string | undefined;
  let draft: Draft | null = null;
  readMarkup(html, (element, around) => {
    const { classes } = element;
    if (draft !== null) return place(draft, element, around);
    if (element.name === 'meta' && element.attribute('property') === 'og:title') title ??= element.attribute('content');
    else if (classes.has('tgme_channel_info_header_title') && heading.text === '') element.capture = heading;
    else if (classes.has('tgme_widget_message')) {
      const [, channel, id] = /^([A-Za-z]\w*)\/(\d+)/u.exec(element.attribute('data-post') ?? '') ?? [];
      const opened: Draft = { channel: channel ?? null, id: id ?? null, service: classes.has('service_message'), answers: [], place: [], media: [], needsApp: false };
      draft = opened;
      element.ended = () => {
        draft = null;
        posts.push(postOf(opened));
      };
    }
  });
  const told = oneLine(heading.text || title || '');
  return { title: told === '' ? undefined : told, posts };
}
