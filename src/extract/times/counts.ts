import { isDash, lowerAt, pastHyphen, past, type Word, wordAt } from './words.js';

/** A number that words or digits tell, and one past its last word. */
export interface Count {
  readonly end: number;
  readonly value: number;
}

const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen',
  'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth',
  'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth'];

const ONE = new Map(ONES.map((word, i) => [word, i]));
const TEN = new Map(TENS.map((word, i) => [word, (i + 2) * 10]));
const ORDINAL = new Map([...ORDINALS.entries()].slice(1).map(([i, word]) => [word, i]));
const TENTH = new Map([['twentieth', 20], ['thirtieth', 30], ['fortieth', 40], ['fiftieth', 50]]);
const SUFFIX = new Set(['st', 'nd', 'rd', 'th']);
const DIGITS = /^\d+$/;

/** Words that begin a number or an ordinal. */
export const NUMBER_WORDS: readonly string[] = [...ONES, ...TENS, ...ORDINALS.slice(1), ...TENTH.keys()];

export const isDigits = (words: readonly Word[], at: number): boolean => DIGITS.test(lowerAt(words, at));

/** True where the digits are a part of a longer number: "6,107.31", "10,000", "37.1". */
export function inLongerNumber(words: readonly Word[], at: number): boolean {
  const joins = (mark: number, digits: number, next: number): boolean =>
    (lowerAt(words, mark) === '.' || (lowerAt(words, mark) === ',' && lowerAt(words, next).length === 3)) && isDigits(words, digits) && wordAt(words, Math.max(mark, digits)).glued && wordAt(words, Math.min(mark, digits) + 1).glued;
  return (wordAt(words, at).glued && joins(at - 1, at - 2, at)) || (wordAt(words, at + 2).glued && joins(at + 1, at + 2, at + 2) && wordAt(words, at + 1).glued);
}

/** A run of digits that is a number of its own and lies within bounds; null else. */
export function digitsAt(words: readonly Word[], at: number, low: number, high: number): number | null {
  if (!isDigits(words, at) || lowerAt(words, at).length > 4) return null;
  const value = Number(lowerAt(words, at));
  return value >= low && value <= high ? value : null;
}

/** "25", "3.5", "1,000", "twenty-five", "two hundred and ten". */
export function cardinalAt(words: readonly Word[], at: number): Count | null {
  if (isDigits(words, at)) return digitNumber(words, at);
  const small = belowHundred(words, at);
  if (small === null || lowerAt(words, small.end) !== 'hundred') return small;
  const rest = belowHundred(words, past(words, small.end + 1, 'and'));
  return rest === null ? { end: small.end + 1, value: small.value * 100 } : { end: rest.end, value: small.value * 100 + rest.value };
}

function digitNumber(words: readonly Word[], at: number): Count | null {
  let text = lowerAt(words, at);
  if (text.length > 9 || (wordAt(words, at).glued && /[.,\d]/.test(lowerAt(words, at - 1)) && isDigits(words, at - 2))) return null;
  let end = at + 1;
  while (end < at + 6 && lowerAt(words, end) === ',' && wordAt(words, end).glued && wordAt(words, end + 1).glued && /^\d{3}$/.test(lowerAt(words, end + 1))) {
    text += lowerAt(words, end + 1);
    end += 2;
  }
  if (lowerAt(words, end) === '.' && wordAt(words, end).glued && wordAt(words, end + 1).glued && isDigits(words, end + 1)) {
    text += `.${lowerAt(words, end + 1)}`;
    end += 2;
  }
  return { end, value: Number(text) };
}

function belowHundred(words: readonly Word[], at: number): Count | null {
  const one = ONE.get(lowerAt(words, at));
  if (one !== undefined) return { end: at + 1, value: one };
  const ten = TEN.get(lowerAt(words, at));
  if (ten === undefined) return null;
  const next = pastHyphen(words, at + 1);
  const unit = ONE.get(lowerAt(words, next));
  return unit !== undefined && unit > 0 && unit < 10 ? { end: next + 1, value: ten + unit } : { end: at + 1, value: ten };
}

