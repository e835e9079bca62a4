import type { Phase } from '../../record/event.js';
import type { TimeFinding } from '../findings.js';
import { NUMBER_PATTERN, numberOf } from './numbers.js';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH = '(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const DAY_MS = 86_400_000;

const DAY_MONTH = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(\\d{4}))?(?![\\w])`, 'giu');
const MONTH_DAY = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+(\\d{4}))?`, 'giu');
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/gu;
const WEEKDAY = new RegExp(`\\b(?:(last|next|this|coming)\\s+)?(${WEEKDAYS.join('|')})\\b`, 'giu');
const NEAR = /\b(today|tonight|this (?:morning|afternoon|evening)|tomorrow|yesterday|overnight|last night|next week|last week|this week)\b/giu;
const AWAY = new RegExp(`\\b(?:in\\s+)?(${NUMBER_PATTERN}|a)\\s+(day|week)s?\\s+(ago|later|from now|time)\\b|\\bin\\s+(${NUMBER_PATTERN}|a)\\s+(day|week)s?\\b`, 'giu');
const CLOCK = /\b(?:at|from|until|by|around|about|after|before)\s+(?:(\d{1,2})[:.](\d{2})|(\d{1,2})(?::(\d{2}))?\s*([ap])\.?m\.?|(noon|midnight))/iu;

// Most clauses name no time: without a digit or one of these words there is none to look for.
const NAMES_TIME = /\d|day|night|week|tomorrow|morning|afternoon|evening|noon/i;

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

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

function clockOf(part: string): string | null {
  const match = CLOCK.exec(part);
  if (!match) return null;
  if (match[6]) return match[6].toLowerCase() === 'noon' ? '12:00' : '00:00';
  let hour = Number(match[1] ?? match[3]);
  const minute = match[2] ?? match[4] ?? '00';
  if (match[5]) hour = (hour % 12) + (match[5].toLowerCase() === 'p' ? 12 : 0);
  return hour < 24 && Number(minute) < 60 ? `${String(hour).padStart(2, '0')}:${minute}` : null;
}

/**
 * The days that the text names within `from`-`to`, held against `postDay` (ISO date of the post): "on Friday" is the next
 * one for what is planned, the last one for what is done. Ranges are UTF-16 offsets into `text`; earliest and latest are ISO 8601.
 */
export function findTimes(text: string, from: number, to: number, postDay: string | null, phase: Phase | null): TimeFinding[] {
  const part = text.slice(from, to);
  if (!NAMES_TIME.test(part)) return [];
  const base = postDay === null ? null : Date.parse(`${postDay}T00:00:00Z`);
  const found: TimeFinding[] = [];
  const clock = clockOf(part);
  const add = (index: number, length: number, first: number | null, last: number | null = first): void => {
    if (first === null || last === null || !Number.isFinite(first) || !Number.isFinite(last)) return;
    const start = from + index;
    if (found.some((other) => start < other.range.end && start + length > other.range.start)) return;
    const time = clock !== null && first === last ? `T${clock}` : '';
    found.push({ range: { start, end: start + length }, earliest: day(first) + time, latest: day(last) + time });
  };
  const month = (word: string): number => MONTHS.findIndex((name) => name.startsWith(word.toLowerCase().slice(0, 3)));
  for (const m of part.matchAll(ISO)) add(m.index, m[0].length, valid(Number(m[1]), Number(m[2]) - 1, Number(m[3])));
  if (base !== null || /\d{4}/.test(part)) {
    for (const m of part.matchAll(DAY_MONTH)) if (m[3] || base !== null) add(m.index, m[0].length, withYear(base ?? 0, month(m[2]), Number(m[1]), m[3], phase));
    for (const m of part.matchAll(MONTH_DAY)) if (m[3] || base !== null) add(m.index, m[0].length, withYear(base ?? 0, month(m[1]), Number(m[2]), m[3], phase));
  }
  if (base === null) return found;
  for (const m of part.matchAll(WEEKDAY)) {
    const wanted = WEEKDAYS.indexOf(m[2].toLowerCase());
    const today = new Date(base).getUTCDay();
    const ahead = (wanted - today + 7) % 7;
    const back = (today - wanted + 7) % 7;
    const which = m[1]?.toLowerCase();
    const past = which === 'last' || (which === undefined && (phase === 'done' || phase === 'denied'));
    add(m.index, m[0].length, base + (past ? -(back || (which === 'last' ? 7 : 0)) : ahead || (which === 'next' ? 7 : 0)) * DAY_MS);
  }
  for (const m of part.matchAll(NEAR)) {
    const word = m[1].toLowerCase();
    const week = base - ((new Date(base).getUTCDay() + 6) % 7) * DAY_MS;
    if (word.endsWith('week')) {
      const start = week + (word.startsWith('next') ? 7 : word.startsWith('last') ? -7 : 0) * DAY_MS;
      add(m.index, m[0].length, start, start + 6 * DAY_MS);
    } else if (word === 'overnight' || word === 'last night') add(m.index, m[0].length, base - DAY_MS, base);
    else add(m.index, m[0].length, base + (word === 'tomorrow' ? 1 : word === 'yesterday' ? -1 : 0) * DAY_MS);
  }
  for (const m of part.matchAll(AWAY)) {
    const word = (m[1] ?? m[4]).toLowerCase();
    const count = word === 'a' ? 1 : numberOf(word);
    if (count === null || count > 3650) continue;
    const days = count * ((m[2] ?? m[5]).toLowerCase() === 'week' ? 7 : 1);
    // "within ten days" and "ten days later" hang on another event's day; only what counts from the post can be placed.
    if (m[3]?.toLowerCase() === 'later' || /within\s+$/iu.test(part.slice(0, m.index))) continue;
    add(m.index, m[0].length, base + (m[3]?.toLowerCase() === 'ago' ? -days : days) * DAY_MS);
  }
  if (found.length === 0 && clock !== null) {
    const match = CLOCK.exec(part) as RegExpExecArray;
    const start = from + match.index;
    found.push({ range: { start, end: start + match[0].length }, earliest: `${day(base)}T${clock}`, latest: `${day(base)}T${clock}` });
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}
