import { extract } from '../extract/extract.js';
import type { Findings } from '../extract/findings.js';
import type { Doc } from '../parse/doc.js';
import { type Core, parse } from '../parse/parse.js';
import type { Post } from '../record/post.js';

/** What one post tells, or why it could not be read. Plain data: it may come from another thread. */
export interface PostReading {
  readonly findings: Findings;
  /** Null where the post was read as it should be. */
  readonly notice: string | null;
}

const NOTHING: Findings = { mentions: [], groups: [], statements: [], attributions: [], exchanges: [], events: [], figures: [], claims: [], bareClaim: false };

/** A post is short; of a book that was taken for one, so many characters are read, and a notice says so. */
const LONGEST_READ = 100_000;

/** Words and marks that are read of a post: as many as so many characters of prose hold. A page of nothing but signs has one a character. */
const MOST_WORDS = 30_000;
/** A text longer than this with a smaller share of letters and digits than that is a drawing or a dump, not words. */
const LONG = 2000;
const LEAST_LETTERS = 0.25;

/** The text as far as it is read: to the last white space before the limit, so that no word is cut. */
function readable(text: string): string {
  const limit = limitOf(text);
  if (text.length <= limit) return text;
  let end = limit;
  while (end > limit - 200 && !/\s/u.test(text[end])) end--;
  return text.slice(0, end);
}

/** How many characters hold as much as is read. */
function limitOf(text: string): number {
  if (text.length <= MOST_WORDS) return LONGEST_READ;
  let words = 0;
  for (const { index } of text.slice(0, LONGEST_READ).matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)) if (++words > MOST_WORDS) return index;
  return LONGEST_READ;
}

/** Hardly any of a long text is words. */
function isWordless(text: string): boolean {
  if (text.length <= LONG) return false;
  const start = text.slice(0, LONGEST_READ).replace(/\s+/gu, '');
  return (start.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < LEAST_LETTERS * start.length;
}

/**
 * Reads posts, each on its own: the same post and core give the same reading, whatever is read besides and on whatever thread. The core goes
 * over all of them before the rules do, since each step is faster while what it needs is still in the processor's cache. Never rejects.
 */
export async function readPosts(posts: readonly Post[], core: Core): Promise<PostReading[]> {
  const docs: (Doc | PostReading)[] = [];
  for (const post of posts) docs.push(await docOf(post, core));
  return posts.map((post, i) => {
    const doc = docs[i];
    return 'findings' in doc ? doc : readingOf(post, doc);
  });
}

/** Reads one post; see `readPosts`. */
export async function readPost(post: Post, core: Core): Promise<PostReading> {
  return (await readPosts([post], core))[0];
}

async function docOf(post: Post, core: Core): Promise<Doc | PostReading> {
  const language = post.language ?? 'en';
  if (language !== 'en' && !language.startsWith('en-')) {
    return { findings: NOTHING, notice: `the post is not in English (${language}): kept and dated, nothing was read from it` };
  }
  // "A.", "5 – 3": without a word of two letters nothing is told, and a core's run costs the most on the least.
  if (!/\p{L}{2}/u.test(post.text)) return { findings: NOTHING, notice: null };
  if (isWordless(post.text)) return { findings: NOTHING, notice: 'the post holds hardly any words: kept and dated, nothing was read from it' };
  try {
    return await parse(readable(post.text), core);
  } catch (error) {
    return unread(error);
  }
}

function readingOf(post: Post, doc: Doc): PostReading {
  try {
    const end = readable(post.text).length;
    const notice = end === post.text.length ? null : `the post is ${post.text.length} characters long: read up to character ${end}, nothing after it; part it into posts`;
    return { findings: extract(post, doc), notice };
  } catch (error) {
    return unread(error);
  }
}

function unread(error: unknown): PostReading {
  return { findings: NOTHING, notice: `the post could not be read (${(error as Error).message}): kept and dated, nothing was read from it` };
}
