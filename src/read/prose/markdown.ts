import { idOf } from '../../record/id.js';
import type { PostTime, Source } from '../../record/post.js';
import type { Notice } from '../../record/record.js';
import { decode, placeOf } from '../text/bytes.js';
import { Continued } from './continued.js';
import { dateLine, leadingTime } from '../times/date-line.js';
import { postOf } from '../draft.js';
import type { Format, Input, Reading, ReadOptions } from '../format.js';
import { frontMatter } from './front-matter.js';
import { nameOf } from '../inputs/input-name.js';
import { isZone, NO_TIME } from '../times/instant.js';
import { from, joined, type LinkedText, trimmed } from '../text/linked-text.js';
import { type Block, blocksOf, flowed } from './markdown-blocks.js';
import { ReadError } from '../read-error.js';
import { headText } from '../text/bytes.js';
import { wholeOf } from '../inputs/whole.js';
import { readDate } from '../times/written-date.js';
import { timeOfDate } from '../times/written-time.js';

const LARGEST = 16 * 1024 * 1024;
const MAX_POST = 1_000_000;

/** A post as it grows, block by block. */
interface Growing {
  readonly line: number;
  readonly date: string | null;
  readonly time: string | null;
  readonly texts: LinkedText[];
  readonly media: string[];
  readonly so: Continued;
}

/** How the text parts its posts, seen over all of it. */
interface Habit {
  /** Posts begin with a time of day, and what has none goes on with the post before it. */
  readonly byTime: boolean;
  readonly byRule: boolean;
  /** Each line of a paragraph is a post. */
  readonly byLine: boolean;
  /** Paragraphs are the posts, and a list behind an opener is part of one. */
  readonly byParagraph: boolean;
}

