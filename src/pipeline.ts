import { extract } from './extract/extract.js';
import type { Findings } from './extract/findings.js';
import { type Core, loadCore, parse } from './parse/parse.js';
import type { Post, Source } from './record/post.js';
import type { Notice, ReadoutRecord } from './record/record.js';
import { resolve } from './resolve/resolve.js';
import { VERSION } from './version.js';

const NOTHING: Findings = { mentions: [], statements: [], exchanges: [], events: [], figures: [], bareClaim: false };

/** Posts in, record out. */
export interface Reader {
  /**
   * The record of `posts`, in the order given. `onProgress` is called after each post with how many are read and of how many.
   * The same posts give the same record.
   */
  record(posts: readonly Post[], sources: readonly Source[], notices?: readonly Notice[], onProgress?: (done: number, total: number) => void): Promise<ReadoutRecord>;
}

/** A reader with the language core loaded. Rejects where the weights cannot be read or are not what they should be. */
export async function createReader(given?: Core): Promise<Reader> {
  const core = given ?? (await loadCore());
  return {
    async record(posts, sources, notices = [], onProgress) {
      const found = [...notices];
      if (core.notice !== null) found.push({ where: 'language core', what: core.notice });
      const read: { post: Post; findings: Findings }[] = [];
      // One at a time: a post's findings never depend on another's, and memory follows the longest post.
      for (const post of posts) {
        let findings = NOTHING;
        const language = post.language ?? 'en';
        if (language !== 'en' && !language.startsWith('en-')) {
          found.push({ where: post.id, what: `the post is not in English (${language}): kept and dated, nothing was read from it` });
        } else {
          try {
            findings = extract(post, await parse(post.text, core));
          } catch (error) {
            found.push({ where: post.id, what: `the post could not be read (${(error as Error).message}): kept and dated, nothing was read from it` });
          }
        }
        read.push({ post, findings });
        onProgress?.(read.length, posts.length);
      }
      return {
        readout: 1,
        readBy: { version: VERSION, core: core.name },
        sources,
        posts,
        ...resolve(read, sources),
        notices: found,
      };
    },
  };
}
