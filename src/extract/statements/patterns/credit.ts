import { outletNamed } from '../../../facts/outlets.js';
import { CONFIDENCE } from '../confidence.js';
import type { Pattern } from '../pattern.js';
import { hasFiniteVerb, trimmed } from '../reading.js';
import { isToldOf } from './dash.js';

/**
 * A line that credits an outlet in brackets at its end.
 *
 * The talks in Trieste have ended without a deal (Reuters)
 * Ana Reis has resigned. She left for Rome. (TASS)
 */
export const credit: Pattern = {
  name: 'credit',
  find: (reading) => ({
    statements: reading.units.flatMap((unit) => {
      const { text, mentions } = reading;
      const match = /(?:^|\s)\(([^()]{2,40})\)[.!]?$/u.exec(text.slice(unit.start, unit.end));
      if (match === null || outletNamed(match[1]) === undefined) return [];
      const end = unit.start + match.index;
      const speaker = mentions.findIndex(({ range, form }) => form === 'name' && range.start >= end && range.end <= unit.end);
      if (speaker < 0) return [];
      // After a full stop it is the paragraph that is credited.
      const start = /(?:^|[.!?…])\s*$/u.test(text.slice(unit.start, end)) ? Math.min(unit.start, text.lastIndexOf('\n', end) + 1) : unit.start;
      if (!hasFiniteVerb(reading, start, end) && !isToldOf(reading, start, end)) return [];
      return [{ speaker, via: [], cue: null, content: [trimmed(text, start, end)], mode: 'indirect' as const, basis: 'stated' as const, confidence: CONFIDENCE.dash }];
    }),
  }),
};
