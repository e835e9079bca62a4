import { CONFIDENCE } from '../confidence.js';
import { speakerIn } from '../source.js';
import type { Pattern } from '../pattern.js';
import type { MentionIndex, Range } from '../../findings.js';
import { hasFiniteVerb, type Reading, trimmed, unitOf } from '../reading.js';

const CITING = /(?:,|(?<!\s))\s+(?:citing|quoting|with reference to|referring to|with a link to)\s+/i;
const AS_SAYING = /(?<!\s)\s+as\s+(?:saying|stating|telling \w+)(?:\s*[,:])?\s*/i;

/** The phrase that names whose word is passed on, and where the citing begins: ", citing a military source". */
export function citedAfter({ text }: Reading, from: number, end: number): { readonly start: number; readonly phrase: Range } | null {
  const citing = CITING.exec(text.slice(from, end));
  if (citing === null) return null;
  const start = from + citing.index;
  const first = start + citing[0].length;
  const stop = /[,;.]\s|[.]?$/.exec(text.slice(first, end));
  return { start, phrase: trimmed(text, first, stop === null ? end : first + stop.index, true) };
}

/** The part of a range before `place`. */
export const before = (text: string, range: Range, place: number): Range => (range.start < place && range.end > place ? trimmed(text, range.start, place, true) : range);

/** Who is cited; null where a thing is, whatever it speaks of or goes to: "a letter to shareholders". Then who cites it speaks. */
export function whoIsCited(reading: Reading, phrase: Range): MentionIndex | null {
  const speaker = speakerIn(reading, phrase, -1);
  return speaker !== null && /\b(?:to|about|on|between|against) (?:the |an? )?$/iu.test(reading.text.slice(phrase.start, reading.mentions[speaker].range.start)) ? null : speaker;
}

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
      const cited = citedAfter(reading, cue.range.end, unit.end);
      if (cited === null || source.speaker === null) return [];
      if (content.ranges.some((r) => r.start < cited.start && r.end > cited.phrase.start) && !hasFiniteVerb(reading, cue.range.end, cited.start)) return [];
      const quoted = whoIsCited(reading, cited.phrase);
      return statement(quoted ?? source.speaker, quoted === null ? [] : [source.speaker], content.ranges.map((range) => before(text, range, cited.start)));
    }),
  }),
};
