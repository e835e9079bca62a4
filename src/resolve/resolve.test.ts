import { expect, it } from 'vitest';
import { name, pronoun, told } from '../../test/told-posts.js';
import { resolve } from './resolve.js';

it('leaves out a group of which a member is nobody known', () => {
  const post = told('It and Ida left.', [pronoun('It'), name('Ida', 'person')], [], { groups: [{ range: { start: 0, end: 10 }, members: [0, 1] }] });
  const { mentions, entities } = resolve([post], []);
  expect(entities.map(({ name: called }) => called)).toEqual(['Ida']);
  expect(mentions.map(({ span }) => span.text)).toEqual(['Ida']);
});

it('says where a mention of a place stands for its government', () => {
  const post = told('Oslo said that rain fell in Oslo.', [name('Oslo', 'place', { use: 'government' }), name('Oslo', 'place')]);
  const { mentions, entities } = resolve([post], []);
  expect(entities).toMatchObject([{ kind: 'place', name: 'Oslo', country: 'NO', lat: 59.91, lon: 10.75 }]);
  expect(mentions.map(({ use }) => use ?? 'place')).toEqual(['government', 'place']);
});
