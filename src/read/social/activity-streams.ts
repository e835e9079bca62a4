import { z } from 'zod';
import { idOf } from '../../record/id.js';
import type { Source } from '../../record/post.js';
import { postOf } from '../draft.js';
import type { Format, Input, Reading, ReadOptions } from '../format.js';
import { htmlText } from '../text/html-text.js';
import { nameOf } from '../inputs/input-name.js';
import { jsonDocuments } from '../tables/json-documents.js';
import { linkOf } from '../text/link.js';
import { ReadError } from '../read-error.js';
import { headText } from '../text/bytes.js';
import { timeWritten } from '../times/written-time.js';

/** Everyone, under the three names that ActivityStreams gives them. */
const PUBLIC = new Set(['https://www.w3.org/ns/activitystreams#Public', 'as:Public', 'Public']);
const MAX_POST = 1_000_000;

const many = z.union([z.string().transform((one) => [one]), z.array(z.unknown()).transform((all) => all.filter((one) => typeof one === 'string'))]).optional().catch(undefined);
/** A thing by its address, or as an object that has one. */
const reference = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id), z.object({ href: z.string() }).transform(({ href }) => href), z.array(z.unknown()).transform((all) => hrefIn(all))]).nullish().catch(undefined);
const attachment = z.object({ url: reference, href: z.string().optional() });
/** A Note and its kin (https://www.w3.org/TR/activitystreams-vocabulary), as far as a post needs it. */
const note = z.object({
  id: z.string().optional(),
  type: z.string().optional().catch(undefined),
  content: z.string().nullish().catch(undefined),
  contentMap: z.record(z.string(), z.string()).optional().catch(undefined),
  name: z.string().nullish().catch(undefined),
  summary: z.string().nullish().catch(undefined),
  published: z.string().optional().catch(undefined),
  updated: z.string().nullish().catch(undefined),
  inReplyTo: reference,
  url: reference,
  attributedTo: reference,
  to: many,
  cc: many,
  attachment: z.union([z.array(attachment.catch({ url: undefined })), attachment.transform((one) => [one])]).optional().catch(undefined),
  oneOf: z.array(z.object({ name: z.string() })).optional().catch(undefined),
  anyOf: z.array(z.object({ name: z.string() })).optional().catch(undefined),
});
type Note = z.infer<typeof note>;
const activity = z.object({ id: z.string().optional(), type: z.string(), actor: reference, published: z.string().optional().catch(undefined), to: many, cc: many, object: z.union([z.string(), note]) });

/** Things that are said, of those that an outbox holds. */
const SAID = new Set(['Note', 'Article', 'Page', 'Question', 'Document', 'Image', 'Video', 'Audio', 'Event']);

const NEITHER = 'it is no activity and no note of ActivityStreams';

/** Activities that publish what they hold. */
const PUBLISHES = new Set(['Create', 'Announce', 'Update']);

function hrefIn(all: readonly unknown[]): string | undefined {
  for (const one of all) {
    if (typeof one === 'string') return one;
    const { href } = (one ?? {}) as { href?: unknown };
    if (typeof href === 'string') return href;
  }
  return undefined;
}

/** "@ada@example.org" for the address of an account as Mastodon and its kin form it. */
function handleOf(actor: string): string {
  const match = /^https?:\/\/([^/]+)\/(?:users\/|@|u\/|c\/|profile\/)?([\w.-]+)\/?$/u.exec(actor);
  return match === null ? actor : `@${match[2]}@${match[1]}`;
}

/** True where it was sent to named people alone. Without any addressee nothing says so. */
function isDirect(to: readonly string[] | undefined, cc: readonly string[] | undefined): boolean {
  const all = [...(to ?? []), ...(cc ?? [])];
  return all.length > 0 && !all.some((one) => PUBLIC.has(one) || /\/(?:followers|followers_synchronization)\/?$/u.test(one));
}

