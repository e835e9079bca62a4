/**
 * Average-link agglomeration (Sokal and Michener 1958): the two groups whose members are the most alike on average are joined, as long as any
 * two are more alike than `least`. Takes memory and time in the square of `size` and little more.
 *
 * @param size how many items
 * @param likeness how alike two items are, the same both ways
 * @returns for each item the number of its group, which is that of the group's first item
 */
export function agglomerate(size: number, likeness: (i: number, j: number) => number, least: number): Int32Array {
  const sums = new Float64Array(size * size);
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) sums[i * size + j] = sums[j * size + i] = likeness(i, j);
  const members = Array.from({ length: size }, (_, i) => [i]);
  const open = new Set(members.keys());
  const nearest = new Int32Array(size).fill(-1);
  const nearness = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const mean = (i: number, j: number): number => sums[i * size + j] / (members[i].length * members[j].length);
  const look = (i: number): void => {
    nearness[i] = Number.NEGATIVE_INFINITY;
    for (const j of open) {
      if (j !== i && mean(i, j) > nearness[i]) {
        nearness[i] = mean(i, j);
        nearest[i] = j;
      }
    }
  };
  for (const i of open) look(i);
  for (;;) {
    let best = -1;
    for (const i of open) if (nearness[i] > (best < 0 ? least : nearness[best])) best = i;
    if (best < 0) break;
    // The group of the first item goes on, so that numbers do not depend on the way to them.
    const [kept, gone] = members[best][0] < members[nearest[best]][0] ? [best, nearest[best]] : [nearest[best], best];
    open.delete(gone);
    for (const k of open) if (k !== kept) sums[kept * size + k] = sums[k * size + kept] += sums[gone * size + k];
    members[kept].push(...members[gone]);
    look(kept);
    for (const k of open) {
      if (k === kept) continue;
      if (nearest[k] === kept || nearest[k] === gone) look(k);
      else if (mean(k, kept) > nearness[k]) {
        nearness[k] = mean(k, kept);
        nearest[k] = kept;
      }
    }
  }
  const group = new Int32Array(size);
  for (const i of open) for (const member of members[i]) group[member] = i;
  return group;
}