function habitOf(blocks: readonly Block[]): Habit {
  const body = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item' || kind === 'quote');
  const timed = blocks.flatMap(({ kind, lines }) => (kind === 'code' ? [] : lines)).filter(({ text }) => leadingTime(text) !== null).length;
  const broken = blocks.filter(({ kind }) => kind === 'paragraph').flatMap(({ lines }) => (lines.length > 1 ? lines.slice(0, -1) : []));
  // A line that stops in mid-sentence near a page's width goes on in the next.
  const wrapped = broken.filter(({ text }) => !/[.!?…"”’)\]:]\s*$/u.test(text)).length;
  const paragraphs = body.filter(({ kind }) => kind === 'paragraph').length;
  return {
    byTime: (timed >= 2 && timed >= body.length * 0.25) || (timed > 0 && timed === body.length),
    byRule: blocks.filter(({ kind }) => kind === 'rule').length >= 2,
    byLine: broken.length >= 3 && wrapped <= broken.length * 0.2,
    byParagraph: paragraphs > body.filter(({ kind }) => kind === 'item').length,
  };
}

const LONGEST_HEADING = 300;

/** The day of a date that is the same whichever of day and month comes first. */
function dayOf(text: string): string | null {
  const readings = readDate(text);
  return readings?.['day-first'] && readings['month-first']?.day === readings['day-first'].day ? readings['day-first'].day : null;
}

/** The date that a heading tells: alone, or before or behind a title: "13 September 2023: the storm", "Log of the storm, 13 September 2023". */
function dateOfHeading(text: string): string | null {
  for (const part of [text, ...text.split(/\s+[—–|-]\s+|:\s|\s*[()]\s*/u)]) {
    const dated = dateLine(part.trim());
    if (dated?.date != null && dated.length >= part.trim().length) return dated.date;
    const day = dayOf(part);
    if (day !== null) return day;
  }
  for (const { index, 0: before } of text.slice(0, LONGEST_HEADING).matchAll(/,\s+|\s(?:of|for|on)\s+/gu)) {
    const day = dayOf(text.slice(index + before.length));
    if (day !== null) return day;
  }
  return null;
}

/** A date before the words of an item: "2023-09-13: the ferry has left". */
const LEADING_DATE = /^\s*(\d{4}-\d{2}-\d{2})(?:T(?=\d)|\s*[:,—–-]\s+|\s+|$)/u;

class DayLog {
  readonly posts: Growing[] = [];
  readonly notices: Notice[] = [];
  private open: Growing | null = null;
  private date: string | null;
  private time: string | null = null;
  /** A heading that tells a time holds all that stands below it. */
  private underTime = false;
  private readonly habit: Habit;
  private leftOut: { count: number; line: number } = { count: 0, line: 0 };

  constructor(private readonly blocks: readonly Block[], private readonly file: string, date: string | null) {
    this.date = date;
    this.habit = habitOf(blocks);
  }

  read(): this {
    for (const block of this.blocks) this.take(block);
    this.open = null;
    const { count, line } = this.leftOut;
    if (count > 0) this.notices.push({ where: `${this.file}:${line + 1}`, what: `${count === 1 ? 'a heading tells' : `${count} headings, this one first, tell`} neither a day nor a time and ${count === 1 ? 'is' : 'are'} no post` });
    return this;
  }

  private take(block: Block): void {
    if (block.kind === 'rule') this.open = null;
    else if (block.kind === 'table') {
      this.notices.push({ where: `${this.file}:${block.line + 1}`, what: 'a table was left out; give its rows as a CSV file' });
    } else if (block.kind === 'heading') this.takeHeading(block);
    else if (block.kind === 'paragraph') this.takeParagraph(block);
    else this.takeBody(block, block.line, joined(block.lines, '\n'));
  }

  private takeHeading(block: Block): void {
    const whole = joined(block.lines, ' ');
    const date = dateOfHeading(whole.text);
    this.open = null;
    this.underTime = false;
    this.time = null;
    if (date !== null) {
      this.date = date;
      return;
    }
    const timed = leadingTime(whole.text);
    if (timed === null) {
      if (this.leftOut.count++ === 0) this.leftOut.line = block.line;
      return;
    }
    this.underTime = true;
    this.time = timed.time;
    const rest = trimmed(from(whole, timed.length));
    if (rest.text !== '') this.start(block, block.line, rest, timed.time);
  }

  private takeParagraph(block: Block): void {
    const dated = block.lines.length === 1 ? dateLine(block.lines[0].text) : null;
    if (dated !== null && dated.length >= block.lines[0].text.length) {
      if (dated.date === null) this.notices.push({ where: `${this.file}:${block.line + 1}`, what: `"${block.lines[0].text.trim().slice(0, 80)}" is no date that can be told for certain; write it as 2023-09-13` });
      else this.date = dated.date;
      this.open = null;
      return;
    }
    // Lines are parted where each is a post of its own, or opens with a time.
    const starts = block.lines.flatMap(({ text }, i) => (i === 0 || this.habit.byLine || (this.habit.byTime && leadingTime(text) !== null) ? [i] : []));
    for (const [i, start] of starts.entries()) this.takeBody(block, block.line + start, joined(flowed(block.lines.slice(start, starts[i + 1]).map((line, n) => (n === 0 ? { ...line, soft: false } : line))), '\n'));
  }

  private takeBody(block: Block, line: number, whole: LinkedText): void {
    let text = trimmed(whole);
    let date: string | null = null;
    const leading = block.kind === 'code' ? null : (LEADING_DATE.exec(text.text)?.[1] ?? null);
    const written = leading === null ? null : dateLine(leading);
    if (written?.date != null) {
      date = written.date;
      text = trimmed(from(text, (LEADING_DATE.exec(text.text) as RegExpExecArray)[0].length));
    }
    const timed = block.kind === 'code' || !(this.habit.byTime || date !== null) ? null : leadingTime(text.text);
    if (timed !== null) text = trimmed(from(text, timed.length));
    if (text.text === '' && block.media.length === 0) {
      // A time alone on its line tells the time of what follows.
      if (timed !== null) this.time = timed.time;
      if (date !== null) this.date = date;
      this.open = null;
      return;
    }
    const goesOn = this.open !== null && timed === null && date === null && this.continues(block, text.text);
    if (goesOn) this.add(block, text);
    else this.start(block, line, text, timed?.time ?? this.time, date);
  }

  private continues({ kind }: Block, next: string): boolean {
    const { byTime, byRule, byLine, byParagraph } = this.habit;
    if (this.underTime || byRule || (byTime && kind !== 'item')) return true;
    const { so } = this.open as Growing;
    if (kind === 'item') return byParagraph && so.by(next);
    if (kind === 'code') return !byLine && so.by(next);
    return so.by(next);
  }

  private start(block: Block, line: number, text: LinkedText, time: string | null, date: string | null = null): void {
    this.open = { line, date: date ?? this.date, time, texts: [], media: [], so: new Continued() };
    this.posts.push(this.open);
    if (!this.underTime) this.time = null;
    this.add(block, text);
  }

  private add(block: Block, text: LinkedText): void {
    const open = this.open as Growing;
    if (text.text !== '') open.texts.push(block.kind === 'item' && open.texts.length > 0 ? joined([{ text: '•', links: [] }, text], ' ') : text);
    for (const line of text.text.split('\n')) open.so.add(line);
    open.media.push(...block.media);
  }
}

function timeOf({ date, time }: Growing, zone: string | undefined, options: ReadOptions, year: string | undefined): PostTime {
  const told = date ?? options.date ?? null;
  const day = told?.startsWith('-') ? (year === undefined ? null : `${year}${told.slice(1)}`) : told;
  return day === null ? NO_TIME : timeOfDate({ day, clock: time, offset: null }, zone);
}

async function* read(input: Input, options: ReadOptions): AsyncGenerator<Reading> {
  const decoded = decode(await wholeOf(input, LARGEST), input.name);
  const front = frontMatter(decoded.text);
  // Lines keep their numbers.
  const body = '\n'.repeat(front.lines) + decoded.text.split('\n').slice(front.lines).join('\n');
  const told = front.fields.get('date') ?? front.fields.get('day');
  const frontDate = told === undefined ? null : (readDate(told)?.['day-first'] ?? null);
  const log = new DayLog(blocksOf(body), input.name, frontDate?.day ?? null).read();
  const name = options.source ?? front.fields.get('source') ?? front.fields.get('channel') ?? nameOf(input.name);
  const source: Source = { id: idOf('source', 'day-log', name), kind: 'day-log', name };
  if (log.posts.length === 0) throw new ReadError(`${input.name} holds no posts; give paragraphs or lists of posts under headings that date them`);
  yield { kind: 'source', source };
  if (decoded.doubt !== null) yield { kind: 'notice', notice: { where: placeOf(decoded.doubt, input.name), what: decoded.doubt.what } };
  const year = options.date?.slice(0, 4) ?? log.posts.find(({ date }) => date !== null && !date.startsWith('-'))?.date?.slice(0, 4);
  const named = front.fields.get('zone') ?? front.fields.get('timezone') ?? front.fields.get('tz');
  const zone = named !== undefined && isZone(named) ? named : options.zone;
  if (named !== undefined && zone !== named) yield { kind: 'notice', notice: { where: input.name, what: `"${named.slice(0, 80)}" is no time zone; write one as Asia/Vladivostok` } };
  const seen = new Map<string, number>();
  let undated = 0;
  for (const growing of log.posts) {
    const at = timeOf(growing, zone, options, year);
    if (at.value === null) undated++;
    const { text, links } = joined(growing.texts, '\n\n');
    const where = `${input.name}:${growing.line + 1}`;
    if (text === '') {
      yield { kind: 'skipped', notice: { where, what: 'the post holds a picture and no text' } };
      continue;
    }
    if (text.length > MAX_POST) yield { kind: 'notice', notice: { where, what: `the post is longer than ${MAX_POST} characters; only its beginning was kept` } };
    const key = `${at.value ?? ''}\u0000${text}`;
    const repeat = seen.get(key) ?? 0;
    seen.set(key, repeat + 1);
    yield {
      kind: 'post',
      post: postOf(source, {
        key: repeat === 0 ? key : `${key}\u0000${repeat}`,
        at,
        text: text.slice(0, MAX_POST),
        links: links.filter(({ end }) => end <= MAX_POST),
        media: growing.media,
        language: front.fields.get('lang') ?? front.fields.get('language'),
        origin: { file: input.name, line: growing.line + 1, byte: decoded.lineByte[growing.line] },
      }),
    };
  }
  for (const notice of log.notices) yield { kind: 'notice', notice };
  if (undated > 0) yield { kind: 'notice', notice: { where: input.name, what: `${undated === 1 ? '1 post has' : `${undated} posts have`} no date; give one with --date 2023-09-13` } };
}

const HEADING = /^ {0,3}#{1,6}[ \t]+\S/mu;
const FIELD = /^(?:date|day|source|channel|zone|timezone|title|lang|language|author|tags)\s*:/imu;
const LINK = /\[[^\]\n]{1,500}\]\(<?https?:\/\/[^\s)]+/u;
const ITEM = /^ {0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+\S/mu;
const STRONG = /(?:\*\*|__)\S(?:[^*_\n]{0,300}\S)?(?:\*\*|__)/u;

/** True for text with marks that plain text has no use for: front matter; headings together with lists, links or strong words. */
function isMarkdown(text: string, name: string): boolean {
  const front = /^---[ \t]*\n([\s\S]{1,8000}?)\n(?:---|\.\.\.)[ \t]*\n/u.exec(text);
  if (front !== null && FIELD.test(front[1]) && frontMatter(text).fields.size > 0) return true;
  const marks = [LINK, ITEM, STRONG].filter((mark) => mark.test(text)).length;
  const heads = HEADING.test(text);
  return /\.(?:md|markdown|mdown|mkd)(?:\.gz)?$/iu.test(name) ? heads || marks > 0 : heads && marks > 0;
}

/** A day log in Markdown. */
export const markdown: Format = {
  name: 'markdown',
  what: 'day log in Markdown: headings or front matter that date, paragraphs and list items that are posts',
  toldBy: 'front matter, or headings together with lists, links or strong words',
  example: '---\nsource: Harbour Watch\n---\n\n## 13 September 2023\n\n- 14:05 The **ferry** has left, [an hour late](https://example.org/ferry).\n- 14:20 The pier is closed.\n',
  recognises: (head, name) => isMarkdown(headText(head).replace(/\r\n?/gu, '\n'), name),
  read,
};
