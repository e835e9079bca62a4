import { idOf } from '../../record/id.js';
import type { Origin, PostTime, Source } from '../../record/post.js';
import { type Cells, type Columns, columnsTold, findColumns } from './columns.js';
import type { Role } from './column-names.js';
import { type Draft, postOf } from '../draft.js';
import type { Reading, ReadOptions } from '../format.js';
import { htmlText } from '../text/html-text.js';
import { linkOf } from '../text/link.js';
import { readClock, readDate, readSerial, type WrittenDate } from '../times/written-date.js';
import { timeOfDate } from '../times/written-time.js';

/** A row of a table or an object of a list, before it is known which of its cells holds what. */
export interface Row {
  readonly cells: Cells;
  readonly origin: Origin;
  /** As notices name it: "posts.csv:12". */
  readonly where: string;
}

/** A row, or what became of a piece that is none. */
export type RowRead = Row | Extract<Reading, { kind: 'skipped' | 'notice' }>;

export interface Table {
  /** The file, as messages name it. */
  readonly file: string;
  /** Its name without a folder and an ending: what the source is called where nothing else tells. */
  readonly name: string;
  readonly unit: 'column' | 'key';
  /** The columns that a header tells; those of the sample unless given. */
  readonly columns?: readonly string[];
}

const SAMPLE_ROWS = 1000;
const SAMPLE_SIZE = 1 << 20;
const MAX_POST = 1_000_000;
const MAX_SOURCES = 10_000;
/** Ids that are remembered; a record holds fewer posts. */
const MAX_IDS = 200_000;
const isRow = (read: RowRead): read is Row => 'cells' in read;

/** How often something was seen, and where first: told once, at the end. */
class Tally {
  private count = 0;
  private first = '';

  add(where: string): void {
    if (this.count++ === 0) this.first = where;
  }

  told(what: (count: number) => string): Reading[] {
    return this.count === 0 ? [] : [{ kind: 'notice', notice: { where: this.first, what: what(this.count) } }];
  }
}

/**
 * The posts of a table's rows. Which column holds what, and in which order its dates lie, is decided over the first rows, before the
 * first post; then each row is read by itself.
 *
 * @throws ReadError where that cannot be decided
 */
export async function* postsOfRows(rows: AsyncIterable<RowRead>, table: Table, options: ReadOptions): AsyncGenerator<Reading> {
  const all = rows[Symbol.asyncIterator]();
  try {
    const sample: RowRead[] = [];
    let size = 0;
    let over = false;
    while (!over && sample.length < SAMPLE_ROWS && size < SAMPLE_SIZE) {
      const { value, done } = await all.next();
      over = done === true;
      if (over) break;
      sample.push(value);
      if (isRow(value)) for (const cell of value.cells.values()) size += cell.length;
    }
    const cells = sample.filter(isRow).map((row) => row.cells);
    const columns = table.columns ?? [...new Set(cells.flatMap((row) => [...row.keys()]))];
    if (cells.length === 0) {
      yield* sample as Reading[];
      return;
    }
    const found = findColumns(columns, cells, table.file, options);
    yield { kind: 'notice', notice: { where: table.file, what: columnsTold(found, table.unit) } };
    const reader = new RowReader(found, table, options);
    for (const read of sample) yield* isRow(read) ? reader.read(read) : [read];
    while (!over) {
      const { value, done } = await all.next();
      over = done === true;
      if (!over) yield* isRow(value) ? reader.read(value) : [value];
    }
    yield* reader.end();
  } finally {
    await all.return?.();
  }
}

class RowReader {
  private readonly sources = new Map<string, Source>();
  /** The beginning of the text that each id told first. */
  private readonly ids = new Map<string, string>();
  private readonly undated = new Tally();
  private readonly unread = new Tally();
  private readonly below = new Tally();
  private readonly zoneless = new Tally();
  private readonly cut = new Tally();
  private day: string | null = null;

  constructor(private readonly columns: Columns, private readonly table: Table, private readonly options: ReadOptions) {}

  *read(row: Row): Generator<Reading> {
    const body = this.textOf(row);
    if (body === null) {
      yield { kind: 'skipped', notice: { where: row.where, what: `the ${this.table.unit === 'column' ? 'row' : 'object'} has no text in ${this.columns.of.get('text')}` } };
      return;
    }
    const date = this.dateOf(row);
    if (date === 'against') {
      const said = this.columns.order === 'day-first' ? 'day' : 'month';
      yield { kind: 'skipped', notice: { where: row.where, what: `"${this.cell(row, 'date')}" is no date with the ${said} first, as the others of its column are; write it as 2023-09-13` } };
      return;
    }
    const known = this.sources.size;
    const source = this.sourceOf(this.cell(row, 'source'));
    if (this.sources.size > known) yield { kind: 'source', source };
    yield { kind: 'post', post: postOf(source, this.draftOf(row, body, date, source)) };
  }

  *end(): Generator<Reading> {
    yield* this.unread.told((count) => `${count === 1 ? 'the date' : `${count} dates`} of column ${this.columns.of.get('date')} cannot be read, this one first; write it as 2023-09-13 or 2023-09-13T14:05`);
    yield* this.undated.told((count) => `${count === 1 ? '1 post has' : `${count} posts have`} no date, this one first; give one with --date 2023-09-13`);
    yield* this.below.told((count) => `${count === 1 ? 'a row has' : `${count} rows have`} a time and no date, this one first; ${count === 1 ? 'it is' : 'they are'} of the day that stands above`);
    yield* this.zoneless.told((count) => `${count === 1 ? '1 time names' : `${count} times name`} no zone and none was guessed; give it with --zone, as in --zone Europe/Paris`);
    yield* this.cut.told((count) => `${count === 1 ? 'a text is' : `${count} texts are`} longer than ${MAX_POST} characters; only the beginning was kept`);
  }

