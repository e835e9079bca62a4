import { CONFIDENCE } from '../confidence.js';
import type { Pattern } from '../pattern.js';
import { viaOf } from '../via.js';

/**
 * A clause with its cue set in the middle.
 *
 * The vote, Ortega said, will be held in May.
 * The road is open, police said, but the bridge is not.
 */
export const split: Pattern = {
  name: 'split',
  find: (reading, attributions) => ({
    statements: attributions.flatMap((found) => {
      const { cue, source, content } = found;
      if (content === null || !(content.shape === 'split')) return [];
      return [{
        speaker: source.speaker, via: viaOf(reading, found), cue: cue.range, content: content.ranges, mode: content.mode, basis: 'stated' as const,
        confidence: CONFIDENCE.clause, ...(cue.denies ? { denies: true } : {}),
      }];
    }),
  }),
};
