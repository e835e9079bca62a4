import { DAY, startOfDay } from './calendar.js';
import { dateOn, type Parsed, type Reference, type Rule, remembered } from './meaning.js';
import { lowerAt, past, reads } from './words.js';

const AWAY: Readonly<Record<string, number>> = { today: 0, tomorrow: 1, tmr: 1, tmrw: 1, yesterday: -1 };

const on = (reference: Reference, away: number, end: number, fromText = false): Parsed => ({
  end, meaning: { ...dateOn(startOfDay(reference.now) + away * DAY), ...(fromText ? { fromText } : {}) },
});

/** "today", "tomorrow", "the day after tomorrow", "the day before yesterday". */
export const relativeDay: Rule = remembered((words, at, reference) => {
  const away = Object.hasOwn(AWAY, lowerAt(words, at)) ? AWAY[lowerAt(words, at)] : undefined;
  if (away !== undefined) return on(reference, away, at + 1);
  const from = past(words, at, 'the');
  if (reads(words, from, 'day', 'after', 'tomorrow')) return on(reference, 2, from + 3);
  if (reads(words, from, 'day', 'before', 'yesterday')) return on(reference, -2, from + 3);
  return null;
});

/** What follows a day that is a day's name or kind, not one told before: "the next day of the talks" is still the next day. */
const NO_DAY = /^(?:trip|trader|traders|job|care|off|labourers?|laborers?)$/u;

/** A day counted from one that the text tells: "the next day", "the following day", "the same day"; "for the day" is the day of the post. */
export const dayOfText: Rule = (words, at, reference) => {
  const article = lowerAt(words, at) === 'the';
  const from = past(words, at, 'the');
  const turn = { next: 1, following: 1, previous: -1, same: 0, very: 0 }[lowerAt(words, from)];
  if (turn !== undefined && lowerAt(words, from + 1) === 'day' && (article || turn !== 0 || lowerAt(words, from) === 'same')) return NO_DAY.test(lowerAt(words, from + 2)) ? null : on(reference, turn, from + 2, true);
  if (!article || lowerAt(words, at + 1) !== 'day') return null;
  const ends = /^(?:[.,;!?)]|)$/u.test(lowerAt(words, at + 2));
  return ends && /^(?:for|of)$/u.test(lowerAt(words, at - 1)) && lowerAt(words, at - 2) !== 'end' && lowerAt(words, at - 2) !== 'time' ? on(reference, 0, at + 2, true) : null;
};

const VAGUE: Readonly<Record<string, string>> = { asap: 'FUTURE_REF', recently: 'PAST_REF' };
/** What such words begin with: nearly all others need no closer look. */
const PRESENT = new Set(['as', 'at', 'right', 'just', 'now', ...Object.keys(VAGUE)]);

/** "now", "right now", "at the moment", "at present". */
export const present: Rule = (words, at, { now }) => {
  if (!PRESENT.has(lowerAt(words, at))) return null;
  const vague = reads(words, at, 'as', 'soon', 'as', 'possible') ? 'FUTURE_REF' : Object.hasOwn(VAGUE, lowerAt(words, at)) ? VAGUE[lowerAt(words, at)] : undefined;
  if (vague !== undefined) return { end: vague === 'FUTURE_REF' && lowerAt(words, at) === 'as' ? at + 4 : at + 1, meaning: { type: 'datetime', timex: vague, readings: [] } };
  const lead = past(words, at, 'right', 'just');
  const end = reads(words, at, 'at', 'present') ? at + 2 : reads(words, at, 'at', 'the', 'moment') || reads(words, at, 'at', 'this', 'moment') || reads(words, at, 'at', 'this', 'time') ? at + 3
    : lowerAt(words, lead) === 'now' && !/^(?:that|[-–])$/u.test(lowerAt(words, lead + 1)) ? lead + 1 : null;
  return end === null ? null : { end, meaning: { type: 'datetime', timex: 'PRESENT_REF', readings: [{ begin: now, end: now }] } };
};
