import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindAt, SPACE } from './characters.js';
import { tokenise } from './tokens.js';

function split(text: string): string {
  const tokens = tokenise(text);
  return Array.from(tokens.startChar, (start, t) => text.slice(start, tokens.endChar[t])).join(' | ');
}

const CASES: Array<[text: string, tokens: string]> = [
  ["He didn't go.", "He | did | n't | go | ."],
  ['They won’t, I’ll say so.', 'They | wo | n’t | , | I | ’ll | say | so | .'],
  ["Kim's train, the workers' camp", "Kim | 's | train | , | the | workers | ' | camp"],
  ['We cannot say, Cannot we?', 'We | can | not | say | , | Can | not | we | ?'],
  ['Kim Jong-un’s visit to Komsomolsk-on-Amur', 'Kim | Jong-un | ’s | visit | to | Komsomolsk-on-Amur'],
  ['a 4-hour, one-on-one talk', 'a | 4-hour | , | one-on-one | talk'],
  ['Moscow – Pyongyang—Beijing - Ulan-Ude', 'Moscow | – | Pyongyang | — | Beijing | - | Ulan-Ude'],
  ['see https://t.me/tass_agency/1234, please', 'see | https://t.me/tass_agency/1234 | , | please'],
  ['(www.example.org/a_(b))', '( | www.example.org/a_(b) | )'],
  ['read kremlin.ru or rbc.ru/politics/12 now', 'read | kremlin.ru | or | rbc.ru/politics/12 | now'],
  ['mail press@mid.ru.', 'mail | press@mid.ru | .'],
  ['@MID_Russia on #Vostochny: #1', '@MID_Russia | on | #Vostochny | : | # | 1'],
  ['🇷🇺🇰🇵 They met 👍🏻👨‍👩‍👧!', '🇷🇺 | 🇰🇵 | They | met | 👍🏻 | 👨‍👩‍👧 | !'],
  ['at 14:05, or 2:30pm', 'at | 14:05 | , | or | 2:30 | pm'],
  ['$40 and US$1,200, €3.5 or 7%', '$ | 40 | and | US$ | 1,200 | , | € | 3.5 | or | 7 | %'],
  ['the U.S. and the U.K.’s plan', 'the | U.S. | and | the | U.K. | ’s | plan'],
  ['Mr. Lavrov on Sept. 12 at 9 a.m.', 'Mr. | Lavrov | on | Sept. | 12 | at | 9 | a.m.'],
  ['J. R. Smith and Michael J. Fox', 'J. | R. | Smith | and | Michael | J. | Fox'],
  ['So do I. We chose plan B. The rest', 'So | do | I | . | We | chose | plan | B | . | The | rest'],
  ['No. 5 said no.', 'No. | 5 | said | no | .'],
  ['Well... yes… really?! Yes!!!', 'Well | ... | yes | … | really | ?! | Yes | !!!'],
  ['“Yes,” he said, «да» (‘so’)', '“ | Yes | , | ” | he | said | , | « | да | » | ( | ‘ | so | ’ | )'],
  ['"[Was it good?] Yes"', '" | [ | Was | it | good | ? | ] | Yes | "'],
  ["the '90s, o'clock, Sana'a, O'Brien", "the | '90s | , | o'clock | , | Sana'a | , | O'Brien"],
  ['AT&T and R&D; he/she on 12/09/2023', 'AT&T | and | R&D | ; | he | / | she | on | 12/09/2023'],
  ['It ended.Then they left.', 'It | ended | . | Then | they | left | .'],
  ['Great :) -- thanks', 'Great | :) | -- | thanks'],
  ['* first\n• second', '* | first | • | second'],
  ['the Su-57, F-16s and S-400', 'the | Su-57 | , | F-16s | and | S-400'],
  ['', ''],
  [' \u200b\n\t', ''],
];

describe('tokenise', () => {
  it.each(CASES)('%j', (text, tokens) => {
    expect(split(text)).toBe(tokens);
  });

  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: fc.constantFrom(..."aZ9 .'’-–\"“”[]()@#$%:/…\n\0_&,?!", '\ud83d', '\udc4d', '👍', '🇷', '\u200d', '\ufe0f', "n't", 'http://', 'www.'), maxLength: 60 }),
  );

  it('covers every character that is not white space once, in order, on any string', () => {
    fc.assert(fc.property(texts, (text) => {
      const tokens = tokenise(text);
      let at = 0;
      for (let t = 0; t < tokens.size; t++) {
        for (; at < tokens.startChar[t]; at++) expect(kindAt(text, at)).toBe(SPACE);
        expect(tokens.startChar[t]).toBe(at);
        expect(tokens.endChar[t]).toBeGreaterThan(at);
        for (; at < tokens.endChar[t]; at++) expect(/\s/.test(text.charAt(at))).toBe(false);
      }
      for (; at < text.length; at++) expect(kindAt(text, at)).toBe(SPACE);
    }), { numRuns: 500 });
  });

  it('reads megabytes on one line', () => {
    for (const piece of ['a', 'a-', "a'", 'a.', '1,', '. ', '(', '\0', '\ud800', 'http://', 'J.', '👨‍', "'"]) {
      const text = piece.repeat(200_000);
      expect(tokenise(text).size).toBeGreaterThan(0);
    }
  });
});
