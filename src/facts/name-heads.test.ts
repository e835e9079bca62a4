import { expect, test } from 'vitest';
import { headKinds } from './name-heads.js';

test.each([
  ['Ministry', ['organisation']],
  ['fleet', ['organisation']],
  ['protesters', ['group']],
  ['cosmodrome', ['place']],
  ['mine', ['organisation', 'place']],
  ['Summit', ['event']],
  ['banana', []],
])('a name headed by %s can be %j', (word, kinds) => {
  expect([...headKinds(word)].sort()).toEqual(kinds);
});
