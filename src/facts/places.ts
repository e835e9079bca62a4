import { listOf, numberOf, oneOf, once, readKeyedTable } from './table.js';

export const PLACE_KINDS = ['country', 'city', 'region', 'water', 'site'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place of the world. */
export interface Place {
  readonly name: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2 (XK for Kosovo); empty for seas and regions of several countries. */
  readonly country: string;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Zero where the table does not tell. */
  readonly population: number;
  readonly aliases: readonly string[];
  /** Of a country: its adjective, then its nouns ("Danish", "Danes", "Dane"). */
  readonly demonyms: readonly string[];
  /** A country's capital, the chief place of a first-level part, or a building that stands for a government. */
  readonly rank: '' | 'capital' | 'admin' | 'seat';
}

const COLUMNS = ['name', 'aliases', 'kind', 'country', 'lat', 'lon', 'population', 'demonyms', 'rank'] as const;
const RANKS = ['', 'capital', 'admin', 'seat'] as const;

const BEYOND_ASCII = /[^\x00-\x7f]/;

/** Lower case without diacritics, with plain apostrophes and without a leading "the": "The Élysée" and "elysee" are one name. */
export function foldName(name: string): string {
  // One name is looked up in table after table.
  if (name !== last.name) last = { name, folded: fold(name) };
  return last.folded;
}

let last = { name: '', folded: '' };

const fold = (name: string): string => withoutArticle(foldLetters(name));

/** Lower case without diacritics, with plain apostrophes: of one name, or of a whole table line by line. */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  return BEYOND_ASCII.test(lower) ? lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[’‘`ʼ]/g, "'") : lower;
}

export const withoutArticle = (folded: string): string => (folded.startsWith('the ') ? folded.slice(4) : folded);

// Two keys that no name can be: every country, and every name that stands for a government.
const COUNTRIES = '\tcountry';
const GOVERNMENTS = '\tgovernment';

/** A folded line's keys: its name and aliases, and one of the two above. */
function keysOf(line: string): string | readonly string[] {
  const nameEnd = line.indexOf('\t');
  const aliasesEnd = line.indexOf('\t', nameEnd + 1);
  const name = withoutArticle(line.slice(0, nameEnd));
  const ofGovernment = line.endsWith('\tcapital') || line.endsWith('\tseat');
  const ofCountry = line.startsWith('country', aliasesEnd + 1);
  if (aliasesEnd === nameEnd + 1 && !ofGovernment && !ofCountry) return name;
  const keys = [name];
  if (aliasesEnd > nameEnd + 1) for (const alias of line.slice(nameEnd + 1, aliasesEnd).split('|')) keys.push(withoutArticle(alias));
  if (ofGovernment) keys.push(GOVERNMENTS);
  if (ofCountry) keys.push(COUNTRIES);
  return keys;
}

const table = once(() => readKeyedTable('places.tsv', COLUMNS, keysOf, (cells, where): Place => {
  const [name, aliases, kind, country, lat, lon, population, demonyms, rank] = cells;
  return {
    name,
    kind: oneOf(where, 'kind', kind, PLACE_KINDS),
    country,
    lat: numberOf(where, 'lat', lat, -90, 90),
    lon: numberOf(where, 'lon', lon, -180, 180),
    population: numberOf(where, 'population', population, 0, 1e9) ?? 0,
    aliases: listOf(aliases),
    demonyms: listOf(demonyms),
    rank: oneOf(where, 'rank', rank, RANKS),
  };
}, foldLetters));

/** Every place of the table, in its order. */
export const allPlaces = (): readonly Place[] => table().rows();

const byCode = once((): ReadonlyMap<string, Place> =>
  new Map(table().get(COUNTRIES).map((place) => [place.country, place])));

const byDemonym = once((): ReadonlyMap<string, Place | undefined> => {
  const found = new Map<string, Place | undefined>();
  for (const place of byCode().values()) {
    for (const word of place.demonyms) {
      const key = foldName(word);
      // "Congolese" is of two countries, so it names neither.
      found.set(key, found.has(key) ? undefined : place);
    }
  }
  return found;
});

const byMetonym = once((): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const place of table().get(GOVERNMENTS)) {
    for (const name of [place.name, ...place.aliases]) if (!found.has(foldName(name))) found.set(foldName(name), place.country);
  }
  return found;
});

/** Every place of that name, whatever its case and diacritics: countries, then regions and sites, then cities, the largest first. */
export function placesNamed(name: string): readonly Place[] {
  return table().get(foldName(name));
}

/** The country that the adjective or noun belongs to: "Danish", "Danes". */
export function countryOfDemonym(word: string): Place | undefined {
  return byDemonym().get(foldName(word));
}

/** The country whose government the name stands for: a capital, or a seat such as "the Kremlin". */
export function governmentOf(metonym: string): Place | undefined {
  const code = byMetonym().get(foldName(metonym));
  return code === undefined ? undefined : byCode().get(code);
}

/** The country with the ISO 3166-1 alpha-2 code. */
export function countryOfCode(code: string): Place | undefined {
  return byCode().get(code);
}
