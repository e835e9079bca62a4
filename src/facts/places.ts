import { listOf, numberOf, oneOf, once, readTable } from './table.js';

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

const COLUMNS = ['name', 'kind', 'country', 'lat', 'lon', 'population', 'aliases', 'demonyms', 'rank'] as const;
const RANKS = ['', 'capital', 'admin', 'seat'] as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: asks for anything beyond ASCII
const BEYOND_ASCII = /[^\x00-\x7f]/;

/** Lower case without diacritics, with plain apostrophes and without a leading "the": "The Élysée" and "elysee" are one name. */
export function foldName(name: string): string {
  let folded = name.toLowerCase();
  if (BEYOND_ASCII.test(folded)) folded = folded.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[’‘`ʼ]/g, "'");
  return folded.startsWith('the ') ? folded.slice(4) : folded;
}

export const allPlaces = once((): readonly Place[] => readTable('places.tsv', COLUMNS).map((row) => ({
  name: row.cells.name,
  kind: oneOf(row, 'kind', PLACE_KINDS),
  country: row.cells.country,
  lat: numberOf(row, 'lat', -90, 90),
  lon: numberOf(row, 'lon', -180, 180),
  population: numberOf(row, 'population', 0, 1e9) ?? 0,
  aliases: listOf(row, 'aliases'),
  demonyms: listOf(row, 'demonyms'),
  rank: oneOf(row, 'rank', RANKS),
})));

const byName = once((): ReadonlyMap<string, readonly Place[]> => {
  const found = new Map<string, Place[]>();
  const add = (name: string, place: Place) => {
    const key = foldName(name);
    const group = found.get(key);
    if (!group) found.set(key, [place]);
    else if (!group.includes(place)) group.push(place);
  };
  for (const place of allPlaces()) {
    add(place.name, place);
    for (const alias of place.aliases) add(alias, place);
  }
  return found;
});

const byCode = once((): ReadonlyMap<string, Place> =>
  new Map(allPlaces().filter((place) => place.kind === 'country').map((place) => [place.country, place])));

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
  for (const place of allPlaces()) {
    if (place.rank !== 'seat' && place.rank !== 'capital') continue;
    for (const name of [place.name, ...place.aliases]) if (!found.has(foldName(name))) found.set(foldName(name), place.country);
  }
  return found;
});

const NONE: readonly Place[] = [];

/** Every place of that name, whatever its case and diacritics: countries, then regions and sites, then cities, the largest first. */
export function placesNamed(name: string): readonly Place[] {
  return byName().get(foldName(name)) ?? NONE;
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