  private cell(row: Row, role: Role): string {
    const column = this.columns.of.get(role);
    return column === undefined ? '' : (row.cells.get(column) ?? '').trim();
  }

  private textOf(row: Row): Pick<Draft, 'text' | 'links'> | null {
    const plain = (cell: string): Pick<Draft, 'text' | 'links'> => (this.columns.html ? htmlText(cell) : { text: cell.replace(/\r\n?/gu, '\n') });
    const body = plain(this.cell(row, 'text'));
    const title = this.columns.of.has('title') ? plain(this.cell(row, 'title')).text : '';
    // A title that the text begins with is told once.
    const led = title !== '' && !body.text.startsWith(title.replace(/(?:…|\.{3})$/u, ''));
    const before = led ? `${title}${body.text === '' ? '' : '\n\n'}` : '';
    const text = `${before}${body.text}`;
    if (text === '') return null;
    if (text.length > MAX_POST) this.cut.add(row.where);
    const links = body.links?.map((link) => ({ ...link, start: link.start + before.length, end: link.end + before.length })).filter(({ end }) => end <= MAX_POST);
    return { text: text.slice(0, MAX_POST), links };
  }

  private dateOf(row: Row): WrittenDate | null | 'against' {
    const cell = this.cell(row, 'date');
    if (cell === '') return this.dayAbove(row);
    if (this.columns.serials) return readSerial(cell);
    const readings = readDate(cell);
    if (readings === null) return null;
    const date = readings[this.columns.order ?? 'day-first'];
    // Without an order no row of the sample needed one; a later one that does cannot be told.
    if (date === null) return 'against';
    if (this.columns.order === null && readings['month-first']?.day !== date.day) return null;
    this.day = date.day;
    const time = date.clock === null ? readClock(this.cell(row, 'time')) : null;
    return time === null ? date : { day: date.day, ...time };
  }

  /** A clock without a day is of the day above it, which a sheet tells once for all rows of it; else of the day that was given. */
  private dayAbove(row: Row): WrittenDate | null {
    const time = readClock(this.cell(row, 'time'));
    if (time === null) return null;
    if (this.day !== null) this.below.add(row.where);
    const day = this.day ?? this.options.date;
    return day === undefined ? null : { day, ...time };
  }

  private timeOf(row: Row, date: WrittenDate | null): PostTime {
    if (date !== null) {
      if (date.clock !== null && date.offset === null && this.options.zone === undefined) this.zoneless.add(row.where);
      return timeOfDate(date, this.options.zone);
    }
    if (this.cell(row, 'date') !== '') this.unread.add(row.where);
    else if (this.options.date === undefined) this.undated.add(row.where);
    else return { value: this.options.date, precision: 'day' };
    return { value: null, precision: 'unknown' };
  }

  private sourceOf(told: string): Source {
    const { name } = this.table;
    const called = this.options.source ?? (told === '' || (this.sources.size >= MAX_SOURCES && !this.sources.has(told)) ? name : told);
    const known = this.sources.get(called);
    if (known !== undefined) return known;
    const kind = called === told ? 'channel' : 'documents';
    const source: Source = { id: idOf('source', kind, called), kind, name: called };
    this.sources.set(called, source);
    return source;
  }

  /** The id, unless another row told other words by it: a column that numbers threads or authors is none of posts, and none is lost for it. */
  private keyOf(source: Source, id: string, text: string): string {
    const named = `${source.id}\u0000${id}`;
    const beginning = text.slice(0, 64);
    const first = this.ids.get(named);
    if (first === undefined && this.ids.size < MAX_IDS) this.ids.set(named, beginning);
    return first === undefined || first === beginning ? id : `${id}\u0000${text}`;
  }

  private draftOf(row: Row, body: Pick<Draft, 'text' | 'links'>, date: WrittenDate | null, source: Source): Draft {
    const at = this.timeOf(row, date);
    const id = this.cell(row, 'id');
    const reply = this.cell(row, 'reply-to');
    const language = this.cell(row, 'language');
    const edited = readDate(this.cell(row, 'edited'))?.[this.columns.order ?? 'day-first'] ?? null;
    const editedAt = edited === null ? undefined : (timeOfDate(edited, this.options.zone).value ?? undefined);
    return {
      key: id === '' ? `${at.value ?? ''}\u0000${body.text}` : this.keyOf(source, id, body.text),
      at,
      ...body,
      url: linkOf(this.cell(row, 'url')) ?? undefined,
      author: this.cell(row, 'author').slice(0, 200) || undefined,
      replyTo: reply === '' ? undefined : idOf('post', source.id, reply),
      // A row that was never changed has the time of its making there.
      edited: editedAt === at.value ? undefined : editedAt,
      forwardedFrom: this.cell(row, 'forwarded-from').slice(0, 200) || undefined,
      media: this.cell(row, 'media').split(/\s*[\n;|]\s*/u).filter((one) => one !== '').slice(0, 100),
      language: /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(language) ? language : undefined,
      origin: row.origin,
    };
  }
}
