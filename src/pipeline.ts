import type { Findings, Range } from './extract/findings.js';
import { type Core, loadCore } from './parse/parse.js';
import { inOrder } from './reading/in-order.js';
import { ReadingPool } from './reading/pool.js';
import type { Attribution } from './record/attribution.js';
import type { Post, Source } from './record/post.js';
import type { Notice, ReadoutRecord } from './record/record.js';
import { spanOf } from './record/span.js';
import { resolve } from './resolve/resolve.js';
import { VERSION } from './version.js';

/** Posts in, record out. */
export interface Reader {
  /**
   * The record of `posts`, in the order given. `onProgress` is called after each post with how many are read and of how many.
   * The same posts give the same record, on however many threads. `wanted.attributions` adds all attributions in the wide sense.
   */
  record(
    posts: readonly Post[], sources: readonly Source[], notices?: readonly Notice[], onProgress?: (done: number, total: number) => void, wanted?: { readonly attributions: boolean },
  ): Promise<ReadoutRecord>;
  /** How many records are worth asking for at once. */
  readonly width: number;
  /** Ends the threads that read besides this one. */
  close(): Promise<void>;
}

export interface ReaderOptions {
  /** The language core; the one that comes with the package unless given. */
  readonly core?: Core;
  /** How many threads may read where posts are many; one unless given. Each more takes some 120 MB. */
  readonly threads?: number;
}

/** A reader with the language core loaded. Rejects where the weights cannot be read or are not what they should be. */
export async function createReader({ core: given, threads = 1 }: ReaderOptions = {}): Promise<Reader> {
  const core = given ?? (await loadCore());
  const pool = new ReadingPool(core, threads);
  return {
    async record(posts, sources, notices = [], onProgress, wanted = { attributions: false }) {
      const found = [...notices];
      if (core.notice !== null) found.push({ where: 'language core', what: core.notice });
      const read: { post: Post; findings: Findings }[] = [];
      await inOrder(posts, (post) => pool.read(post), ({ findings, notice }, post) => {
        if (notice !== null) found.push({ where: post.id, what: notice });
        read.push({ post, findings });
        onProgress?.(read.length, posts.length);
      }, () => pool.width);
      return {
        readout: 1,
        readBy: { version: VERSION, core: core.name },
        sources,
        posts,
        ...resolve(read, sources),
        ...(wanted.attributions ? { attributions: read.flatMap(({ post, findings }) => attributionsOf(post, findings)) } : {}),
        notices: found,
      };
    },
    get width() {
      return pool.width;
    },
    close: () => pool.close(),
  };
}

function attributionsOf(post: Post, { attributions }: Findings): Attribution[] {
  const spans = (ranges: readonly Range[]) => ranges.map(({ start, end }) => spanOf(post, start, end));
  return attributions.map(({ kind, source, cue, content, confidence }) => ({ kind, source: spans(source), cue: spans(cue), content: spans(content), confidence }));
}
