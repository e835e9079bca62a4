import { countryOfDemonym, foldName, placesNamed } from '../facts/places.js';
import { outletNamed } from '../facts/outlets.js';
import type { EntityKind } from '../record/entity.js';

/** A name as names are compared: no case, marks, hyphens or possessive. */
export function nameKey(name: string): string {
  return foldName(name)
    .replace(/['’]s?$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(?:yy|iy|ii)\b/gu, 'y');
}

/** The country, capital or outlet that the facts know under this name: its own name, kind and what else is known. */
export interface KnownName {
  readonly key: string;
  readonly kind: EntityKind;
  readonly country?: string;
  readonly lat?: number;
  readonly lon?: number;
}

export function knownName(name: string, kind: EntityKind | null): KnownName | null {
  if (outletNamed(name)) return { key: nameKey(outletNamed(name)?.name as string), kind: 'organisation' };
  const [place] = placesNamed(name);
  const acronym = /^\p{Lu}{2,5}$/u.test(name.replaceAll('.', ''));
  // "Jordan" may be a man and "Chad" another; a country's name is a place unless the text says it is a person.
  if (place && kind !== 'person' && (place.kind !== 'city' || kind === 'place') && (kind === 'place' || place.kind === 'country' || acronym)) {
    return { key: nameKey(place.name), kind: 'place', ...(place.country ? { country: place.country } : {}), ...(place.lat !== null && place.lon !== null ? { lat: place.lat, lon: place.lon } : {}) };
  }
  const demonym = kind === 'group' ? countryOfDemonym(name) : undefined;
  return demonym ? { key: `${nameKey(demonym.name)} people`, kind: 'group', country: demonym.country } : null;
}

/** True where `short` is a part of `long` that people go by: first or last words of a person's name, whole words of an organisation's. */
export function isShortFor(short: string, long: string, kind: EntityKind): boolean {
  const a = short.split(' ');
  const b = long.split(' ');
  if (a.length >= b.length) return false;
  const last = b.slice(-a.length).join(' ') === short;
  const first = b.slice(0, a.length).join(' ') === short;
  if (kind === 'person') {
    // "R. Kenzhebayeva" is short for "Roza Kenzhebayeva".
    if (a.length === b.length - 0 && a[0].length === 1) return false;
    return last || (first && short.length > 2);
  }
  return last || first;
}

/** "R. Kenzhebayeva" and "Roza Kenzhebayeva": an initial for a first name. */
export function isInitialFor(short: string, long: string): boolean {
  const a = short.split(' ');
  const b = long.split(' ');
  return a.length >= 2 && b.length >= 2 && a[0].length === 1 && b[0][0] === a[0] && a.at(-1) === b.at(-1);
}

/** "ECB" for "European Central Bank". */
export function isAcronymOf(short: string, long: string): boolean {
  const letters = long.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]).join('');
  return /^\p{Lu}{2,6}$/u.test(short) && letters === short;
}
