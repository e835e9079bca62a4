import { FeatureBuffer, type Scorer } from '../model/features.js';
import { LEFT, RIGHT, SHIFT, TRANSITIONS, Transitions } from './transitions.js';
import type { Word } from './words.js';

/**
 * Finds each word's head: greedy arc-hybrid transitions, chosen by an averaged perceptron that was trained with a dynamic oracle
 * (Goldberg and Nivre 2012). Gives one tree with one root a sentence.
 */
export class HeadFinder {
  private readonly state = new Transitions();
  private readonly features = new FeatureBuffer(80);
  private readonly scores = new Int32Array(TRANSITIONS);

  constructor(private readonly scorer: Scorer) {}

  /** Writes the heads of `words[start..end)` into `heads`, as indices into `words`; the root's is itself. */
  find(words: readonly Word[], labels: Uint8Array, start: number, end: number, heads: Int32Array): void {
    const { state, features, scores } = this;
    state.reset(words, labels, start, end);
    while (!state.isDone()) {
      const allowed = state.allowed();
      let transition = onlyOne(allowed);
      if (transition < 0) {
        state.features(features);
        this.scorer.score(features, scores);
        transition = bestAllowed(scores, allowed);
      }
      state.apply(transition);
    }
    for (let i = 0; i < end - start; i++) heads[start + i] = start + (state.heads[i] === end - start ? i : state.heads[i]);
  }
}

function onlyOne(allowed: number): number {
  if (allowed === 1 << SHIFT) return SHIFT;
  if (allowed === 1 << LEFT) return LEFT;
  return allowed === 1 << RIGHT ? RIGHT : -1;
}

export function bestAllowed(scores: Int32Array | Float64Array, allowed: number): number {
  let best = -1;
  for (let t = 0; t < TRANSITIONS; t++) {
    if ((allowed & (1 << t)) !== 0 && (best < 0 || scores[t] > scores[best])) best = t;
  }
  return best;
}
