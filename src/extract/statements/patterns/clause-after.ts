import { CONFIDENCE } from '../confidence.js';
import type { Pattern } from '../pattern.js';
import { viaOf } from '../via.js';

/**
 * A clause after its cue, with or without that; hearer, time and place between them are skipped.
 *
 * Calder said she will step down on Monday.
 * Kabir told AFP on Tuesday that the town was cut off.
 */
export const clauseAfter: Pattern = {
  name: 'clause-after',
  find: (reading, attributions) => ({
    statements: attributions.flatMap((found) => {
      const { cue, source, content } = found;
      if (content === null || !(content.shape === 'after')) return [];
      return [{
        speaker: source.speaker, via: viaOf(reading, found), cue: cue.range, content: content.ranges, mode: content.mode, basis: 'stated' as const,
        confidence: CONFIDENCE.clause, ...(cue.denies ? { denies: true } : {}),
      }];
    }),
  }),
};