/** The text that a reader sees: the warning or title above it, then the words, then what can be voted for. */
function textOf({ content, contentMap, name, summary, oneOf, anyOf, id }: Note): ReturnType<typeof htmlText> {
  const base = linkOf(id) ?? undefined;
  const body = htmlText((content ?? Object.values(contentMap ?? {})[0] ?? '').slice(0, MAX_POST), { base });
  const above = [name, summary].map((line) => htmlText((line ?? '').slice(0, 10_000)).text).filter((line) => line !== '' && line !== body.text);
  const lead = above.length === 0 ? '' : `${above.join('\n\n')}${body.text === '' ? '' : '\n\n'}`;
  const votes = [...(oneOf ?? []), ...(anyOf ?? [])].slice(0, 100).map((one) => `\n• ${htmlText(one.name.slice(0, 1000)).text}`);
  return { text: `${lead}${body.text}${votes.length > 0 ? `\n${votes.join('')}` : ''}`, links: body.links.map((link) => ({ ...link, start: link.start + lead.length, end: link.end + lead.length })) };
}

/** An outbox as it is read: one account, its posts. */
class Outbox {
  private source: Source | null = null;
  direct = 0;
  other = 0;
  seen = 0;

  constructor(private readonly input: Input, private readonly options: ReadOptions) {}

  *read(value: unknown, where: string, origin: { readonly file: string }): Generator<Reading> {
    this.seen++;
    // An archive's likes and bookmarks are addresses alone.
    if (typeof value === 'string') {
      this.other++;
      return;
    }
    // What has no kind is neither, and need not be held against both.
    if (typeof (value as { type?: unknown } | null)?.type !== 'string') {
      yield { kind: 'skipped', notice: { where, what: NEITHER } };
      return;
    }
    const act = activity.safeParse(value);
    const alone = act.success ? null : note.safeParse(value);
    if (!act.success && (!alone?.success || !SAID.has(alone.data.type ?? ''))) {
      const { type } = (value ?? {}) as { type?: unknown };
      if (typeof type === 'string' && !PUBLISHES.has(type) && !SAID.has(type)) this.other++;
      else yield { kind: 'skipped', notice: { where, what: NEITHER } };
      return;
    }
    const { type, actor, object, ...rest } = act.success ? act.data : { type: 'Create', actor: undefined, object: (alone as { data: Note }).data };
    if (!PUBLISHES.has(type)) {
      this.other++;
      return;
    }
    if (typeof object === 'string') {
      yield { kind: 'skipped', notice: { where, what: type === 'Announce' ? `a repost of ${object.slice(0, 200)}, whose text is not in the file` : `the post ${object.slice(0, 200)} is not in the file` } };
      return;
    }
    const sent = rest as { readonly to?: string[]; readonly cc?: string[]; readonly id?: string; readonly published?: string };
    if (isDirect(object.to ?? sent.to, object.cc ?? sent.cc)) {
      this.direct++;
      return;
    }
    const body = textOf(object);
    if (body.text === '') {
      yield { kind: 'skipped', notice: { where, what: 'the post holds no text' } };
      return;
    }
    const by = actor ?? object.attributedTo ?? undefined;
    if (this.source === null) {
      const name = this.options.source ?? (by === undefined ? nameOf(this.input.name) : handleOf(by));
      this.source = { id: idOf('source', 'channel', by ?? name), kind: 'channel', name, ...(linkOf(by) === null ? {} : { url: linkOf(by) as string }) };
      yield { kind: 'source', source: this.source };
    }
    const source = this.source;
    const isRepost = type === 'Announce';
    const reply = object.inReplyTo ?? undefined;
    const at = timeWritten(object.published ?? sent.published);
    const key = object.id ?? sent.id ?? `${at.value}\u0000${body.text}`;
    yield {
      kind: 'post',
      post: postOf(source, {
        ...body,
        key: isRepost ? `repost\u0000${key}` : key,
        at: isRepost ? timeWritten(sent.published) : at,
        url: linkOf(object.url ?? object.id) ?? undefined,
        language: Object.keys(object.contentMap ?? {}).length === 1 ? Object.keys(object.contentMap ?? {})[0] : undefined,
        forwardedFrom: isRepost ? (object.attributedTo == null ? 'unknown' : handleOf(object.attributedTo)) : undefined,
        forwardedAt: isRepost ? at : undefined,
        // A reply to oneself names the post; one to another, where it stands.
        replyTo: reply === undefined ? undefined : by !== undefined && reply.startsWith(`${by}/`) ? idOf('post', source.id, reply) : (linkOf(reply) ?? undefined),
        edited: object.updated == null ? undefined : (timeWritten(object.updated).value ?? undefined),
        media: (object.attachment ?? []).flatMap(({ url, href }) => url ?? href ?? []).slice(0, 100),
        origin,
      }),
    };
  }
}

