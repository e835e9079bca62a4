import { expect, it } from 'vitest';
import { FORMATS } from '../src/read/formats.js';
import { readerKeepsItsPromises } from './readers.contract.js';

/** Formats whose inputs name posts and hold none. */
const WITHOUT_POSTS = new Set(['opml']);

for (const format of FORMATS) readerKeepsItsPromises(format, { withoutPosts: WITHOUT_POSTS.has(format.name) });

it('no two formats share a name, and plain text is asked last', () => {
  expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length);
  expect(FORMATS.at(-1)?.name).toBe('plain-text');
});
