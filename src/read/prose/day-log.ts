import { idOf } from '../../record/id.js';
import type { Post, PostTime, Source } from '../../record/post.js';
import type { Notice } from '../../record/record.js';
import { decode } from '../text/bytes.js';
import { Continued, OPENER } from './continued.js';
import { dateLine, isDay, leadingTime } from '../times/date-line.js';
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
  readonly so: Continued;
}

const RULE = /^\s*(?:[-*—–=_~•]\s*){1,}$/u;
const BULLET = /^\s*(?:[-*•–—]|\d{1,3}[.)])\s+(?=\S)/u;
const MAX_POST = 1_000_000;
const MAX_POSTS = 100_000;

/** How the file parts its posts, seen over all of it, so that one odd line does not decide. */
interface Habit {
  readonly byTime: boolean;
  readonly byRule: boolean;
  readonly byBullet: boolean;
  readonly byLine: boolean;
}

function habitOf(lines: readonly string[]): Habit {
  let rules = 0;
  let times = 0;
  let blanks = 0;
  let bullets = 0;
  let filled = 0;
  let wrapped = 0;
  lines.forEach((line, i) => {
    if (line.trim() === '') {
      if (i > 0 && i < lines.length - 1 && lines[i - 1].trim() !== '') blanks++;
      return;
    }
    if (RULE.test(line)) {
      rules++;
      return;
    }
    if (dateLine(line)?.length === line.length) return;
    filled++;
    if (leadingTime(line)) times++;
    if (BULLET.test(line)) bullets++;
    // A line that stops in mid-sentence near a page's width goes on in the next.
    if (line.length >= 60 && line.length <= 100 && !/[.!?…"”’)\]:]\s*$/u.test(line)) wrapped++;
  });
  const byTime = times >= 2 && times >= filled * 0.25;
  const byRule = rules >= 2;
  return {
    byTime, byRule,
    byBullet: !byTime && !byRule && bullets >= 2 && bullets >= filled * 0.8,
    byLine: !byTime && !byRule && blanks === 0 && filled >= 3 && wrapped <= filled * 0.2,
  };
}

function add(draft: Piece, line: string): void {
  draft.lines.push(line);
  draft.so.add(line);
}

/** The text is made of drafts first, since a year told late in the file serves the dates before it too. */
function draftsOf(lines: readonly string[], file: string, notices: Notice[]): Piece[] {
  const habit = habitOf(lines);
  const drafts: Piece[] = [];
  let date: string | null = null;
  let open: Piece | null = null;
  let blankBefore = false;
  const close = (): void => {
    if (open && open.lines.some((line) => line.trim() !== '')) drafts.push(open);
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
    const dated = dateLine(line);
    if (dated) {
      if (dated.date === null) notices.push({ where: `${file}:${number + 1}`, what: `"${line.slice(0, dated.length).trim()}" is no date that can be told for certain; write it as 2023-09-13` });
      else date = dated.date;
      close();
      column = dated.length;
      if (line.slice(column).trim() === '') continue;
    }
    const timed = leadingTime(line.slice(column));
    const time = timed && (habit.byTime || column > 0) ? timed.time : null;
    if (timed && time !== null) column += timed.length;
    const bullet = habit.byBullet ? BULLET.exec(line.slice(column)) : null;
    if (bullet) column += bullet[0].length;
    const starts =
      open === null || time !== null || bullet !== null || column > 0 || (habit.byLine && !OPENER.test(open.lines.at(-1) ?? '')) ||
      (blankBefore && !habit.byTime && !habit.byRule && !open.so.by(line));
    if (starts) {
      close();
      if (drafts.length === MAX_POSTS) {
        notices.push({ where: `${file}:${number + 1}`, what: `the file holds more than ${MAX_POSTS} posts; nothing was read from this line on: split it by day` });
        return drafts;
      }
      column += (/^\s*/u.exec(line.slice(column)) as RegExpExecArray)[0].length;
      open = { line: number, column, lines: [], date, time, so: new Continued() };
      add(open, line.slice(column));
    } else add(open as unknown as Piece, line);
    blankBefore = false;
  }
  close();
  return drafts;
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
  if (decoded.encoding === 'windows-1252') notices.push({ where: file, what: 'the file is not UTF-8; it was read as Windows-1252, so look at accented letters' });
  if (options.date !== undefined) {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(options.date);
    if (!match || !isDay(Number(match[1]), Number(match[2]), Number(match[3]))) throw new ReadError(`--date "${options.date}" is no day; write it as 2023-09-13`);
  }
  const drafts = draftsOf(lines, file, notices);
  if (drafts.length === 0) throw new ReadError(`${file} holds no posts; give text with posts apart by blank lines, dashes or times`);
  const name = options.source ?? nameOf(file);
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
    const at: PostTime =
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
  async *read(input, { date, source: name }) {
    const bytes = await wholeOf(input, LARGEST);
    const { source, posts, notices } = readDayLog(bytes, { file: input.name, date, source: name });
    yield { kind: 'source', source };
    for (const post of posts) yield { kind: 'post', post };
    for (const notice of notices) yield { kind: 'notice', notice };
  },
};
