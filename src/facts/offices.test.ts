import { expect, test } from 'vitest';
import { holderOf, longestOffice, officesCalled, officesHeldBy } from './offices.js';

test.each([
  ['president', 'head-of-state', true],
  ['Prime Minister', 'head-of-government', true],
  ['foreign minister', 'minister', true],
  ['spokesman', 'spokesperson', true],
  ['secretary of state', 'minister', true],
  ['mayor', 'local', true],
  ['prosecutor', 'judge', false],
  ['coach', 'sport', true],
  ['mr', 'other', true],
  ['local resident', 'other', false],
])('%s is of kind %s (a title: %s)', (phrase, kind, title) => {
  expect(officesCalled(phrase)[0]).toMatchObject({ kind, title });
});

test('a table is no office', () => {
  expect(officesCalled('table')).toEqual([]);
  expect(longestOffice()).toBeGreaterThan(3);
});

test.each([
  ['president', 'RU', '2023-09-13', 'Vladimir Putin'],
  ['president', 'US', '2021-01-19', 'Donald Trump'],
  ['president', 'US', '2021-01-20', 'Joe Biden'],
  ['secretary of state', 'US', '2022-03-01', 'Antony Blinken'],
  ['foreign secretary', 'GB', '2020-03-01', 'Dominic Raab'],
  ['premier', 'CN', '2023-09-13', 'Li Qiang'],
  ['secretary general', 'NATO', '2024-12-01', 'Mark Rutte'],
])('the %s of %s on %s is %s', (office, of, day, name) => {
  expect(holderOf(office, of, day)?.name).toBe(name);
});

test('tells nothing where it knows nothing', () => {
  expect(holderOf('president', 'RU', '1950-01-01')).toBeUndefined();
  expect(holderOf('king', 'FR', '2020-01-01')).toBeUndefined();
});

test('gives the offices somebody held', () => {
  expect(officesHeldBy('Boris Johnson', '2017-01-01').map((holder) => holder.office)).toEqual(['foreign minister']);
});
