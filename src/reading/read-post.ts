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

const NOTHING: Findings = { mentions: [], statements: [], attributions: [], exchanges: [], events: [], figures: [], claims: [], bareClaim: false };

/** A post is short; of a book that was taken for one, so many characters are read, and a notice says so. */
const LONGEST_READ = 100_000;

/** The text as far as it is read: to the last white space before the limit, so that no word is cut. */
function readable(text: string): string {
  if (text.length <= LONGEST_READ) return text;
  let end = LONGEST_READ;
  while (end > LONGEST_READ - 200 && !/\s/u.test(text[end])) end--;
  return text.slice(0, end);
}

/** Reads one post on its own: the same post and core give the same reading, whatever is read besides and on whatever thread. Never rejects. */
export async function readPost(post: Post, core: Core): Promise<PostReading> {
  const language = post.language ?? 'en';
  if (language !== 'en' && !language.startsWith('en-')) {
    return { findings: NOTHING, notice: `the post is not in English (${language}): kept and dated, nothing was read from it` };
  }
  try {
    const text = readable(post.text);
    const notice = text === post.text ? null : `the post is ${post.text.length} characters long: read up to character ${text.length}, nothing after it; part it into posts`;
    return { findings: extract(post, await parse(text, core)), notice };
  } catch (error) {
    return { findings: NOTHING, notice: `the post could not be read (${(error as Error).message}): kept and dated, nothing was read from it` };
  }
}
