import { InvalidArgumentError } from 'commander';
import { NARROWEST } from '../export/terminal.js';
import { isZone } from '../read/times/instant.js';
import { FORMAT_NAMES, type Format, isFormat } from './formats.js';
import { ATTRIBUTION_KINDS, type AttributionKind } from '../record/attribution.js';
import { nearest } from './spelling.js';

export function formatValue(value: string): Format {
  if (isFormat(value)) return value;
  const meant = nearest(value, FORMAT_NAMES);
  throw new InvalidArgumentError(meant ? `did you mean ${meant}?` : `it is one of ${FORMAT_NAMES.join(', ')}`);
}

export function dateValue(value: string): string {
  if (!isIsoDate(value)) throw new InvalidArgumentError('give a day that exists, as in 2023-09-13');
  return value;
}

export function zoneValue(value: string): string {
  if (!isZone(value)) throw new InvalidArgumentError('give a time zone as in Europe/Rome, UTC or +10:00');
  return value;
}

export function dayOrderValue(value: string): 'day-first' | 'month-first' {
  if (value === 'day-first' || value === 'month-first') return value;
  throw new InvalidArgumentError('it is day-first or month-first');
}

/** "text=Body,date=Posted" as columns by what they hold. */
export function mapValue(value: string): Readonly<Record<string, string>> {
  const pairs = value.split(/,(?=[^,=]+=)/u).map((pair) => /^\s*([^=]*?)\s*=\s*(.*?)\s*$/su.exec(pair));
  if (pairs.some((pair) => !pair?.[1] || !pair[2])) throw new InvalidArgumentError('give what a column holds and its name, as in text=Body,date=Posted');
  return Object.fromEntries(pairs.map((pair) => [pair?.[1], pair?.[2]]));
}

export function confidenceValue(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1)) throw new InvalidArgumentError('give a number from 0 to 1');
  return number;
}

/** The kinds of attribution that `all` or a kind's name asks for. */
export function attributionsValue(value: string): readonly AttributionKind[] {
  if (value === 'all') return ATTRIBUTION_KINDS;
  const kind = ATTRIBUTION_KINDS.find((name) => name === value);
  if (kind !== undefined) return [kind];
  throw new InvalidArgumentError(`it is one of all, ${ATTRIBUTION_KINDS.join(', ')}`);
}

export function widthValue(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < NARROWEST || number > 1000) throw new InvalidArgumentError(`give a number of columns from ${NARROWEST} to 1000`);
  return number;
}

export function threadsValue(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > MOST_THREADS) throw new InvalidArgumentError(`give a number of threads from 1 to ${MOST_THREADS}`);
  return number;
}

const MOST_THREADS = 64;

/** True for `2023-09-13`, where the calendar has such a day. */
export function isIsoDate(value: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : new Date(Number.NaN);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value);
}
