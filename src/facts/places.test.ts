import { expect, test } from 'vitest';
import { allPlaces, countryOfCode, countryOfDemonym, governmentOf, placesNamed } from './places.js';

test.each([
  ['Russia', 'country', 'RU'],
  ['DPRK', 'country', 'KP'],
  ['the U.S.', 'country', 'US'],
  ['UAE', 'country', 'AE'],
  ['Vladivostok', 'city', 'RU'],
  ['Kiev', 'city', 'UA'],
  ['bogota', 'city', 'CO'],
  ['São Paulo', 'city', 'BR'],
  ['sao paulo', 'city', 'BR'],
  ['Donbass', 'region', 'UA'],
  ['the Kremlin', 'site', 'RU'],
  ['Black Sea', 'water', ''],
  ['Vostochny Cosmodrome', 'site', 'RU'],
])('%s is a %s of %s', (name, kind, country) => {
  expect(placesNamed(name)[0]).toMatchObject({ kind, country });
});

test('a name of several places gives them all, countries first', () => {
  expect(placesNamed('Georgia').map((place) => place.kind)[0]).toBe('country');
  expect(placesNamed('Birmingham').map((place) => place.country)).toEqual(['GB', 'US']);
  expect(placesNamed('Nowhere at all')).toEqual([]);
});

test.each([['Danes', 'DK'], ['British', 'GB'], ['north korean', 'KP'], ['Filipino', 'PH'], ['Turks', 'TR']])('%s belong to %s', (word, code) => {
  expect(countryOfDemonym(word)?.country).toBe(code);
});

test('a demonym of two countries names neither', () => {
  expect(countryOfDemonym('Congolese')).toBeUndefined();
});

test.each([['Moscow', 'RU'], ['the Kremlin', 'RU'], ['Pyongyang', 'KP'], ['White House', 'US'], ['Washington', 'US'], ['Downing Street', 'GB'], ['Kyiv', 'UA']])('%s stands for the government of %s', (name, code) => {
  expect(governmentOf(name)?.country).toBe(code);
});

test.each(['Vladivostok', 'New York', 'Black Sea'])('%s stands for no government', (name) => {
  expect(governmentOf(name)).toBeUndefined();
});

test('every country has coordinates, and every place of a country a known code', () => {
  for (const place of allPlaces()) {
    if (place.kind === 'country') expect(place.lat, place.name).not.toBeNull();
    if (place.country !== '') expect(countryOfCode(place.country), place.name).toBeDefined();
  }
});
