import { expect, test } from 'vitest';
import { rememberedAt } from './remembered-at.js';
import type { Tree } from './tree.js';

const treeOfSize = (size: number): Tree => ({ doc: { size } }) as Tree;

test('an answer is made once for a token of a tree, and again for another tree', () => {
  const asked: string[] = [];
  const twice = rememberedAt((tree, token) => {
    asked.push(`${tree.doc.size} ${token}`);
    return 2 * token;
  });
  const [first, second] = [treeOfSize(3), treeOfSize(5)];
  expect([twice(first, 1), twice(first, 1), twice(first, 2), twice(second, 1), twice(first, 1)]).toEqual([2, 2, 4, 2, 2]);
  expect(asked).toEqual(['3 1', '3 2', '5 1', '3 1']);
});

test('false, zero and null-like answers are kept as well as others', () => {
  let made = 0;
  const never = rememberedAt(() => {
    made++;
    return false;
  });
  const tree = treeOfSize(1);
  expect([never(tree, 0), never(tree, 0), made]).toEqual([false, false, 1]);
});
