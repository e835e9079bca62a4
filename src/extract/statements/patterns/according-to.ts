import { matchesOf } from '../../matches.js';
import { CONFIDENCE } from '../confidence.js';
import { speakerIn } from '../source.js';
import type { Pattern } from '../pattern.js';
import { isOutlet } from '../via.js';
import { hasFiniteVerb, mentionsWithin, trimmed } from '../reading.js';
import { relationOf, tokenAtChar } from '../../../parse/tree.js';

const WORDS = /\b(?:according to|in the words of|in the view of|in the opinion of|as reported by|as quoted by|as per|per)\b/gi;
const PUT_BEFORE = /,\s+as\s+([^,“"]{2,60}?)\s+((?:put|puts|has) it|noted|said|says|reported|reports|claimed|claims|stated|pointed out)\s*[.!]?$/iu;
const PUT = /^As\s+([^,“"]{2,60}?)\s+(?:put it|noted|said|told [^,]{2,40}|wrote|explained|pointed out|stated),\s+/;

/**
 * A clause with its source in a phrase on either side.
 *
 * National could govern alone, according to lecturer Priya Nair.
 * According to the police, quoted by TASS, the road is closed.
 */
export const accordingTo: Pattern = {
  name: 'according-to',
  find: (reading) => {
    const { text, tree } = reading;
    const statements = [];
    for (const unit of reading.units) {
      const whole = text.slice(unit.start, unit.end);
      const put = PUT.exec(whole);
      if (put !== null) {
        const start = unit.start + 3;
        const range = trimmed(text, start, start + put[1].length);
        const content = trimmed(text, unit.start + put[0].length, unit.end, true);
        const speaker = speakerIn(reading, range, -1);
        if (content.end > content.start) {
          const cueStart = range.end + 1;
          statements.push({ speaker, via: [], cue: { start: cueStart, end: unit.start + put[0].trimEnd().length - 1 }, content: [content], mode: 'indirect' as const, basis: 'stated' as const, confidence: CONFIDENCE.accordingTo });
        }
      }
      // "The army has left, as the mayor put it."
      const putBefore = put === null ? PUT_BEFORE.exec(whole) : null;
      if (putBefore !== null && hasFiniteVerb(reading, unit.start, unit.start + putBefore.index)) {
        const start = unit.start + putBefore.index + putBefore[0].indexOf(putBefore[1]);
        const range = trimmed(text, start, start + putBefore[1].length);
        const cue = { start: range.end + 1, end: range.end + 1 + putBefore[2].length };
        statements.push({ speaker: speakerIn(reading, range, -1), via: [], cue, content: [trimmed(text, unit.start, unit.start + putBefore.index)], mode: 'indirect' as const, basis: 'stated' as const, confidence: CONFIDENCE.accordingTo });
      }
      for (const match of matchesOf(whole, WORDS)) {
        const start = unit.start + match.index;
        const end = start + match[0].length;
        const word = match[0].toLowerCase();
        const initial = start - unit.start < 2;
        // "120 miles per hour": a source's name must follow, with a comma before the word.
        if (word === 'per' && !initial && text[start - 2] !== ',') continue;
        const token = tokenAtChar(tree.doc, end);
        const named = mentionsWithin(reading, end, unit.end);
        const near = named.filter((m) => /^\s*(?:[^,.;:“”"]|\b\p{Lu}\.){0,80}$/u.test(text.slice(end, reading.mentions[m].range.start)));
        const comma = text.indexOf(',', near.length > 0 ? Math.max(end, reading.mentions[near[0]].range.end) : end);
        let phraseEnd = comma < 0 || comma > unit.end ? unit.end : comma;
        if (initial && phraseEnd === unit.end) continue;
        if (word === 'per' && near.length === 0) continue;
        while (phraseEnd > end && /[\s.]/.test(text[phraseEnd - 1])) phraseEnd--;
        let head = token;
        for (let t = token; t < tree.doc.size && tree.doc.startChar[t] < phraseEnd; t++) {
          if (/^(?:obl|nmod|pobj)$/.test(relationOf(tree.doc, t)) && tree.doc.headToken[t] < token) { head = t; break; }
        }
        const speaker = speakerIn(reading, { start: tree.doc.startChar[token] ?? end, end: phraseEnd }, head);
        const via = named.filter((m) => m !== speaker && isOutlet(reading, m) && /(?:quoted|cited|reported) by (?:the )?$/.test(text.slice(phraseEnd, reading.mentions[m].range.start)));
        let content: ReturnType<typeof trimmed>;
        if (initial) {
          const skip = via.length > 0 ? text.indexOf(',', reading.mentions[via[0]].range.end) : phraseEnd;
          content = trimmed(text, skip < 0 || skip > unit.end ? phraseEnd : skip, unit.end, true);
        } else content = trimmed(text, unit.start, start);
        if (!hasFiniteVerb(reading, content.start, content.end) && content.end - content.start < 12) continue;
        const quote = reading.quotes.find((q) => q.outerStart === content.start && q.outerEnd >= content.end);
        const holds = reading.quotes.some((q) => q.outerStart >= content.start && q.outerEnd <= content.end);
        statements.push({
          speaker, via, cue: { start, end }, content: [quote ? trimmed(text, quote.start, quote.end) : content],
          mode: quote ? 'direct' as const : holds ? 'mixed' as const : 'indirect' as const, basis: 'stated' as const, confidence: CONFIDENCE.accordingTo,
        });
        break;
      }
    }
    return { statements };
  },
};
