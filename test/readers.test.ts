import { expect, it } from 'vitest';
import { FORMATS } from '../src/read/formats.js';
import { readerKeepsItsPromises } from './readers.contract.js';
import { SPOILT } from './spoilt-posts.js';

for (const format of FORMATS) readerKeepsItsPromises(format, SPOILT[format.name]);

it('every format but that which holds no posts has an input of which one post is spoilt', () => {
  expect(FORMATS.filter(({ name }) => SPOILT[name] === undefined).map(({ name }) => name)).toEqual(['opml']);
});

it('no two formats share a name, and plain text is asked last', () => {
  expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length);
  expect(FORMATS.at(-1)?.name).toBe('plain-text');
});
