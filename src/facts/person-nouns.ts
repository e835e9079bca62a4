import type { Gender } from './given-names.js';
import { firstCell, oneOf, once, readKeyedTable } from './table.js';

const COLUMNS = ['lemma', 'gender'] as const;
const GENDERS = ['m', 'f', ''] as const;

const table = once(() => readKeyedTable('person-nouns.tsv', COLUMNS, firstCell, ([, gender], where) => oneOf(where, 'gender', gender, GENDERS)));

/** What a common noun tells of the person it names: "widow" f, "uncle" m, "tourist" u; undefined of a noun that names none. */
export function genderOfNoun(lemma: string): Gender | undefined {
  const [gender] = table().get(lemma);
  return gender === '' ? 'u' : gender;
}
