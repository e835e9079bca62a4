import { expect, test } from 'vitest';
import { organisationNamed } from './organisations.js';

test.each([
  ['WHO', 'World Health Organization', ''],
  ['World Trade Organisation', 'World Trade Organization', ''],
  ['the Bundesbank', 'Bundesbank', 'DE'],
  ['Sinn Fein', 'Sinn Féin', 'IE'],
])('%s is %s', (given, name, country) => {
  expect(organisationNamed(given)).toMatchObject({ name, country });
});

test.each(['who', 'Who', 'Ice', 'apple', 'Peskov', 'Lisbon'])('"%s" is no organisation of the table', (name) => {
  expect(organisationNamed(name)).toBeUndefined();
});
