import { foldName } from './places.js';
import { listOf, oneOf, once, readTable } from './table.js';

export const OUTLET_KINDS = ['agency', 'broadcaster', 'paper', 'social'] as const;
export type OutletKind = (typeof OUTLET_KINDS)[number];

/** Who relays what others say: a news agency, a broadcaster, a paper or site, a social network or channel. */
export interface Outlet {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: OutletKind;
  /** ISO 3166-1 alpha-2; empty for networks of the whole world. */
  readonly country: string;
}

const COLUMNS = ['name', 'aliases', 'kind', 'country'] as const;

const byName = once((): ReadonlyMap<string, Outlet> => {
  const found = new Map<string, Outlet>();
  const outlets = readTable('outlets.tsv', COLUMNS, ([name, aliases, kind, country], where): Outlet =>
    ({ name, aliases: listOf(aliases), kind: oneOf(where, 'kind', kind, OUTLET_KINDS), country }));
  for (const outlet of outlets) {
    for (const name of [outlet.name, ...outlet.aliases]) if (!found.has(foldName(name))) found.set(foldName(name), outlet);
  }
  return found;
});

/** Names that are common words too, and count only with their capitals: "Time", "the Sun", "Prime". */
const LOWER_CASE = /^\p{Ll}/u;

/** The outlet of that name or short form; a name written all small counts only where the outlet writes itself so ("dpa"). */
export function outletNamed(name: string): Outlet | undefined {
  const outlet = byName().get(foldName(name));
  if (outlet === undefined) return undefined;
  const bare = name.replace(/^the /i, '');
  if (LOWER_CASE.test(bare) && ![outlet.name, ...outlet.aliases].includes(bare)) return undefined;
  return outlet;
}
