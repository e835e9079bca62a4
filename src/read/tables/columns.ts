import { isKnownName, ROLES, type Role, rankOf } from './column-names.js';
import type { ReadOptions } from '../format.js';
import { ReadError } from '../read-error.js';
import { type DayOrder, isTorn, readClock, readDate, readSerial } from '../times/written-date.js';

/** The cells of one row by column; an empty cell may be missing. */
export type Cells = ReadonlyMap<string, string>;

/** Which column holds what, and how its dates are to be read. */
export interface Columns {
  readonly of: ReadonlyMap<Role, string>;
  /** The date column holds a spreadsheet's serial numbers. */
  readonly serials: boolean;
  /** The order of day and month; null where no row needs one. */
  readonly order: DayOrder | null;
  /** The text column holds HTML. */
  readonly html: boolean;
}

const asRole = (key: string): Role | undefined => ROLES.find((role) => role.replace('-', '') === key.toLowerCase().replace(/[-_ ]/gu, ''));
const listed = (columns: readonly string[]): string => (columns.length > 30 ? `${columns.slice(0, 30).join(', ')} and ${columns.length - 30} more` : columns.join(', '));

/** What `--map` says, held against the columns there are. An empty name or "-" says that no column holds it. */
function mapped(columns: readonly string[], file: string, map: NonNullable<ReadOptions['map']>): Map<Role, string | null> {
  const told = new Map<Role, string | null>();
  for (const [key, name] of Object.entries(map)) {
    const role = asRole(key);
    if (role === undefined) throw new ReadError(`--map knows no "${key}"; it takes ${ROLES.join(', ')}`);
    if (name === '' || name === '-') {
      told.set(role, null);
      continue;
    }
    const column = columns.find((one) => one === name) ?? columns.find((one) => one.trim().toLowerCase() === name.trim().toLowerCase());
    if (column === undefined) throw new ReadError(`${file} has no column "${name}" for --map ${key}=${name}; it has ${listed(columns)}`);
    told.set(role, column);
  }
  return told;
}

/** What the filled cells of one column look like, over the sample. */
interface Looks {
  readonly filled: number;
  readonly dates: number;
  readonly clocks: number;
  readonly serials: number;
  readonly urls: number;
  readonly spaced: number;
  readonly characters: number;
}

function looksOf(column: string, sample: readonly Cells[]): Looks {
  const looks = { filled: 0, dates: 0, clocks: 0, serials: 0, urls: 0, spaced: 0, characters: 0 };
  for (const cells of sample) {
    const cell = cells.get(column)?.trim() ?? '';
    if (cell === '') continue;
    looks.filled++;
    looks.characters += cell.length;
    if (readDate(cell) !== null) looks.dates++;
    if (readClock(cell) !== null) looks.clocks++;
    if (readSerial(cell) !== null) looks.serials++;
    if (/^https?:\/\/\S+$/iu.test(cell)) looks.urls++;
    if (/\S\s+\S+\s+\S/u.test(cell)) looks.spaced++;
  }
  return looks;
}

const most = (count: number, looks: Looks): boolean => looks.filled > 0 && count >= looks.filled * 0.5;
/** Serial numbers are told from other numbers by the whole column alone. */
const isSerials = (looks: Looks): boolean => looks.filled > 0 && looks.serials === looks.filled;
const isDates = (looks: Looks): boolean => most(looks.dates, looks) || isSerials(looks);

/** What a cell must look like for its column to hold the role, where that can be seen. */
const FITS: Partial<Record<Role, (looks: Looks) => boolean>> = {
  date: isDates,
  edited: isDates,
  time: (looks) => most(looks.clocks, looks),
  url: (looks) => most(looks.urls, looks),
  // A name with many words in most of its cells is no name.
  author: (looks) => looks.characters <= looks.filled * 80,
  source: (looks) => looks.characters <= looks.filled * 120 && !most(looks.urls, looks),
  id: (looks) => looks.characters <= looks.filled * 200 && !most(looks.spaced, looks),
};

/** The columns that hold each role: as told, by name where the cells fit it, else by what the cells look like. */
function rolesOf(columns: readonly string[], sample: readonly Cells[], told: ReadonlyMap<Role, string | null>): Map<Role, string> {
  const looks = new Map(columns.map((column) => [column, looksOf(column, sample)]));
  const roles = new Map<Role, string>();
  for (const [role, column] of told) if (column !== null) roles.set(role, column);
  const free = (column: string): boolean => ![...roles.values()].includes(column);
  const open = (role: Role): boolean => !told.has(role) && !roles.has(role);
  for (const role of ROLES) {
    if (!open(role)) continue;
    const named = columns
      .map((column) => ({ column, rank: rankOf(role, column), looks: looks.get(column) as Looks }))
      .filter(({ column, rank, looks: seen }) => rank !== null && free(column) && (sample.length === 0 || (seen.filled > 0 && (FITS[role]?.(seen) ?? true))))
      .sort((a, b) => (a.rank as number) - (b.rank as number));
    if (named.length > 0) roles.set(role, named[0].column);
  }
  const seen = (column: string): Looks => looks.get(column) as Looks;
  if (open('date')) {
    const dated = columns.find((column) => free(column) && seen(column).dates >= Math.max(1, seen(column).filled * 0.8));
    // A column by the name of a date stays one though it cannot be read: each of its rows then says so.
    const date = dated ?? columns.find((column) => free(column) && (rankOf('date', column) ?? 99) < 40 && seen(column).filled > 0 && !column.includes('.'));
    if (date !== undefined) roles.set('date', date);
  }
  if (open('text')) {
    const wordy = columns.filter((column) => free(column) && most(seen(column).spaced, seen(column)) && !isDates(seen(column)) && !most(seen(column).urls, seen(column)));
    wordy.sort((a, b) => seen(b).characters - seen(a).characters);
    // A title is the text where there is no other.
    const text = wordy[0] ?? roles.get('title');
    if (text !== undefined) roles.set('text', text);
    if (text === roles.get('title')) roles.delete('title');
  }
  return roles;
}

