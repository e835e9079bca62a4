import { organisationNamed } from '../facts/organisations.js';
import { outletNamed } from '../facts/outlets.js';
import { countryOfDemonym, foldName, placesNamed } from '../facts/places.js';
import { remembered } from '../facts/remembered.js';
import type { EntityKind } from '../record/entity.js';

/** A name as names are compared: no case, marks, hyphens, apostrophes or possessive. */
export const nameKey: (name: string) => string = remembered((name) => foldName(name)
  .replace(/['’]s?$/u, '')
  .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
  .replace(/[^\p{L}\p{N}]+/gu, ' ')
  .trim()
  .replace(/(?:yy|iy|ii)\b/gu, 'y'));

/** The country, capital, body or outlet that the facts know under this name: its own name and kind, and a people's country. */
export interface KnownName {
  readonly key: string;
  readonly kind: EntityKind;
  readonly country?: string;
}

/** What the facts know under the name, taken for one of `kind`; null where they know nothing of that kind. */
export function knownName(name: string, kind: EntityKind | null): KnownName | null {
  const body = kind === 'organisation' || kind === null ? (outletNamed(name) ?? organisationNamed(name)) : undefined;
  if (body) return { key: nameKey(body.name), kind: 'organisation' };
  const [place] = placesNamed(name);
  if (place && kind === 'place') return { key: nameKey(place.name), kind: 'place' };
  const demonym = kind === 'group' ? countryOfDemonym(name) : undefined;
  return demonym ? { key: `${nameKey(demonym.name)} people`, kind: 'group', country: demonym.country } : null;
}

/** True where `short` is a part of `long` that people go by: first or last words of a person's name, whole words of an organisation's. */
export function isShortFor(short: string, long: string, kind: EntityKind): boolean {
  if (short.length >= long.length) return false;
  if (long.endsWith(` ${short}`)) return true;
  // The first of two surnames: "Zelaya" for "Edgardo Zelaya Pineda".
  if (kind === 'person' && short.length > 2 && long.split(' ').length === 3 && long.split(' ')[1] === short) return true;
  return long.startsWith(`${short} `) && (kind !== 'person' || short.length > 2);
}

/** "John Marsh" for "John Henry Marsh": middle names are left out at will. */
export function isWithoutMiddle(short: string, long: string): boolean {
  const a = short.split(' ');
  const b = long.split(' ');
  return a.length === 2 && b.length > 2 && a[0] === b[0] && a[1] === b.at(-1);
}

/** "Mori Keiko" and "Keiko Mori": the family name first or last. */
export const inOrder = (key: string): string => key.split(' ').sort().join(' ');

/** The key of a person's name without the seat or land after it: "John Marsh of Harnby". */
export const withoutSeat = (key: string): string => key.replace(/^(\S+ \S.*?) of .*$/u, '$1');

/** "R. Kenzhebayeva" and "Roza Kenzhebayeva": an initial for a first name. */
export function isInitialFor(short: string, long: string): boolean {
  const a = short.split(' ');
  const b = long.split(' ');
  return a.length >= 2 && b.length >= 2 && a[0].length === 1 && b[0][0] === a[0] && a.at(-1) === b.at(-1);
}

/** "Daniyar Askarovich" for "Daniyar Sadykov": first name and father's name, as people are addressed in Russian and its neighbours. */
export function isPatronymicFor(short: string, long: string): boolean {
  const a = short.split(' ');
  return a.length === 2 && /(?:[oey]vich|ovna|evna|ichna)$/u.test(a[1]) && long.startsWith(`${a[0]} `) && long !== short;
}

/** "ECB" for "European Central Bank", "FCDO" for "Foreign, Commonwealth and Development Office": the first letters of its words, small ones at will. */
export function isAcronymOf(short: string, long: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(short) && acronymsOf(long).includes(short);
}

/** First letters of all words of a name, and of those with capitals. */
export function acronymsOf(name: string): readonly [string, string] {
  const words = name.split(/[\s,-]+/u).filter(Boolean);
  const letters = (some: readonly string[]): string => some.map((word) => word[0].toUpperCase()).join('');
  return [letters(words), letters(words.filter((word) => /^\p{Lu}/u.test(word)))];
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[^\p{L} ]/gu, ''], [/\b(?:al|el|ul|as|ad|an|ar|ash) (?=\p{L})/gu, ''], [/kh/gu, 'h'], [/gh/gu, 'g'], [/ou|oo/gu, 'u'], [/ee|ie|ei|ey|iy|yi|ay|ai/gu, 'i'], [/y/gu, 'i'],
  [/ck|q|x/gu, 'k'], [/c(?=[eis])/gu, 's'], [/c/gu, 'k'], [/w/gu, 'v'], [/ph/gu, 'f'], [/zh|dj|dzh/gu, 'j'], [/tz|ts/gu, 'z'], [/e/gu, 'i'], [/o/gu, 'u'], [/(\p{L})\1+/gu, '$1'],
];

/** A person's name as it sounds, so that spellings of one name in other letters meet: "Yusuf Kabashi" and "Youssef Kabbashi". */
export const soundOf: (key: string) => string = remembered((key) => {
  let sound = key;
  for (const [from, to] of SOUNDS) sound = sound.replace(from, to);
  return sound.replace(/h\b|(?<=[aiu])h/gu, '').trim();
});
