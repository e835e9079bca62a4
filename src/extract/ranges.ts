import type { Range } from './findings.js';

/** The first of `items` that ends after `place`; their ranges are ascending and disjoint. Binary search; undefined where all end before. */
export function firstEndingAfter<T>(items: readonly T[], place: number, rangeOf: (item: T) => Range): T | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rangeOf(items[middle]).end <= place) low = middle + 1;
    else high = middle;
  }
  return items[low];
}
