import { CONFIDENCE } from '../confidence.js';
import type { Pattern } from '../pattern.js';
import { viaOf } from '../via.js';

/**
 * A participle that hangs on another verb: the speaker is whoever that verb belongs to.
 *
 * The minister resigned, saying he had lost the trust of the house.
 * Adler praised the crews, adding that the fire was out.
 */
export const participle: Pattern = {
  name: 'participle',
  find: (reading, attributions) => ({
    statements: attributions.flatMap((found) => {
      const { cue, source, content } = found;
      if (content === null || !(cue.form === 'participle')) return [];
      return [{
        speaker: source.speaker, via: viaOf(reading, found), cue: cue.range, content: content.ranges, mode: content.mode, basis: 'stated' as const,
        confidence: CONFIDENCE.participle, ...(cue.denies ? { denies: true } : {}),
      }];
    }),
  }),
};
