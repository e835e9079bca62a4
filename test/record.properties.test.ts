import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReader } from '../src/pipeline.js';
import { readDayLog } from '../src/read/prose/day-log.js';
import { ReadError } from '../src/read/read-error.js';
import type { ReadoutRecord } from '../src/record/record.js';

const reader = await createReader();

const SENTENCES = [
  'Foreign Minister Anna Weiss has arrived in Vienna.',
  'The talks in Vienna will begin on Tuesday, Weiss told Reuters.',
  '“We will not sign,” the minister said. “Not today.”',
  'Police arrested 12 protesters outside the parliament, according to the Interior Ministry.',
  'President Ilir Hoxha on the talks: We spoke for two hours. [Did you agree?] No.',
  'The visit of Hoxha to Vienna has been cancelled.',
  'Q: Will you resign?\nA: I will not.',
  'Hoxha denied that he had met Weiss.',
  'He left for Tirana, and she stayed here.',
];

const recordOf = async (text: string): Promise<ReadoutRecord | null> => {
  try {
    const { posts, source, notices } = readDayLog(new TextEncoder().encode(text), { file: 'day.txt', date: '2024-05-06' });
    return await reader.record(posts, [source], notices);
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
};

/** Every span of a record, wherever it stands. */
function spansOf(value: unknown, out: { post: string; start: number; end: number; text: string }[] = []): typeof out {
  if (Array.isArray(value)) for (const item of value) spansOf(item, out);
  else if (value !== null && typeof value === 'object') {
    const span = value as { post?: unknown; start?: unknown; end?: unknown; text?: unknown };
    if (typeof span.post === 'string' && typeof span.start === 'number') out.push(span as (typeof out)[number]);
    else for (const item of Object.values(value)) spansOf(item, out);
  }
  return out;
}

const day = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 12 }).map((sentences) => sentences.join('\n\n'));

test('every span holds the characters that stand there, and every id names something', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(day, fc.string({ unit: 'binary', maxLength: 300 })), async (text) => {
      const record = await recordOf(text);
      if (!record) return;
      const posts = new Map(record.posts.map((post) => [post.id, post.text]));
      for (const span of spansOf(record)) expect(posts.get(span.post)?.slice(span.start, span.end)).toBe(span.text);
      const entities = new Set(record.entities.map((entity) => entity.id));
      for (const mention of record.mentions) expect(entities.has(mention.entity)).toBe(true);
      const events = new Set(record.events.map((event) => event.id));
      expect(events.size).toBe(record.events.length);
      for (const event of record.events) expect(event.wordOf.length).toBeGreaterThan(0);
    }),
    { numRuns: 120 },
  );
});

test('the order has no cycle', async () => {
  await fc.assert(
    fc.asyncProperty(day, async (text) => {
      const after = new Map<string, string[]>();
      for (const { before, after: next } of (await recordOf(text))?.order ?? []) after.set(before, [...(after.get(before) ?? []), next]);
      const state = new Map<string, 'open' | 'done'>();
      const visit = (id: string): boolean => {
        if (state.get(id) === 'done') return true;
        if (state.get(id) === 'open') return false;
        state.set(id, 'open');
        const sound = (after.get(id) ?? []).every(visit);
        state.set(id, 'done');
        return sound;
      };
      expect([...after.keys()].every(visit)).toBe(true);
    }),
    { numRuns: 80 },
  );
});

test('the same input gives the same record to the byte', async () => {
  await fc.assert(fc.asyncProperty(day, async (text) => {
    expect(JSON.stringify(await recordOf(text))).toBe(JSON.stringify(await recordOf(text)));
  }), { numRuns: 40 });
});

test('a post in another language is kept and named in a notice, and nothing is read from it', async () => {
  const record = (await recordOf('Глава МИД прибыл в Вену и выступил перед журналистами.\n\nAnna Weiss has arrived in Vienna.')) as ReadoutRecord;
  expect(record.posts).toHaveLength(2);
  expect(record.notices.some((notice) => notice.where === record.posts[0].id && notice.what.includes('(ru)'))).toBe(true);
  expect(spansOf([record.statements, record.events, record.mentions]).some((span) => span.post === record.posts[0].id)).toBe(false);
});
