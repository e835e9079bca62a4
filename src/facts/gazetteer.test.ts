import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gazetteerKey, gazetteerPlaces } from './gazetteer.js';

test.each([
  ['Paisley', 'city', 'GB'],
  ['Puławy', 'city', 'PL'],
  ['Pulawy', 'city', 'PL'],
  ['Texas', 'region', 'US'],
  ['Calif.', 'region', 'US'],
  ['NSW', 'region', 'AU'],
  ['Kvemo-Kartli', 'region', 'GE'],
  ['Bulacan', 'district', 'PH'],
  ['Acapulco', 'city', 'MX'],
  ['Fallujah', 'city', 'IQ'],
])('%s is first of all a %s of %s', (name, kind, country) => {
  expect(gazetteerPlaces(name)[0]).toMatchObject({ kind, country });
});

test('a name of several places gives them all, the largest first', () => {
  const places = gazetteerPlaces('Springfield');
  expect(places.length).toBeGreaterThan(10);
  expect(places.map(({ population }) => population)).toEqual(places.map(({ population }) => population).toSorted((a, b) => b - a));
});

test.each(['Nowhere at all', '', '…', 'Zzz', 'Aaaaa'])('"%s" is no place', (name) => {
  expect(gazetteerPlaces(name)).toEqual([]);
});

test('every line can be found and is a place with its point', () => {
  const lines = readFileSync(new URL('../../facts/gazetteer.tsv', import.meta.url), 'utf8').trimEnd().split('\n').slice(1);
  expect(lines.length).toBeGreaterThan(100_000);
  lines.forEach((line, i) => {
    const [name, places] = line.split('\t');
    if (i > 0 && Buffer.compare(Buffer.from(lines[i - 1].split('\t')[0]), Buffer.from(name)) >= 0) throw new Error(`line ${i + 2} is out of order: ${name}`);
    if (!places.split('|').every((place) => /^[crd] [A-Z]{2} \S* -?\d+(?:\.\d+)? -?\d+(?:\.\d+)? [\d.]*(?:e\d)?(?: \*)?$/u.test(place))) throw new Error(`line ${i + 2}: ${line}`);
  });
  for (let i = 0; i < lines.length; i += 997) {
    const [name, places] = lines[i].split('\t');
    expect(gazetteerKey(name)).toBe(name);
    expect(gazetteerPlaces(name)).toHaveLength(places.split('|').length);
  }
});
