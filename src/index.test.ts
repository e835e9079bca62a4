import { expect, test } from 'vitest';
import * as readout from './index.js';

test('exports these names and no others', () => {
  expect(Object.keys(readout).sort()).toEqual(['ReadError', 'read', 'record']);
});

test('a dated text becomes a record that names its speakers', async () => {
  const record = await readout.read(new TextEncoder().encode('date 2024-05-06 The talks in Vienna will begin on Tuesday, Foreign Minister Anna Weiss told Reuters.'), { file: 'day.txt' });
  const [statement] = record.statements;
  expect(record.entities.find((entity) => entity.id === statement.speaker?.entity)?.name).toBe('Anna Weiss');
  expect(statement.content[0].text).toBe('The talks in Vienna will begin on Tuesday');
  expect(record.events[0]).toMatchObject({ type: 'CONSULT', phase: 'planned', wordOf: [{ statement: statement.id }] });
});
