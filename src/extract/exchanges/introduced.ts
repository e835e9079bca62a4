import type { MentionIndex, Range } from '../findings.js';
import { hasFiniteVerb, mentionsWithin, type Reading } from '../statements/reading.js';

/** A question whose asker may introduce herself first: "Maria Castellano, The Oregonian. Did you ...?" */
export function questionOf(reading: Reading, range: Range, asker: MentionIndex | null): { asker: MentionIndex | null; question: Range } {
  const { text } = reading;
  const intro = /^([^?!]{3,80}?)[.:]\s+(?=\p{Lu})/u.exec(text.slice(range.start, range.end));
  if (intro !== null && !hasFiniteVerb(reading, range.start, range.start + intro[1].length)) {
    const named = mentionsWithin(reading, range.start, range.start + intro[1].length);
    const person = named.find((m) => reading.mentions[m].kind === 'person' && reading.mentions[m].form === 'name') ?? named.find((m) => reading.mentions[m].form === 'name');
    if (person !== undefined) return { asker: asker ?? person, question: { start: range.start + intro[0].length, end: range.end } };
  }
  return { asker, question: range };
}
