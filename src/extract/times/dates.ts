import { matchesOf } from '../matches.js';
import type { Phase } from '../../record/event.js';
import type { TimeFinding } from '../findings.js';
import { clockOf } from './clock.js';
import { NUMBER_PATTERN, numberOf } from './numbers.js';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH = '(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const DAY_MS = 86_400_000;

const DAY_MONTH = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(\\d{4}))?(?![\\w])`, 'giu');
const MONTH_DAY = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+(\\d{4}))?`, 'giu');
/** "in November", "in early May 2024", "last March": the month alone. */
const WHOLE_MONTH = new RegExp(`\\b(?:(?:in|by|since|during|until)\\s+(?:(early|mid|late)[\\s-]+)?|(last|next|this)\\s+)${MONTH}(?:,?\\s+(\\d{4}))?(?![\\w]|\\s+\\d)`, 'giu');
const WHOLE_YEAR = /\b(?:in|since|during|by)\s+((?:19|20)\d{2})(?![\w-])/giu;
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/gu;
const WEEKDAY = new RegExp(`\\b(?:(last|next|this|coming)\\s+)?(${WEEKDAYS.join('|')})\\b`, 'giu');
const NEAR = /\b(today|tonight|this (?:morning|afternoon|evening)|tomorrow|yesterday|overnight|last night|(?:next|last|this) (?:week|weekend|month|year))\b/giu;
const AWAY = new RegExp(`\\b(?:in\\s+)?(${NUMBER_PATTERN}|a)\\s+(day|week)s?\\s+(ago|later|from now|time)\\b|\\bin\\s+(${NUMBER_PATTERN}|a)\\s+(day|week)s?\\b`, 'giu');

// Most clauses name no time: without a digit or one of these words there is none to look for.
const NAMES_TIME = /\d|day|night|week|month|year|tomorrow|morning|afternoon|evening|noon|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;

/** The text asked last: its clauses are asked one by one, and most texts name no time at all. */
let asked = { text: '', names: false };

function namesTime(text: string): boolean {
  if (text !== asked.text) asked = { text, names: NAMES_TIME.test(text) };
  return asked.names;
}

const MONTH_BEGINS = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const monthOf = (word: string): number => MONTHS.findIndex((name) => name.startsWith(word.toLowerCase().slice(0, 3)));

function valid(year: number, month: number, date: number): number | null {
  const ms = Date.UTC(year, month, date);
  const made = new Date(ms);
  return made.getUTCMonth() === month && made.getUTCDate() === date ? ms : null;
}

/** The year that brings a date without one nearest to the post's, on the side that the phase asks for. */
function withYear(base: number, month: number, date: number, year: string | undefined, phase: Phase | null): number | null {
  if (year) return valid(Number(year), month, date);
  const now = new Date(base).getUTCFullYear();
  const near = valid(now, month, date);
  if (near === null) return null;
  if (phase === 'planned' && near < base - 30 * DAY_MS) return valid(now + 1, month, date);
  if (phase === 'done' && near > base + 30 * DAY_MS) return valid(now - 1, month, date);
  return near;
}

type Stretch = readonly [first: number, last: number];
const wholeMonth = (year: number, month: number): Stretch => [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 0)];

/** A month without a year is the next one for what is planned, the last one for what is done, "last" and "next" as they say. */
function monthStretch(base: number, month: number, which: string | undefined, year: string | undefined, phase: Phase | null): Stretch {
  if (year) return wholeMonth(Number(year), month);
  const now = new Date(base);
  const past = which === 'last' || (which === undefined && (phase === 'done' || phase === 'denied'));
  const ahead = which === 'next' || (which === undefined && phase === 'planned');
  const away = month - now.getUTCMonth();
  const turn = past && (away > 0 || (which === 'last' && away === 0)) ? -1 : ahead && (away < 0 || (which === 'next' && away === 0)) ? 1 : 0;
  return wholeMonth(now.getUTCFullYear() + turn, month);
}

/** "this week", "next month", "last year": from its first day to its last. */
function around(base: number, which: string, unit: string): Stretch {
  const now = new Date(base);
  const turn = which === 'next' ? 1 : which === 'last' ? -1 : 0;
  if (unit === 'year') return [Date.UTC(now.getUTCFullYear() + turn, 0, 1), Date.UTC(now.getUTCFullYear() + turn, 11, 31)];
  if (unit === 'month') return wholeMonth(now.getUTCFullYear(), now.getUTCMonth() + turn);
  const monday = base - ((now.getUTCDay() + 6) % 7) * DAY_MS + turn * 7 * DAY_MS;
  return unit === 'weekend' ? [monday + 5 * DAY_MS, monday + 6 * DAY_MS] : [monday, monday + 6 * DAY_MS];
}

