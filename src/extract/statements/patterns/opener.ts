import { addressedBy } from '../../exchanges/addressed.js';
import type { ExchangeFinding, MentionIndex, Range, StatementFinding } from '../../findings.js';
import { formOf, tagOf, tokenAtChar } from '../../../parse/tree.js';
import { isOutlet } from '../via.js';
import { CONFIDENCE } from '../confidence.js';
import { isToldOf, namesInBrief } from './dash.js';
import type { Pattern } from '../pattern.js';
import { hasFiniteVerb, labelLength, mentionsWithin, type Reading, trimmed } from '../reading.js';
import { quoteAt } from '../quotes.js';
import { questionOf } from '../../exchanges/introduced.js';
import { speakerIn } from '../source.js';

const ASKS = /^(?:(?:Q|Question|Reporter|Journalist|Press|Correspondent)(?:\s*\(([^)]{2,60})\))?\s*[:.]|Question (?:to|for) [^:?!.]{2,60}:)\s*/i;
/** "Ana Reis @anareis", "Foreign Ministry (@mfa) · 2h": the head of a post on a network, over its text. */
const HANDLE = /^([^@:“”"?!]{2,80}?)\s+\(?@\w{2,30}\)?(?:\s*[·•|]\s*[^\n]{1,24})?\s*$/u;
const ANSWERS = /^(?:A|Answer)\s*[:.]\s*/;
const NO_SPEAKER = /^(?:breaking|upd(?:ate)?(?: ?\d+)?|updated|edit(?:ed)?|icymi|fyi|nb|ps|p\.s|clarification|addition|addendum|important|attention|alert|flash|just in|exclusive|developing|analysis|opinion|explainer|explained|background|context|facts?|thread|part (?:\d+|one|two|three)|urgent|live|watch|photo|video|reminder|note|source|read more|more|summary|key points|correction|topic|time|date|place|location|today|tomorrow|Q|A)$/i;

/** The reporter's own word that no answer came. */
const UNANSWERED = /\b(?:(?:did|does|would|could) not|didn[’']t|wouldn[’']t|no|without|refused to|declined to) (?:answer|answering|reply|respond|responding|say|comment)/i;

/** What a line opens: a speaker's region, a question, or an answer with no name. */
interface Opening {
  readonly kind: 'speaker' | 'question' | 'answer';
  /** Where the opening's line starts, and where its content starts. */
  readonly at: number;
  readonly from: number;
  readonly speaker: MentionIndex | null;
  readonly via: readonly MentionIndex[];
  readonly about?: Range;
  readonly cue: Range | null;
}

/**
 * A line that opens with its speaker and a colon; what follows, over paragraphs, is direct speech. Questions in square brackets part it, and
 * lines of questions and answers end it.
 *
 * Putin on the results of negotiations: The Chairman has a big program ahead.
 * Q: Will you veto the bill? / Whitfield: I have read it twice.
 */
export const opener: Pattern = {
  name: 'opener',
  find: (reading) => {
    const { text } = reading;
    const statements: Omit<StatementFinding, 'rule'>[] = [];
    const exchanges: ExchangeFinding[] = [];
    const openings = openingsOf(reading);
    let speaker: MentionIndex | null = null;
    let pending: { asker: MentionIndex | null; question: Range } | null = null;
    for (let k = 0; k < openings.length; k++) {
      const opening = openings[k];
      const end = Math.min(headlineEndsAt(text, opening.from) ?? text.length, openings[k + 1]?.at ?? text.length);
      if (opening.kind === 'question') {
        // What a new line tells after the question is the reporter's: "The minister did not answer."
        const last = text.slice(opening.from, end).search(/\?["”]?\s*\n(?![^\n]*\?)/);
        const asked = trimmed(text, opening.from, last < 0 ? end : opening.from + last + 1);
        // "Q:" with nothing behind it asks nothing.
        if (asked.end === asked.start) continue;
        pending = questionOf(reading, asked, opening.speaker);
        if (openings[k + 1] === undefined || openings[k + 1].kind === 'question') {
          exchanges.push({ ...pending, answerer: null, answer: [], addressed: UNANSWERED.test(text.slice(asked.end, end)) ? 'no' : 'unknown' });
          pending = null;
        }
        continue;
      }
      // "Reuters: Will you resign? / Hruška: No.": who asks is answered by another.
      const next = openings[k + 1];
      const asked = opening.kind === 'speaker' && opening.speaker !== null && opening.about === undefined && /\?["”]?\s*$/.test(text.slice(opening.from, end));
      if (asked && next?.kind !== 'question' && next !== undefined && (next.kind === 'answer' || next.speaker !== opening.speaker) && !/[.!]\s/.test(text.slice(opening.from, end))) {
        pending = { asker: opening.speaker, question: trimmed(text, opening.from, end) };
        continue;
      }
      if (opening.kind === 'speaker') speaker = opening.speaker;
      const parts = partsOf(reading, opening.from, end);
      for (const part of parts) {
        if (part.question !== null) pending = questionOf(reading, part.question, null);
        if (part.answer.length === 0) {
          if (pending !== null) exchanges.push({ ...pending, answerer: speaker, answer: [], addressed: 'unknown' });
          pending = null;
          continue;
        }
        const exchange = pending === null ? undefined : exchanges.length;
        if (pending !== null) {
          exchanges.push({ ...pending, answerer: speaker, answer: part.answer, addressed: addressedBy(reading.tree, pending.question, part.answer) });
          pending = null;
        }
        statements.push({
          speaker, via: opening.via, cue: opening.cue, content: part.answer, mode: 'direct', basis: 'stated', confidence: CONFIDENCE.opener,
          ...(opening.about ? { about: opening.about } : {}), ...(exchange !== undefined ? { exchange } : {}),
        });
      }
    }
    return { statements, exchanges };
  },
};

/** "Sources: coach to go / The club will part with ...": a headline without a full stop gives nobody the text below it; null where the line is none. */
function headlineEndsAt(text: string, from: number): number | null {
  const end = text.indexOf('\n', from);
  if (end < 0 || text.slice(0, from).trim().includes('\n') || text.slice(end).trim() === '') return null;
  const line = text.slice(from, end).trim();
  return line !== '' && !/[.!?…:;,"”»\]]$/u.test(line) ? end : null;
}

function openingsOf(reading: Reading): Opening[] {
  const { text } = reading;
  const openings: Opening[] = [];
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end);
    const lead = labelLength(line) + (/^\s*/.exec(line.slice(labelLength(line)))?.[0].length ?? 0);
    const opening = openingAt(reading, at, at + lead, end) ?? answeringAt(reading, openings.at(-1), at, at + lead, end);
    if (opening !== null) openings.push(opening);
    if (opening?.kind === 'speaker') openings.push(...openingsWithin(reading, opening.from, end));
    at = end + 1;
  }
  return openings;
}

/** "Army: ... Rebels: ...": a sentence of the line that opens with another speaker's name and a colon, and nothing more before it. */
function openingsWithin(reading: Reading, from: number, end: number): Opening[] {
  const { text, mentions, quotes } = reading;
  return [...text.slice(from, end).matchAll(/[.!?…]["”’]?\s+(?=(?:[\p{L}’'.-]+ ){0,4}[\p{L}’'.-]+:\s)/gu)].flatMap((match) => {
    const at = from + match.index + match[0].length;
    const opening = quoteAt(quotes, at) === null ? openingAt(reading, at, at, end) : null;
    if (opening === null || opening.kind !== 'speaker' || opening.speaker === null) return [];
    const { range, form } = mentions[opening.speaker];
    const bare = text.slice(at, text.indexOf(':', at)).replace(/^the /iu, '');
    return form !== 'pronoun' && range.end - range.start >= bare.length ? [opening] : [];
  });
}

/** "to leave" stands in the range. */
function hasInfinitive({ tree: { doc } }: Reading, start: number, end: number): boolean {
  for (let t = tokenAtChar(doc, start) + 1; t < doc.size && doc.endChar[t] <= end; t++) if (tagOf(doc, t) === 'VERB' && formOf(doc, t) === 'VB' && doc.lemma[t - 1].toLowerCase() === 'to') return true;
  return false;
}

/** After a question a line that opens with a capitalised word and a colon answers it, though no mention covers the word: "Lindqvist: No." */
function answeringAt({ text }: Reading, last: Opening | undefined, at: number, start: number, end: number): Opening | null {
  const asked = last !== undefined && (last.kind === 'question' || /\?["”]?\s*$/.test(text.slice(last.from, at)));
  const name = /^(?:\p{Lu}[\p{L}’'.-]* ?){1,3}:\s+/u.exec(text.slice(start, end));
  if (!asked || name === null || NO_SPEAKER.test(name[0].replace(/:\s+$/, ''))) return null;
  return { kind: 'answer', at, from: start + name[0].length, speaker: null, via: [], cue: null };
}

function openingAt(reading: Reading, at: number, start: number, end: number): Opening | null {
  const { text } = reading;
  const line = text.slice(start, end);
  const asks = ASKS.exec(line);
  if (asks !== null) {
    const inner = asks[1] === undefined ? -1 : start + line.indexOf(asks[1]);
    const asker = asks[1] === undefined ? null : mentionsWithin(reading, inner, inner + asks[1].length)[0] ?? null;
    return { kind: 'question', at, from: start + asks[0].length, speaker: asker, via: [], cue: null };
  }
  const answers = ANSWERS.exec(line);
  if (answers !== null) return { kind: 'answer', at, from: start + answers[0].length, speaker: null, via: [], cue: null };
  const handle = HANDLE.exec(line);
  if (handle !== null && text.slice(end).trim() !== '' && !hasFiniteVerb(reading, start, start + handle[1].length)) {
    const holder = speakerIn(reading, trimmed(text, start, start + handle[1].length), -1);
    if (holder !== null && reading.mentions[holder].form === 'name') return { kind: 'speaker', at, from: end + 1, speaker: holder, via: [], cue: null };
  }
  const colon = /^[^:“”"«\n!?]{2,160}?:(?=\s|$|[“"‘«])/.exec(line);
  if (colon === null) return null;
  const head = colon[0].slice(0, -1);
  // "Ana Reis (Portuguese: ...)", "[Reuters: ...?]": a colon inside brackets gives nobody the word.
  if (NO_SPEAKER.test(head.trim()) || /\d$/.test(head) || head.lastIndexOf('(') > head.lastIndexOf(')') || head.lastIndexOf('[') > head.lastIndexOf(']')) return null;
  if (/[.!?]\s+\p{Lu}/u.test(head.replace(/\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|St|\p{Lu})\. /gu, ''))) return null;
  const headEnd = start + head.length;
  const rest = text.slice(start + colon[0].length).trimStart();
  if (rest === '') return null;
  const said = /^(.*?)\s+(?:told|tells|said|says|stated|states|writes|wrote|replied)\b/.exec(head);
  let nameEnd = headEnd;
  let about: Range | undefined;
  let cue: Range | null = null;
  const on = /\s+(?:on|about|regarding)\s+/.exec(head);
  if (said !== null) {
    if (/,/.test(said[1]) && /\b(?:asked|when|if)\b/i.test(said[1])) return null;
    if (/^(?:who|what|here|it|this|that|as)\b/i.test(said[1])) return null;
    nameEnd = start + said[1].length;
    cue = trimmed(text, nameEnd, start + said[0].length);
    if (hasFiniteVerb(reading, cue.end, headEnd)) return null;
  } else if (on !== null) {
    nameEnd = start + on.index;
    about = trimmed(text, nameEnd + on[0].length, headEnd);
  }
  // "CHIEF TO LEAVE: ..." says what is to come, and names no speaker.
  if (said === null && (hasFiniteVerb(reading, start, nameEnd) || hasInfinitive(reading, start, nameEnd))) return null;
  // "TEN HURT IN CRASH: POLICE": what ends in a bare name gives the word to that one (dash.ts).
  if (said === null && on === null && isToldOf(reading, start, headEnd) && namesInBrief(reading, trimmed(text, start + colon[0].length, end))) return null;
  const comma = text.slice(start, nameEnd).search(/,\s+(?:at|in|during|after|speaking|via|asked|answering)\b/);
  if (comma > 0) nameEnd = start + comma;
  const to = /\s+(?:to|in an interview with|on Telegram|on X|on Facebook|in)\s+/.exec(text.slice(start, nameEnd));
  const phraseEnd = to !== null ? start + to.index : nameEnd;
  const range = trimmed(text, start, phraseEnd);
  const speaker = speakerIn(reading, range, -1);
  const from = start + colon[0].length;
  const own = /^(?:[“"‘«„]|(?:I|We|My|Our|It[’']s my)\b)/.test(rest);
  if (speaker === null) {
    // A name that no mention covers still speaks, though nobody can be named: its content must not stand on the channel's word.
    if (!/^(?:\p{Lu}[\p{L}'’.-]*\s?){1,4}$/u.test(text.slice(range.start, range.end)) || !(own || on !== null)) return null;
    return { kind: 'speaker', at, from: from + /^\s*/.exec(text.slice(from))![0].length, speaker, via: [], about, cue };
  }
  const mention = reading.mentions[speaker];
  if (mention.form === 'adverb' || (mention.form === 'pronoun' && said === null)) return null;
  if (mention.kind === 'place' && said === null && about === undefined && !own) {
    // "Phiri: there was no gunfire": a name taken for a place speaks where a clause goes on in small letters; "Kyiv: Two hurt" does not.
    const line = trimmed(text, from, end);
    if (!/^\p{Ll}/u.test(rest) || /\s/.test(mention.text) || !hasFiniteVerb(reading, line.start, line.end)) return null;
  }
  // "Rumours about Putin: ..." names him without giving him the word.
  const before = text.slice(range.start, mention.range.start);
  if (/\b(?:of|about|by|from|for|with|between|against)\s+(?:the\s+)?$/i.test(before)) return null;
  if (before.length > 60) return null;
  const via = to === null && said === null ? [] : mentionsWithin(reading, phraseEnd, about === undefined ? headEnd : nameEnd).filter((m) => m !== speaker && isOutlet(reading, m));
  return { kind: 'speaker', at, from: from + /^\s*/.exec(text.slice(from))![0].length, speaker, via, about, cue };
}

/** The parts of a region: what stands before the first bracketed question, then each question with its answer. */
function partsOf(reading: Reading, from: number, end: number): { question: Range | null; answer: Range[] }[] {
  const { text } = reading;
  const whole = trimmedSpace(text, from, end);
  const opened = reading.quotes.find((q) => q.outerStart === whole.start);
  const parts: { question: Range | null; answer: Range[] }[] = [];
  let question: Range | null = null;
  let at = whole.start;
  const take = (to: number): void => {
    const answer = opened === undefined ? [trimmedSpace(text, at, to)].filter((r) => r.end > r.start) : quotationsRunning(reading, at, to);
    if (answer.length > 0 || question !== null) parts.push({ question, answer });
  };
  for (const match of text.slice(whole.start, whole.end).matchAll(/\[([^[\]]{3,400})\]/g)) {
    if (!/[\s]/.test(match[1].trim())) continue;
    const start = whole.start + match.index;
    // "[the minister] said" is the writer's gloss: a question is a whole sentence, beside no other word.
    const before = text.slice(whole.start, start).trimEnd();
    const asked = /\?\s*$/.test(match[1]) || (before === '' || /[.!?…”"»]$/.test(before)) && /^\s*\p{Lu}/u.test(match[1]);
    if (!asked) continue;
    take(start);
    question = trimmedSpace(text, start + 1, start + match[0].length - 1);
    at = start + match[0].length;
  }
  take(whole.end);
  return parts;
}

/** Quotations from `from` on, while nothing but white space stands between them. */
function quotationsRunning(reading: Reading, from: number, end: number): Range[] {
  const { text, quotes } = reading;
  const found: Range[] = [];
  let at = from;
  for (const quote of quotes) {
    if (quote.outerStart < from) continue;
    if (quote.outerStart >= end || text.slice(at, quote.outerStart).trim() !== '') break;
    found.push(trimmedSpace(text, quote.start, quote.end));
    at = quote.outerEnd;
  }
  return found;
}

function trimmedSpace(text: string, start: number, end: number): Range {
  while (start < end && /\s/.test(text[start])) start++;
  while (end > start && /\s/.test(text[end - 1])) end--;
  return { start, end };
}
