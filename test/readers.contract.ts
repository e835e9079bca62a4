import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Format, Input, Reading } from '../src/read/format.js';
import { ReadError } from '../src/read/read-error.js';
import { formatOf } from '../src/read/recognise.js';
import type { Post, Source } from '../src/record/post.js';
import { damaged } from './damaged.js';
import { AROUND, type Spoilt } from './spoilt-posts.js';

const HEAD = 65_536;
/** Times are ISO 8601, cut to what is known. */
const TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/u;
/** No input of the tests takes longer than this, in milliseconds, on a machine that does other things too. */
const SOON = 5000;

interface Given {
  readonly sources: readonly Source[];
  readonly posts: readonly Post[];
  readonly rest: readonly Reading[];
  readonly error?: ReadError;
}

function inputOf(bytes: Uint8Array, size = HEAD): Input {
  return {
    name: 'input',
    head: bytes.subarray(0, HEAD),
    size: bytes.length,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}

/** All that a reader gives, held to what every reading keeps. Whatever it throws but ReadError is a failure. */
async function given(format: Format, bytes: Uint8Array, size?: number): Promise<Given> {
  const sources: Source[] = [];
  const posts: Post[] = [];
  const rest: Reading[] = [];
  try {
    for await (const reading of format.read(inputOf(bytes, size), { map: { text: 'text', date: 'date' } })) {
      if (reading.kind === 'source') sources.push(reading.source);
      else if (reading.kind === 'post') {
        expect(sources.map(({ id }) => id), 'a source comes before its first post').toContain(reading.post.source);
        keepsShape(reading.post);
        posts.push(reading.post);
      } else {
        expect(reading.notice.what).not.toMatch(/undefined|\[object|at .*\.js:/u);
        rest.push(reading);
      }
    }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    expect(error.message, 'one sentence').toMatch(/^[^\n]+$/u);
    expect(error.message).not.toMatch(/undefined|\[object/u);
    return { sources, posts, rest, error };
  }
  return { sources, posts, rest };
}

function keepsShape({ id, at, text, links = [], url, origin, language, forwardedAt, edited }: Post): void {
  expect(id).toMatch(/^p/u);
  for (const time of [at, ...(forwardedAt ? [forwardedAt] : [])]) {
    if (time.precision === 'unknown') expect(time.value).toBeNull();
    else expect(time.value).toMatch(TIME);
    expect(time.value?.includes('T') ?? false).toBe(time.precision === 'second' || time.precision === 'minute');
  }
  if (edited !== undefined && edited !== 'unknown') expect(edited).toMatch(TIME);
  for (const { start, end, href } of links) {
    expect(start >= 0 && start < end && end <= text.length, `a link from ${start} to ${end} of ${text.length} characters`).toBe(true);
    expect(href).toMatch(/^(?:https?|mailto):/u);
  }
  if (url !== undefined) expect(url).toMatch(/^https?:/u);
  expect(language).toMatch(/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/u);
  expect(origin?.file).toBe('input');
  expect(origin?.line ?? origin?.byte ?? origin?.element, 'the place in the file').toBeDefined();
}

/** Runs the promises on one format; without a spoilt input where its example says why it gives no posts. */
export function readerKeepsItsPromises(format: Format, spoilt: Spoilt | (() => Promise<Spoilt>) | undefined): void {
  const withoutPosts = spoilt === undefined;
  const bytes = Buffer.from(format.example, format.binary ? 'base64' : 'utf8');

  describe(`${format.name}, as every format`, () => {
    it('is told by its content, and no other format takes it first', () => {
      expect(formatOf(bytes, 'input')?.name).toBe(format.name);
    });

    it('names itself in a few words', () => {
      expect(format.name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
      expect(format.toldBy).not.toMatch(/\.$/u);
      expect(format.example.length).toBeLessThan(2000);
    });

    it('reads its example: each post once, from a source that is told', async () => {
      const { posts, sources, error } = await given(format, bytes);
      if (withoutPosts) return expect(error ?? posts).not.toBe(undefined);
      expect(error).toBeUndefined();
      expect(posts.length).toBeGreaterThan(0);
      expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length);
      expect(sources.length).toBeGreaterThan(0);
      for (const { text } of posts) expect(text).not.toMatch(/<\/?\w|&(?:amp|lt|#\d+);/u);
    });

    it('gives the same for the same bytes, however they come', async () => {
      const once = await given(format, bytes);
      for (const size of [1, 7, 1000]) expect(await given(format, bytes, size)).toEqual(once);
    });

    it('reads names that every object has as any other', async () => {
      await given(format, Buffer.from(format.example.replaceAll(/\b(?:text|title|name)\b/gu, '__proto__')));
    });

    it.runIf(spoilt !== undefined)('reads the other posts where one cannot be read, and says where it stands', async () => {
      const { what, content, where } = typeof spoilt === 'function' ? await spoilt() : (spoilt as Spoilt);
      const input = Buffer.from(content);
      expect(formatOf(input, 'input')?.name).toBe(format.name);
      const { posts, rest, error } = await given(format, input);
      expect(error, what).toBeUndefined();
      const texts = posts.map(({ text }) => text);
      for (const other of AROUND) expect(texts, what).toContain(other);
      expect(texts.length, what).toBeLessThanOrEqual(AROUND.length + 1);
      expect(rest.flatMap((reading) => ('notice' in reading ? reading.notice.where : [])).join('\n'), what).toMatch(new RegExp(where.source, 'mu'));
    });

    it('ends in posts or in one sentence, whatever became of its bytes', async () => {
      await fc.assert(fc.asyncProperty(damaged(bytes), async (input) => {
        const started = performance.now();
        await given(format, input);
        expect(performance.now() - started).toBeLessThan(SOON);
      }), { numRuns: 80 });
    });
  });
}
