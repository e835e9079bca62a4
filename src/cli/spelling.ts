/** The one of `known` that `word` was most likely meant to be, if any is near: a slip or two, or its beginning. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const low = word.toLowerCase();
  const begun = known.filter((candidate) => low.length > 1 && candidate.startsWith(low));
  if (begun.length === 1) return begun[0];
  const ranked = known.map((candidate) => ({ candidate, slips: slips(low, candidate) })).sort((a, b) => a.slips - b.slips);
  const best = ranked[0];
  return best && best.slips <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : undefined;
}

/** Letters to add, drop, change or swap with their neighbour to make `a` into `b`. */
function slips(a: string, b: string): number {
  const rows: number[][] = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  for (let j = 0; j <= b.length; j++) rows[0][j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[a.length][b.length];
}
