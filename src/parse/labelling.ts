/** A labelled range of tokens, end exclusive. `kind` counts from 0. */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: number;
}

/**
 * The spans of the best labelling by begin, inside and outside, where a span goes on only in its own kind (Viterbi). Of equal
 * labellings the one with the lower labels wins.
 *
 * @param scores a row a token: outside, then begin and inside of each kind
 * @param bias added to every row
 */
export function bestSpans(scores: Float32Array, kinds: number, bias?: readonly number[]): LabelledSpan[] {
  const labels = 1 + 2 * kinds;
  const size = scores.length / labels;
  if (size === 0) return [];
  const from = new Uint8Array(size * labels);
  let best = new Float64Array(labels);
  let next = new Float64Array(labels);
  for (let l = 0; l < labels; l++) best[l] = l > 0 && l % 2 === 0 ? Number.NEGATIVE_INFINITY : scores[l] + (bias?.[l] ?? 0);
  for (let t = 1, row = labels; t < size; t++, row += labels) {
    let top = 0;
    for (let l = 1; l < labels; l++) if (best[l] > best[top]) top = l;
    for (let l = 0; l < labels; l++) {
      const before = l === 0 || l % 2 === 1 ? top : best[l] > best[l - 1] ? l : l - 1;
      from[row + l] = before;
      next[l] = best[before] + scores[row + l] + (bias === undefined ? 0 : bias[l]);
    }
    [best, next] = [next, best];
  }
  let label = 0;
  for (let l = 1; l < labels; l++) if (best[l] > best[label]) label = l;
  const out: LabelledSpan[] = [];
  for (let t = size - 1, end = size; t >= 0; t--) {
    if (label === 0) end = t;
    else if (label % 2 === 1) {
      out.push({ start: t, end, kind: (label - 1) >> 1 });
      end = t;
    }
    label = from[t * labels + label];
  }
  return out.reverse();
}
