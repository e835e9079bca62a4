import { z } from 'zod';
import { idOf } from '../../record/id.js';
import type { Origin, PostLink, Source } from '../../record/post.js';
import { postOf } from '../draft.js';
import type { Format, Input, Reading, ReadOptions } from '../format.js';
import { nameOf } from '../inputs/input-name.js';
import { jsonDocuments } from '../tables/json-documents.js';
import { linkOf } from '../text/link.js';
import { ReadError } from '../read-error.js';
import { headText } from '../text/bytes.js';
import { timeWritten } from '../times/written-time.js';

/** What stands before the JSON of each file of an archive, today's and those before 2018. */
const OPENING = /^\s*(?:window\.)?(?:YTD\.(?:tweets?|deleted_tweets?|note_tweets?|community_tweets?)\.part\d+|Grailbird\.data\.tweets_\d{4}_\d{2})\s*=\s*(?=\[)/u;

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
const elementShape = z.union([z.object({ tweet: tweetShape }).transform(({ tweet }) => tweet), z.object({ noteTweet: noteShape }).transform(({ noteTweet }) => noteTweet), tweetShape]);

/** The archive writes three signs as HTML does, and only these. */
const unescaped = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Links on the short addresses in a text, each once for each time it stands there, in the order of the text. */
function linksIn(text: string, long: ReadonlyMap<string, string>): PostLink[] {
  const links: PostLink[] = [];
  for (const { 0: short, index } of text.matchAll(/https?:\/\/t\.co\/\w+/gu)) {
    const href = linkOf(long.get(short) ?? short);
    if (href !== null) links.push({ start: index, end: index + short.length, href });
  }
  return links;
}

type Tweet = z.infer<typeof tweetShape>;

function readingOf(tweet: Tweet, source: Source, where: string, origin: Origin): Reading {
  const number = tweet.id_str ?? tweet.id;
  const whole = unescaped(tweet.full_text ?? tweet.text ?? '');
  // A repost is written as "RT @name: " and the other's text, which the archive may cut and keep whole beside it.
  const repost = /^RT @(\w{1,20}):\s/u.exec(whole);
  const original = tweet.retweeted_status?.full_text ?? tweet.retweeted_status?.text;
  const text = repost === null ? whole : original === undefined ? whole.slice(repost[0].length) : unescaped(original);
  const pictures = tweet.extended_entities?.media ?? tweet.entities?.media ?? [];
  if (text.trim() === '') return { kind: 'skipped', notice: { where, what: pictures.length > 0 ? 'the post holds media and no text' : 'the post has no text' } };
  const long = new Map<string, string>();
  for (const { url, expanded_url } of [...(tweet.entities?.media ?? []), ...(tweet.entities?.urls ?? [])]) if (url !== undefined && expanded_url !== undefined) long.set(url, expanded_url);
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

const asTweet = ({ noteTweetId, createdAt, core }: z.infer<typeof noteShape>): Tweet => ({
  id_str: noteTweetId,
  created_at: createdAt,
  full_text: core.text,
  entities: { urls: core.urls?.map(({ shortUrl, expandedUrl }) => ({ url: shortUrl, expanded_url: expandedUrl })), media: undefined },
});

async function* read(input: Input, options: ReadOptions): AsyncGenerator<Reading> {
  const opening = OPENING.exec(headText(input.head))?.[0];
  if (opening === undefined) throw new ReadError(`${input.name} does not begin as a file of an X archive does, with window.YTD.tweets.part0 = [; give tweets.js of the archive's data folder`);
  let source: Source | null = null;
  for await (const piece of jsonDocuments(input, Buffer.byteLength(opening))) {
    if ('member' in piece) continue;
    if ('broken' in piece) {
      // Older archives end the line with a semicolon.
      if (piece.broken.startsWith('more stands')) continue;
      yield { kind: 'notice', notice: { where: input.name, what: `${piece.broken}; nothing was read from byte ${piece.byte} on` } };
      return;
    }
    if ('kind' in piece) {
      yield piece;
      continue;
    }
    const { value, where, origin } = piece;
    const element = elementShape.safeParse(value);
    if (!element.success) {
      yield { kind: 'skipped', notice: { where, what: 'it is no post as X archives write them' } };
      continue;
    }
    const tweet = 'core' in element.data ? asTweet(element.data) : element.data;
    if (source === null) {
      const name = options.source ?? tweet.user?.screen_name ?? nameOf(input.name);
      source = { id: idOf('source', 'channel', name), kind: 'channel', name };
      yield { kind: 'source', source };
    }
    yield readingOf(tweet, source, where, origin);
  }
}

/** X archive, once Twitter's: its own posts, replies and reposts. */
export const xArchive: Format = {
  name: 'x-archive',
  what: 'X (Twitter) archive: tweets.js, tweet.js, note-tweet.js',
  toldBy: 'a beginning such as window.YTD.tweets.part0 = [',
  example:
    'window.YTD.tweets.part0 = [ { "tweet" : { "id_str" : "17", "created_at" : "Wed Sep 13 14:05:33 +0000 2023", "lang" : "en", "full_text" : "The ferry has left &amp; is late https://t.co/ab1", "entities" : { "urls" : [ { "url" : "https://t.co/ab1", "expanded_url" : "https://example.org/ferry", "indices" : [ "33", "49" ] } ] } } } ]\n',
  recognises: (head) => OPENING.test(headText(head.subarray(0, 300))),
  read,
};
