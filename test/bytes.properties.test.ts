import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReader } from '../src/pipeline.js';
import { languageOf } from '../src/read/text/language.js';
import type { Parts } from '../src/cli/world.js';
import { readout } from './cli/bench.js';

const reader = await createReader();
const parts: Partial<Parts> = { languageOf, createReader: async () => reader };
const ONE_SENTENCE = /^readout: [^\n]+\n$/;

const MARKS = ['[', ']', '(', ')', '{', '“', '”', '"', '‘', "'", '’', '«', '»', '—', ' - ', '…', '.', '?', '!', ':', ';', ',', '\n', '\n\n', '\r', '\t', ' ', '\u00a0', '\u2028', '\0', '\x1b[31m', '\ufeff', '\ud83d', '\ude00', '\u0301', '\u200d', '\u202e', '🚢', '🇫🇮', '@', '#', 'http://', '$', '%', '\\', '<b>', '&amp;'];
const WORDS = ['Weiss', 'said', 'that', 'he', 'will', 'not', 'the minister', 'told', 'Reuters', 'in', 'Vienna', 'on Friday', '12', '4-hour', 'talks', 'have', 'ended', 'Q: ', 'A: ', 'according to', 'denied', '2023-09-13', '14:05', 'U.S.', 'A.', 'к', '部', 'وزير'];

const soup = fc.array(fc.oneof(fc.constantFrom(...MARKS), fc.constantFrom(...WORDS).map((word) => ` ${word}`)), { maxLength: 120 }).map((parts) => parts.join(''));
const bytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 300 }).map((text) => Buffer.from(text)),
  soup.map((text) => Buffer.from(text)),
  soup.map((text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
  // Cut anywhere, in the middle of a character too.
  fc.tuple(soup, fc.nat({ max: 400 })).map(([text, length]) => Buffer.from(text).subarray(0, length)),
  // One mark or word, again and again.
  fc.tuple(fc.constantFrom(...MARKS, ...WORDS), fc.constantFrom('', ' ', '\n'), fc.integer({ min: 1, max: 300 })).map(([unit, between, times]) => Buffer.from(`Weiss ${(unit + between).repeat(times)}said.`)),
);

test('any bytes end in a record or in one sentence, and no rule fails on them', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, async (input) => {
      const { status, stdout, stderr } = await readout(['read', '-', '--date', '2031-05-14', '-f', 'json'], { stdin: input, parts });
      if (status === 0) {
        const record = JSON.parse(stdout);
        expect(record.notices.filter(({ what }: { what: string }) => what.startsWith('the post could not be read'))).toEqual([]);
      } else {
        expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
        expect(stderr).toMatch(ONE_SENTENCE);
        expect(stderr).not.toContain('a fault of its own');
      }
    }),
    { numRuns: 120 },
  );
});

test.each(['terminal', 'html', 'md', 'jsonl'])('any bytes can be drawn as %s', async (format) => {
  await fc.assert(
    fc.asyncProperty(bytes, async (input) => {
      const { stderr } = await readout(['read', '-', '--date', '2031-05-14', '-f', format, '--width', '40'], { stdin: input, parts });
      expect(stderr).toMatch(ONE_SENTENCE);
      expect(stderr).not.toContain('a fault of its own');
    }),
    { numRuns: 25 },
  );
});