/** "3rd", "third", "twenty-third", "twenty third". */
export function ordinalAt(words: readonly Word[], at: number): Count | null {
  if (isDigits(words, at)) return SUFFIX.has(lowerAt(words, at + 1)) && wordAt(words, at + 1).glued && lowerAt(words, at).length < 4 ? { end: at + 2, value: Number(lowerAt(words, at)) } : null;
  const small = ORDINAL.get(lowerAt(words, at)) ?? TENTH.get(lowerAt(words, at));
  if (small !== undefined) return { end: at + 1, value: small };
  const ten = TEN.get(lowerAt(words, at));
  const next = pastHyphen(words, at + 1);
  const unit = ten === undefined ? undefined : ORDINAL.get(lowerAt(words, next));
  return ten !== undefined && unit !== undefined && unit < 10 ? { end: next + 1, value: ten + unit } : null;
}

/** The day of a month: "3", "3rd", "third", in digits or words. */
export function dayNumberAt(words: readonly Word[], at: number): Count | null {
  const ordinal = ordinalAt(words, at);
  if (ordinal !== null) return ordinal.value >= 1 && ordinal.value <= 31 ? ordinal : null;
  const value = lowerAt(words, at).length < 3 ? digitsAt(words, at, 1, 31) : null;
  return value === null || inLongerNumber(words, at) || /^\p{L}/u.test(wordAt(words, at + 1).glued ? lowerAt(words, at + 1) : '') ? null : { end: at + 1, value };
}

/** A year in four digits or in words: "1972", "nineteen seventy two", "two thousand and five", "twenty eighteen". */
export function yearAt(words: readonly Word[], at: number): Count | null {
  if (isDigits(words, at)) {
    const value = lowerAt(words, at).length === 4 ? digitsAt(words, at, 1000, 2999) : null;
    const joined = wordAt(words, at + 1).glued && /^(?:\p{L}|[%:/])/u.test(lowerAt(words, at + 1));
    return value === null || joined || inLongerNumber(words, at) ? null : { end: at + 1, value };
  }
  if (lowerAt(words, at + 1) === 'thousand') {
    if (lowerAt(words, at) !== 'two') return null;
    const rest = belowHundred(words, past(words, at + 2, 'and'));
    return rest === null ? { end: at + 2, value: 2000 } : { end: rest.end, value: 2000 + rest.value };
  }
  const century = lowerAt(words, at) === 'twenty' ? 20 : ONE.get(lowerAt(words, at));
  if (century === undefined || century < 11 || century > 20) return null;
  const oh = past(words, pastHyphen(words, at + 1), 'oh', 'o');
  const rest = belowHundred(words, oh);
  return rest !== null && (rest.value >= 10 || oh > at + 1) ? { end: rest.end, value: century * 100 + rest.value } : null;
}

/** How many of a unit: a number, "a", "half a", "a couple of", "a few", "two and a half". */
export function amountAt(words: readonly Word[], at: number): Count | null {
  const word = lowerAt(words, at);
  if (word === 'half') return { end: past(words, at + 1, 'a', 'an'), value: 0.5 };
  if (word === 'few' || word === 'several') return { end: at + 1, value: 3 };
  if (word === 'couple') return { end: past(words, at + 1, 'of'), value: 2 };
  if (word === 'a' || word === 'an') {
    const next = lowerAt(words, at + 1);
    if (next === 'couple' || next === 'few') return amountAt(words, at + 1);
    if (next === 'half') return { end: pastHyphen(words, at + 2), value: 0.5 };
    if (next === 'dozen') return { end: at + 2, value: 12 };
    if (next === 'hundred') return { end: at + 2, value: 100 };
    return { end: at + 1, value: 1 };
  }
  const number = cardinalAt(words, at);
  if (number === null) return null;
  if (lowerAt(words, number.end) === 'and' && (lowerAt(words, number.end + 1) === 'a' || lowerAt(words, number.end + 1) === 'one') && lowerAt(words, number.end + 2) === 'half') return { end: number.end + 3, value: number.value + 0.5 };
  return isDash(words, number.end) && !wordAt(words, number.end).glued ? null : number;
}
