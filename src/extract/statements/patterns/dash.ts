import { CONFIDENCE } from '../confidence.js';
import { speakerIn } from '../source.js';
import type { Pattern } from '../pattern.js';
import { hasFiniteVerb, trimmed } from '../reading.js';

/**
 * A line that ends in a dash and a name.
 *
 * The number of dead in Sylhet has risen to 19 – Kabir
 * Talks are over - Peskov
 */
export const dash: Pattern = {
  name: 'dash',
  find: (reading) => ({
    statements: reading.units.flatMap((unit) => {
      const { text } = reading;
      const match = /(?<!\s)\s+(?:—|–|-{1,2})\s+([^—–,;:“”"]{2,60})$/.exec(text.slice(unit.start, unit.end));
      if (match === null) return [];
      const end = unit.start + match.index;
      const range = trimmed(text, unit.end - match[1].length, unit.end, true);
      if (hasFiniteVerb(reading, range.start, range.end) || !hasFiniteVerb(reading, unit.start, end)) return [];
      const speaker = speakerIn(reading, range, -1);
      if (speaker === null || reading.mentions[speaker].kind === 'place' || reading.mentions[speaker].form === 'pronoun') return [];
      // The phrase after the dash is the speaker's name and office, nothing more.
      if (Math.min(reading.mentions[speaker].range.start - range.start, 99) + (range.end - reading.mentions[speaker].range.end) > 40) return [];
      const content = trimmed(text, unit.start, end);
      const quote = reading.quotes.find((q) => q.outerStart === content.start && q.outerEnd === content.end);
      return [{ speaker, via: [], cue: null, content: [quote ? trimmed(text, quote.start, quote.end) : content], mode: quote ? 'direct' as const : 'indirect' as const, basis: 'stated' as const, confidence: CONFIDENCE.dash }];
    }),
  }),
};