/**
 * The days that the text names within `from`-`to`, held against `postDay` (ISO date of the post): "on Friday" is the next
 * one for what is planned, the last one for what is done. Ranges are UTF-16 offsets into `text`; earliest and latest are ISO 8601.
 */
export function findTimes(text: string, from: number, to: number, postDay: string | null, phase: Phase | null): TimeFinding[] {
  if (!namesTime(text)) return [];
  const part = text.slice(from, to);
  if (!NAMES_TIME.test(part)) return [];
  const base = postDay === null ? null : Date.parse(`${postDay}T00:00:00Z`);
  const found: TimeFinding[] = [];
  const clock = clockOf(part);
  const add = (index: number, length: number, first: number | null, last: number | null = first): void => {
    if (first === null || last === null || !Number.isFinite(first) || !Number.isFinite(last)) return;
    const start = from + index;
    if (found.some((other) => start < other.range.end && start + length > other.range.start)) return;
    const time = clock !== null && first === last ? `T${clock.value}` : '';
    found.push({ range: { start, end: start + length }, earliest: day(first) + time, latest: day(last) + time });
  };
  // Each pattern below is tried only where what it cannot do without stands in the text.
  const digits = /\d/.test(part);
  const months = MONTH_BEGINS.test(part);
  if (digits) for (const m of matchesOf(part, ISO)) add(m.index, m[0].length, valid(Number(m[1]), Number(m[2]) - 1, Number(m[3])));
  if (base !== null || /\d{4}/.test(part)) {
    if (digits && months) for (const m of matchesOf(part, DAY_MONTH)) if (m[3] || base !== null) add(m.index, m[0].length, withYear(base ?? 0, monthOf(m[2]), Number(m[1]), m[3], phase));
    if (digits && months) for (const m of matchesOf(part, MONTH_DAY)) if (m[3] || base !== null) add(m.index, m[0].length, withYear(base ?? 0, monthOf(m[1]), Number(m[2]), m[3], phase));
    if (months) for (const m of matchesOf(part, WHOLE_MONTH)) if (m[4] || base !== null) add(m.index, m[0].length, ...monthStretch(base ?? 0, monthOf(m[3]), m[2]?.toLowerCase(), m[4], phase));
    if (digits) for (const m of matchesOf(part, WHOLE_YEAR)) add(m.index, m[0].length, Date.UTC(Number(m[1]), 0, 1), Date.UTC(Number(m[1]), 11, 31));
  }
  if (base === null) return found;
  for (const m of matchesOf(part, WEEKDAY)) {
    const wanted = WEEKDAYS.indexOf(m[2].toLowerCase());
    const today = new Date(base).getUTCDay();
    const ahead = (wanted - today + 7) % 7;
    const back = (today - wanted + 7) % 7;
    const which = m[1]?.toLowerCase();
    const past = which === 'last' || (which === undefined && (phase === 'done' || phase === 'denied'));
    add(m.index, m[0].length, base + (past ? -(back || (which === 'last' ? 7 : 0)) : ahead || (which === 'next' ? 7 : 0)) * DAY_MS);
  }
  for (const m of matchesOf(part, NEAR)) {
    const word = m[1].toLowerCase();
    const [which, unit] = word.split(' ');
    if (/^(?:week|weekend|month|year)$/u.test(unit ?? '')) add(m.index, m[0].length, ...around(base, which, unit));
    else if (word === 'overnight' || word === 'last night') add(m.index, m[0].length, base - DAY_MS, base);
    else add(m.index, m[0].length, base + (word === 'tomorrow' ? 1 : word === 'yesterday' ? -1 : 0) * DAY_MS);
  }
  if (/day|week/i.test(part)) for (const m of matchesOf(part, AWAY)) {
    const word = (m[1] ?? m[4]).toLowerCase();
    const count = word === 'a' ? 1 : numberOf(word);
    if (count === null || count > 3650) continue;
    const days = count * ((m[2] ?? m[5]).toLowerCase() === 'week' ? 7 : 1);
    // "within ten days" and "ten days later" hang on another event's day; only what counts from the post can be placed.
    if (m[3]?.toLowerCase() === 'later' || /within\s+$/iu.test(part.slice(0, m.index))) continue;
    add(m.index, m[0].length, base + (m[3]?.toLowerCase() === 'ago' ? -days : days) * DAY_MS);
  }
  if (found.length === 0 && clock !== null) {
    const start = from + clock.index;
    found.push({ range: { start, end: start + clock.length }, earliest: `${day(base)}T${clock.value}`, latest: `${day(base)}T${clock.value}` });
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}
