import { dateLine, leadingTime } from '../times/date-line.js';
import { type DayOrder, isTorn } from '../times/written-date.js';
import { orderOfStamps, type Stamp, stampOf } from './stamp.js';

export const RULE = /^\s*(?:[-*—–=_~•]\s*){1,}$/u;
export const BULLET = /^\s*(?:[-*•–—]|\d{1,3}[.)])\s+(?=\S)/u;

/** How the file parts its posts, seen over all of it, so that one odd line does not decide. */
export interface Habit {
  readonly byTime: boolean;
  readonly byRule: boolean;
  readonly byBullet: boolean;
  readonly byLine: boolean;
  /** A day and a clock lead its posts. */
  readonly byStamp: boolean;
  /** And part them, so that blank lines do not. */
  readonly apartByStamp: boolean;
  /** In which order they write day and month, and one that leaves it open. */
  readonly order: DayOrder | 'torn';
  readonly torn?: string;
}

/** The habit of a text's lines. */
export function habitOf(lines: readonly string[]): Habit {
  let rules = 0;
  let times = 0;
  let blanks = 0;
  let bullets = 0;
  let filled = 0;
  let wrapped = 0;
  let first = true;
  let led = false;
  const stamps: Stamp[] = [];
  lines.forEach((line, i) => {
    if (line.trim() === '') {
      if (i > 0 && i < lines.length - 1 && lines[i - 1].trim() !== '') blanks++;
      return;
    }
    if (RULE.test(line)) {
      rules++;
      return;
    }
    const stamp = stampOf(line);
    if (stamp !== null) stamps.push(stamp);
    led ||= first && stamp !== null;
    first = false;
    if (stamp === null && dateLine(line)?.length === line.length) return;
    filled++;
    if (leadingTime(line.replace(BULLET, ''))) times++;
    if (BULLET.test(line)) bullets++;
    // A line that stops in mid-sentence near a page's width goes on in the next.
    if (line.length >= 60 && line.length <= 100 && !/[.!?…"”’)\]:]\s*$/u.test(line)) wrapped++;
  });
  const byTime = times >= 2 && times >= filled * 0.25;
  const byRule = rules >= 2;
  const byStamp = led || stamps.length >= 2;
  return {
    byTime, byRule, byStamp, order: byStamp ? orderOfStamps(stamps) : 'day-first', torn: stamps.find(({ readings }) => isTorn(readings))?.written,
    apartByStamp: stamps.some(({ sender }) => sender !== undefined) || (stamps.length >= 2 && stamps.length >= filled * 0.2),
    byBullet: !byTime && !byRule && !byStamp && bullets >= 2 && bullets >= filled * 0.8,
    byLine: !byTime && !byRule && !byStamp && blanks === 0 && filled >= 3 && wrapped <= filled * 0.2,
  };
}
