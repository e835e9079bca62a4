import { expect, it } from 'vitest';
import { sampleRecord } from '../../test/sample-record.js';
import type { EntityKind } from '../record/entity.js';
import { viewOf } from './view.js';
import { otherNames, whoAndWhere } from './who-and-where.js';

it.each<[EntityKind, string, string[], string[]]>([
  ['person', 'Ilan Torre', ['Torre', 'President Ilan Torre'], ['President']],
  ['person', 'Ilan Torre', ['foreign minister Torre', 'the General', 'Ilan Petrovich'], ['foreign minister', 'the General', 'Ilan Petrovich']],
  ['person', 'Tomás Lee-Ann', ['Tomas Lee Ann', 'T. Lee-Ann', 'former mayor T. Lee-Ann'], ['former mayor']],
  ['organisation', 'Front', ['Blue Nile Front'], ['Blue Nile Front']],
  ['place', 'North Korea', ['DPRK', 'Korea'], ['DPRK']],
])('%s %s, called %j, is also %j', (kind, name, aliases, others) => {
  expect(otherNames({ id: 'n', kind, name, aliases })).toEqual(others);
});

it('puts the most often named first', () => {
  const [people] = whoAndWhere(viewOf(sampleRecord()));
  expect(people.members.map(({ entity, mentions }) => [entity.name, mentions.length])).toEqual([['Mara Velde', 7], ['Ilan Torre', 3], ['Deniz Aral', 2]]);
});
