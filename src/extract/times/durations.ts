import { isoLength, lengthAt, type Part, saysAge, unitAt } from './lengths.js';
import type { Parsed, Rule } from './meaning.js';
import { isDash, lowerAt, pastHyphen, type Word, wordAt } from './words.js';

const lasting = (end: number, parts: readonly Part[], also: { business?: boolean; atMost?: boolean } = {}): Parsed => ({ end, meaning: { type: 'duration', timex: isoLength({ parts, ...also }), readings: [], ...(also.atMost ? { atMost: true } : {}) } });

/** What shows that "a quarter" or "an hour" is a length and no rate: "for a quarter". */
const LASTS = /^(?:for|about|over|nearly|almost|around|than|least|takes?|took|taking|lasts?|lasted|lasting|spend|spent|spends|within|under|whole|full)$/u;

/** "3h", "two hours and ten minutes", "half an hour", "all day", "the whole week". */
export const duration: Rule = (words, at) => {
  if (/^(?:all|whole|entire|full)$/u.test(lowerAt(words, at))) {
    const unit = unitAt(words, pastHyphen(words, at + 1));
    const one = unit !== null && !lowerAt(words, unit.end - 1).endsWith('s');
    return unit !== null && one ? lasting(unit.end, [{ unit: unit.unit, value: unit.times }]) : null;
  }
  // "hour-long talks", "a day-long meeting".
  const long = unitAt(words, at);
  if (long !== null && isDash(words, long.end) && lowerAt(words, long.end + 1) === 'long' && !/^(?:[\d-]+|half)$/u.test(lowerAt(words, at - 1))) return lasting(long.end + 2, [{ unit: long.unit, value: long.times }]);
  // "more than three hours" is at least as long.
  const from = /^(?:more|less|fewer|longer)$/u.test(lowerAt(words, at)) && lowerAt(words, at + 1) === 'than' ? at + 2 : at;
  const length = lengthAt(words, from);
  if (length === null || saysAge(words, length.end) || !isFree(words, from, length.end)) return null;
  const atMost = /^(?:less|fewer)$/u.test(lowerAt(words, at)) || /^(?:under|within|every|before|in)$/u.test(lowerAt(words, at - 1)) || (lowerAt(words, at - 1) === 'to' && lowerAt(words, at - 2) === 'up');
  return lasting(length.end, length.parts, { ...(length.business ? { business: true } : {}), ...(atMost ? { atMost } : {}) });
};

/** False for "a second bid", "once a year", "3-minute-old" and what a longer number or word begins. */
function isFree(words: readonly Word[], at: number, end: number): boolean {
  const article = /^an?$/u.test(lowerAt(words, at));
  if (article && end === at + 2 && /^(?:second|quarter)$/u.test(lowerAt(words, at + 1)) && !LASTS.test(lowerAt(words, at - 1))) return false;
  // "seven days a week", "60 miles an hour": so much for each.
  if (article && end === at + 2 && (/\p{L}s$/u.test(lowerAt(words, at - 1)) || /^(?:\d+|%|percent|once|twice)$/u.test(lowerAt(words, at - 1))) && !LASTS.test(lowerAt(words, at - 1)) && !/^(?:was|is|has|as|this|yes)$/u.test(lowerAt(words, at - 1))) return false;
  if (lowerAt(words, at) === 'one' && /^(?:day|second|quarter)$/u.test(lowerAt(words, end - 1)) && /^(?:he|she|they|we|i|you|it|soon|will|may|might)$/u.test(lowerAt(words, end))) return false;
  if (isDash(words, end) && wordAt(words, end).glued && wordAt(words, end + 1).glued && !/^(?:long|term|and)$/u.test(lowerAt(words, end + 1))) return false;
  return !(wordAt(words, at).glued && /^[\p{L}\d$£€.]$/u.test(lowerAt(words, at - 1)));
}
