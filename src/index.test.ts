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

test('any other format is told by its content, and may come as a stream', async () => {
  const feed = '<rss version="2.0"><channel><title>Border watch</title><item><title>The talks in Vienna have begun.</title><pubDate>Mon, 06 May 2024 22:30:00 GMT</pubDate></item></channel></rss>';
  const chunks = async function* () { for (let at = 0; at < feed.length; at += 50) yield new TextEncoder().encode(feed.slice(at, at + 50)); };
  const record = await readout.read(chunks(), { file: 'feed.xml', zone: 'Europe/Vienna' });
  expect([record.sources[0].name, record.posts[0].at.value]).toEqual(['Border watch', '2024-05-07T00:30:00+02:00']);
  await expect(readout.read(chunks(), { file: 'feed.xml', to: '2024-05-05' })).rejects.toThrow(readout.ReadError);
});

test('what is told by a post that stood in two sources stands on the word of both', async () => {
  const sources = ['a', 'b'].map((id) => ({ id, kind: 'feed' as const, name: id }));
  const { events } = await readout.record([{ id: 'p1', source: 'a', alsoIn: ['b'], at: { value: '2024-05-06', precision: 'day' }, text: 'Weiss has arrived in Vienna.' }], sources);
  expect(events[0].wordOf).toEqual([{ source: 'a' }, { source: 'b' }]);
});
