import { z } from 'zod';
import { idOf } from '../../record/id.js';
import type { Origin, PostLink, Source } from '../../record/post.js';
import { postOf } from '../draft.js';
import type { Reading } from '../format.js';
import { linkOf } from '../text/link.js';
import { timeWritten } from '../times/written-time.js';

const id = z.union([z.string(), z.number()]).transform(String);
const list = <Shape extends z.ZodType>(shape: Shape) => z.array(shape.catch(null as never)).transform((all) => all.filter((one) => one !== null)).optional().catch(undefined);
const urls = list(z.object({ url: z.string(), expanded_url: z.string() }));
const media = list(z.object({ url: z.string().optional(), expanded_url: z.string().optional(), media_url_https: z.string().optional(), media_url: z.string().optional() }));
const tweetShape = z.object({
  id_str: id.optional(),
  id: id.optional(),
  full_text: z.string().optional(),
  text: z.string().optional(),
  created_at: z.string().optional(),
  deleted_at: z.string().optional().catch(undefined),
  lang: z.string().optional().catch(undefined),
  in_reply_to_status_id_str: id.nullish().catch(undefined),
  in_reply_to_status_id: id.nullish().catch(undefined),
  user: z.object({ screen_name: z.string().optional(), name: z.string().optional() }).optional().catch(undefined),
  entities: z.object({ urls, media }).optional().catch(undefined),
  extended_entities: z.object({ media }).optional().catch(undefined),
  retweeted_status: z.object({ full_text: z.string().optional(), text: z.string().optional(), created_at: z.string().optional() }).optional().catch(undefined),
});
const noteShape = z.object({
  noteTweetId: id,
  createdAt: z.string().optional(),
  core: z.object({ text: z.string(), urls: list(z.object({ shortUrl: z.string(), expandedUrl: z.string() })) }),
});

/** A post as the archive writes it, its text cut where it is long. */
export type Tweet = z.infer<typeof tweetShape>;
/** The whole text of a long post, under a number of its own. */
export type Note = z.infer<typeof noteShape>;

/** What an element of a file of the archive is; of accounts, nothing is taken but the name. */
export const elementShape = z.union([
  z.object({ account: z.object({ username: z.string() }) }),
  z.object({ noteTweet: noteShape }).transform(({ noteTweet }) => ({ note: noteTweet })),
  z.object({ tweet: tweetShape }).transform(({ tweet }) => ({ tweet })),
  tweetShape.transform((tweet) => ({ tweet })),
]);

/** The archive writes three signs of a post as HTML does, and only these. */
export const unescaped = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Links on the short addresses in a text, each once for each time it stands there, in the order of the text. */
function linksIn(text: string, long: ReadonlyMap<string, string>): PostLink[] {
  const links: PostLink[] = [];
  for (const { 0: short, index } of text.matchAll(/https?:\/\/t\.co\/\w+/gu)) {
    const href = linkOf(long.get(short) ?? short);
    if (href !== null) links.push({ start: index, end: index + short.length, href });
  }
  return links;
}

/** A post out of the archive, its text whole where the long one was found. */
export function readingOf(tweet: Tweet, source: Source, where: string, origin: Origin, whole?: { readonly text: string; readonly note: Note }): Reading {
  const number = tweet.id_str ?? tweet.id;
  const written = whole?.text ?? unescaped(tweet.full_text ?? tweet.text ?? '');
  // A repost is written as "RT @name: " and the other's text, which the archive may cut and keep whole beside it.
  const repost = /^RT @(\w{1,20}):\s/u.exec(written);
  const original = tweet.retweeted_status?.full_text ?? tweet.retweeted_status?.text;
  const text = repost === null ? written : original === undefined ? written.slice(repost[0].length) : unescaped(original);
  const pictures = tweet.extended_entities?.media ?? tweet.entities?.media ?? [];
  if (text.trim() === '') return { kind: 'skipped', notice: { where, what: pictures.length > 0 ? 'the post holds media and no text' : 'the post has no text' } };
  const long = new Map<string, string>();
  for (const { url, expanded_url } of [...(tweet.entities?.media ?? []), ...(tweet.entities?.urls ?? [])]) if (url !== undefined && expanded_url !== undefined) long.set(url, expanded_url);
  for (const { shortUrl, expandedUrl } of whole?.note.core.urls ?? []) long.set(shortUrl, expandedUrl);
  const reply = tweet.in_reply_to_status_id_str ?? tweet.in_reply_to_status_id;
  const post = postOf(source, {
    key: number ?? `${tweet.created_at ?? ''}\u0000${text}`,
    at: timeWritten(tweet.created_at),
    text,
    url: number === undefined ? undefined : `https://x.com/i/web/status/${number}`,
    // Their own codes for posts without words are no languages.
    language: tweet.lang !== undefined && /^[a-z]{2}(?:-\w+)?$/u.test(tweet.lang) ? tweet.lang : undefined,
    forwardedFrom: repost === null ? undefined : `@${repost[1]}`,
    forwardedAt: tweet.retweeted_status?.created_at === undefined ? undefined : timeWritten(tweet.retweeted_status.created_at),
    replyTo: reply ? idOf('post', source.id, reply) : undefined,
    media: [...new Set(pictures.flatMap(({ media_url_https, media_url }) => media_url_https ?? media_url ?? []))],
    links: linksIn(text, long),
    origin,
  });
  return { kind: 'post', post };
}

/** A long post whose short one is not there: it has its own number, which is no post's address. */
export function noteReading(note: Note, source: Source, origin: Origin): Reading {
  const { text, urls: short } = note.core;
  const long = new Map((short ?? []).map(({ shortUrl, expandedUrl }) => [shortUrl, expandedUrl]));
  return { kind: 'post', post: postOf(source, { key: `note ${note.noteTweetId}`, at: timeWritten(note.createdAt), text, links: linksIn(text, long), origin }) };
}
