import { type DayOrder, isTorn, readDate, type Readings } from '../times/written-date.js';

/** A day and a clock that a post is led by, as chats and logs write them. */
export interface Stamp {
  readonly readings: Readings;
  /** As it is written. */
  readonly written: string;
  /** Characters of the line that it takes, with what parts it from the text. */
  readonly length: number;
  /** Who stands before it, on a line that holds no more: "Harbour Watch, [13.09.2023 14:05]", as Telegram copies messages. */
  readonly sender?: string;
}

const DAY = String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})`;
const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:\s?[ap]\.?m\.?)?(?:\s?(?:Z|UTC|GMT|CES?T|EES?T|MSK|[+-]\d{2}:?\d{2}))?`;
/** Before the mark of writing from left to right, which chats put in. */
const MARKS = '[\\u200e\\u200f\\s]*';
/** "[2023-09-13 14:05] ", "13/09/2023, 14:05 - ", "2023-09-13T14:05:00Z " */
const LEAD = new RegExp(`^${MARKS}[[(]?((?:${DAY})(?:T|,?\\s+)(?:${CLOCK}))[\\])]?(?:\\s*[—–|:/-]\\s+|\\s+|\\s*$)`, 'iu');
const SENT = new RegExp(`^${MARKS}(\\S.{0,79}?),\\s\\[((?:${DAY}),?\\s(?:${CLOCK}))\\]\\s*:?\\s*$`, 'iu');

/** The stamp that a line begins with, or is with the sender before it; null where there is none. */
export function stampOf(line: string): Stamp | null {
  if (!/\d/u.test(line.slice(0, 120))) return null;
  const lead = LEAD.exec(line);
  const sent = lead === null ? SENT.exec(line) : null;
  const written = lead?.[1] ?? sent?.[2];
  const readings = written === undefined ? null : readDate(written.replace(/(?<=[T\s]\d{1,2})\.(?=\d{2})/u, ':'));
  if (written === undefined || readings === null) return null;
  return { readings, written, length: (lead ?? (sent as RegExpExecArray))[0].length, ...(sent === null ? {} : { sender: sent[1] }) };
}

/** In which order these stamps write day and month; "torn" where it matters and nothing shows it. */
export function orderOfStamps(stamps: readonly Stamp[]): DayOrder | 'torn' {
  let torn = false;
  for (const { readings } of stamps) {
    if (readings['month-first'] === null) return 'day-first';
    if (readings['day-first'] === null) return 'month-first';
    torn ||= isTorn(readings);
  }
  return torn ? 'torn' : 'day-first';
}

/** What Telegram puts above a message that is copied: whose it is, what it answers, what it shows. */
export function aboveText(line: string): { readonly forwardedFrom?: string } | null {
  const match = /^\s*\[\s?(?:(Forwarded from) ([^\]]{1,120})|In reply to [^\]]{1,120}|(?:Photo|Video|Album|File|Sticker|GIF|Voice message|Audio file|Poll|Location)(?: : [^\]]{0,120})?)\s?\]\s*$/u.exec(line);
  return match === null ? null : match[2] === undefined ? {} : { forwardedFrom: match[2].trim() };
}
