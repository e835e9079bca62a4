import { expect, test } from 'vitest';
import { outletNamed } from './outlets.js';

test.each([
  ['TASS', 'TASS', 'agency', 'RU'],
  ['RIA Novosti', 'RIA Novosti', 'agency', 'RU'],
  ['AFP', 'Agence France-Presse', 'agency', 'FR'],
  ['dpa', 'dpa', 'agency', 'DE'],
  ['the BBC', 'BBC', 'broadcaster', 'GB'],
  ['al-Jazeera', 'Al Jazeera', 'broadcaster', 'QA'],
  ['El Pais', 'El País', 'paper', 'ES'],
  ['Telegram', 'Telegram', 'social', ''],
  ['the New York Times', 'The New York Times', 'paper', 'US'],
])('%s is %s', (given, name, kind, country) => {
  expect(outletNamed(given)).toMatchObject({ name, kind, country });
});

test.each(['the sun', 'time', 'the guardian of the gate', 'Gazprom', 'the independent'])('"%s" is no outlet', (name) => {
  expect(outletNamed(name)).toBeUndefined();
});
