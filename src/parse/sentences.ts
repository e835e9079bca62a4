import { SHORTENED, TITLES } from './abbreviations.js';
import { DIGIT, isLower, isUpper, kindAt, LETTER, PICTURE } from './characters.js';
import type { Tokens } from './tokens.js';

/** Longer runs are cut, so that the parser's work stays linear in the text. */
export const LONGEST_SENTENCE = 250;

/** Words that start sentences and seldom go on with a name: after "U.S." or "p.m." they tell that a sentence has ended. */
const STARTERS: ReadonlySet<string> = new Set(
  `The A An This That These Those He She It They We I You His Her Its Their Our My There Here But And Or So If When While After
  Before As At In On For From With By To Of Since Until Because Although Though However Meanwhile Earlier Later Now Then Today
  What Who Why How Where Which Not No Yes Some Many Most All Both Each Every One Two Also Another Such According During Under Despite`
    .split(/\s+/),
);

const SPEECH: ReadonlySet<string> = new Set('said says asked told added replied wrote answered explained noted'.split(' '));

/** A line that stops on one of these was wrapped, not ended. */
const OPEN_WORDS: ReadonlySet<string> = new Set(
  'a an the of in on at to for from by with and or but that which as is are was were be been has have had will would not his her its their , - – — ( [ { “ ‘ / & $'
    .split(' '),
);

/**
 * First tokens of the sentences, ascending.
 *
 * A blank line always ends a sentence; a full stop, question mark, exclamation mark or ellipsis ends one, closing quotation
 * marks and brackets included, unless the text plainly goes on ("“What?” he asked"); a single line break ends one unless the
 * line was wrapped. A sentence is never longer than `LONGEST_SENTENCE` tokens.
 */
export function findSentences(text: string, tokens: Tokens): Uint32Array {
  const starts: number[] = [];
  const { size, startChar, endChar } = tokens;
  let first = 0;
  let lineStart = 0;
  if (size === 0) return new Uint32Array(0);
  for (let next = 1; next <= size; next++) {
    if (next < size) {
      const gap = startChar[next] - endChar[next - 1];
      const breaks = gap === 0 ? 0 : countBreaks(text, endChar[next - 1], startChar[next]);
      const ends = breaks > 1 || (breaks === 1 && endsAtBreak(text, tokens, next, endChar[next - 1] - lineStart)) || isEnd(text, tokens, first, next);
      if (breaks > 0) lineStart = startChar[next];
      if (!ends) continue;
    }
    pushPieces(text, tokens, first, next, starts);
    first = next;
  }
  return Uint32Array.from(starts);
}

function countBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end && count < 2; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x2028 || unit === 0x2029 || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) count++;
  }
  return count;
}

/** Whether a single line break before token `next` ends a sentence. */
function endsAtBreak(text: string, tokens: Tokens, next: number, lineLength: number): boolean {
  const { startChar, endChar } = tokens;
  const last = text.slice(startChar[next - 1], Math.min(endChar[next - 1], startChar[next - 1] + 20));
  if (isStop(last)) return true;
  if (OPEN_WORDS.has(last.toLowerCase())) return false;
  const at = startChar[next];
  if (isLower(text, at)) return false;
  const kind = kindAt(text, at);
  const wrapped = lineLength >= 58 && lineLength <= 90;
  if (kind === LETTER) return !wrapped;
  if (kind === DIGIT) return !wrapped;
  return kind === PICTURE || !'.,;:!?)%'.includes(text.charAt(at));
}

function isStop(token: string): boolean {
  const unit = token.charCodeAt(0);
  return unit === 0x21 || unit === 0x3f || unit === 0x2026 || (unit === 0x2e && /^\.+$/.test(token)) || unit === 0x3002;
}

function isCloser(text: string, tokens: Tokens, index: number): boolean {
  const start = tokens.startChar[index];
  const character = text.charAt(start);
  if (')]}”’»'.includes(character)) return tokens.endChar[index] - start === 1;
  // A straight mark closes when it leans on what stands before it and not on what follows.
  if (character !== '"' && character !== "'") return false;
  if (tokens.endChar[index - 1] !== start) return false;
  return index + 1 >= tokens.size || tokens.startChar[index + 1] > tokens.endChar[index] || text.charAt(tokens.startChar[index + 1]) === ')';
}

/** Whether a sentence that began at `first` ends before token `next`, by its marks. */
function isEnd(text: string, tokens: Tokens, first: number, next: number): boolean {
  const { startChar, endChar } = tokens;
  if (isCloser(text, tokens, next)) return false;
  let stop = next - 1;
  while (stop > first && isCloser(text, tokens, stop)) stop--;
  const startOfStop = startChar[stop];
  const length = endChar[stop] - startOfStop;
  if (length > 12 && !isStop(text.charAt(startOfStop))) return false;
  const token = text.slice(startOfStop, Math.min(endChar[stop], startOfStop + 12));
  const at = startChar[next];
  if (!isStop(token)) return token.length > 1 && token.endsWith('.') && endsAfterShortened(text, tokens, token, next);
  if (stop === first && next === first + 1 && token === '.') return false;
  const quoted = stop < next - 1;
  const gap = at > endChar[next - 1];
  const follows = text.charAt(at);
  if (isStop(follows) || ',;:%'.includes(follows)) return false;
  if (isLower(text, at)) {
    if (quoted || !gap) return false;
    return token === '.' || token.startsWith('!') || token.startsWith('?');
  }
  if (!gap && !quoted && kindAt(text, at) === DIGIT) return false;
  if (quoted && isUpper(text, at) && token !== '.' && saysNext(text, tokens, next)) return false;
  if ((follows === '-' || follows === '–' || follows === '—') && gap && token !== '.') return false;
  return true;
}

/** "“What?” Peskov asked": the verb of speech after a name tells that the sentence goes on. */
function saysNext(text: string, tokens: Tokens, next: number): boolean {
  for (let i = next + 1; i < Math.min(tokens.size, next + 4); i++) {
    const length = tokens.endChar[i] - tokens.startChar[i];
    if (length > 10) continue;
    if (SPEECH.has(text.slice(tokens.startChar[i], tokens.endChar[i]))) return true;
  }
  return false;
}

function endsAfterShortened(text: string, tokens: Tokens, token: string, next: number): boolean {
  const word = token.slice(0, -1);
  if (TITLES.has(word)) return false;
  const isAcronym = word.includes('.');
  if (!isAcronym && !SHORTENED.has(word)) return false;
  const at = tokens.startChar[next];
  if (kindAt(text, at) === PICTURE || '“"[•'.includes(text.charAt(at))) return true;
  if (!isUpper(text, at)) return false;
  return STARTERS.has(text.slice(at, tokens.endChar[next] - at > 12 ? at : tokens.endChar[next]));
}

/** Pushes the start of a sentence, and cuts where it is too long: after a comma or semicolon if one is near the end. */
function pushPieces(text: string, tokens: Tokens, first: number, end: number, starts: number[]): void {
  let start = first;
  while (end - start > LONGEST_SENTENCE) {
    let cut = start + LONGEST_SENTENCE;
    for (let i = cut - 1; i > start + LONGEST_SENTENCE / 2; i--) {
      const character = text.charAt(tokens.startChar[i]);
      if (character === ',' || character === ';' || character === ':') {
        cut = i + 1;
        break;
      }
    }
    starts.push(start);
    start = cut;
  }
  starts.push(start);
}
