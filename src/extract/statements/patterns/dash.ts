import { CONFIDENCE } from '../confidence.js';
import { tagOf, tokenAtChar } from '../../../parse/tree.js';
import type { Range } from '../../findings.js';
import type { Attribution, Pattern } from '../pattern.js';
import { hasFiniteVerb, type Reading, trimmed, type Unit } from '../reading.js';
import { speakerIn } from '../source.js';

/** What is published, which speaks though nobody is named. */
const PUBLISHED = /^(?:(?:media|press|local|state|police|court) )?(?:reports?|media|press|documents?|study|survey|poll)$/iu;
/** Nouns without an article, as headlines name who speaks: "eyewitnesses", "police chief". */
const BARE = /^(?:NOUN|PROPN|ADJ|NUM)$/u;

/**
 * A line that ends in a dash, or a headline in a colon, and a name or bare noun.
 *
 * The number of dead in Sylhet has risen to 19 – Kabir
 * Talks are over - Peskov
 * Two shot in market: witnesses
 * Cabinet to meet at noon – government source
 * Two drones hit the port. Nobody was hurt — Navy
 */
export const dash: Pattern = {
  name: 'dash',
  find: (reading, attributions) => ({
    statements: reading.units.flatMap((unit) => {
      const { text } = reading;
      const match = /(?:(?<!\s)\s+(?:—|–|-{1,2})|(?<=[\p{L}\d]):)\s+([^—–,;:“”"]{2,60})$/u.exec(text.slice(unit.start, unit.end));
      if (match === null) return [];
      const isColon = text[unit.start + match.index] === ':';
      const end = unit.start + match.index;
      const range = trimmed(text, unit.end - match[1].length, unit.end, true);
      if (hasFiniteVerb(reading, range.start, range.end) || (!isToldOf(reading, unit.start, end) && !hasFiniteVerb(reading, unit.start, end))) return [];
      const speaker = PUBLISHED.test(text.slice(range.start, range.end)) ? null : speakerIn(reading, range, -1);
      if (speaker === null && !PUBLISHED.test(text.slice(range.start, range.end))) return [];
      if (isColon && !namesInBrief(reading, range)) return [];
      // The phrase is the speaker's name and office, nothing more.
      if (speaker !== null && (reading.mentions[speaker].kind === 'place' || reading.mentions[speaker].form === 'pronoun')) return [];
      if (speaker !== null && Math.min(reading.mentions[speaker].range.start - range.start, 99) + (range.end - reading.mentions[speaker].range.end) > 40) return [];
      const content = trimmed(text, unit.start, end);
      const quote = reading.quotes.find((q) => q.outerStart === content.start && q.outerEnd === content.end);
      const credited = { speaker, via: [], cue: null, mode: 'indirect' as const, basis: 'inferred' as const, confidence: CONFIDENCE.credited };
      const before = speaker === null || isColon ? [] : sentencesBefore(reading, unit, attributions);
      return [...before.map((sentence) => ({ ...credited, content: [sentence] })), { speaker, via: [], cue: null, content: [quote ? trimmed(text, quote.start, quote.end) : content], mode: quote ? 'direct' as const : 'indirect' as const, basis: 'stated' as const, confidence: CONFIDENCE.dash }];
    }),
  }),
};

/** The sentences of the line before the one that is credited, which nobody else is told to say; none where anybody is, or a question is put. */
function sentencesBefore({ text, units, quotes }: Reading, last: Unit, attributions: readonly Attribution[]): Range[] {
  const line = text.lastIndexOf('\n', last.start) + 1;
  if (text.indexOf('\n', last.start) >= 0 && text.indexOf('\n', last.start) < last.end - 1) return [];
  const before = units.filter(({ start, end }) => start >= line && end <= last.start);
  const isOthers = attributions.some(({ cue }) => cue.range.start >= line && cue.range.start < last.start) || quotes.some(({ outerStart }) => outerStart >= line && outerStart < last.start);
  return isOthers || /[?:]/u.test(text.slice(before[0]?.start ?? last.start, last.start)) ? [] : before.map(({ start, end }) => trimmed(text, start, end, true)).filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)));
}

/** A headline's colon gives the word to who is named after it in a few bare words: "police chief", "Krol"; not "a student", nor "Reis and Sousa". */
export function namesInBrief({ tree: { doc }, text }: Reading, { start, end }: Range): boolean {
  if ((end < text.trimEnd().length && text[end] !== '\n') || /[.!?]$/u.test(text.slice(start, end))) return false;
  if (PUBLISHED.test(text.slice(start, end))) return true;
  for (let t = tokenAtChar(doc, start); t < doc.size && doc.startChar[t] < end; t++) if (!BARE.test(tagOf(doc, t))) return false;
  return true;
}

/** Something is told in the range, be it without an auxiliary: "ten hurt in crash". */
export function isToldOf({ tree: { doc } }: Reading, start: number, end: number): boolean {
  for (let t = tokenAtChar(doc, start); t < doc.size && doc.startChar[t] < end; t++) if (tagOf(doc, t) === 'VERB') return true;
  return false;
}
