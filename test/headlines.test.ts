import { expect, test } from 'vitest';
import { createReader } from '../src/pipeline.js';
import type { Post } from '../src/record/post.js';

const reader = await createReader();

/** The record of one post: its events with the words that tell each and on whose word, and its statements. */
async function recordOf(text: string) {
  const post: Post = { id: 'p', source: 's', at: { value: '2024-05-10', precision: 'day' }, text };
  const { events, statements, entities } = await reader.record([post], []);
  const nameOf = (id?: string): string => entities.find((entity) => entity.id === id)?.name ?? '-';
  const speakerOf = (id: string): string => nameOf(statements.find((statement) => statement.id === id)?.speaker?.entity);
  return {
    events: events.map(({ triggers, wordOf }) => ({ told: triggers.map((span) => span.text), on: wordOf.map((word) => ('source' in word ? 'the source' : speakerOf(word.statement))) })),
    statements: statements.map(({ speaker, content }) => [nameOf(speaker?.entity), ...content.map((span) => span.text)]),
  };
}

test('a headline and its text tell one event', async () => {
  const { events } = await recordOf('Former mayor jailed for six years\nA court in Marseille has jailed former mayor Luc Ferrand for six years.');
  expect(events).toEqual([{ told: ['jailed', 'jailed'], on: ['the source'] }]);
});

test('a headline stands on whose word the text names', async () => {
  const { events } = await recordOf('Ferry sinks off Crete\n\nA ferry sank off Crete on Friday, the Hellenic Coast Guard said.');
  expect(events).toEqual([{ told: ['sinks', 'sank'], on: ['Hellenic Coast Guard'] }]);
});

test('"report" at the end of a headline says that the claim is another’s', async () => {
  const { events } = await recordOf('Drugmaker to buy Dutch rival: report\nThe shares rose 4%.');
  expect(events.filter(({ told, on }) => told.includes('buy') && on.includes('the source'))).toEqual([]);
});

test('who opens a headline does not speak the text below it', async () => {
  const { statements } = await recordOf('Sources: coach to be sacked\nThe club has lost five games. Mirko Slavic took over in January.');
  expect(statements).toEqual([['Sources', 'coach to be sacked']]);
});

test('what a headline in capitals announces is no speaker', async () => {
  const { statements } = await recordOf('CHIEF TO LEAVE: Beat Aebischer will step down in March.');
  expect(statements).toEqual([]);
});

test('"mission control in Kiruna" is not Kiruna', async () => {
  const { statements } = await recordOf('The probe has landed, mission control in Kiruna said.');
  expect(statements.map(([speaker]) => speaker)).not.toContain('Kiruna');
});
