/**
 * Items in stretches of at most `size`. A page lays out a stretch as a whole, and only when it comes near: a long list in a few
 * hundred stretches opens far sooner than in thousands of rows.
 */
export function stretches<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
