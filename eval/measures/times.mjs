import { existsSync, readFileSync } from 'node:fs';
import { findTimes, referenceOf } from '../../dist/extract/times/find-times.js';
import { SpanScore } from '../score/spans.mjs';

/** The types that count; a time of another type is neither asked for nor held against us. */
const COUNTED = new Set(['date', 'daterange', 'time', 'datetime', 'duration']);
/** For sentences without a reference time, whose times need none. */
const ANY_DAY = '2016-11-07T00:00:00';
const DAY = 86_400_000;

/** A value of the corpus as milliseconds: "2016-11-08", "2016-11-08 14:30:00", "14:30:00". */
function instant(value) {
  if (/^\d\d:\d\d/.test(value)) return Date.parse(`1970-01-01T${value}Z`);
  return Date.parse(`${value.replace(' ', 'T')}${value.length > 10 ? 'Z' : ''}`);
}

const UNIT = { Y: 365 * DAY, M: 30 * DAY, W: 7 * DAY, D: DAY };
const CLOCK_UNIT = { H: 3_600_000, M: 60_000, S: 1000 };

/** The seconds of an ISO 8601 duration, a month being 30 days and a year 365. */
function secondsOf(iso) {
  const [days, clock = ''] = iso.slice(1).split('T');
  let ms = 0;
  for (const [, value, unit] of days.matchAll(/([\d.]+)([YMWD])/g)) ms += value * UNIT[unit];
  for (const [, value, unit] of clock.matchAll(/([\d.]+)([HMS])/g)) ms += value * CLOCK_UNIT[unit];
  return ms / 1000;
}

/** True where one of our readings is what this value of the corpus says. */
function sameValue(found, { value, start, end }) {
  if (found.type === 'duration') return value !== undefined && Number(value) === secondsOf(found.timex);
  return found.readings.some((reading) => {
    const isDay = reading.begin !== null && reading.end === reading.begin + DAY;
    if (value !== undefined && value !== 'not resolved') return instant(value) === reading.begin && (reading.end === reading.begin || isDay);
    if (start === undefined && end === undefined) return false;
    return (start === undefined ? reading.begin === null : instant(start) === reading.begin) && (end === undefined ? reading.end === null : instant(end) === reading.end);
  });
}

/**
 * A time is right where, of the values that the corpus gives for its span, one has our TIMEX3 or one of our readings: its day, its instant, or its
 * beginning and end. The corpus keeps several values where the words leave it open which is meant ("Friday": the last and the next); a reader
 * of news takes one of these by what the sentence tells, which no sentence of this corpus shows.
 */
const isRight = (found, values) => (values ?? []).some((value) => value !== null && (value.timex === found.timex || sameValue(found, value)));

/** Spans, and values given the span, over the sentences that `keep` lets through. */
function scoreTimes(rows, keep = () => true) {
  const spans = new SpanScore();
  let [given, right] = [0, 0];
  for (const [i, { text, reference, times }] of rows.entries()) {
    if (!keep(i)) continue;
    const gold = times.filter(({ span, type }) => span && COUNTED.has(type));
    const others = times.filter(({ span, type }) => span && !COUNTED.has(type));
    const is = (a, [start, end]) => a.range.start === start && a.range.end === end;
    const inOther = ({ range }) => others.some(({ span: [start, end] }) => range.start < end && range.end > start);
    const found = findTimes(text, referenceOf(reference ?? ANY_DAY)).filter((one) => COUNTED.has(one.type) && !inOther(one));
    spans.add(found.map(({ range }) => [range.start, range.end]), gold.map(({ span }) => span));
    for (const one of gold) {
      const own = found.find((other) => is(other, one.span));
      if (own === undefined) continue;
      given++;
      if (isRight(own, one.values)) right++;
    }
  }
  return { spans: spans.result, given, value: given === 0 ? 0 : (100 * right) / given };
}

/** Times of sentences, each against its reference time. */
export function measureTimes({ data, skip, detail }) {
  const path = `${data}/dates/recognizers.jsonl`;
  if (!existsSync(path)) {
    skip(['times-span', 'times-value'], 'dates/recognizers.jsonl is not there');
    return {};
  }
  const rows = readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
  const all = scoreTimes(rows);
  const half = (odd) => {
    const { spans, value } = scoreTimes(rows, (i) => i % 2 === odd);
    return { spans, value };
  };
  detail('times', { spans: all.spans, valueGivenSpan: all.value, developedOn: half(0), heldOut: half(1) });
  return { 'times-span': all.spans.f1, 'times-value': all.value };
}
