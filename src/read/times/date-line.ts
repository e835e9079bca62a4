const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(january|february|march|april|may|june|july|august|september|october|november|december|jan\\.?|feb\\.?|mar\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?)';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';

// A date dates what follows only where it stands alone on its line, or is led by "date", or is a full ISO date before the text.
const END = '(?=\\s*$)';
const SHAPES: readonly { readonly pattern: RegExp; readonly order: 'ymd' | 'dmy' | 'mdy' }[] = [
  { pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])/u, order: 'ymd' },
  { pattern: new RegExp(`^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH}(?:,?\\s+(\\d{4}))?(?![\\w])`, 'iu'), order: 'dmy' },
  { pattern: new RegExp(`^${WEEKDAY}${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+(\\d{4}))?(?![\\w])`, 'iu'), order: 'mdy' },
  { pattern: new RegExp(`^(\\d{1,2})[./](\\d{1,2})[./](\\d{4})${END}`, 'u'), order: 'dmy' },
];

export interface DateLine {
  /** ISO date; null where it is no day of the calendar, or cannot be told apart from another. */
  readonly date: string | null;
  /** The date has no year of its own: `date` is "--09-13". */
  readonly yearless: boolean;
  /** Characters of the line that the date takes, with the white space after it. */
  readonly length: number;
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** True where the day stands in the calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

/**
 * The date that a line is, or begins with; null for a line that only begins with a year or a month's name.
 *
 * "date 2023-09-13 Russia has ..." dates and goes on; "Sept. 13" dates; "May visits London" and "2023 was hard" do not.
 *
 * @param dayOrder how 03/04/2023 is meant; it is no date unless given
 */
export function dateLine(line: string, dayOrder?: 'day-first' | 'month-first'): DateLine | null {
  const lead = /^\s*(?:#{1,6}\s+|\*\*\s*)?(date\b[:\s]\s*)?/iu.exec(line) as RegExpExecArray;
  const rest = line.slice(lead[0].length);
  for (const { pattern, order } of SHAPES) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const after = rest.slice(match[0].length);
    const alone = /^[\s:*.,—–-]*$/u.test(after);
    const iso = order === 'ymd' && /^(?:\s|T\d|$)/u.test(after);
    if (!alone && lead[1] === undefined && !iso) return null;
    const gap = alone ? after.length : (/^\s*[:—–]?\s*/u.exec(after) as RegExpExecArray)[0].length;
    const length = lead[0].length + match[0].length + gap;
    const number = (text: string): number => (/^\d+$/u.test(text) ? Number(text) : MONTHS.indexOf(text.toLowerCase().slice(0, 3)) + 1);
    const [first, second, third] = [match[1], match[2], match[3]];
    const torn = order === 'dmy' && /^\d+$/u.test(second) && number(first) <= 12 && number(second) <= 12 && number(first) !== number(second);
    if (torn && dayOrder === undefined) return { date: null, yearless: false, length };
    const turned = torn && dayOrder === 'month-first';
    const [year, month, day] = order === 'ymd' ? [first, second, third] : order === 'dmy' && !turned ? [third, second, first] : [third, first, second];
    const yearless = year === undefined;
    const known = isDay(yearless ? 2024 : Number(year), number(month), number(day));
    return { date: known ? `${yearless ? '-' : year}-${pad(number(month))}-${pad(number(day))}` : null, yearless, length };
  }
  // "date yesterday": it wants to date and cannot be read.
  if (lead[1] !== undefined && /^date\s+\S+\s*$/iu.test(line.trim())) return { date: null, yearless: false, length: line.length };
  return null;
}

export interface LeadingTime {
  /** "14:05" or "14:05:33". */
  readonly time: string;
  readonly length: number;
}

const TIME = /^\s*[[(]?(\d{1,2})[:.](\d{2})(?::(\d{2}))?(?:\s*([ap])\.?m\.?)?(?:\s*(?:GMT|UTC|BST|CET|EST|EDT|MSK|ET))?[\])]?(?:\s*[—–-]\s+|\s*[:|/]\s+|\s+|$)/iu;

/** The time of day that a line opens with: "14:05 Talks ...", "[14:05]", "2:05 pm —"; null where a number is something else. */
export function leadingTime(line: string): LeadingTime | null {
  const match = TIME.exec(line);
  if (!match) return null;
  let hour = Number(match[1]);
  const half = match[4]?.toLowerCase();
  if (half) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  if (hour > 23 || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59) return null;
  // "2.50 per cent" is a number: a full stop parts hours and minutes only where no small letter or unit follows.
  if (/^\s*[[(]?\d{1,2}\./u.test(match[0]) && /^[\p{Ll}%‰°€$£]/u.test(line.slice(match[0].length))) return null;
  return { time: `${pad(hour)}:${match[2]}${match[3] ? `:${match[3]}` : ''}`, length: match[0].length };
}
