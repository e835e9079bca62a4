import { LINE, PARAGRAPH, type Shapes } from '../model/shapes.js';
import type { TokenRange } from '../model/windows.js';

/** Longer runs are cut, so that a tree's work stays within bounds. */
export const LONGEST_SENTENCE = 250;

/** A line that stops on one of these was wrapped, not ended. */
const OPEN_WORDS: ReadonlySet<string> = new Set(
  'a an the of in on at to for from by with and or but that which as is are was were be been has have had will would not his her its their , - – — ( [ { “ ‘ / & $'
    .split(' '),
);

/**
 * First tokens of the sentences of `part`, ascending. The core says where a sentence starts; besides, a paragraph always starts one,
 * and so does a line that does not go on with the one before it. A sentence too long is cut where the core thinks a start likeliest.
 *
 * @param score for each token of the part, by how much the core prefers that a sentence starts there
 */
export function sentenceStarts(part: TokenRange, words: readonly string[], shapes: Shapes, lineLength: (token: number) => number, score: Float32Array): number[] {
  const starts: number[] = [];
  let first = part.start;
  for (let next = part.start + 1; next <= part.end; next++) {
    if (next < part.end && score[next - part.start] <= (followsStop(words, shapes, first, next) ? AFTER_STOP : 0) && !startsByLine(words, shapes, lineLength, next) && !followsSlug(words, first, next)) continue;
    pushPieces(first, next, part.start, score, starts);
    first = next;
  }
  return starts;
}

/** "home. Lukashenko signed": after a stop that ends no abbreviation a capital nearly always starts a sentence, so the core has to be this sure that it does not. */
const AFTER_STOP = -4;
const ABBREVIATED: ReadonlySet<string> = new Set('etc vs approx est dept incl max min mins hrs hr vol no nos pp ed eds art para sec fig tel ext'.split(' '));

function followsStop(words: readonly string[], { gap }: Shapes, first: number, token: number): boolean {
  const last = words[token - 2] ?? '';
  // A mark after a space opens a quotation, which starts a sentence as well.
  const opens = /^["“«]$/u.test(words[token]) && gap[token] > 0 ? token + 1 : token;
  return /^[.!?…]$/u.test(words[token - 1]) && token - first > 2 && /^\p{Ll}{3,}$/u.test(last) && !ABBREVIATED.has(last) && /^\p{Lu}/u.test(words[opens] ?? '');
}

/** "BREAKING:", "JUST IN:": what heads a flash says nothing of its own. */
const SLUGS: ReadonlySet<string> = new Set(['BREAKING', 'BREAKING NEWS', 'URGENT', 'UPDATE', 'UPDATED', 'FLASH', 'ALERT', 'NEWS', 'NEWS ALERT', 'JUST IN', 'DEVELOPING', 'EXCLUSIVE', 'CORRECTION', 'CONFIRMED', 'LATEST', 'LIVE', 'WATCH']);

function followsSlug(words: readonly string[], first: number, token: number): boolean {
  return words[token - 1] === ':' && token - first <= 3 && SLUGS.has(words.slice(first, token - 1).join(' '));
}

function startsByLine(words: readonly string[], shapes: Shapes, lineLength: (token: number) => number, token: number): boolean {
  if (shapes.gap[token] < LINE) return false;
  if (shapes.gap[token] === PARAGRAPH) return true;
  if (OPEN_WORDS.has(words[token - 1].toLowerCase())) return false;
  const [letters, word] = [shapes.letterCase[token], words[token]];
  if (letters === 1 || '.,;:!?)%'.includes(word)) return false;
  // Text that was wrapped for a page has lines of about this length; one that starts with a sign is an item of a list all the same.
  const length = lineLength(token);
  return !(length >= 58 && length <= 90 && /^[\p{L}\p{N}]/u.test(word));
}

function pushPieces(first: number, end: number, base: number, score: Float32Array, starts: number[]): void {
  let start = first;
  starts.push(start);
  while (end - start > LONGEST_SENTENCE) {
    let cut = start + LONGEST_SENTENCE;
    for (let i = cut - 1; i > start + LONGEST_SENTENCE / 2; i--) if (score[i - base] > score[cut - base]) cut = i;
    starts.push(cut);
    start = cut;
  }
}
