import { idOf } from '../../record/id.js';
import type { Post, PostTime, Source } from '../../record/post.js';
import type { Notice } from '../../record/record.js';
import { decode, placeOf } from '../text/bytes.js';
import { Continued, OPENER } from './continued.js';
import { dateLine, isDay, leadingTime } from '../times/date-line.js';
import type { DayOrder, WrittenDate } from '../times/written-date.js';
import { timeOfDate } from '../times/written-time.js';
import { BULLET, habitOf, RULE } from './habit.js';
import { aboveText, stampOf } from './stamp.js';
import { postOf } from '../draft.js';
import type { Format } from '../format.js';
import { nameOf } from '../inputs/input-name.js';
import { ReadError } from '../read-error.js';
import { wholeOf } from '../inputs/whole.js';

export interface DayLogOptions {
  /** The file's name, for ids and messages; "-" for standard input. */
  readonly file: string;
  /** ISO date of posts that the file does not date. */
  readonly date?: string;
  /** Name of the source; the file's name without its ending unless given. */
  readonly source?: string;
  /** How 03/04/2023 is meant; never guessed. */
  readonly dayOrder?: DayOrder;
}

interface ReadPosts {
  readonly source: Source;
  readonly posts: readonly Post[];
  readonly notices: readonly Notice[];
}

interface Piece {
  /** Line (from 0) and column where the text starts. */
  readonly line: number;
  readonly column: number;
  readonly lines: string[];
  readonly date: string | null;
  readonly time: string | null;
  /** The day and the clock that lead it, with an offset where one is told. */
  readonly stamp: WrittenDate | null;
  readonly sender?: string;
  readonly forwardedFrom?: string;
  readonly so: Continued;
}

