import { expect, test } from 'vitest';
import { kindsByTables } from './name-kinds.js';

test.each([
  ['Portugal', 'place'],
  ['Lake Chad Basin Commission', 'organisation'],
  ['Bank of Latvia', 'organisation'],
  ['Ministry of Transport', 'organisation'],
  ['Emma Castle', 'person'],
  ['Ingrid Halvorsen', 'person'],
  ['J. Okafor', 'person'],
  ['Danes', 'group'],
  ['Hudson River', 'place'],
  ['WTO', 'organisation'],
])('%s is most likely a %s', (name, kind) => {
  expect(Object.entries(kindsByTables(name)).sort((a, b) => b[1] - a[1])[0][0]).toBe(kind);
});

test('a name of no table is of no kind', () => {
  expect(kindsByTables('Xylophor')).toEqual({});
});
