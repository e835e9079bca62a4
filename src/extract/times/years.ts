import { firstOf, isoYear, plusMonths, yearOf } from './calendar.js';
import { isDigits, ordinalAt, yearAt } from './counts.js';
import { longestOf, type Meaning, range, type Rule, stretch, remembered } from './meaning.js';
import { yearAfter } from './month-dates.js';
import { isDash, lowerAt, past, pastHyphen, reads, type Word, wordAt } from './words.js';

const ofYear = (year: number): Meaning => range(isoYear(year), stretch(firstOf(year), firstOf(year + 1)));
const span = (begin: number, end: number, length: string): Meaning => range(`(${isoYear(begin)}-01-01,${isoYear(end)}-01-01,${length})`, stretch(firstOf(begin), firstOf(end)));

/** What makes four digits a year. */
const LEADS = new Set(['in', 'since', 'during', 'by', 'of', 'from', 'to', 'until', 'till', 'before', 'after', 'than', 'for', 'and', 'through', 'throughout', 'between', 'early', 'late', 'mid', 'around', 'circa', 'year', 'or', 'to', 'back', 'cy', 'fy', '(', 'summer', 'winter', 'autumn', 'spring', 'quarter', 'january', 'december']);
/** Names of what is counted: "to 2000 people", "of 1500 workers"; few of the words that end in s after a year are none. */
const COUNTED = /^(?!(?:was|is|has|as|his|its|this|us|sales|games|elections|results)$|.*(?:wards|ways|ss|us|is)$)\p{L}{3,}s$|^(?:people|men|women|children|percent|per|metres?|feet|troops|dollars|km|kg|tonnes)$/u;
/** After these four digits are an amount. */
const AMOUNT = /^(?:\$|£|€|#|no|number|over|about|nearly|almost|some|least|most|only|just|than|under|exactly|approximately|another|to)$/u;

/** "in 2019", "the year 2020", "the year of 2008", "cy18", "fiscal 2019"; `led` where what stands before has already shown that it is one. */
export const wholeYear = (led: boolean): Rule => (words, at) => {
  if (/^(?:cy|fy|fiscal)$/u.test(lowerAt(words, at))) {
    const from = past(words, at + 1, 'year');
    const year = yearAt(words, from);
    if (year !== null) return { end: year.end, meaning: ofYear(year.value) };
    return /^\d\d$/.test(lowerAt(words, from)) && wordAt(words, from).glued ? { end: from + 1, meaning: ofYear(2000 + Number(lowerAt(words, from))) } : null;
  }
  // "the year 2020" belongs together; "the year of 2008" is 2008.
  const the = past(words, at, 'the');
  if (lowerAt(words, the) === 'year') {
    const year = yearAt(words, the + 1);
    return year === null ? null : { end: year.end, meaning: ofYear(year.value) };
  }
  const year = yearAt(words, at);
  if (year === null || year.value < 1000 || year.value > 2200) return null;
  if (led) return { end: year.end, meaning: ofYear(year.value) };
  const glued = wordAt(words, at).glued && /^[\d\p{L}$£€#–\-./:]/u.test(lowerAt(words, at - 1));
  if (glued || (isDash(words, year.end) && wordAt(words, year.end).glued && wordAt(words, year.end + 1).glued)) return null;
  return isYear(words, at, year) ? { end: year.end, meaning: ofYear(year.value) } : null;
};

/** Four digits alone are a year after a preposition, or where they lie near our time and nothing shows that they count or name something: "the 2016 vote", not "Flight 2034". */
function isYear(words: readonly Word[], at: number, { end, value }: { readonly end: number; readonly value: number }): boolean {
  const before = lowerAt(words, at - 1);
  if (COUNTED.test(lowerAt(words, end)) && !wordAt(words, end).capital) return false;
  if (LEADS.has(before)) return true;
  if (!isDigits(words, at) || value < 1900 || value > 2100 || AMOUNT.test(before)) return false;
  return at === 0 || !wordAt(words, at - 1).capital || /^(?:the|in|a|of)$/u.test(before);
}

const TENS: Readonly<Record<string, number>> = { twenties: 20, thirties: 30, forties: 40, fifties: 50, sixties: 60, seventies: 70, eighties: 80, nineties: 90 };

/** "1990s", "the '90s", "the nineties", "the nineteen sixties", "1990 s". */
const decade: Rule = (words, at) => {
  const the = past(words, at, 'the');
  const word = lowerAt(words, the);
  const told = (year: number, end: number): ReturnType<Rule> => ({ end, meaning: span(year, year + 10, 'P10Y') });
  if (/^\d{3}0$/.test(word) && !/^0/.test(word)) {
    const mark = /^['’]$/u.test(lowerAt(words, the + 1)) ? the + 2 : the + 1;
    return lowerAt(words, mark) === 's' && Number(word) < 2200 ? told(Number(word), mark + 1) : null;
  }
  const short = /^['’‘]$/u.test(word) ? the + 1 : the;
  const digits = lowerAt(words, short);
  // "in her 20s" is an age.
  if (/^[2-9]0$/.test(digits) && lowerAt(words, short + 1) === 's' && wordAt(words, short + 1).glued && (the > at || short > the || /^(?:early|mid|late|-)$/u.test(lowerAt(words, at - 1)))) return told((Number(digits) >= 30 ? 1900 : 2000) + Number(digits), short + 2);
  const century = { eighteen: 1800, nineteen: 1900 }[word];
  const tens = TENS[lowerAt(words, century === undefined ? the : pastHyphen(words, the + 1))];
  const edged = /^(?:early|mid|late|-)$/u.test(lowerAt(words, at - 1));
  if (tens === undefined || (century === undefined && the === at && !edged)) return null;
  return told((century ?? (tens >= 30 ? 1900 : 2000)) + tens, century === undefined ? the + 1 : pastHyphen(words, the + 1) + 1);
};

/** "15th century", "the twenty-first century". */
const century: Rule = (words, at) => {
  const ordinal = ordinalAt(words, at);
  if (ordinal === null || ordinal.value > 22 || !/^(?:century|centuries)$/u.test(lowerAt(words, pastHyphen(words, ordinal.end)))) return null;
  return { end: pastHyphen(words, ordinal.end) + 1, meaning: span((ordinal.value - 1) * 100, ordinal.value * 100, 'P100Y') };
};

const PARTS: Readonly<Record<string, number>> = { quarter: 3, half: 6 };

/** The year that a quarter is one of: "2019", "of the year", "of next year", "next year's". */
function yearOfPart(words: readonly Word[], at: number, now: number): { readonly end: number; readonly year: number } | null {
  const dash = isDash(words, at) || lowerAt(words, at) === '/' ? at + 1 : at;
  const told = yearAfter(words, dash);
  if (told !== null) return { end: told.end, year: told.value };
  const of = past(words, at, 'of', 'in');
  const turn = { this: 0, last: -1, next: 1, previous: -1 }[lowerAt(words, of)];
  return turn !== undefined && lowerAt(words, of + 1) === 'year' ? { end: of + 2, year: yearOf(now) + turn } : null;
}

/** "q1", "2017 q1", "Q3 of 2019", "the first quarter of the year", "next year's first quarter", "the second half of 2020", "H1 2021". */
const partOfYear: Rule = (words, at, { now }) => {
  let from = at;
  let year: number | null = null;
  const lead = yearAt(words, at);
  const turn = { this: 0, last: -1, next: 1, previous: -1 }[lowerAt(words, at)];
  if (lead !== null) [from, year] = [past(words, isDash(words, lead.end) ? lead.end + 1 : lead.end, "'s"), lead.value];
  else if (turn !== undefined && lowerAt(words, at + 1) === 'year') [from, year] = [at + 2, yearOf(now) + turn];
  if (year !== null) from = /^['’]$/u.test(lowerAt(words, from)) && lowerAt(words, from + 1) === 's' ? from + 2 : from;
  const start = past(words, from, 'the');
  const short = { q: 3, h: 6 }[lowerAt(words, start)];
  const digit = Number(lowerAt(words, start + 1));
  let months: number;
  let number: number;
  let end: number;
  if (short !== undefined && wordAt(words, start + 1).glued && digit >= 1 && digit <= 12 / short) [months, number, end] = [short, digit, start + 2];
  else {
    const ordinal = ordinalAt(words, start) ?? (lowerAt(words, start) === 'last' || lowerAt(words, start) === 'final' ? { end: start + 1, value: 0 } : null);
    const unit = ordinal && PARTS[lowerAt(words, ordinal.end)];
    if (!ordinal || !unit || ordinal.value > 12 / unit) return null;
    [months, number, end] = [unit, ordinal.value || 12 / unit, ordinal.end + 1];
  }
  const own = year === null ? yearOfPart(words, end, now) : null;
  if (own !== null) ({ end, year } = own);
  else if (year === null && reads(words, end, 'of', 'the', 'year')) end += 3;
  // "the first half" of a game is no stretch of a year; a quarter is unless it is of something else.
  else if (year === null && short === undefined && (months === 6 || start === at || lowerAt(words, end) === 'of')) return null;
  const begin = (of: number): number => firstOf(of, (number - 1) * months);
  const parts = (of: number): [number, number] => [begin(of), plusMonths(begin(of), months)];
  if (year !== null) {
    const [first, next] = parts(year);
    return { end, meaning: range(`(${day(first)},${day(next)},P${months}M)`, stretch(first, next)) };
  }
  const [first, next] = parts(2001);
  const readings = [yearOf(now) - (begin(yearOf(now)) > now ? 1 : 0), yearOf(now) + (begin(yearOf(now)) > now ? 0 : 1)].map((of) => stretch(...parts(of)));
  return { end, meaning: range(`(XXXX${day(first).slice(4)},${next > firstOf(2002) - 1 ? `XXXX${day(next).slice(4)}` : `XXXX${day(next).slice(4)}`},P${months}M)`, ...readings) };
};

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

const SEASONS: Readonly<Record<string, string>> = { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' };

/** "this summer", "the summer of 2019", "winter": which months it is depends on where, so it is named and not placed. */
const season: Rule = (words, at, { now }) => {
  const turn = { this: 0, last: -1, next: 1, coming: 0, past: -1 }[lowerAt(words, at)];
  const lead = turn === undefined ? yearAt(words, at) : null;
  const from = lead?.end ?? (turn === undefined ? at : at + 1);
  const code = Object.hasOwn(SEASONS, lowerAt(words, from)) ? SEASONS[lowerAt(words, from)] : undefined;
  if (code === undefined) return null;
  const year = yearAfter(words, from + 1) ?? (lead === null ? null : { end: from + 1, value: lead.value });
  const verb = lowerAt(words, from) === 'fall' || lowerAt(words, from) === 'spring';
  if (turn === undefined && year === null && verb && !/^(?:in|the|until|since|by|early|late|every)$/u.test(lowerAt(words, at - 1))) return null;
  const of = year?.value ?? (turn === undefined ? null : yearOf(now) + turn);
  return { end: year?.end ?? from + 1, meaning: range(`${of === null ? '' : `${isoYear(of)}-`}${code}`) };
};

/** Years and what is made of them: decades, centuries, quarters, halves, seasons. */
export const yearRange: Rule = remembered(longestOf([partOfYear, decade, century, season, wholeYear(false)]));
