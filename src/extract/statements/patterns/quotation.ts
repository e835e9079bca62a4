import { CONFIDENCE } from '../confidence.js';
import type { Pattern } from '../pattern.js';
import { viaOf } from '../via.js';

/**
 * A quotation with its cue in the same sentence, before or after it, and the quotation that goes on after the cue.
 *
 * "The crew are calm," Treloar said. "The sea is not."
 * Asked why, Sabry replied: “The telephone has no memory.”
 */
export const quotation: Pattern = {
  name: 'quotation',
  find: (reading, attributions) => ({
    statements: attributions.flatMap((found) => {
      const { cue, source, content } = found;
      if (content === null || !(content.shape === 'quote')) return [];
      return [{
        speaker: source.speaker, via: viaOf(reading, found), cue: cue.range, content: content.ranges, mode: content.mode, basis: 'stated' as const,
        confidence: CONFIDENCE.quote, ...(cue.denies ? { denies: true } : {}),
      }];
    }),
  }),
};
