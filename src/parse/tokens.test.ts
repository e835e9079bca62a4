import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from './tokens.js';

const UNSEEN = /^[\s\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\u00AD]*$/;

const split = (text: string): string[] => {
  const { size, startChar, endChar } = tokenise(text);
  return Array.from({ length: size }, (_, i) => text.slice(startChar[i], endChar[i]));
};

describe('tokenise', () => {
  it.each([
    ["Don't ask U.S. officials at 3:45 p.m.", "Do|n't|ask|U.S.|officials|at|3:45|p.m."],
    ['a 4-hour talk, $1,500.50 each', 'a|4|-|hour|talk|,|$|1,500.50|each'],
    ['see https://example.org/a?b=1, @newsdesk #Geneva', 'see|https://example.org/a?b=1|,|@newsdesk|#Geneva'],
    ['“Yes”… J. Smith’s plan—done', '“|Yes|”|…|J.|Smith|’s|plan|—|done'],
    ['she wrote on X. Malcolm X. Reed did not', 'she|wrote|on|X|.|Malcolm|X.|Reed|did|not'],
    ['at 10am or 3pm, the 1980s', 'at|10|am|or|3|pm|,|the|1980s'],
    ['[How many?!] 🕊️🇨🇭 Mayor cannot', '[|How|many|?!|]|🕊️|🇨🇭|Mayor|can|not'],
    ['Kim Jong\u2011un’s\u200bplane', 'Kim|Jong|\u2011|un|’s|plane'],
    ['desk@example.org', 'desk@example.org'],
  ])('%s', (text, wanted) => {
    expect(split(text).join('|')).toBe(wanted);
  });

  it('puts every character that is seen into exactly one token, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const { size, startChar, endChar } = tokenise(text);
      let at = 0;
      for (let i = 0; i < size; i++) {
        if (startChar[i] < at || endChar[i] <= startChar[i] || !UNSEEN.test(text.slice(at, startChar[i]))) throw new Error(`token ${i} of ${JSON.stringify(text)}`);
        at = endChar[i];
      }
    }));
  });

  it.each(['-.', 'a.', '@', '_-', "a'", 'www.', '1,', '"', '('])('takes time linear in the text: %s', (unit) => {
    const text = unit.repeat(200_000 / unit.length);
    const start = performance.now();
    tokenise(text);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
