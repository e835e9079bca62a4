import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from './display-width.js';
import { paintWith } from './ink.js';
import { printable } from './printable.js';
import { wrap } from './wrap.js';

const paint = paintWith(false);

describe('wrap', () => {
  it('breaks at spaces and hangs', () => {
    expect(wrap([{ text: 'one two three four' }], { width: 10, first: 0, rest: 2, paint })).toEqual(['one two', '  three', '  four']);
  });

  it('breaks a word that is longer than a line', () => {
    expect(wrap([{ text: 'abcdefghij' }], { width: 4, paint })).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('marks what it cuts', () => {
    expect(wrap([{ text: 'one two three four' }], { width: 8, lines: 1, paint })).toEqual(['one two…']);
    expect(wrap([{ text: 'one two' }], { width: 8, lines: 1, paint })).toEqual(['one two']);
  });

  it('says how many words it cuts, where there is room to', () => {
    expect(wrap([{ text: 'one two three four five six seven eight nine ten' }], { width: 40, lines: 1, paint })).toEqual(['one two three four five… (5 more words)']);
  });

  it('keeps what is whole on one line, and breaks it only where no line can hold it', () => {
    expect(wrap([{ text: 'one' }, { text: ' ' }, { text: 'post 5, line 9', whole: true }], { width: 16, paint })).toEqual(['one', 'post 5, line 9']);
    expect(wrap([{ text: 'post 5, line 9', whole: true }], { width: 8, paint })).toEqual(['post 5,', 'line 9']);
  });

  it('puts ink on stretches, not on indents', () => {
    const lines = wrap([{ text: 'a ' }, { text: 'bold', ink: 'strong' }], { width: 10, first: 2, paint: paintWith(true) });
    expect(lines).toEqual(['  a \x1b[1mbold\x1b[0m']);
  });

  it('fits any text in any width and loses nothing but spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 8, max: 100 }), (raw, width) => {
        const text = printable(raw);
        const lines = wrap([{ text }], { width, first: 2, rest: 4, paint });
        // One cluster may be wider than any line: a letter under a pile of wide signs.
        for (const line of lines) expect(displayWidth(line) <= width || Array.from(new Intl.Segmenter('en').segment(line.trim())).length === 1).toBe(true);
        expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
      }),
    );
  });
});
