import { foldName } from './places.js';
import { listOf, once, readTable } from './table.js';

/** A body that the news names without saying what it is: a union of states, an authority, a party, a firm, a club. */
export interface Organisation {
  readonly name: string;
  readonly aliases: readonly string[];
  /** ISO 3166-1 alpha-2; empty where it is of no one country, or several countries have a body of that name. */
  readonly country: string;
}

const COLUMNS = ['name', 'aliases', 'country'] as const;

const byName = once((): ReadonlyMap<string, Organisation> => {
  const found = new Map<string, Organisation>();
  const rows = readTable('organisations.tsv', COLUMNS, ([name, aliases, country]): Organisation => ({ name, aliases: listOf(aliases), country }));
  for (const row of rows) for (const name of [row.name, ...row.aliases]) if (!found.has(foldName(name))) found.set(foldName(name), row);
  return found;
});

/** The body of that name, short form or acronym, whatever its diacritics; a name written all small is none. */
export function organisationNamed(name: string): Organisation | undefined {
  return /\p{Lu}/u.test(name) ? byName().get(foldName(name)) : undefined;
}
