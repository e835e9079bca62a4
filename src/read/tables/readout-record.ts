import { z } from 'zod';
import type { Origin, Post, PostTime, Source } from '../../record/post.js';
import { headText } from '../text/bytes.js';
import type { Format, Input, Reading, ReadOptions } from '../format.js';
import { nameOf } from '../inputs/input-name.js';
import { NO_TIME, timeOfIso } from '../times/instant.js';
import { areJsonLines, jsonDocuments, lineDocuments } from './json-documents.js';
import { languageOf } from '../text/language.js';
import { isMedia, isReference, linkOf } from '../text/link.js';
import { ReadError } from '../read-error.js';

const MAX_POST = 1_000_000;
const NAMES = ['id', 'source'] as const;
const name = z.string().min(1).max(500);
const short = z.string().max(4000).optional().catch(undefined);
const address = z.string().transform((url) => linkOf(url) ?? undefined).optional().catch(undefined);
/** A time that stands in no calendar is none. */
const time = z
  .object({ value: z.string().nullable(), precision: z.enum(['second', 'minute', 'day', 'unknown']) })
  .transform(({ value, precision }): PostTime => {
    const read = value === null ? null : timeOfIso(value);
    return read?.precision === precision ? read : NO_TIME;
  });
/** When a post was edited: a time, or that it was. */
const edited = z.string().transform((written) => (written === 'unknown' ? written : (timeOfIso(written)?.value ?? undefined))).optional().catch(undefined);
const sourceShape = z.object({ id: name, kind: z.enum(['channel', 'feed', 'page', 'day-log', 'documents']), name, url: address });
const postShape = z
  .object({
    id: name.regex(/^p/u),
    source: name,
    at: time,
    text: z.string().min(1).max(MAX_POST),
    url: address,
    language: z.string().regex(/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/u).optional().catch(undefined),
    forwardedFrom: short,
    forwardedAt: time.optional().catch(undefined),
    replyTo: z.string().max(4000).refine(isReference).optional().catch(undefined),
    edited,
    author: short,
    media: z.array(z.string().max(4000)).max(1000).transform((all) => all.filter(isMedia)).optional().catch(undefined),
    links: z.array(z.object({ start: z.number().int(), end: z.number().int(), href: z.string() })).max(10_000).optional().catch(undefined),
    alsoIn: z.array(name).max(1000).optional().catch(undefined),
    origin: z.object({ file: name, line: z.number().optional(), byte: z.number().optional(), element: z.string().max(500).optional() }).optional().catch(undefined),
  })
  .transform(({ links, ...post }): Post => {
    const kept = links?.flatMap(({ start, end, href }) => {
      const address = linkOf(href);
      return start >= 0 && start < end && end <= post.text.length && address !== null ? [{ start, end, href: address }] : [];
    });
    return Object.fromEntries(Object.entries({ ...post, links: kept?.length ? kept : undefined }).filter(([, value]) => value !== undefined)) as unknown as Post;
  });
const line = z.union([
  z.object({ kind: z.literal('source'), source: sourceShape }).transform(({ source }) => ({ sources: [source] as unknown[], posts: [] as unknown[] })),
  z.object({ readout: z.literal(1), sources: z.array(z.unknown()), posts: z.array(z.unknown()) }).transform(({ sources, posts }) => ({ sources, posts })),
  z.object({ id: name, source: name, at: z.unknown(), text: z.string() }).loose().transform((post) => ({ sources: [] as unknown[], posts: [post] as unknown[] })),
]);

/** Sources and posts as they come; a post's source is told before it, one that no record tells is made of what the post says of it. */
class Kept {
  private readonly sources = new Map<string, Source>();
  private readonly told = new Set<string>();
  posts = 0;

  constructor(private readonly input: Input, private readonly options: ReadOptions) {}

  source(value: unknown): void {
    const read = sourceShape.safeParse(value);
    if (read.success) this.sources.set(read.data.id, read.data.url === undefined ? { id: read.data.id, kind: read.data.kind, name: read.data.name } : (read.data as Source));
  }

  *post(value: unknown, where: string, origin: Origin): Generator<Reading> {
    // The first words that each post has are looked for first: to find all that is wrong takes ten times as long.
    const lacks = NAMES.find((key) => typeof (value as Record<string, unknown> | null)?.[key] !== 'string');
    const read = lacks === undefined ? postShape.safeParse(value) : undefined;
    if (!read?.success) {
      yield { kind: 'skipped', notice: { where, what: `it is no post of a record: ${lacks ?? (read?.error.issues[0]?.path.join('.') || 'it')} is missing or of another kind` } };
      return;
    }
    const post = read.data;
    if (!this.told.has(post.source)) {
      this.told.add(post.source);
      const { sourceName } = value as { sourceName?: unknown };
      const called = this.options.source ?? (typeof sourceName === 'string' && sourceName !== '' ? sourceName.slice(0, 500) : nameOf(this.input.name));
      const known = this.sources.get(post.source);
      yield { kind: 'source', source: known === undefined ? { id: post.source, kind: 'documents', name: called } : this.options.source === undefined ? known : { ...known, name: called } };
    }
    this.posts++;
    yield { kind: 'post', post: { ...post, language: post.language ?? languageOf(post.text), origin: post.origin ?? origin } };
  }
}

async function* read(input: Input, options: ReadOptions): AsyncGenerator<Reading> {
  const kept = new Kept(input, options);
  const lines = areJsonLines(input.head) || /^\s*\{"(?:id":"p|kind":")/u.test(headText(input.head));
  let skipped = 0;
  for await (const piece of lines ? lineDocuments(input) : jsonDocuments(input)) {
    if ('member' in piece) continue;
    if ('broken' in piece) {
      if (kept.posts === 0) throw new ReadError(`${input.name} is not JSON from byte ${piece.byte} on: ${piece.broken}; export it again`);
      yield { kind: 'notice', notice: { where: input.name, what: `${piece.broken}; nothing was read from byte ${piece.byte} on` } };
    } else if ('kind' in piece) {
      skipped++;
      if (lines || piece.path === 'posts') yield piece;
    } else if (!lines) {
      if (piece.path === 'sources') kept.source(piece.value);
      else if (piece.path === 'posts') yield* kept.post(piece.value, piece.where, piece.origin);
    } else {
      const parts = line.safeParse(piece.value);
      // Lines of statements, events and the like are read anew from the posts.
      if (!parts.success) continue;
      for (const source of parts.data.sources) kept.source(source);
      for (const post of parts.data.posts) yield* kept.post(post, piece.where, piece.origin);
    }
  }
  if (kept.posts === 0 && skipped === 0) throw new ReadError(`${input.name} is a record without posts; give one that was written with --format json or jsonl`);
}

/** What Readout wrote: a record as JSON or JSON lines, what annotate answers, posts as JSON lines. Posts are kept whole, with their ids, sources and times. */
export const readoutRecord: Format = {
  name: 'readout',
  what: "Readout's own record or posts, JSON or JSON lines",
  toldBy: 'a beginning such as {"readout": 1',
  example:
    '{"readout":1,"sources":[{"id":"s0harbour","kind":"channel","name":"Harbour Watch"}],"posts":[{"id":"p0ferry","source":"s0harbour","at":{"value":"2023-09-13T14:05:33Z","precision":"second"},"text":"The ferry has left."}]}\n',
  recognises: (head) => {
    const text = headText(head);
    return /^\s*\{[^{}[\]]{0,1000}"readout"\s*:\s*1\b/u.test(text) || /^\s*\{"id":"p[^"]{1,60}","source":"s[^"]{1,60}","at":\{"value":/u.test(text);
  },
  read,
};
