import { statSync } from 'node:fs';
import { join } from 'node:path';
import { writeExport } from './made-up-export.mjs';
import { once } from './once.mjs';

const MOST_MEMORY = 300;
const LEAST_RATIO = 1 / 3;

/**
 * A made-up Telegram export read to posts, beside a bare parse of the same messages by the same JSON parser, each in a process of its own. The parser alone
 * cannot take what Telegram writes, so it is given a twin with the same escapes written as JSON.
 */
export async function measureTelegram(folder, megabytes) {
  const [path, twin] = [join(folder, 'result.json'), join(folder, 'twin.json')];
  const messages = await writeExport(path, twin, megabytes * 1e6);
  const bare = await once('parse-json', twin);
  const read = await once('read', path);
  const bytes = statSync(path).size;
  const speed = ({ seconds }) => bytes / 1e6 / seconds;
  const ratio = speed(read) / (statSync(twin).size / 1e6 / bare.seconds);
  return {
    what: `a Telegram export of ${(bytes / 1e6).toFixed(0)} MB, ${messages} messages`,
    lines: [
      `read to ${read.posts} posts, ${read.skipped} skipped: ${speed(read).toFixed(0)} MB/s; a bare parse of its JSON ${speed(bare).toFixed(0)} MB/s, ${bare.values} messages`,
      `ratio ${ratio.toFixed(2)} of at least ${LEAST_RATIO.toFixed(2)}; peak resident memory ${read.peak.toFixed(0)} MB of at most ${MOST_MEMORY}, the bare parse ${bare.peak.toFixed(0)}`,
    ],
    figures: { bytes, messages, read, bare, ratio },
    holds: ratio >= LEAST_RATIO && read.peak < MOST_MEMORY && bare.values === messages && read.posts + read.skipped === messages,
  };
}
