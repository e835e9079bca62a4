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
  const counts = new Float64Array(size).fill(1);
  const open = new Uint8Array(size).fill(1);
  const nearest = new Int32Array(size).fill(-1);
  const nearness = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const look = (i: number): void => {
    let most = Number.NEGATIVE_INFINITY;
    for (let j = 0; j < size; j++) {
      if (open[j] === 0 || j === i) continue;
      const mean = sums[i * size + j] / (counts[i] * counts[j]);
      if (mean > most) {
        most = mean;
        nearest[i] = j;
      }
    }
    nearness[i] = most;
  };
  for (let i = 0; i < size; i++) look(i);
  for (;;) {
    let best = -1;
    for (let i = 0; i < size; i++) if (open[i] === 1 && nearness[i] > (best < 0 ? least : nearness[best])) best = i;
    if (best < 0) break;
    // The group of the first item goes on, so that numbers do not depend on the way to them.
    const [kept, gone] = members[best][0] < members[nearest[best]][0] ? [best, nearest[best]] : [nearest[best], best];
    open[gone] = 0;
    for (let k = 0; k < size; k++) if (open[k] === 1 && k !== kept) sums[kept * size + k] = sums[k * size + kept] += sums[gone * size + k];
    members[kept].push(...members[gone]);
    counts[kept] = members[kept].length;
    look(kept);
    for (let k = 0; k < size; k++) {
      if (open[k] === 0 || k === kept) continue;
      if (nearest[k] === kept || nearest[k] === gone) {
        look(k);
        continue;
      }
      const mean = sums[k * size + kept] / (counts[k] * counts[kept]);
      if (mean > nearness[k]) {
        nearness[k] = mean;
        nearest[k] = kept;
      }
    }
  }
  const group = new Int32Array(size);
  for (let i = 0; i < size; i++) if (open[i] === 1) for (const member of members[i]) group[member] = i;
  return group;
}
