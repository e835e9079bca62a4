import { expect, test } from 'vitest';
import { holds, type PlaceSense, placeSenses } from './place-senses.js';

const senseOf = (name: string, country: string, kind: string): PlaceSense => placeSenses(name).find((sense) => sense.country === country && sense.kind === kind) as PlaceSense;

test.each([
  ['Georgia', 'country', 'GE'],
  ['Paris', 'city', 'FR'],
  ['Washington', 'city', 'US'],
  ['Osaka', 'city', 'JP'],
  ['Texas', 'region', 'US'],
  ['Osun State', 'region', 'NG'],
  ['Da Nang International Airport', 'site', 'VN'],
  ['Black Sea', 'water', ''],
  ['Mexico', 'country', 'MX'],
  ['Province of Kandahar', 'region', 'AF'],
  ['Quetta City', 'city', 'PK'],
  ['North Leeds', 'site', 'GB'],
  ['Mt Isa', 'city', 'AU'],
  ['Dogu Beyazit', 'city', 'TR'],
])('%s alone means the %s of %s', (name, kind, country) => {
  expect(placeSenses(name)[0]).toMatchObject({ kind, country });
});

test('a place of both tables is one sense, with its region', () => {
  expect(placeSenses('Austin').filter(({ region }) => region === 'TX')).toMatchObject([{ listed: 'Austin', country: 'US' }]);
});

test.each(['Central', 'Western', 'Xylophoria'])('%s means no place', (name) => {
  expect(placeSenses(name)).toEqual([]);
});

test('a country holds its regions, they their districts and towns, and a district the towns about its middle', () => {
  const texas = senseOf('Texas', 'US', 'region');
  const austin = senseOf('Austin', 'US', 'city');
  expect(holds(senseOf('United States', 'US', 'country'), texas)).toBe(true);
  expect(holds(texas, austin)).toBe(true);
  expect(holds(austin, texas)).toBe(false);
  expect(holds(senseOf('Bulacan', 'PH', 'district'), senseOf('Pandi', 'PH', 'city'))).toBe(true);
  expect(holds(senseOf('Georgia', 'GE', 'country'), senseOf('Georgia', 'US', 'region'))).toBe(false);
});
