import { CONFIDENCE } from '../confidence.js';
import { speakerIn } from '../source.js';
import type { Pattern } from '../pattern.js';
import { hasFiniteVerb, trimmed, unitOf } from '../reading.js';

const CITING = /(?:,|(?<!\s))\s+(?:citing|quoting|with reference to|referring to|with a link to)\s+/i;
const AS_SAYING = /(?<!\s)\s+as\s+(?:saying|stating|telling \w+)(?:\s*[,:])?\s*/i;

/**
 * One reports on another's word: the one cited speaks, the one who reports relays.
 *
 * Four officers have been arrested, Agence France-Presse reports, citing a military source.
 * TASS quotes Peskov as saying the talks are over.
 */
export const relay: Pattern = {
  name: 'relay',
  find: (reading, attributions) => ({
    statements: attributions.flatMap(({ cue, source, content }) => {
      const { text } = reading;
      const unit = unitOf(reading, cue.token);
      const rest = text.slice(cue.range.end, unit.end);
      const statement = (speaker: number | null, via: readonly number[], ranges: readonly { start: number; end: number }[]) => [{
        speaker, via: via.filter((m) => m !== speaker), cue: cue.range, content: ranges, mode: content?.mode ?? ('indirect' as const), basis: 'stated' as const, confidence: CONFIDENCE.relay,
      }];
      if (/^(?:cite|quote)$/.test(cue.lemma)) {
        const as = AS_SAYING.exec(rest);
        if (as === null) return [];
        const start = cue.range.end + as.index + as[0].length;
        const range = trimmed(text, start, unit.end, true);
        if (range.end <= range.start) return [];
        // "X was quoted as saying": the subject speaks.
        if (cue.form === 'passive') return statement(source.speaker, [], [range]);
        const cited = trimmed(text, cue.range.end, cue.range.end + as.index);
        return statement(speakerIn(reading, cited, -1), source.speaker === null ? [] : [source.speaker], [range]);
      }
      if (content === null || content.shape === 'object' || content.shape === 'infinitive') return [];
      const citing = CITING.exec(rest);
      if (citing === null || source.speaker === null) return [];
      const at = cue.range.end + citing.index;
      const start = at + citing[0].length;
      if (content.ranges.some((r) => r.start < at && r.end > start) && !hasFiniteVerb(reading, cue.range.end, at)) return [];
      const stop = /[,;.]\s|[.]?$/.exec(text.slice(start, unit.end));
      const cited = trimmed(text, start, stop === null ? unit.end : start + stop.index, true);
      const ranges = content.ranges.map((r) => (r.start < at && r.end > at ? trimmed(text, r.start, at, true) : r));
      return statement(speakerIn(reading, cited, -1), [source.speaker], ranges);
    }),
  }),
};
