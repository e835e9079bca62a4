import { CONFIDENCE } from '../confidence.js';
import type { Pattern } from '../pattern.js';
import { viaOf } from '../via.js';

/**
 * A claim told by a noun: what is denied, confirmed, announced or condemned.
 *
 * The Front denies the attack.
 * The ministry confirmed the death of two soldiers.
 */
export const nounObject: Pattern = {
  name: 'object',
  find: (reading, attributions) => ({
    statements: attributions.flatMap((found) => {
      const { cue, source, content } = found;
      if (content === null || !(content.shape === 'object')) return [];
      return [{
        speaker: source.speaker, via: viaOf(reading, found), cue: cue.range, content: content.ranges, mode: content.mode, basis: 'stated' as const,
        confidence: CONFIDENCE.object, ...(cue.denies ? { denies: true } : {}),
      }];
    }),
  }),
};
