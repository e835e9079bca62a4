import type { Phase } from '../../record/event.js';
import type { TimeFinding } from '../findings.js';
import { DAY, HOUR, isoClock, isoDay, startOfDay } from './calendar.js';
import type { FoundTime } from './find-times.js';
import type { Reading, Reference } from './meaning.js';

/** A date without its year may lie a little on the other side of the post than the phase asks: plans are told when they are under way, and dated ahead. */
const SLACK = 30 * DAY;
/** Weekdays come again so soon that the next is meant where nothing tells. */
const SOON = 14 * DAY;

/** All hours that a part of the day can be, by its TIMEX3 code: the grammar reads it as its core. */
const WIDEST: Readonly<Record<string, readonly [from: number, to: number]>> = { TMO: [4, 12], TAF: [12, 18], TEV: [16, 24], TNI: [18, 24], TDT: [6, 20], TNT: [0, 8], TDA: [3, 8], TDU: [15, 22], TMEL: [11, 15], TMEB: [5, 12], TMED: [16, 23] };

const distance = ({ begin, end }: Reading, now: number): number => Math.min(Math.abs((begin ?? end ?? now) - now), Math.abs((end ?? begin ?? now) - now));

/** The reading that fits what is told: the last one for what is done, the next one for what is planned, else the nearest. */
function chosen(readings: readonly Reading[], phase: Phase | null, { now }: Reference): Reading | undefined {
  if (readings.length < 2) return readings[0];
  const today = startOfDay(now);
  const [first, last] = [readings[0], readings.at(-1) as Reading];
  const slack = distance(first, today) + distance(last, today) > SOON ? SLACK : 0;
  const at = ({ begin, end }: Reading): number => begin ?? end ?? today;
  const until = ({ begin, end }: Reading): number => end ?? begin ?? today;
  if (phase === 'done' || phase === 'denied') return readings.filter((reading) => startOfDay(at(reading)) <= today + slack).at(-1) ?? first;
  if (phase === 'planned' || slack === 0) return readings.find((reading) => (slack > 0 ? until(reading) > today - slack : startOfDay(at(reading)) >= today)) ?? last;
  return readings.reduce((best, reading) => (distance(reading, today) < distance(best, today) ? reading : best));
}

/** The hours that a part of the day can be, in place of those at its core; a night that has passed goes on into its morning. */
function widened({ begin, end }: Reading, timex: string, phase: Phase | null, now: number): Reading {
  const code = /T[A-Z]+$/u.exec(timex)?.[0] ?? '';
  const hours = Object.hasOwn(WIDEST, code) ? WIDEST[code] : undefined;
  if (hours === undefined || begin === null || end === null) return { begin, end };
  const day = startOfDay(begin);
  if (code !== 'TNI') return { begin: day + hours[0] * HOUR, end: day + hours[1] * HOUR - (hours[1] === 24 ? 60_000 : 0) };
  const behind = phase !== 'planned' && day < startOfDay(now);
  return { begin: day + hours[0] * HOUR, end: behind ? day + 30 * HOUR : day + 24 * HOUR - 60_000 };
}

const OF_CLOCK = /^(?:time|timerange|datetime|datetimerange)$/;

/**
 * When something falls whose time the text tells so, as ISO 8601 cut to what is known; null for what comes back, for lengths, for "now", and for what is counted from
 * another time of the text ("three days later").
 */
export function placed(found: FoundTime, phase: Phase | null, reference: Reference): TimeFinding | null {
  if (found.type === 'set' || found.type === 'duration' || found.fromText || found.timex.endsWith('_REF')) return null;
  let reading = chosen(found.readings, phase, reference);
  if (reading === undefined) return null;
  const clock = OF_CLOCK.test(found.type);
  if (found.type === 'time' || found.type === 'timerange') {
    // "during the night", told as done, is the night that has passed.
    const day = startOfDay(reference.now) - (found.timex === 'TNI' && (phase === 'done' || phase === 'denied') && (reading.begin ?? 0) > 0 ? DAY : 0);
    reading = { begin: reading.begin === null ? null : reading.begin + day, end: reading.end === null ? null : reading.end + day };
  }
  if (clock) reading = widened(reading, found.timex, phase, reference.now);
  const told = (ms: number | null, ends: boolean): string | null => (ms === null ? null : clock ? `${isoDay(ms)}T${isoClock(ms).slice(0, 5)}` : isoDay(ends ? ms - 1 : ms));
  const [earliest, latest] = [told(reading.begin, false), told(reading.end, true)];
  return { range: found.range, earliest, latest };
}
