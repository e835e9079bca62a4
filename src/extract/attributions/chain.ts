/** Scores of a linear chain over labels: of moving from one (row) to another (column), and of starting with each. */
export interface Chain {
  readonly labels: number;
  readonly move: Float64Array;
  readonly start: Float64Array;
}

const NEVER = -1e4;

/** A chain over BIO labels in which I follows only B or I of its own kind, with learned scores added. */
export function bioChain(labels: readonly string[], move: ArrayLike<number> = [], start: ArrayLike<number> = []): Chain {
  const size = labels.length;
  const isInside = labels.map((label) => label.startsWith('I'));
  const kinds = labels.map((label) => label.slice(1));
  return {
    labels: size,
    move: Float64Array.from({ length: size * size }, (_, k) => {
      const [from, to] = [Math.floor(k / size), k % size];
      return (move[k] ?? 0) + (isInside[to] && (labels[from] === 'O' || kinds[from] !== kinds[to]) ? NEVER : 0);
    }),
    start: Float64Array.from({ length: size }, (_, to) => (start[to] ?? 0) + (isInside[to] ? NEVER : 0)),
  };
}

/**
 * The labelling of highest score (Viterbi 1967): `scores` holds a row of label scores a token. Of equals, the lower label.
 * Time is tokens times labels squared.
 */
export function bestLabels(scores: ArrayLike<number>, { labels, move, start }: Chain): Uint8Array {
  const size = scores.length / labels;
  const path = new Uint8Array(size);
  if (size === 0) return path;
  const back = new Uint8Array(size * labels);
  let best = new Float64Array(labels);
  let next = new Float64Array(labels);
  for (let label = 0; label < labels; label++) best[label] = start[label] + scores[label];
  for (let t = 1; t < size; t++) {
    for (let to = 0; to < labels; to++) {
      let from = 0;
      let most = best[0] + move[to];
      for (let k = 1; k < labels; k++) {
        const score = best[k] + move[k * labels + to];
        if (score > most) [from, most] = [k, score];
      }
      back[t * labels + to] = from;
      next[to] = most + scores[t * labels + to];
    }
    [best, next] = [next, best];
  }
  let label = 0;
  for (let k = 1; k < labels; k++) if (best[k] > best[label]) label = k;
  for (let t = size - 1; t >= 0; t--) {
    path[t] = label;
    label = back[t * labels + label];
  }
  return path;
}
