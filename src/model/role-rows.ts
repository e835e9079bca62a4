import { type Column, IntegerColumn } from './graph.js';
import type { Shapes } from './shapes.js';
import type { TokenRange } from './windows.js';

/** Tokens looked at on either side of a cue. */
const REACH = 112;
/** Bounds of the distance buckets. */
const EDGES = [1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 30, 40, 55, 75, 100];
/** Steps further away than this are as far. */
const MOST_STEPS = 4;
const LABELS = 5;

/** Bucket of each distance up to the reach: how many edges lie at or below it. */
const bucketOf = Uint8Array.from({ length: REACH + 1 }, (_, distance) => EDGES.filter((edge) => edge <= distance).length);

/**
 * The role head's inputs for the cues of one window: a row a cue, a column a token within its reach, aligned left and filled up on the
 * right to the longest row. The codes are those that train/readout_train/heads.py trained with.
 */
export class RoleRows {
  readonly inputs: Readonly<Record<string, Column>>;
  private readonly ranges: readonly TokenRange[];
  private readonly width: number;

  constructor(window: TokenRange, shapes: Shapes, cues: readonly TokenRange[]) {
    this.ranges = cues.map(({ start, end }) => ({ start: Math.max(window.start, start - REACH), end: Math.min(window.end, end + REACH) }));
    this.width = this.ranges.reduce((longest, { start, end }) => Math.max(longest, end - start), 1);
    const shape = [cues.length, this.width];
    const cueFirst = new IntegerColumn([cues.length]);
    const cueEnd = new IntegerColumn([cues.length]);
    const index = new IntegerColumn(shape);
    const distance = new IntegerColumn(shape);
    const step = new IntegerColumn(shape);
    const quote = new IntegerColumn(shape);
    const real = new Float32Array(cues.length * this.width);
    cues.forEach((cue, c) => {
      const { start, end } = this.ranges[c];
      cueFirst.set(c, cue.start - window.start);
      cueEnd.set(c, cue.end - window.start);
      const cueQuoted = shapes.quote[cue.start] > 0 ? 1 : 0;
      for (let k = 0, at = c * this.width; k < this.width; k++, at++) {
        // What fills up the row repeats its last token, as in training.
        const token = Math.min(start + k, end - 1);
        const gap = token < cue.start ? token - cue.start : token >= cue.end ? token - cue.end + 1 : 0;
        const steps = Math.max(-MOST_STEPS, Math.min(MOST_STEPS, shapes.step[token] - shapes.step[cue.start]));
        const sameQuotation = shapes.segment[token] === shapes.segment[cue.start] ? 2 : 0;
        index.set(at, token - window.start);
        distance.set(at, EDGES.length + 1 + (gap < 0 ? -bucketOf[-gap] : bucketOf[gap]));
        step.set(at, steps + MOST_STEPS);
        quote.set(at, shapes.quote[token] * 4 + sameQuotation + cueQuoted);
        real[at] = start + k < end ? 1 : 0;
      }
    });
    this.inputs = { cue_first: cueFirst, cue_end: cueEnd, index, distance, step, quote_code: quote, real: { values: real, shape } };
  }

  /** The head's logits as log-probabilities, cut to each row's real length. */
  scoresOf(logits: Float32Array): { readonly start: number; readonly scores: Float32Array }[] {
    return this.ranges.map(({ start, end }, c) => {
      const from = c * this.width * LABELS;
      return { start, scores: logSoftmax(logits.subarray(from, from + (end - start) * LABELS), LABELS) };
    });
  }
}

/** Log-probabilities of rows of `labels` logits, in a new array. */
export function logSoftmax(logits: Float32Array, labels: number): Float32Array {
  const out = new Float32Array(logits.length);
  for (let row = 0; row < logits.length; row += labels) {
    let top = logits[row];
    for (let k = 1; k < labels; k++) if (logits[row + k] > top) top = logits[row + k];
    let sum = 0;
    for (let k = 0; k < labels; k++) sum += Math.exp(logits[row + k] - top);
    const base = top + Math.log(sum);
    for (let k = 0; k < labels; k++) out[row + k] = logits[row + k] - base;
  }
  return out;
}
