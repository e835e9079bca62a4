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

/** A word with only its first letter large counts where the body's name or short form is so written, whatever the diacritics. */
const isWritten = ({ name, aliases }: Organisation, word: string): boolean => [name, ...aliases].some((one) => foldName(one) === foldName(word) && !/^\p{Lu}{2,}$/u.test(one));

/** The body of that name, short form or acronym, whatever its diacritics; a name written all small is none. */
export function organisationNamed(name: string): Organisation | undefined {
  const named = byName().get(foldName(name));
  const found = named !== undefined && /\p{Lu}/u.test(name) ? named : undefined;
  // "WHO" is one and "Who" a question; "Nato" is listed as it is written.
  if (found && !/^\p{Lu}\p{Ll}*$/u.test(name.replace(/^the /iu, ''))) return found;
  return found && isWritten(found, name.replace(/^the /iu, '')) ? found : undefined;
}
