import { amountAt } from './counts.js';
import { clock, toldClock } from './clock.js';
import { clockRange } from './clock-ranges.js';
import { dayPartAt } from './day-parts.js';
import { isoLength, lengthAt } from './lengths.js';
import type { Parsed, Reference, Rule } from './meaning.js';
import { monthAt, WEEKDAY_WORDS, weekdayAt } from './names.js';
import { lowerAt, past, pastHyphen, type Word } from './words.js';

const set = (end: number, timex: string): Parsed => ({ end, meaning: { type: 'set', timex, readings: [] } });

const ADVERBS: Readonly<Record<string, string>> = {
  daily: 'P1D', everyday: 'P1D', nightly: 'TNI', weekly: 'P1W', biweekly: 'P2W', fortnightly: 'P2W', monthly: 'P1M', bimonthly: 'P2M', quarterly: 'P3M', yearly: 'P1Y', annually: 'P1Y', annual: 'P1Y', biannually: 'P0.5Y', semiannually: 'P0.5Y', hourly: 'PT1H',
};
const PREFIX: Readonly<Record<string, number>> = { bi: 2, semi: 0.5 };

/** One past a time of day that goes with what comes back, or `at` itself: "at 4pm", "from 9 to 5", "mornings". */
function pastClock(words: readonly Word[], at: number, reference: Reference): number {
  const next = past(words, at, ',');
  const found = clockRange(words, next, reference) ?? toldClock(words, next, true);
  return found !== null && (!found.meaning.weak || lowerAt(words, next) === 'at' || lowerAt(words, next) === 'from') ? found.end : at;
}

/** "every Monday at 4pm", "each two days", "any weekend", "every other week". */
const every: Rule = (words, at, reference) => {
  if (!/^(?:every|each|any)$/u.test(lowerAt(words, at))) return null;
  const other = lowerAt(words, at + 1) === 'other' || lowerAt(words, at + 1) === 'second';
  const from = other ? at + 2 : past(words, at + 1, 'single');
  const day = weekdayAt(words, from) ?? (/^\p{L}+days$/u.test(lowerAt(words, from)) ? weekdayAt([{ ...words[from], lower: lowerAt(words, from).slice(0, -1) }], 0) : null);
  if (day !== null) {
    const end = lowerAt(words, from + 1) === '.' ? day.end : from + 1;
    const part = dayPartAt(words, end);
    return set(pastClock(words, part?.end ?? end, reference), `XXXX-WXX-${day.value}`);
  }
  const part = dayPartAt(words, from);
  if (part?.weak) return set(pastClock(words, part.end, reference), part.part.code);
  const month = monthAt(words, from);
  if (month !== null) return set(month.end, `XXXX-${String(month.value + 1).padStart(2, '0')}`);
  if (/^weekends?$/u.test(lowerAt(words, from))) return set(from + 1, 'P1WE');
  const length = lengthAt(words, from) ?? lengthAt([{ ...words[at], lower: 'one' }, ...words.slice(from, from + 1)], 0);
  if (length === null) return null;
  const counted = lengthAt(words, from) !== null;
  const end = counted ? length.end : from + 1;
  return set(pastClock(words, end, reference), isoLength({ parts: length.parts.map((one) => ({ ...one, value: one.value * (other ? 2 : 1) })) }));
};

/** "daily", "bi-monthly", "semi-annually". */
const adverb: Rule = (words, at) => {
  const word = lowerAt(words, at);
  if (Object.hasOwn(ADVERBS, word)) return word === 'annual' || word === 'daily' ? (word === 'annual' ? null : set(at + 1, ADVERBS[word])) : set(at + 1, ADVERBS[word]);
  if (!Object.hasOwn(PREFIX, word)) return null;
  const next = pastHyphen(words, at + 1);
  const period = next > at + 1 && Object.hasOwn(ADVERBS, lowerAt(words, next)) ? ADVERBS[lowerAt(words, next)] : undefined;
  return period === undefined ? null : set(next + 1, period.replace('1', String(PREFIX[word])));
};

/** "Thursdays at 17.30", "Friday mornings", "weekends". */
const plural: Rule = (words, at, reference) => {
  const word = lowerAt(words, at);
  if (word === 'weekends' || word === 'weekdays') return set(at + 1, word === 'weekends' ? 'P1WE' : 'XXXX-WXX');
  if (/day$/u.test(word) && /^(?:mornings|afternoons|evenings|nights)$/u.test(lowerAt(words, at + 1))) {
    const day = weekdayAt(words, at);
    const part = dayPartAt([{ ...words[at + 1], lower: lowerAt(words, at + 1).slice(0, -1) }], 0);
    return day && part && set(pastClock(words, at + 2, reference), `XXXX-WXX-${day.value}${part.part.code}`);
  }
  if (!/days$/u.test(word) || !WEEKDAY_WORDS.includes(word.slice(0, -1))) return null;
  const day = WEEKDAY_WORDS.indexOf(word.slice(0, -1)) + 1;
  return set(pastClock(words, at + 1, reference), `XXXX-WXX-${day}`);
};

/** "once a week", "three times a day", "one a day". */
const rate: Rule = (words, at) => {
  const word = lowerAt(words, at);
  const times = word === 'once' || word === 'twice' ? at + 1 : lowerAt(words, (amountAt(words, at)?.end ?? at)) === 'times' ? (amountAt(words, at)?.end ?? at) + 1 : word === 'one' ? at + 1 : null;
  if (times === null || !/^(?:an?|per|every|each)$/u.test(lowerAt(words, times))) return null;
  const length = lengthAt([{ ...words[times], lower: 'one' }, ...words.slice(times + 1, times + 2)], 0);
  return length && set(times + 2, isoLength(length));
};

/** "6am everyday", "4pm every Monday". */
const clockFirst: Rule = (words, at, reference) => {
  const found = clock(words, at, reference);
  const again = found === null || found.meaning.weak ? null : (every(words, found.end, reference) ?? adverb(words, found.end, reference));
  return again && found && set(again.end, found.meaning.timex);
};

const RULES: readonly Rule[] = [every, adverb, plural, rate, clockFirst];

/** Times that come back. */
export const recurring: Rule = (words, at, reference) => {
  for (const rule of RULES) {
    const found = rule(words, at, reference);
    if (found !== null) return found;
  }
  return null;
};
