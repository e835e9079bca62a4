import { describe, expect, it } from 'vitest';
import { clustersOf, displayWidth, isPlain } from './display-width.js';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['plain', 5],
    ['naïve', 5],
    ['nai\u0308ve', 5],
    ['漢字', 4],
    ['ｆｕｌｌ', 8],
    ['한국', 4],
    ['\u1112\u1161\u11ab', 2],
    ['🚢', 2],
    ['🇫🇮', 2],
    ['❤\ufe0f', 2],
    ['✔', 1],
    ['a\u200db', 2],
    ['…', 1],
    ['Київ', 4],
  ])('%j takes %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });

  it('keeps a letter and its marks together', () => {
    expect(clustersOf('e\u0301x').map(({ text }) => text)).toEqual(['e\u0301', 'x']);
  });

  it('counts plain text by its length, as the clusters of the standard would', () => {
    const plain = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(isPlain);
    const text = plain.join('');
    expect(plain.length).toBeGreaterThan(1500);
    expect(Array.from(new Intl.Segmenter('en').segment(text))).toHaveLength(text.length);
    expect(plain.filter((letter) => /[\p{M}\p{C}\p{Emoji_Presentation}]/u.test(letter) && !/\p{Cn}/u.test(letter))).toEqual([]);
  });
});
