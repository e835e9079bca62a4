import { matchesOf } from '../matches.js';
import type { Range } from '../findings.js';
import { NUMBER_PATTERN, numberOf } from './numbers.js';

export interface DurationFinding {
  /** ISO 8601: "PT4H". */
  readonly value: string;
  readonly range: Range;
}

const DURATION = new RegExp(
  `\\b(half an|an?|${NUMBER_PATTERN})(?:\\s+and\\s+(a half))?[\\s-]+(second|minute|hour|day|week|month|year)s?(?:[\\s-]+(and a half|and a quarter|and three quarters|long)|,?\\s+(?:and\\s+)?(${NUMBER_PATTERN})[\\s-]+(minute|second)s?)?\\b`,
  'giu',
);
const NAMES_UNIT = /second|minute|hour|day|week|month|year/i;
// "three days ago" and "in two hours" place an event; they do not say how long it takes.
const PLACED = /^\s*(?:ago|later|earlier|before|after|old|from now)\b/iu;
const LED_BY = /\b(?:in|within|before|every|last|past|next|by|under|in (?:less|more|under) than)\s+(?:the\s+)?(?:\w+\s+)?$/iu;
const AGE = /^-?\s*old\b/iu;

const FRACTION: Readonly<Record<string, number>> = { 'and a half': 0.5, 'and a quarter': 0.25, 'and three quarters': 0.75 };
const UNIT = { second: 'S', minute: 'M', hour: 'H', day: 'D', week: 'W', month: 'M', year: 'Y' } as const;

function isoDuration(amount: number, unit: keyof typeof UNIT): string {
  const clock = unit === 'second' || unit === 'minute' || unit === 'hour';
  if (unit === 'hour' && !Number.isInteger(amount)) {
    const minutes = Math.round((amount % 1) * 60);
    return `PT${Math.floor(amount) > 0 ? `${Math.floor(amount)}H` : ''}${minutes > 0 ? `${minutes}M` : ''}`;
  }
  return `P${clock ? 'T' : ''}${amount}${UNIT[unit]}`;
}

/**
 * How long things took, as the text tells it, within `from`-`to` (UTF-16 offsets into `text`).
 *
 * "their 4 hour long negotiations" -> PT4H; "The session lasted two and a half hours" -> PT2H30M; not "two hours ago".
 */
export function findDurations(text: string, from = 0, to = text.length): DurationFinding[] {
  const part = text.slice(from, to);
  const found: DurationFinding[] = [];
  if (!NAMES_UNIT.test(part)) return found;
  for (const match of matchesOf(part, DURATION)) {
    const end = match.index + match[0].length;
    if (PLACED.test(part.slice(end, end + 12)) || AGE.test(part.slice(end, end + 6)) || LED_BY.test(part.slice(Math.max(0, match.index - 24), match.index))) continue;
    const word = match[1].toLowerCase();
    const base = word === 'half an' ? 0.5 : word === 'a' || word === 'an' ? 1 : numberOf(word);
    // "a second bid" is no length, nor is "a year" that only dates something.
    if (base === null || (/^an?$/u.test(word) && /^(?:year|day|second)$/iu.test(match[3]))) continue;
    const rest = match[5] && match[3].toLowerCase() === 'hour' ? (numberOf(match[5]) ?? 0) / 60 : (FRACTION[match[4]?.toLowerCase() ?? ''] ?? 0);
    const amount = base + (match[2] ? 0.5 : rest);
    found.push({ value: isoDuration(amount, match[3].toLowerCase() as keyof typeof UNIT), range: { start: from + match.index, end: from + end } });
  }
  return found;
}
