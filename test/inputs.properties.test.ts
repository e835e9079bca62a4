import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../src/read/formats.js';
import { inputsIn } from '../src/read/inputs/inputs.js';
import { readAll } from '../src/read/read-all.js';
import { ReadError } from '../src/read/read-error.js';
import { tarOf, zipOf } from './archives.js';
import { damaged } from './damaged.js';

/** An ending that each format's files have. */
const ENDINGS: Readonly<Record<string, string>> = { feed: 'xml', opml: 'opml', 'bluesky-car': 'car', 'x-archive': 'js', csv: 'csv', markdown: 'md', 'plain-text': 'txt', page: 'html', 'telegram-html': 'html', 'telegram-preview': 'html', 'json-lines': 'jsonl' };

/** How a file may come: as it is, or packed. */
const PACKED: readonly (readonly [name: string, ending: string, pack: (path: string, bytes: Uint8Array) => Uint8Array])[] = [
  ['as it is', '', (_, bytes) => bytes],
  ['in a gzip', '.gz', (_, bytes) => gzipSync(bytes)],
  ['in a zip', '.zip', (path, bytes) => zipOf([{ path, bytes }, { path: 'more/day.txt', bytes: '2031-05-14\n\nThe ferry has left.\n' }])],
  ['in a tar', '.tar', (path, bytes) => tarOf([{ path, bytes }])],
  ['in a packed tar', '.tar.gz', (path, bytes) => gzipSync(tarOf([{ path, bytes }]))],
  ['in a zip within a zip', '.zip', (path, bytes) => zipOf([{ path: 'inner.zip', bytes: zipOf([{ path, bytes }]) }])],
];
/** Milliseconds of the processor that no such file may take. */
const SOON = 2000;

async function read(name: string, bytes: Uint8Array): Promise<void> {
  const before = process.cpuUsage().user;
  try {
    for await (const step of readAll(inputsIn(name, bytes), { map: { text: 'text', date: 'date' } })) {
      if ('notice' in step) expect(`${step.notice.where} ${step.notice.what}`).not.toMatch(/undefined|\[object|\n|at .*\.js:/u);
      if (step.kind === 'post') expect(step.post.text).not.toBe('');
    }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    expect(error.message).toMatch(/^[^\n]+$/u);
    expect(error.message).not.toMatch(/undefined|\[object/u);
  }
  expect((process.cpuUsage().user - before) / 1000).toBeLessThan(SOON);
}

describe.each(PACKED)('a damaged file %s ends in posts or in one sentence', (_, ending, pack) => {
  it.each(FORMATS.map((format) => [format.name, format] as const))('%s', async (name, format) => {
    const file = `file.${ENDINGS[name] ?? 'json'}`;
    const bytes = Buffer.from(format.example, format.binary ? 'base64' : 'utf8');
    // Damaged before it is packed, or after.
    const input = fc.oneof(damaged(bytes).map((wrong) => pack(file, wrong)), damaged(Buffer.from(pack(file, bytes))));
    await fc.assert(fc.asyncProperty(input, (wrong) => read(`${file}${ending}`, wrong)), { numRuns: 25 });
  });
});
