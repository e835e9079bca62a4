import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestSpans } from './labelling.js';

const LABELS = 5;

/** The best score of any labelling whose inside labels all follow their own kind: tries all of them. */
function bestByTrying(scores: Float32Array): number {
  const size = scores.length / LABELS;
  const from = (token: number, before: number): number => {
    if (token === size) return 0;
    let best = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < LABELS; label++) {
      if (label > 0 && label % 2 === 0 && before !== label && before !== label - 1) continue;
      best = Math.max(best, scores[token * LABELS + label] + from(token + 1, label));
    }
    return best;
  };
  return from(0, 0);
}

test('no labelling scores higher than the spans found', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 7 * LABELS }), (numbers) => {
    const scores = Float32Array.from(numbers.slice(0, numbers.length - (numbers.length % LABELS)));
    const labels = new Array(scores.length / LABELS).fill(0);
    for (const { start, end, kind } of bestSpans(scores, 2)) for (let t = start; t < end; t++) labels[t] = 2 * kind + (t === start ? 1 : 2);
    expect(labels.reduce((sum, label, t) => sum + scores[t * LABELS + label], 0)).toBe(bestByTrying(scores));
  }));
});

test('a bias finds more', () => {
  const scores = Float32Array.from([0, -1, -3, 0, -2, -1, 0, -5, -5]);
  expect(bestSpans(scores, 1)).toEqual([]);
  expect(bestSpans(scores, 1, [0, 2, 2])).toEqual([{ start: 0, end: 2, kind: 0 }]);
});
