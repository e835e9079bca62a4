import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { zipOf } from '../archives.js';
import { postsAlone, readout } from './bench.js';

const LEFT = 'Foreign Minister Elena Rossi has left Trieste for Vienna by train.';
const FEED = `<rss version="2.0"><channel><title>Border watch</title><item><title>${LEFT}</title><pubDate>Wed, 12 Jun 2024 12:05:30 GMT</pubDate></item><item><title>Talks have begun.</title><pubDate>Wed, 12 Jun 2024 23:30:00 GMT</pubDate></item></channel></rss>`;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-test-'));
  await writeFile(join(folder, 'day.txt'), `2024-06-12\n\n14:05 ${LEFT}\n\n14:20 The ferry is late.\n`);
  await writeFile(join(folder, 'feed.xml'), FEED);
});
afterEach(() => rm(folder, { recursive: true }));

const read = async (...args: string[]) => readout(['read', ...args, '-f', 'json'], { parts: postsAlone });

describe('several sources in one record', () => {
  it('give a post that lies in two once, with both, on the clock of the reader', async () => {
    const { stdout, stderr } = await read(join(folder, 'day.txt'), join(folder, 'feed.xml'), '--zone', 'Europe/Rome');
    const { posts, sources } = JSON.parse(stdout);
    expect(posts.map(({ at, text }: { at: { value: string }; text: string }) => `${at.value} ${text}`)).toEqual([
      `2024-06-12T14:05:30+02:00 ${LEFT}`, '2024-06-12T14:20+02:00 The ferry is late.', '2024-06-13T01:30:00+02:00 Talks have begun.',
    ]);
    expect(posts[0].alsoIn).toEqual([sources[1].id]);
    expect(stderr).toBe('readout: day.txt: 2 posts read (plain-text)\nreadout: feed.xml: 2 posts read (feed)\nreadout: 1 post lies in several inputs and was joined\n');
  });

  it('may lie in a folder or an archive', async () => {
    const zip = join(folder, 'all.zip');
    await writeFile(zip, zipOf([{ path: 'day.txt', bytes: '2024-06-13\n\nThe ferry is back.\n' }]));
    const { posts } = JSON.parse((await read(folder)).stdout);
    const files = posts.map(({ origin }: { origin: { file: string } }) => origin.file.split('/').slice(1).join('/'));
    // The first item of the feed is the first post of the day, at a clock of an unknown zone.
    expect(files).toEqual(['day.txt', 'day.txt', 'feed.xml', 'all.zip/day.txt']);
  });

  it('of which none holds a post of the days that were asked for are one sentence', async () => {
    const { status, stdout, stderr } = await read(join(folder, 'feed.xml'), '--from', '2030-01-01');
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: 'readout: no post lies within the days that were asked for: 2 were read, and they go from 2024-06-12 to 2024-06-12\n' });
  });

  it('that hold nothing but what was skipped are one sentence', async () => {
    await writeFile(join(folder, 'empty.xml'), '<rss version="2.0"><channel><title>Quiet</title><item><link>https://quiet.example/</link></item></channel></rss>');
    const { status, stderr } = await read(join(folder, 'empty.xml'));
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'readout: empty.xml holds no posts that can be read: the item was skipped: it has neither a title nor a text\n' });
  });

  it('are refused where one that was named cannot be read', async () => {
    const { status, stdout, stderr } = await read(join(folder, 'day.txt'), join(folder, 'none.txt'));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^readout: cannot read .*none\.txt: there is no such file or folder\n$/u);
  });
});
