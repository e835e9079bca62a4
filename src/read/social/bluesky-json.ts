import { z } from 'zod';
import { idOf } from '../../record/id.js';
import type { Source } from '../../record/post.js';
import { draftOf, type PostRecord, postRecord } from './bluesky-record.js';
import { postOf } from '../draft.js';
import type { Format, Input, Reading, ReadOptions } from '../format.js';
import { nameOf } from '../inputs/input-name.js';
import { jsonDocuments } from '../tables/json-documents.js';
import { ReadError } from '../read-error.js';
import { timeWritten } from '../times/written-time.js';
import { headText } from '../text/bytes.js';

const author = z.object({ did: z.string(), handle: z.string().optional(), displayName: z.string().optional() });
type Author = z.infer<typeof author>;
/** A post as the network's views give it, with the record as it was written and whoever wrote it. */
const view = z.object({ uri: z.string(), author: author.optional().catch(undefined), record: postRecord, embed: postRecord.shape.embed });
const inFeed = z.object({ post: view, reason: z.object({ by: author, indexedAt: z.string().optional() }).optional().catch(undefined) });
const listed = z.object({ uri: z.string(), value: postRecord }).transform(({ uri, value }) => ({ post: { uri, record: value, author: undefined, embed: undefined }, reason: undefined }));
const alone = view.transform((post) => ({ post, reason: undefined }));
const bare = postRecord.required({ $type: true }).transform((record) => ({ post: { uri: '', record, author: undefined, embed: undefined }, reason: undefined }));
const shapes = z.union([inFeed, listed, alone, bare]);

const repoOf = (uri: string): string | undefined => /^at:\/\/([^/]+)\//u.exec(uri)?.[1];
const nameOfAuthor = ({ handle, did, displayName }: Author): string => (handle === undefined || handle === 'handle.invalid' ? (displayName ?? did) : `@${handle}`);

class Sources {
  private readonly known = new Map<string, Source>();

  constructor(private readonly options: ReadOptions, private readonly fallback: string) {}

  /** The source of an account, and whether it is new. */
  of(account: Author | undefined, did: string | undefined): { readonly source: Source; readonly isNew: boolean } {
    const key = account?.did ?? did ?? '';
    const known = this.known.get(key);
    if (known !== undefined) return { source: known, isNew: false };
    const name = this.options.source ?? (account ? nameOfAuthor(account) : (did ?? this.fallback));
    const source: Source = { id: idOf('source', 'channel', key || name), kind: 'channel', name, ...(key === '' ? {} : { url: `https://bsky.app/profile/${key}` }) };
    this.known.set(key, source);
    return { source, isNew: true };
  }
}

async function* read(input: Input, options: ReadOptions): AsyncGenerator<Reading> {
  const sources = new Sources(options, nameOf(input.name));
  let read = 0;
  let other = 0;
  for await (const piece of jsonDocuments(input)) {
    if ('member' in piece) continue;
    if ('broken' in piece) {
      if (read === 0) throw new ReadError(`${input.name} is not JSON from byte ${piece.byte} on: ${piece.broken}; export it again`);
      yield { kind: 'notice', notice: { where: input.name, what: `${piece.broken}; nothing was read from byte ${piece.byte} on` } };
      break;
    }
    if ('kind' in piece) {
      yield piece;
      continue;
    }
    const { value, where, origin } = piece;
    const shape = shapes.safeParse(value);
    if (!shape.success) {
      const type = (value as { value?: { $type?: unknown } } | null)?.value?.$type;
      if (typeof type === 'string' && type !== 'app.bsky.feed.post') other++;
      else yield { kind: 'skipped', notice: { where, what: 'it is no post as Bluesky writes them' } };
      continue;
    }
    const { post, reason } = shape.data;
    const { source, isNew } = sources.of(reason?.by ?? post.author, repoOf(post.uri));
    if (isNew) yield { kind: 'source', source };
    // What is shown with it has full addresses in the view, content addresses alone in the record.
    const record: PostRecord = post.embed === undefined ? post.record : { ...post.record, embed: { ...post.record.embed, ...post.embed } };
    if (record.text.trim() === '') {
      yield { kind: 'skipped', notice: { where, what: 'the post holds no text' } };
      continue;
    }
    read++;
    const draft = draftOf(record, { uri: post.uri, source, origin });
    const key = post.uri || `${draft.at.value}\u0000${draft.text}`;
    if (reason === undefined) yield { kind: 'post', post: postOf(source, { ...draft, key }) };
    else yield { kind: 'post', post: postOf(source, { ...draft, key: `repost\u0000${key}`, at: timeWritten(reason.indexedAt), forwardedFrom: post.author ? nameOfAuthor(post.author) : repoOf(post.uri), forwardedAt: draft.at, replyTo: undefined }) };
  }
  if (other > 0) yield { kind: 'notice', notice: { where: input.name, what: `${other === 1 ? '1 record that is no post was' : `${other} records that are no posts were`} left out` } };
  if (read === 0 && other === 0) throw new ReadError(`${input.name} holds no posts of Bluesky; give what getAuthorFeed, listRecords or searchPosts answers`);
}

/** Posts as the Bluesky network answers them: getAuthorFeed, listRecords, searchPosts, or a record a line. */
export const blueskyJson: Format = {
  name: 'bluesky-json',
  what: 'Bluesky posts, JSON: getAuthorFeed, listRecords, searchPosts',
  toldBy: 'records of the type app.bsky.feed.post',
  example:
    '{"feed": [{"post": {"uri": "at://did:plc:harbour/app.bsky.feed.post/3kab", "author": {"did": "did:plc:harbour", "handle": "harbour.example.org"}, "record": {"$type": "app.bsky.feed.post", "text": "The ferry has left.", "langs": ["en"], "createdAt": "2023-09-13T14:05:33.120Z"}}}], "cursor": "3kab"}\n',
  recognises: (head) => {
    const text = headText(head);
    return /^\s*[[{]/u.test(text) && /"\$type"\s*:\s*"app\.bsky\.feed\.(?:post|repost)"/u.test(text);
  },
  read,
};
