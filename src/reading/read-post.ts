import { extract } from '../extract/extract.js';
import type { Findings } from '../extract/findings.js';
import { type Core, parse } from '../parse/parse.js';
import type { Post } from '../record/post.js';

/** What one post tells, or why it could not be read. Plain data: it may come from another thread. */
export interface PostReading {
  readonly findings: Findings;
  /** Null where the post was read as it should be. */
  readonly notice: string | null;
}

const NOTHING: Findings = { mentions: [], statements: [], exchanges: [], events: [], figures: [], bareClaim: false };

/** Reads one post on its own: the same post and core give the same reading, whatever is read besides and on whatever thread. Never rejects. */
export async function readPost(post: Post, core: Core): Promise<PostReading> {
  const language = post.language ?? 'en';
  if (language !== 'en' && !language.startsWith('en-')) {
    return { findings: NOTHING, notice: `the post is not in English (${language}): kept and dated, nothing was read from it` };
  }
  try {
    return { findings: extract(post, await parse(post.text, core)), notice: null };
  } catch (error) {
    return { findings: NOTHING, notice: `the post could not be read (${(error as Error).message}): kept and dated, nothing was read from it` };
  }
}
