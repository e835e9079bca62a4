import { CONFIDENCE } from '../confidence.js';
import type { Pattern } from '../pattern.js';
import { hasFiniteVerb, trimmed } from '../reading.js';

const LEADING = /^(?:if [^,.;]{2,60} (?:is|are) to be believed,?|it (?:was|is|has been|had been) (?:announced|reported|said|claimed|alleged|agreed|stated|rumou?red)(?: that)?|there (?:are|were|have been) (?:unconfirmed )?(?:reports|rumou?rs|claims)(?: that| of)?|(?:unconfirmed |early |initial |some |local |media )?(?:reports|rumou?rs) (?:say|suggest|claim|indicate|of)(?: that)?|reportedly,?|allegedly,?|word is(?: that)?|(?:(?:unconfirmed|initial|local|state|social|media|press|tv) )*(?:reports?|rumou?rs?|claims?|media|unconfirmed):|we are told(?: that)?|we hear(?: that)?|rumou?r has it that)\s+/i;
const TRAILING = /,\s+((?:we are told|it (?:was|is) (?:said|reported|claimed|announced)|reports (?:say|suggest|claim)|reportedly|allegedly|we hear|we understand|from what we (?:hear|understand)|or so [^,.;]{2,40}|if [^,.;]{2,60} (?:is|are) to be believed|(?:[\p{L}’'-]+ ){1,4}(?:was|were|(?:has|have|had) been) told))\s*[.!]?$/iu;
const WITHIN = /\b(?:reportedly|allegedly|(?:is|are|was|were) (?:said|reported|alleged|rumou?red|believed) to)\b/i;

/**
 * Words that pass a claim on without saying whose it is: nobody speaks, yet its events are not on the channel's own word.
 *
 * He is watching the count at home in Rotorua, we are told.
 * Troops have reportedly crossed the river.
 */
export const hedge: Pattern = {
  name: 'hedge',
  find: (reading) => ({
    statements: reading.units.flatMap((unit) => {
      const { text } = reading;
      const whole = text.slice(unit.start, unit.end);
      if (whole.trimEnd().endsWith('?')) return [];
      const made = (cueStart: number, cueEnd: number, start: number, end: number) => {
        const content = trimmed(text, start, end, true);
        const cue = trimmed(text, cueStart, cueEnd);
        if (content.end - content.start < 4) return [];
        return [{ speaker: null, via: [], cue, content: [content], mode: 'indirect' as const, basis: 'stated' as const, confidence: CONFIDENCE.hedge }];
      };
      const leading = LEADING.exec(whole);
      if (leading !== null) return made(unit.start, unit.start + leading[0].length, unit.start + leading[0].length, unit.end);
      const trailing = TRAILING.exec(whole);
      if (trailing !== null && hasFiniteVerb(reading, unit.start, unit.start + trailing.index)) {
        const cue = unit.start + trailing.index + trailing[0].indexOf(trailing[1]);
        return made(cue, cue + trailing[1].length, unit.start, unit.start + trailing.index);
      }
      const within = WITHIN.exec(whole);
      if (within !== null) return made(unit.start + within.index, unit.start + within.index + within[0].length, unit.start, unit.end);
      return [];
    }),
  }),
};
