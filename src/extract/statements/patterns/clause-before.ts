import { CONFIDENCE } from '../confidence.js';
import type { Pattern } from '../pattern.js';
import { viaOf } from '../via.js';

/**
 * A clause before its cue, from the start of the sentence to the comma.
 *
 * We struck nothing in El Obeid, Kabbashi said.
 * Turnout was 78 per cent, the chief electoral officer, Karl Pettersen, told TVNZ.
 */
export const clauseBefore: Pattern = {
  name: 'clause-before',
  find: (reading, attributions) => ({
    statements: attributions.flatMap((found) => {
      const { cue, source, content } = found;
      if (content === null || !(content.shape === 'before')) return [];
      return [{
        speaker: source.speaker, via: viaOf(reading, found), cue: cue.range, content: content.ranges, mode: content.mode, basis: 'stated' as const,
        confidence: CONFIDENCE.clause, ...(cue.denies ? { denies: true } : {}),
      }];
    }),
  }),
};
