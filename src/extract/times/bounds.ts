import { away } from './away.js';
import { dateAndClock } from './date-and-clock.js';
import { dateRange } from './date-ranges.js';
import { edge } from './edges.js';
import { longestOf, type Meaning, type Reading, type Rule, type TimeType, remembered } from './meaning.js';
import { turnedMonth, wholeMonth } from './month-dates.js';
import { period } from './periods.js';
import { present } from './relative-days.js';
import { isDash, lowerAt, past, reads, type Word } from './words.js';
import { wholeYear, yearRange } from './years.js';

type Bound = 'before' | 'until' | 'after' | 'since';

/** What bounds a time on one side, and which; the longest first. */
const LEADS: readonly (readonly [words: readonly string[], bound: Bound])[] = [
  [['no', 'later', 'than'], 'until'], [['not', 'later', 'than'], 'until'], [['no', 'earlier', 'than'], 'since'], [['not', 'earlier', 'than'], 'since'], [['as', 'late', 'as'], 'until'], [['as', 'early', 'as'], 'since'],
  [['as', 'soon', 'as'], 'since'], [['earlier', 'than'], 'before'], [['sooner', 'than'], 'before'], [['later', 'than'], 'after'], [['prior', 'to'], 'before'], [['ahead', 'of'], 'before'], [['in', 'advance', 'of'], 'before'],
  [['on', 'or', 'before'], 'until'], [['on', 'or', 'after'], 'since'], [['up', 'until'], 'until'], [['up', 'to'], 'until'],
  [['starting', 'from'], 'since'], [['starting', 'on'], 'since'], [['starting', 'in'], 'since'], [['starting'], 'since'], [['beginning', 'on'], 'since'], [['beginning', 'in'], 'since'], [['beginning'], 'since'],
  [['ending', 'on'], 'until'], [['ending', 'in'], 'until'], [['ending'], 'until'], [['as', 'of'], 'since'], [['effective'], 'since'],
  [['before'], 'before'], [['until'], 'until'], [['till'], 'until'], [['by'], 'until'], [['after'], 'after'], [['since'], 'since'],
];
const BY_FIRST = new Map<string, (typeof LEADS)[number][]>();
for (const lead of LEADS) BY_FIRST.set(lead[0][0], [...(BY_FIRST.get(lead[0][0]) ?? []), lead]);

export const BOUND_WORDS: readonly string[] = [...BY_FIRST.keys()];

const target: Rule = remembered(longestOf([dateAndClock, dateRange, away, edge, period, turnedMonth, wholeMonth, yearRange, wholeYear(true), present]));

const RANGE_OF: Readonly<Partial<Record<TimeType, TimeType>>> = { date: 'daterange', daterange: 'daterange', time: 'timerange', timerange: 'timerange', datetime: 'datetimerange', datetimerange: 'datetimerange' };

function bounded({ begin, end }: Reading, bound: Bound): Reading {
  if (bound === 'before') return { begin: null, end: begin };
  if (bound === 'until') return { begin: null, end };
  return { begin: bound === 'after' ? end : begin, end: null };
}

function under(meaning: Meaning, bound: Bound): Meaning {
  const { weak: _, ...rest } = meaning;
  return { ...rest, type: RANGE_OF[meaning.type] ?? meaning.type, readings: meaning.readings.map((reading) => bounded(reading, bound)) };
}

/** "before lunch", "since late July", "no later than 1 January", "by Friday", "after around 3:30pm". */
const led: Rule = (words, at, reference) => {
  const lead = BY_FIRST.get(lowerAt(words, at))?.find(([parts]) => reads(words, at, ...parts));
  if (lead === undefined) return null;
  const from = past(words, past(words, at + lead[0].length, 'around', 'about', 'the', 'approximately'), 'the');
  const found = target(words, at + lead[0].length, reference) ?? target(words, from, reference);
  if (found === null || RANGE_OF[found.meaning.type] === undefined || found.meaning.timex === 'PRESENT_REF') return null;
  // "by 2" and "after 11" may count anything.
  if (found.meaning.weak && !isTimeOnly(words, found.end)) return null;
  return { end: found.end, meaning: under(found.meaning, lead[1]) };
};

const isTimeOnly = (words: readonly Word[], at: number): boolean => /^(?:[.,;!?)]|on|)$/u.test(lowerAt(words, at)) || isDash(words, at);

const TAILS: readonly (readonly [words: readonly string[], bound: Bound])[] = [
  [['and', 'later'], 'since'], [['or', 'later'], 'since'], [['and', 'after'], 'since'], [['or', 'after'], 'since'], [['and', 'onwards'], 'since'], [['and', 'onward'], 'since'], [['onwards'], 'since'], [['onward'], 'since'],
  [['and', 'earlier'], 'until'], [['or', 'earlier'], 'until'], [['and', 'before'], 'until'], [['or', 'before'], 'until'], [['or', 'sooner'], 'until'], [['at', 'the', 'latest'], 'until'], [['at', 'the', 'earliest'], 'since'],
];

/** "1/1/2016 and later", "Friday at the latest", "from 2019 onwards". */
const tailed: Rule = (words, at, reference) => {
  const found = target(words, past(words, at, 'from'), reference);
  if (found === null || RANGE_OF[found.meaning.type] === undefined || found.meaning.weak) return null;
  const tail = TAILS.find(([parts]) => reads(words, found.end, ...parts));
  // "Friday or after the vote" goes on.
  if (tail === undefined || (/^(?:after|before)$/u.test(tail[0].at(-1) as string) && !isTimeOnly(words, found.end + tail[0].length))) return null;
  return { end: found.end + tail[0].length, meaning: under(found.meaning, tail[1]) };
};

/** "more than 2 weeks before today", "less than an hour ago". */
const vague: Rule = (words, at, reference) => {
  const more = /^(?:more|over|longer)$/u.test(lowerAt(words, at));
  if ((!more && lowerAt(words, at) !== 'less') || lowerAt(words, at + 1) !== 'than') return null;
  const found = away(words, at + 2, reference);
  if (found === null || RANGE_OF[found.meaning.type] === undefined) return null;
  const back = found.meaning.readings.every(({ begin }) => begin !== null && begin <= reference.now);
  return { end: found.end, meaning: under(found.meaning, more === back ? 'until' : 'since') };
};

/** "around 5 May", "circa 1990": as it is, and no surer. */
const near: Rule = (words, at, reference) => (/^(?:around|circa)$/u.test(lowerAt(words, at)) ? target(words, at + 1, reference) : null);

/** Times that are open on one side, or about right. */
export const bound: Rule = longestOf([led, tailed, vague, near]);
