import { statSync } from 'node:fs';
import { join } from 'node:path';
import { writeFeed } from './made-up-feed.mjs';
import { once } from './once.mjs';

const ITEMS = 100_000;
const MOST_MEMORY = 300;
const LEAST_RATIO = 1 / 3;

/** A made-up feed read to posts, beside a bare parse of the same file by the same XML parser, each in a process of its own. */
export async function measureFeeds(folder) {
  const path = join(folder, 'feed.xml');
  await writeFeed(path, ITEMS);
  const bare = await once('parse-xml', path);
  const read = await once('read', path);
  const bytes = statSync(path).size;
  const speed = ({ seconds }) => bytes / 1e6 / seconds;
  const ratio = speed(read) / speed(bare);
  return {
    what: `a feed of ${(bytes / 1e6).toFixed(0)} MB, ${ITEMS} items`,
    lines: [
      `read to ${read.posts} posts, ${read.skipped} skipped: ${speed(read).toFixed(0)} MB/s; a bare parse of its XML ${speed(bare).toFixed(0)} MB/s`,
      `ratio ${ratio.toFixed(2)} of at least ${LEAST_RATIO.toFixed(2)}; peak resident memory ${read.peak.toFixed(0)} MB of at most ${MOST_MEMORY}, the bare parse ${bare.peak.toFixed(0)}`,
    ],
    figures: { bytes, items: ITEMS, read, bare, ratio },
    holds: ratio >= LEAST_RATIO && read.peak < MOST_MEMORY && read.posts === ITEMS,
  };
}
