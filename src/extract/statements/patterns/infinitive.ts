import { CONFIDENCE } from '../confidence.js';
import type { Pattern } from '../pattern.js';
import { viaOf } from '../via.js';

/**
 * A promise or a call told by an infinitive.
 *
 * The Secretary-General called on both sides to let aid through.
 * Hargreave promised to pay the flood money by Christmas.
 */
export const infinitive: Pattern = {
  name: 'infinitive',
  find: (reading, attributions) => ({
    statements: attributions.flatMap((found) => {
      const { cue, source, content } = found;
      if (content === null || !(content.shape === 'infinitive')) return [];
      return [{
        speaker: source.speaker, via: viaOf(reading, found), cue: cue.range, content: content.ranges, mode: content.mode, basis: 'stated' as const,
        confidence: CONFIDENCE.infinitive, ...(cue.denies ? { denies: true } : {}),
      }];
    }),
  }),
};
