import type { Tree } from './tree.js';

/**
 * Makes a function of a tree's token that keeps its answers for the tree at hand: many rules ask the same of the same word, one text after
 * another. `make` must depend on nothing but the tree and the token, and nobody may change an answer. An answer is never undefined.
 */
export function rememberedAt<T extends NonNullable<unknown>>(make: (tree: Tree, token: number) => T): (tree: Tree, token: number) => T {
  let at: Tree | null = null;
  let known: (T | undefined)[] = [];
  return (tree, token) => {
    if (tree !== at) {
      at = tree;
      known = new Array(tree.doc.size);
    }
    const before = known[token];
    if (before !== undefined) return before;
    const made = make(tree, token);
    known[token] = made;
    return made;
  };
}
