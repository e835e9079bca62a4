import { describe, expect, it } from 'vitest';
import { findSentences, LONGEST_SENTENCE } from './sentences.js';
import { tokenise } from './tokens.js';

function split(text: string): string[] {
  const tokens = tokenise(text);
  const starts = findSentences(text, tokens);
  return Array.from(starts, (start, s) => text.slice(tokens.startChar[start], tokens.endChar[(s + 1 < starts.length ? starts[s + 1] : tokens.size) - 1]));
}

const CASES: Array<[text: string, sentences: string[]]> = [
  ['He left. She stayed.', ['He left.', 'She stayed.']],
  ['“We agreed.” He left.', ['“We agreed.”', 'He left.']],
  ['"We agreed." "Good."', ['"We agreed."', '"Good."']],
  ['“What now?” he asked.', ['“What now?” he asked.']],
  ['“What now?” Peskov asked. Nobody spoke.', ['“What now?” Peskov asked.', 'Nobody spoke.']],
  ['Mr. Putin met Gen. Gerasimov in the U.S. Embassy.', ['Mr. Putin met Gen. Gerasimov in the U.S. Embassy.']],
  ['They met in the U.S. The talks took 3.5 hours.', ['They met in the U.S.', 'The talks took 3.5 hours.']],
  ['It opens at 9 a.m. Monday.', ['It opens at 9 a.m. Monday.']],
  ['J. Smith came. So did I. We sat.', ['J. Smith came.', 'So did I.', 'We sat.']],
  ['We work. [And the train?] It goes on.', ['We work.', '[And the train?]', 'It goes on.']],
  ['Headline without a stop\nThe text begins here.', ['Headline without a stop', 'The text begins here.']],
  ['Headline\n\nlower case text', ['Headline', 'lower case text']],
  ['He went to the\nKremlin on Monday.', ['He went to the\nKremlin on Monday.']],
  ['Well... maybe it is so.', ['Well... maybe it is so.']],
  ['Three things:\n• one\n• two', ['Three things:', '• one', '• two']],
  ['🇷🇺 Putin has arrived! 🇰🇵 Kim waits.', ['🇷🇺 Putin has arrived!', '🇰🇵 Kim waits.']],
  ['Putin on Ukraine: We are ready.', ['Putin on Ukraine: We are ready.']],
  ['', []],
];

describe('findSentences', () => {
  it.each(CASES)('%j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('cuts runs without an end', () => {
    for (const piece of ['word ', '. ', '" ', '[ ']) {
      const tokens = tokenise(piece.repeat(5000));
      const starts = findSentences(piece.repeat(5000), tokens);
      starts.forEach((start, s) => expect((starts[s + 1] ?? tokens.size) - start).toBeLessThanOrEqual(LONGEST_SENTENCE));
    }
  });
});
