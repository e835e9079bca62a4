import type { TokenRange } from '../model/windows.js';
import { bestSpans } from './labelling.js';

/** Added to a token's score of being a cue: what is found too much, confidence takes away later. As in train/readout_train/decode.py. */
const GENEROSITY = 2.5;
/** The core was trained on cues of at most so many tokens. */
const LONGEST_CUE = 8;

/**
 * Candidate cues, ascending and disjoint, found generously: which of them hold is decided where their roles are.
 *
 * @param scores log-probabilities of outside, begin and inside: 3 a token
 */
export function findCandidates(scores: Float32Array): TokenRange[] {
  return bestSpans(scores, 1, [0, GENEROSITY, GENEROSITY * 0.5]).filter(({ start, end }) => end - start <= LONGEST_CUE);
}