/** The order of day and month, as some row shows it. Throws where rows need it and none, or not all alike, shows it. */
function orderOf(column: string, sample: readonly Cells[], file: string): DayOrder | null {
  let dayFirst = 0;
  let monthFirst = 0;
  let torn: string | null = null;
  for (const cells of sample) {
    const cell = cells.get(column) ?? '';
    const readings = readDate(cell);
    if (readings === null) continue;
    if (readings['month-first'] === null) dayFirst++;
    else if (readings['day-first'] === null) monthFirst++;
    else if (isTorn(readings)) torn ??= cell.trim();
  }
  const ask = 'say which with --day-order day-first or --day-order month-first';
  // One odd row among many is that row's slip; more are a table that was put together from two.
  if (dayFirst > 0 && dayFirst >= monthFirst * 10) return 'day-first';
  if (monthFirst > 0 && monthFirst >= dayFirst * 10) return 'month-first';
  if (dayFirst > 0) throw new ReadError(`${file} writes some dates of column ${column} with the day first and some with the month first; ${ask}`);
  if (torn !== null) throw new ReadError(`${file} has dates such as ${torn} in column ${column} and no row shows whether the day or the month comes first; ${ask}`);
  return null;
}

/**
 * Which column of a table holds what of a post, told by `--map`, by the columns' names and by what their cells look like over a sample.
 *
 * @throws ReadError where no column holds text, `--map` names one that is not there, or nothing shows whether days or months come first
 */
export function findColumns(columns: readonly string[], sample: readonly Cells[], file: string, options: ReadOptions): Columns {
  const roles = rolesOf(columns, sample, mapped(columns, file, options.map ?? {}));
  const text = roles.get('text');
  if (text === undefined) throw new ReadError(`${file} has no column that is known to hold the posts' text; name it with --map text=COLUMN (there ${columns.length === 1 ? 'is' : 'are'} ${listed(columns)})`);
  const date = roles.get('date');
  const dateLooks = date === undefined ? null : looksOf(date, sample);
  const serials = dateLooks !== null && dateLooks.dates < dateLooks.filled && isSerials(dateLooks);
  const marked = sample.filter((cells) => /<(?:p|br|div|a|span|blockquote|ul|li|em|strong|b|i)\b[^<>]*>/iu.test(cells.get(text) ?? '')).length;
  return {
    of: roles,
    serials,
    order: options.dayOrder ?? (date === undefined || serials ? null : orderOf(date, sample, file)),
    html: marked > 0 && marked >= sample.length * 0.5,
  };
}

/** "read text from column Body, date from Posted": what was found, for a person to check. */
export function columnsTold({ of, html, order, serials }: Columns, unit: 'column' | 'key'): string {
  const roles = ROLES.filter((role) => of.has(role)).map((role, i) => `${role} from ${i === 0 ? `${unit} ` : ''}${of.get(role)}`);
  const how = [...(html ? ['the text is HTML'] : []), ...(serials ? ['dates are serial numbers'] : []), ...(order === null ? [] : [`dates have the ${order === 'day-first' ? 'day' : 'month'} first`])];
  return `read ${roles.join(', ')}${how.length === 0 ? '' : `; ${how.join(', ')}`}${of.has('date') ? '' : `; no ${unit} holds a date`}; --map text=NAME,date=NAME says otherwise`;
}

/** True where a first row is one of names, not of cells: most of it are names that tables give, or none of it looks like what stands below. */
export function isHeader(cells: readonly string[], below: readonly (readonly string[])[]): boolean {
  const names = cells.map((cell) => cell.trim());
  if (names.every((name) => name === '') || new Set(names.filter((name) => name !== '')).size < names.filter((name) => name !== '').length) return false;
  const isCell = (cell: string): boolean => cell.length > 60 || readDate(cell) !== null || readClock(cell) !== null || /^(?:https?:|[\d.,+-]+$)/u.test(cell);
  if (names.some((name) => name !== '' && isCell(name))) return false;
  if (names.some(isKnownName)) return true;
  // Without a name that is known: names are short where cells are long, or a column of dates and numbers has a word above it.
  return names.some((name, i) => name !== '' && below.length > 0 && below.every((row) => (row[i] ?? '') === '' || isCell((row[i] ?? '').trim())));
}
