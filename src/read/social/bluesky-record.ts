import { z } from 'zod';
import { idOf } from '../../record/id.js';
import type { Origin, PostLink, Source } from '../../record/post.js';
import type { Draft } from '../draft.js';
import { linkOf } from '../text/link.js';
import { timeWritten } from '../times/written-time.js';

const blob = z.object({ ref: z.object({ $link: z.string() }).optional() }).optional().catch(undefined);
const images = z.array(z.object({ image: blob, fullsize: z.string().optional() })).max(100).optional().catch(undefined);
const media = z.object({ images, external: z.object({ uri: z.string() }).optional().catch(undefined), video: blob });
const quoted = z.union([z.object({ uri: z.string() }), z.object({ record: z.object({ uri: z.string() }) }).transform(({ record }) => record)]);
const embed = media.extend({ record: quoted.optional().catch(undefined), media: media.optional().catch(undefined) }).optional().catch(undefined);

/** A record of app.bsky.feed.post (https://github.com/bluesky-social/atproto/tree/main/lexicons/app/bsky/feed), as far as a post needs it. */
export const postRecord = z.object({
  $type: z.literal('app.bsky.feed.post').optional(),
  text: z.string(),
  createdAt: z.string().optional().catch(undefined),
  langs: z.array(z.string()).optional().catch(undefined),
  reply: z.object({ parent: z.object({ uri: z.string() }) }).optional().catch(undefined),
  facets: z
    .array(z.object({ index: z.object({ byteStart: z.number(), byteEnd: z.number() }), features: z.array(z.object({ uri: z.string().optional() }).catch({})) }).nullable().catch(null))
    .optional()
    .catch(undefined),
  embed,
});
export type PostRecord = z.infer<typeof postRecord>;

/** Who published the record and under which key: "at://did:plc:ab1/app.bsky.feed.post/3k". */
export interface Published {
  readonly uri: string;
  readonly source: Source;
  readonly origin: Origin;
}

const parts = (uri: string): { readonly repo: string; readonly key: string } | null => {
  const match = /^at:\/\/([\w.:%-]{1,260})\/app\.bsky\.feed\.post\/([\w.~:-]{1,512})$/u.exec(uri);
  return match === null ? null : { repo: match[1], key: match[2] };
};

/** Where a post can be read; null for a URI that names none. */
export function addressOf(uri: string): string | null {
  const named = parts(uri);
  return named === null ? null : `https://bsky.app/profile/${named.repo}/post/${named.key}`;
}

/** For each offset in a text's UTF-8 bytes, its offset in UTF-16 units; an offset within a character is none. */
function unitsAt(text: string): (byte: number) => number | undefined {
  const units = new Map<number, number>();
  let byte = 0;
  let unit = 0;
  for (const character of text) {
    units.set(byte, unit);
    byte += Buffer.byteLength(character);
    unit += character.length;
  }
  units.set(byte, unit);
  return (at) => units.get(at);
}

/** Links of the facets: their places count bytes of UTF-8. One whose place is no place of the text is left out. */
function linksOf({ text, facets = [] }: PostRecord): PostLink[] {
  const unitAt = unitsAt(text);
  const links = facets.flatMap((facet): PostLink[] => {
    const href = linkOf(facet?.features.find(({ uri }) => uri !== undefined)?.uri);
    if (facet === null || href === null) return [];
    const [start, end] = [unitAt(facet.index.byteStart), unitAt(facet.index.byteEnd)];
    return start === undefined || end === undefined || start >= end ? [] : [{ start, end, href }];
  });
  return links.sort((a, b) => a.start - b.start || a.end - b.end).slice(0, 1000);
}

/** What is shown with the post: pictures, the page of a card, the post that it quotes. */
function mediaOf(record: PostRecord, repo: string | undefined): string[] {
  const { embed } = record;
  if (!embed) return [];
  const picture = (ref: { ref?: { $link: string } } | undefined): string | undefined =>
    ref?.ref === undefined || repo === undefined ? undefined : `https://cdn.bsky.app/img/feed_fullsize/plain/${repo}/${ref.ref.$link}`;
  const shown = [embed, embed.media].flatMap((one) => [...(one?.images ?? []).map(({ image, fullsize }) => fullsize ?? picture(image)), one?.external?.uri]);
  const all = [...shown, embed.record === undefined ? undefined : addressOf(embed.record.uri)];
  return all.flatMap((one) => linkOf(one ?? undefined) ?? []);
}

/** The draft of a post as its record tells it. A reply to the same author's post names that post, one to another's its address. */
export function draftOf(record: PostRecord, { uri, source, origin }: Published): Draft {
  const own = parts(uri);
  const parent = record.reply?.parent.uri;
  const isOwn = parent !== undefined && own !== null && parts(parent)?.repo === own.repo;
  return {
    key: uri,
    at: timeWritten(record.createdAt),
    text: record.text,
    url: addressOf(uri) ?? undefined,
    language: record.langs?.[0],
    replyTo: parent === undefined ? undefined : isOwn ? idOf('post', source.id, parent) : (addressOf(parent) ?? undefined),
    links: linksOf(record),
    media: mediaOf(record, own?.repo),
    origin,
  };
}
