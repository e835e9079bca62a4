import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinePlace } from './lines.js';
import { markedText, segmentsOf } from './segments.js';

const place = (line: number, start: number, end: number, role: LinePlace['role'] = 'main'): LinePlace =>
  ({ line, role, span: { post: 'p', start, end, text: '' } });

describe('segmentsOf', () => {
  it.each([
    ['nothing marked', 'abcdef', [], ['abcdef:']],
    ['one place', 'abcdef', [place(1, 2, 4)], ['ab:', 'cd:1', 'ef:']],
    ['nested: tightest first', 'abcdef', [place(1, 0, 6), place(2, 2, 4)], ['ab:1', 'cd:2,1', 'ef:1']],
    ['overlapping', 'abcdef', [place(1, 0, 4), place(2, 2, 6)], ['ab:1', 'cd:1,2', 'ef:2']],
    ['touching', 'abcdef', [place(1, 0, 3), place(2, 3, 6)], ['abc:1', 'def:2']],
    ['outside, empty or backwards', 'abc', [place(1, 1, 9), place(2, 1, 1), place(3, 2, 1), place(4, -1, 2)], ['abc:']],
    ['inside a surrogate pair', 'a🚢b', [place(1, 0, 2)], ['a🚢:1', 'b:']],
    ['no text', '', [], []],
  ])('%s', (_, text, places, expected) => {
    const shown = segmentsOf(text, places).map(({ start, end, over }) => `${text.slice(start, end)}:${over.map(({ line }) => line).join(',')}`);
    expect(shown).toEqual(expected);
  });

  it('covers every character once, by exactly the places that hold it', () => {
    const text = 'abcdefghijklmnopqrst';
    const some = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 15 });
    fc.assert(fc.property(some, (pairs) => {
      const places = pairs.map(([a, b], i) => place(i, a, b));
      const segments = segmentsOf(text, places);
      expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      for (const { start, end, over } of segments) {
        for (let at = start; at < end; at++) {
          const holding = places.filter(({ span }) => span.start <= at && at < span.end);
          expect(new Set(over)).toEqual(new Set(holding));
        }
      }
    }));
  });
});

describe('markedText', () => {
  it('names the lines of each segment and what it is to them', () => {
    const marked = markedText('Velde has left <Port>', [place(7, 0, 21), place(7, 10, 14, 'word'), place(7, 0, 5, 'name'), place(2, 0, 5)]);
    expect(marked.text).toBe('<span data-l="2 7n 7">Velde</span><span data-l="7"> has </span><span class="w" data-l="7w 7">left</span><span data-l="7"> &lt;Port&gt;</span>');
  });
});
