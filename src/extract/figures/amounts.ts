import { matchesOf } from '../matches.js';
import { NUMBER_PATTERN, numberOf, scaleOf } from '../times/numbers.js';
import type { Range } from '../findings.js';

/** A number as the text writes it, with what it is measured in. */
export interface Amount {
  readonly range: Range;
  /** Where its digits or number words stand. */
  readonly numberAt: number;
  /** The number itself, without its hedge. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** "%", a currency, "score" for two numbers against each other; empty for a bare count. */
  readonly unit: string;
}

const HEDGE = '(at least|more than|over|about|around|some|nearly|almost|only|just|fewer than|less than|under|up to|as many as)';
const CURRENCY: Readonly<Record<string, string>> = { $: 'USD', 'us$': 'USD', '£': 'GBP', '€': 'EUR', '¥': 'JPY' };
const CURRENCY_WORD: readonly (readonly [RegExp, string])[] = [[/^dollars?$/u, 'USD'], [/^pounds?$/u, 'GBP'], [/^euros?$/u, 'EUR'], [/^yen$/u, 'JPY']];
const SUFFIX: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 };
const AMOUNT = new RegExp(
  `(?:\\b${HEDGE}\\s+)?(US\\$|[$£€¥])?(?<![\\w.:-])(${NUMBER_PATTERN})(?:(k|mn?|bn|tn)\\b|\\s+(hundred|thousand|million|billion|trillion|dozen))?(?:\\s*(%|per cent\\b|percent\\b)|\\s+(dollars?|pounds?|euros?|yen)\\b)?(?![\\w:]|\\.\\d)`,
  'giu',
);
/** Without one of these, digits or words, no pattern below needs to be tried. */
const NUMBER = new RegExp(NUMBER_PATTERN, 'iu');
/** Two numbers against each other, or from one to the other: "5-2", "10–15 people". */
const PAIR = /(?<![\w.:,–-])(\d{1,3})\s?[–-]\s?(\d{1,3})(?![\w:]|[–-]\d|\.\d)/gu;
/** How far from the number given a hedged one may lie, as a share of it. */
const LOOSE = 0.1;

const OPEN = new Set(['at least', 'more than', 'over']);
const BELOW = new Set(['fewer than', 'less than', 'under', 'up to', 'as many as']);
const ABOUT = new Set(['about', 'around', 'some', 'nearly', 'almost']);

/** The numbers of a text, sorted by place: "at least 17" reaches from 17 up, "about 200" from 180 to 220, "£38m" is 38 million in GBP. */
export function findAmounts(text: string): Amount[] {
  const out: Amount[] = [];
  if (!NUMBER.test(text)) return out;
  for (const match of matchesOf(text, PAIR)) {
    const [first, second] = [Number(match[1]), Number(match[2])];
    out.push({ range: { start: match.index, end: match.index + match[0].length }, numberAt: match.index, value: first * 1000 + second, low: first * 1000 + second, high: first * 1000 + second, unit: 'score' });
  }
  for (const match of matchesOf(text, AMOUNT)) {
    const [whole, hedgeWord, sign, digits, suffix, scaleWord, percent, money] = match;
    const base = numberOf(digits.replace(/,$/u, ''));
    const start = match.index;
    const end = start + whole.replace(/[\s,]+$/u, '').length;
    if (base === null || out.some(({ range }) => start < range.end && end > range.start)) continue;
    const currency = sign ? CURRENCY[sign.toLowerCase()] : money ? CURRENCY_WORD.find(([word]) => word.test(money.toLowerCase()))?.[1] : undefined;
    // "38m" is a length unless it is money; "2bn" is a count all the same.
    if (suffix && /^[km]$/iu.test(suffix) && !currency) continue;
    const value = base * (suffix ? SUFFIX[suffix.toLowerCase()] : scaleWord ? (scaleOf(scaleWord) ?? 1) : 1);
    const hedge = hedgeWord?.toLowerCase().replace(/\s+/gu, ' ') ?? '';
    out.push({
      range: { start, end },
      numberAt: start + whole.indexOf(digits, (hedgeWord?.length ?? 0) + (sign?.length ?? 0)),
      value,
      low: BELOW.has(hedge) ? 0 : ABOUT.has(hedge) ? value * (1 - LOOSE) : value,
      high: OPEN.has(hedge) ? Number.POSITIVE_INFINITY : ABOUT.has(hedge) ? value * (1 + LOOSE) : value,
      unit: percent ? '%' : (currency ?? ''),
    });
  }
  return out.sort((a, b) => a.range.start - b.range.start);
}