async function* read(input: Input, options: ReadOptions): AsyncGenerator<Reading> {
  const outbox = new Outbox(input, options);
  const pages: string[] = [];
  for await (const piece of jsonDocuments(input)) {
    if ('member' in piece) {
      if (/^(?:first|next|last)(?:\.id)?$/u.test(piece.path) && typeof piece.member === 'string') pages.push(piece.member);
    } else if ('broken' in piece) {
      if (outbox.seen === 0) throw new ReadError(`${input.name} is not JSON from byte ${piece.byte} on: ${piece.broken}; export it again`);
      yield { kind: 'notice', notice: { where: input.name, what: `${piece.broken}; nothing was read from byte ${piece.byte} on` } };
    } else if (!/(?:^|\.)(?:orderedItems|items)$/u.test(piece.path) && piece.path !== '') continue;
    else if ('kind' in piece) yield piece;
    else yield* outbox.read(piece.value, piece.where, piece.origin as { readonly file: string });
  }
  if (outbox.seen === 0) {
    throw new ReadError(`${input.name} holds no posts${pages.length > 0 ? `, only where they lie (${pages[0].slice(0, 200)})` : ''}; give the outbox.json of the account's archive, or a page of the outbox`);
  }
  if (outbox.direct > 0) yield { kind: 'notice', notice: { where: input.name, what: `${outbox.direct === 1 ? '1 message' : `${outbox.direct} messages`} to named people alone ${outbox.direct === 1 ? 'was' : 'were'} left out` } };
  if (outbox.other > 0) yield { kind: 'notice', notice: { where: input.name, what: `${outbox.other === 1 ? '1 item that is no post was' : `${outbox.other} items that are no posts were`} left out` } };
}

/** An outbox in ActivityStreams: Mastodon's archive, and what other servers of the fediverse write alike. */
export const activityStreams: Format = {
  name: 'activity-streams',
  what: "outbox of a Mastodon archive, or of another fediverse server's account: outbox.json",
  toldBy: 'the context https://www.w3.org/ns/activitystreams and a collection of items',
  example:
    '{"@context": "https://www.w3.org/ns/activitystreams", "type": "OrderedCollection", "orderedItems": [{"type": "Create", "actor": "https://example.org/users/harbour", "published": "2023-09-13T14:05:33Z", "object": {"id": "https://example.org/users/harbour/statuses/1", "type": "Note", "published": "2023-09-13T14:05:33Z", "url": "https://example.org/@harbour/1", "to": ["https://www.w3.org/ns/activitystreams#Public"], "contentMap": {"en": "<p>The ferry has left.</p>"}, "content": "<p>The ferry has left.</p>"}}]}\n',
  recognises: (head) => {
    const text = headText(head);
    return /^\s*[[{]/u.test(text) && text.includes('www.w3.org/ns/activitystreams') && /"(?:orderedItems|OrderedCollection(?:Page)?|Collection(?:Page)?|Create|Announce)"/u.test(text);
  },
  accompanies: (head) => {
    const text = headText(head);
    return /^\s*\{/u.test(text) && text.includes('www.w3.org/ns/activitystreams') && (/"id"\s*:\s*"(?:likes|bookmarks)\.json"/u.test(text) || (/"type"\s*:\s*"(?:Person|Service|Group|Organization|Application)"/u.test(text) && /"(?:outbox|preferredUsername)"\s*:/u.test(text) && !/"orderedItems"/u.test(text)));
  },
  read,
};
