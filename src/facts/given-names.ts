import { opensUpper } from './capitals.js';
import { foldLetters, foldName, withoutArticle } from './places.js';
import { firstCell, oneOf, once, readKeyedTable } from './table.js';

/** Borne by men, by women, or by both. */
export const GENDERS = ['m', 'f', 'u'] as const;
export type Gender = (typeof GENDERS)[number];

const COLUMNS = ['name', 'gender'] as const;

const table = once(() => readKeyedTable('given-names.tsv', COLUMNS, (line) => withoutArticle(firstCell(line)),
  ([, gender], where) => oneOf(where, 'gender', gender, GENDERS), foldLetters));

/** Who bears the given name; undefined where the table does not hold it. Only a word with a capital can be one. */
export function genderOfName(name: string): Gender | undefined {
  return opensUpper(name) ? table().get(foldName(name))[0] : undefined;
}
