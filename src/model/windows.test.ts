import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestWindows, windowsOf } from './windows.js';

const lengths = fc.array(fc.integer({ min: 1, max: 16 }), { minLength: 1, maxLength: 300 });
const endsOf = (counts: readonly number[]): Uint32Array => {
  let total = 0;
  return Uint32Array.from(counts, (count) => (total += count));
};

test('windows cover every token, within the limit, and each overlaps the one before it or follows it', () => {
  fc.assert(fc.property(lengths, fc.integer({ min: 2, max: 9 }), (counts, every) => {
    const ends = endsOf(counts);
    const windows = windowsOf({ start: 0, end: counts.length }, ends, 60, 20, (token) => token % every === 0);
    expect(windows[0].start).toBe(0);
    expect(windows.at(-1)?.end).toBe(counts.length);
    windows.forEach(({ start, end }, w) => {
      expect(ends[end - 1] - (start > 0 ? ends[start - 1] : 0)).toBeLessThanOrEqual(60);
      if (w > 0) {
        expect(start).toBeGreaterThan(windows[w - 1].start);
        expect(start).toBeLessThanOrEqual(windows[w - 1].end);
      }
    });
    bestWindows({ start: 0, end: counts.length }, windows, counts.length).forEach((w, token) => {
      expect(token >= windows[w].start && token < windows[w].end).toBe(true);
    });
  }));
});

test('a window starts at a paragraph where one lies in the overlap', () => {
  const ends = endsOf(Array.from({ length: 100 }, () => 1));
  expect(windowsOf({ start: 0, end: 100 }, ends, 50, 20, (token) => token === 37)).toEqual([{ start: 0, end: 50 }, { start: 37, end: 87 }, { start: 67, end: 100 }]);
});

test('the window that holds a token most centrally scores it; the ends of the text are no rims', () => {
  const best = bestWindows({ start: 0, end: 15 }, [{ start: 0, end: 10 }, { start: 6, end: 15 }], 15);
  expect([...best]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
});
