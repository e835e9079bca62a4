import { foldName } from './places.js';
import { oneOf, once, readTable } from './table.js';

/** Borne by men, by women, or by both. */
export const GENDERS = ['m', 'f', 'u'] as const;
export type Gender = (typeof GENDERS)[number];

const COLUMNS = ['name', 'gender'] as const;

const byName = once((): ReadonlyMap<string, Gender> =>
  new Map(readTable('given-names.tsv', COLUMNS).map((row) => [foldName(row.cells.name), oneOf(row, 'gender', GENDERS)])));

/** Who bears the given name; undefined where the table does not hold it. Only a word with a capital can be one. */
export function genderOfName(name: string): Gender | undefined {
  return /^\p{Lu}/u.test(name) ? byName().get(foldName(name)) : undefined;
}
