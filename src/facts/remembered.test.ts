import { expect, test } from 'vitest';
import { remembered } from './remembered.js';

test('works an answer out once, and again when too many others came between', () => {
  let worked = 0;
  const lengthOf = remembered((text) => {
    worked++;
    return text.length;
  });
  expect([lengthOf('Oslo'), lengthOf('Oslo'), worked]).toEqual([4, 4, 1]);
  for (let i = 0; i < 5000; i++) lengthOf(`Town ${i}`);
  worked = 0;
  expect([lengthOf('Oslo'), worked]).toEqual([4, 1]);
});