/** "14:05 The ferry": no sentence begins so. */
const LONE_TIME = /^\s*[[(]?(?:[01]\d|2[0-3]):[0-5]\d[\])]?(?:\s*[—–|:/-])?\s+(?=["“„«‘'(]?\p{Lu})/u;

/** A day, a "T" and a clock, as programs write them and nobody else. */
const ISO_TIME = /\dT\d/u;

const MAX_POST = 1_000_000;
const MAX_POSTS = 100_000;

function add(draft: Piece, line: string): void {
  draft.lines.push(line);
  draft.so.add(line);
}

/** When and by whom the text below a line is, where the line tells no more. */
interface Head {
  readonly stamp: WrittenDate | null;
  readonly time: string | null;
  readonly sender?: string;
  forwardedFrom?: string;
}

/** The text is made of drafts first, since a year told late in the file serves the dates before it too. */
function draftsOf(lines: readonly string[], { file, dayOrder }: DayLogOptions, notices: Notice[]): Piece[] {
  const habit = habitOf(lines);
  const order = dayOrder ?? habit.order;
  if (order === 'torn') throw new ReadError(`${file} has dates such as ${habit.torn} and no line shows whether the day or the month comes first; say which with --day-order day-first or --day-order month-first`);
  const drafts: Piece[] = [];
  let date: string | null = null;
  let open: Piece | null = null;
  let head: Head | null = null;
  let blankBefore = false;
  const close = (): void => {
    if (open?.lines.some((line) => line.trim() !== '')) drafts.push(open);
    open = null;
  };
  for (const [number, line] of lines.entries()) {
    if (line.trim() === '') {
      if (open) open.lines.push(line);
      blankBefore = true;
      continue;
    }
    if (RULE.test(line)) {
      close();
      blankBefore = false;
      continue;
    }
    let column = 0;
    let time: string | null = null;
    let stamp: WrittenDate | null = null;
    const stamped = stampOf(line);
    if (stamped !== null && (habit.byStamp || ISO_TIME.test(stamped.written))) {
      stamp = stamped.readings[order] ?? stamped.readings['day-first'] ?? stamped.readings['month-first'];
      date = stamp?.day ?? date;
      time = stamp?.clock ?? null;
      close();
      column = stamped.length;
    } else {
      const dated = dateLine(line, dayOrder);
      if (dated) {
        if (dated.date === null) notices.push({ where: `${file}:${number + 1}`, what: `"${line.slice(0, dated.length).trim()}" is no date that can be told for certain; write it as 2023-09-13` });
        else date = dated.date;
        close();
        head = null;
        column = dated.length;
        if (line.slice(column).trim() === '') continue;
      }
      const mark = column === 0 && habit.byTime ? (BULLET.exec(line)?.[0].length ?? 0) : 0;
      const timed = leadingTime(line.slice(column + mark));
      // Where few posts have one, it is a time that stands before a sentence at a post's beginning.
      const lone = timed !== null && (open === null || blankBefore) && LONE_TIME.test(line);
      time = timed && (habit.byTime || column > 0 || lone) ? timed.time : null;
      if (timed && time !== null) column += mark + timed.length;
    }
    // A line that tells when alone, or by whom, is the head of what stands below it.
    if ((time !== null || stamp !== null) && line.slice(column).trim() === '') {
      close();
      head = { stamp, time, sender: stamped?.sender };
      blankBefore = false;
      continue;
    }
    const above = head !== null && open === null ? aboveText(line) : null;
    if (head !== null && above !== null && head.sender !== undefined) {
      head.forwardedFrom ??= above.forwardedFrom;
      continue;
    }
    const bullet = habit.byBullet ? BULLET.exec(line.slice(column)) : null;
    if (bullet) column += bullet[0].length;
    const starts =
      open === null || time !== null || bullet !== null || column > 0 || (habit.byLine && !OPENER.test(open.lines.at(-1) ?? '')) ||
      (blankBefore && !habit.byTime && !habit.byRule && !habit.apartByStamp && !open.so.by(line));
    if (starts) {
      close();
      if (drafts.length === MAX_POSTS) {
        notices.push({ where: `${file}:${number + 1}`, what: `the file holds more than ${MAX_POSTS} posts; nothing was read from this line on: split it by day` });
        return drafts;
      }
      column += (/^\s*/u.exec(line.slice(column)) as RegExpExecArray)[0].length;
      const told: Head = time === null && stamp === null && head !== null ? head : { stamp, time, sender: stamped?.sender };
      open = { line: number, column, lines: [], date, ...told, so: new Continued() };
      head = null;
      add(open, line.slice(column));
    } else add(open as unknown as Piece, line);
    blankBefore = false;
  }
  close();
  return drafts;
}

/** Where all that tell a sender tell one, the channel; a chat has several. */
function channelOf(drafts: readonly Piece[]): string | undefined {
  const senders = new Set(drafts.map(({ sender }) => sender));
  return senders.size === 1 ? drafts[0].sender : undefined;
}

/**
 * Dated plain text as people keep it: a date alone on its line or before a post dates what follows; posts stand apart by blank
 * lines, lines of dashes or asterisks, leading times, bullets or line ends, whichever the file uses.
 *
 * @throws ReadError where there is no text or no post
 */
export function readDayLog(bytes: Uint8Array, options: DayLogOptions): ReadPosts {
  const { file } = options;
  const decoded = decode(bytes, file);
  const lines = decoded.text.split('\n');
  const notices: Notice[] = [];
  if (decoded.doubt !== null) notices.push({ where: placeOf(decoded.doubt, file), what: decoded.doubt.what });
  if (options.date !== undefined) {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(options.date);
    if (!match || !isDay(Number(match[1]), Number(match[2]), Number(match[3]))) throw new ReadError(`--date "${options.date}" is no day; write it as 2023-09-13`);
  }
  const drafts = draftsOf(lines, options, notices);
  if (drafts.length === 0) throw new ReadError(`${file} holds no posts; give text with posts apart by blank lines, dashes or times`);
  const channel = channelOf(drafts);
  const name = options.source ?? channel ?? nameOf(file);
  const source: Source = { id: idOf('source', 'day-log', name), kind: 'day-log', name };
  const year = options.date?.slice(0, 4) ?? drafts.find((draft) => draft.date && !draft.date.startsWith('-'))?.date?.slice(0, 4);
  const seen = new Map<string, number>();
  let undated = 0;
  let yearless = 0;
  const posts = drafts.map((draft): Post => {
    let text = draft.lines.join('\n').trimEnd();
    if (text.length > MAX_POST) {
      notices.push({ where: `${file}:${draft.line + 1}`, what: `the post is longer than ${MAX_POST} characters; only its beginning was kept: part the posts by blank lines` });
      text = text.slice(0, MAX_POST);
    }
    let date = draft.date ?? options.date ?? null;
    if (date?.startsWith('-')) {
      if (year === undefined) yearless++;
      date = year === undefined ? null : `${year}${date.slice(1)}`;
    }
    if (draft.date === null && date === null) undated++;
    const at: PostTime = draft.stamp !== null ? timeOfDate(draft.stamp) :
      date === null
        ? { value: null, precision: 'unknown' }
        : draft.time
          ? { value: `${date}T${draft.time}`, precision: draft.time.length > 5 ? 'second' : 'minute' }
          : { value: date, precision: 'day' };
    const key = `${at.value ?? ''}\u0000${text}`;
    const repeat = seen.get(key) ?? 0;
    seen.set(key, repeat + 1);
    return postOf(source, {
      key: repeat === 0 ? key : `${key}\u0000${repeat}`,
      at,
      text,
      author: draft.sender === channel ? undefined : draft.sender,
      forwardedFrom: draft.forwardedFrom,
      origin: { file, line: draft.line + 1, byte: decoded.byteAt(draft.line, draft.column) },
    });
  });
  if (undated > 0) notices.push({ where: file, what: `${undated} ${undated === 1 ? 'post has' : 'posts have'} no date; give one with --date 2023-09-13` });
  if (yearless > 0) notices.push({ where: file, what: `${yearless} ${yearless === 1 ? 'post has' : 'posts have'} a day without a year; give the year with --date` });
  return { source, posts, notices };
}

/** Larger than this is no day log; it is held as text, with a place for each line. */
const LARGEST = 64 * 1024 * 1024;

export const plainText: Format = {
  name: 'plain-text',
  what: 'plain text with dates, a day log',
  toldBy: 'any text that is none of the others; posts stand apart by blank lines, rules, leading times or bullets',
  example: 'date 2024-06-12\n\n14:05 The ferry has left Trieste.\n\n14:20 It will be back at noon, the harbour master told ANSA.\n',
  recognises: () => true,
  async *read(input, { date, source: name, dayOrder }) {
    const bytes = await wholeOf(input, LARGEST);
    const { source, posts, notices } = readDayLog(bytes, { file: input.name, date, source: name, dayOrder });
    yield { kind: 'source', source };
    for (const post of posts) yield { kind: 'post', post };
    for (const notice of notices) yield { kind: 'notice', notice };
  },
};
