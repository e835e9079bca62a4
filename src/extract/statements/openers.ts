import { tagOf, tokenAtChar } from '../../parse/tree.js';
import type { ExchangeFinding, MentionIndex, Range, StatementFinding } from '../findings.js';
import { addressedBy } from '../exchanges/addressed.js';
import { cueAt } from './cue.js';
import { modeOf, type Reading, trimmed } from './reading.js';

/** A line that opens a statement: whose it is, what it is about, where the words begin. */
interface Opener {
  readonly kind: 'speaker' | 'question' | 'answer';
  readonly speaker: MentionIndex | null;
  readonly about?: Range;
  readonly cue: Range | null;
  readonly start: number;
  readonly body: number;
}

const LINE = /(?:^|\n)([^\n]{1,200}?):(?=\s|$|["“„«‘])/gu;
const LEAD = /^(?:\s|[\p{Extended_Pictographic}\uFE0F\u200D•▪])*(?:(?:from|statement by|excerpts from|key points from|main points of)\s+)?(?:the\s+|an?\s+)?$/iu;
const QUESTION = /^\s*(?:Q|Question|Reporter|Journalist)(?:\s*\([^)]*\))?$/iu;
const ANSWER = /^\s*(?:A|Answer)$/iu;

function openerAt(reading: Reading, lineStart: number, colon: number): Opener | null {
  const { tree, mentions } = reading;
  const { doc } = tree;
  const text = doc.text.slice(lineStart, colon);
  let body = colon + 1;
  while (body < doc.text.length && /\s/u.test(doc.text[body])) body++;
  if (body >= doc.text.length) return null;
  if (QUESTION.test(text)) {
    const asker = mentions.findIndex((mention) => mention.form === 'name' && mention.range.start >= lineStart && mention.range.end <= colon);
    return { kind: 'question', speaker: asker < 0 ? null : asker, cue: null, start: lineStart, body };
  }
  if (ANSWER.test(text)) return { kind: 'answer', speaker: null, cue: null, start: lineStart, body };
  const quoted = /["“„«‘]/u.test(doc.text[body]);
  const speaker = mentions.findIndex(
    (mention) =>
      mention.range.start >= lineStart && mention.range.end <= colon && (mention.form === 'name' || mention.form === 'role') &&
      (mention.kind !== 'place' || quoted) && LEAD.test(doc.text.slice(lineStart, mention.range.start - (mention.title ? mention.title.length + 1 : 0))),
  );
  if (speaker < 0) return null;
  let cue: Range | null = null;
  for (let i = tokenAtChar(doc, lineStart); i < doc.size && doc.startChar[i] < colon; i++) {
    const tag = tagOf(doc, i);
    if (doc.text[doc.startChar[i]] === '.' && doc.endChar[i] - doc.startChar[i] === 1) return null;
    if (tag === 'AUX' && !quoted) return null;
    if (tag !== 'VERB') continue;
    // A clause before the colon is no opener, unless it says that its subject speaks or a quotation follows.
    if (cueAt(tree, i)) cue ??= { start: doc.startChar[i], end: doc.endChar[i] };
    else if (!quoted && mentions[speaker].range.end <= doc.startChar[i] && !/\b(?:on|about)\b/iu.test(doc.text.slice(mentions[speaker].range.end, doc.startChar[i]))) return null;
  }
  const topic = /\b(?:on|about|regarding|concerning)\s+/iu.exec(doc.text.slice(mentions[speaker].range.end, colon));
  const aboutStart = topic ? mentions[speaker].range.end + topic.index + topic[0].length : -1;
  const day = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/iu.test(doc.text.slice(aboutStart));
  return {
    kind: 'speaker', speaker, cue, start: lineStart, body,
    ...(topic && !day && aboutStart < colon ? { about: { start: aboutStart, end: colon } } : {}),
  };
}

/** Bracketed questions between `from` and `to`: "[You didn’t say a word about military cooperation]". */
function bracketed(text: string, from: number, to: number): Range[] {
  const out: Range[] = [];
  for (const match of text.slice(from, to).matchAll(/\[([^[\]\n]{4,400})\]/gu)) {
    if (match[1].trim().split(/\s+/u).length >= 2) out.push({ start: from + match.index, end: from + match.index + match[0].length });
  }
  return out;
}

/**
 * Statements that a line opens, and the questions and answers inside them.
 *
 * "Putin on the talks: The Chairman has a big program ahead. [And the army?] There are restrictions." - two statements, one exchange.
 */
export function findByOpener(reading: Reading): { readonly statements: StatementFinding[]; readonly exchanges: ExchangeFinding[]; readonly regions: Range[] } {
  const { text } = reading.tree.doc;
  const openers: Opener[] = [];
  for (const match of text.matchAll(LINE)) {
    const start = match.index + (match[0].startsWith('\n') ? 1 : 0);
    const opener = openerAt(reading, start, match.index + match[0].length - 1);
    if (opener) openers.push(opener);
  }
  const statements: StatementFinding[] = [];
  const exchanges: ExchangeFinding[] = [];
  const regions: Range[] = [];
  let speaker: MentionIndex | null = null;
  let pending: { readonly question: Range; readonly asker: MentionIndex | null } | null = null;
  openers.forEach((opener, i) => {
    const end = i + 1 < openers.length ? openers[i + 1].start : text.length;
    if (opener.kind === 'question') {
      const range = trimmed(text, opener.body, end);
      pending = range && { question: { start: range.start, end: Math.min(end, range.end + (text[range.end] === '?' ? 1 : 0)) }, asker: opener.speaker };
      regions.push({ start: opener.body, end });
      return;
    }
    if (opener.kind === 'speaker') speaker = opener.speaker;
    else if (!pending) return;
    let from = opener.body;
    let to = end;
    const quotation = reading.quotations.find(({ outer }) => outer.start === opener.body);
    // Words in marks after the colon: they alone are the speaker's, for as long as quotations follow one another.
    const parts: Range[] = [];
    if (quotation) {
      let last = quotation;
      parts.push(quotation.range);
      for (const next of reading.quotations) {
        if (next.outer.start > last.outer.end && next.outer.start < end && /^\s*$/u.test(text.slice(last.outer.end, next.outer.start))) {
          parts.push(next.range);
          last = next;
        }
      }
      to = last.outer.end;
    }
    regions.push({ start: from, end: to });
    const say = (content: Range[], exchange: number | null): void => {
      if (content.length === 0) return;
      statements.push({
        speaker, via: [], cue: opener.cue, content, mode: quotation || modeOf(reading, content) !== 'mixed' ? 'direct' : 'direct', basis: 'stated',
        ...(opener.about ? { about: opener.about } : {}),
        ...(exchange !== null ? { exchange } : {}),
        confidence: speaker === null ? 0.6 : 0.95,
        rule: 'opener',
      });
    };
    const answer = (asked: { readonly question: Range; readonly asker: MentionIndex | null }, content: Range[]): number => {
      exchanges.push({ ...asked, answerer: speaker, answer: content, addressed: addressedBy(text, asked.question, content) });
      return exchanges.length - 1;
    };
    let asked = pending;
    pending = null;
    for (const question of [...bracketed(text, from, to), null]) {
      const range = trimmed(text, from, question ? question.start : to);
      const content = quotation && !question && from === opener.body ? parts : range ? [{ start: range.start, end: text[range.end] === '.' ? range.end + 1 : range.end }] : [];
      if (content.length > 0) say(content, asked ? answer(asked, content) : null);
      if (!question) break;
      asked = { question: { start: question.start + 1, end: question.end - 1 }, asker: null };
      from = question.end;
    }
  });
  return { statements, exchanges, regions };
}
