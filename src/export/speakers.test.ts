import { expect, it } from 'vitest';
import { sampleRecord } from '../../test/sample-record.js';
import { speakersOf } from './speakers.js';
import { viewOf } from './view.js';

it('puts statements under their speakers as they follow each other in the posts, however the record lists them', () => {
  const record = sampleRecord();
  const told = (statements: typeof record.statements) => speakersOf(viewOf({ ...record, statements })).map(({ name, titles, said }) => [name, titles, said.length]);
  expect(told(record.statements)).toEqual([
    ['Estmark foreign ministry', [], 2], ['Deniz Aral', [], 2], ['Ilan Torre', ['President'], 3], ['Mara Velde', ['Chancellor'], 1],
  ]);
  expect(told([...record.statements].reverse())).toEqual(told(record.statements));
});
