import { type CarEntry, fromUint8Array } from '@atcute/car';
import { decode, fromBytes, isBytes, toCidLink } from '@atcute/cbor';
import { idOf } from '../../record/id.js';
import type { Source } from '../../record/post.js';
import { draftOf, type PostRecord, postRecord } from './bluesky-record.js';
import { postOf } from '../draft.js';
import type { Format, Input, Reading, ReadOptions } from '../format.js';
import { ReadError } from '../read-error.js';
import { wholeOf } from '../inputs/whole.js';

const LARGEST = 512 * 1024 * 1024;
/** The start of a CAR's header behind its length: a map of two, whose first key is "roots". */
const HEADER = [0xa2, 0x65, 0x72, 0x6f, 0x6f, 0x74, 0x73];
const POST = 'app.bsky.feed.post';
const REPOST = 'app.bsky.feed.repost';

interface Found {
  readonly record: PostRecord;
  readonly byte: number;
}

/** What a repository holds, by the content address of each record: a block may stand before the node of the tree that names it. */
class Repository {
  did: string | null = null;
  name: string | null = null;
  readonly posts = new Map<string, Found>();
  /** Where blocks begin that cannot be read. */
  readonly broken: number[] = [];
  reposts = 0;
  /** The key of each record, "app.bsky.feed.post/3k...", by its content address. */
  readonly keys = new Map<string, string>();

  add({ cid, bytes, bytesStart: byte }: CarEntry): void {
    let block: unknown;
    try {
      block = decode(bytes);
    } catch {
      this.broken.push(byte);
      return;
    }
    if (typeof block !== 'object' || block === null) return;
    const { $type, did, e, displayName } = block as { $type?: unknown; did?: unknown; e?: unknown; displayName?: unknown };
    if ($type === POST) {
      const record = postRecord.safeParse(block);
      if (record.success) this.posts.set(toCidLink(cid).$link, { record: record.data, byte });
      else this.broken.push(byte);
    } else if ($type === REPOST) this.reposts++;
    else if ($type === 'app.bsky.actor.profile' && typeof displayName === 'string') this.name = displayName.trim() || null;
    else if (typeof did === 'string') this.did = did;
    else if (Array.isArray(e)) this.addKeys(e);
  }

  /** A node of the Merkle search tree writes of each key only what differs from the one before (https://atproto.com/specs/repository). */
  private addKeys(entries: readonly { readonly p?: unknown; readonly k?: unknown; readonly v?: { readonly $link?: unknown } }[]): void {
    let key = '';
    for (const entry of entries) {
      if (typeof entry !== 'object' || entry === null || typeof entry.p !== 'number' || !isBytes(entry.k)) return;
      key = key.slice(0, entry.p) + Buffer.from(fromBytes(entry.k)).toString('latin1');
      if (key.length > 1000) return;
      const address = entry.v?.$link;
      if (typeof address === 'string' && key.startsWith(POST)) this.keys.set(address, key);
    }
  }
}

async function* read(input: Input, options: ReadOptions): AsyncGenerator<Reading> {
  const bytes = await wholeOf(input, LARGEST);
  const repository = new Repository();
  let broken: { readonly byte: number } | null = null;
  let at = 0;
  try {
    for (const entry of fromUint8Array(bytes)) {
      repository.add(entry);
      at = entry.entryEnd;
    }
  } catch {
    broken = { byte: at };
  }
  if (repository.posts.size === 0) throw new ReadError(`${input.name} ${broken === null ? 'holds no posts' : `cannot be read from byte ${broken.byte} on and holds no posts before it`}; give the repository that Bluesky exports`);
  const { did } = repository;
  const name = options.source ?? repository.name ?? did ?? input.name;
  const source: Source = { id: idOf('source', 'channel', did ?? name), kind: 'channel', name, ...(did === null ? {} : { url: `https://bsky.app/profile/${did}` }) };
  yield { kind: 'source', source };
  // The keys count up with the time of writing; without them the time that each post gives is as good as there is.
  const posts = [...repository.posts].map(([address, found]) => ({ ...found, key: repository.keys.get(address) ?? `${POST}/${address}`, known: repository.keys.has(address) }));
  const order = posts.every(({ known }) => known) ? ({ key }: (typeof posts)[number]) => key : ({ record }: (typeof posts)[number]) => record.createdAt ?? '';
  posts.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  for (const { record, byte, key, known } of posts) {
    const origin = { file: input.name, byte, element: key };
    if (record.text.trim() === '') {
      yield { kind: 'skipped', notice: { where: `${input.name} ${key}`, what: 'the post holds no text' } };
      continue;
    }
    const draft = draftOf(record, { uri: `at://${did ?? 'unknown'}/${key}`, source, origin });
    yield { kind: 'post', post: postOf(source, did === null || !known ? { ...draft, url: undefined } : draft) };
  }
  for (const byte of repository.broken) yield { kind: 'skipped', notice: { where: `${input.name}: byte ${byte}`, what: 'the block is no record that can be read' } };
  if (repository.reposts > 0) yield { kind: 'notice', notice: { where: input.name, what: `${repository.reposts === 1 ? '1 repost was' : `${repository.reposts} reposts were`} left out: a repository holds no text of other people's posts` } };
  if (broken !== null) yield { kind: 'notice', notice: { where: input.name, what: `the file is cut off or broken; nothing was read from byte ${broken.byte} on: export it again` } };
}

/** The repository of a Bluesky account, as its settings and com.atproto.sync.getRepo export it. */
export const blueskyCar: Format = {
  name: 'bluesky-car',
  what: 'Bluesky repository: repo.car',
  toldBy: 'the header of a CAR archive',
  binary: true,
  example: [
    'OqJlcm9vdHOB2CpYJQABcRIgHkxBm1s4KA7E35c/pgwimVqFoa95it6AeOebUWt++IpndmVyc2lvbgGGAQFxEiAeTEGbWzgoDsTflz+mDCKZWoWhr3mK3oB455tRa374iqZjZGlkb2RpZDpwbGM6aG',
    'FyYm91cmNyZXZiM2tjc2lnRAAAAABkZGF0YdgqWCUAAXESIOtWRxAnP8Mtj5I8LEduTLDKJcLdO1JntaTBL4YzNzhWZHByZXb2Z3ZlcnNpb24DdwFxEiDrVkcQJz/DLY+SPCxHbkywyiXC3TtSZ7Wk',
    'wS+GMzc4VqJhZYGkYWtXYXBwLmJza3kuZmVlZC5wb3N0LzNrYWJhcABhdPZhdtgqWCUAAXESIJIU5D5gqrpyVs6GcbVsg6qVMAf8DUIHGKVybGeb7+v+YWz2hQEBcRIgkhTkPmCqunJWzoZxtWyDqp',
    'UwB/wNQgcYpXJsZ5vv6/6kZHRleHRzVGhlIGZlcnJ5IGhhcyBsZWZ0LmUkdHlwZXJhcHAuYnNreS5mZWVkLnBvc3RlbGFuZ3OBYmVuaWNyZWF0ZWRBdHgYMjAyMy0wOS0xM1QxNDowNTozMy4xMjBa',
  ].join('\n'),
  recognises: (head) => HEADER.every((byte, i) => head[(head[0] & 0x80) === 0 ? i + 1 : i + 2] === byte),
  read,
};
