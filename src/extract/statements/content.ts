import { formOf, relationOf, tagOf, tokenAtChar, wordOf } from '../../parse/tree.js';
import type { Range } from '../findings.js';
import type { Mode } from '../../record/statement.js';
import { type Cue, takes, WEAK } from './cue.js';
import { type Quote, quoteAt } from './quotes.js';
import { hasFiniteVerb, mentionsWithin, type Reading, trimmed, type Unit, unitOf } from './reading.js';
import type { Source } from './source.js';

/** How the content stands to its cue. */
export type Shape = 'quote' | 'before' | 'after' | 'split' | 'object' | 'infinitive';

export interface Content {
  readonly ranges: readonly Range[];
  readonly mode: Mode;
  readonly shape: Shape;
  /** The hearer or adjuncts between the cue and its content, where a relay may stand. */
  readonly adjuncts: Range;
}

/** Verbs whose object is what is claimed, denied or made known. */
export const OBJECT = new Set(['deny', 'reject', 'refute', 'dismiss', 'confirm', 'announce', 'claim', 'admit', 'acknowledge', 'dispute', 'condemn', 'rule', 'declare']);
const DAYS = /^(?:today|yesterday|tomorrow|earlier|later|monday|tuesday|wednesday|thursday|friday|saturday|sunday|also|again|afterwards|instead|then|now|bluntly|separately|recently)$/i;
const PREPOSITIONS = /^(?:at|on|in|during|after|to|from|by|via|with|through|outside|before|of|over|inside|near|since)$/i;
// Another attribution hung on at the end: ", adding ...", ", the source added".
const TAIL = /,\s+(?:[\p{L}.’'-]+\s+){1,5}(?:said|says|added|adds|wrote|explained|noted|continued)\s*\.?$|,\s+(?:adding|saying|stating|noting|stressing|warning|explaining|claiming|according to|citing|quoting)\b|\s+\((?:Reuters|AP|AFP|TASS|RIA|Interfax)\)/iu;

/** What the cue attributes; null where nothing can be told for sure. */
export function contentOf(reading: Reading, cue: Cue, source: Source, cueTokens: ReadonlySet<number>): Content | null {
  const { text, tree } = reading;
  const { doc } = tree;
  const unit = unitOf(reading, cue.token);
  const coreStart = Math.min(source.range?.start ?? cue.range.start, cue.range.start);
  const coreEnd = Math.max(source.range?.end ?? cue.range.end, cue.range.end);
  const inside = enclosing(reading, cue);
  const unitStart = inside ? inside.start : unit.start;
  let unitEnd = inside ? Math.min(inside.end, unit.end) : unit.end;
  const coordinated = coordinatedEnd(reading, cue, unit, cueTokens);
  if (coordinated < unitEnd) unitEnd = coordinated;

  // -- what stands before
  const gap = text.slice(unitStart, coreStart);
  const wall = /(?:([“”"’»])\s*[,–—-]?|,|–|—|\s-)\s*$/.exec(gap);
  const left = trimmed(text, unitStart, coreStart);
  const quotesLeft = quotesIn(reading, unitStart, coreStart).filter((q) => q.outerStart >= unitStart);
  const lastLeft = quotesLeft.at(-1);
  const touching = lastLeft !== undefined && /^[\s,–—-]*$/.test(text.slice(lastLeft.outerEnd, coreStart));
  // -- what stands after
  const afterToken = tokenAtChar(doc, coreEnd);
  const next = skipAdjuncts(reading, cue, afterToken, unitEnd);
  const p = next < doc.size ? doc.startChar[next] : text.length;
  const adjuncts = { start: coreEnd, end: Math.max(coreEnd, Math.min(unitEnd, p)) };
  const quotesRight = quotesIn(reading, coreEnd, unit.end).filter((q) => inside === null || q.outerEnd < inside.end);
  const isThat = p < unitEnd && doc.lemma[next] === 'that' && /^(?:SCONJ|ADP|PRON|DET)$/.test(tagOf(doc, next)) && hasFiniteVerb(reading, p, unitEnd);

  if (touching && takes(cue, 'quote') && lastLeft !== undefined) {
    const lead = text.slice(unitStart, lastLeft.outerStart);
    const words = lead.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    const ranges: Range[] = [];
    let mode: Mode = 'direct';
    const sole = quotesLeft.length === 1 || /^[\s,.]*$/.test(text.slice(quotesLeft[0].outerEnd, lastLeft.outerStart));
    if (words === 0 && sole) for (const q of quotesLeft) ranges.push(innerOf(text, q));
    else if (words <= 4 && /[:,]\s*$/.test(lead) ) ranges.push(innerOf(text, lastLeft));
    else {
      ranges.push(left);
      mode = 'mixed';
    }
    if (mode === 'direct') ranges.push(...continuation(reading, unit, quotesRight, cueTokens));
    return { ranges, mode, shape: 'quote', adjuncts };
  }
  const rightQuote = quotesRight.find((q) => q.outerStart >= coreEnd);
  // Of two cues before a quotation the nearer one introduces it.
  const nearer = rightQuote !== undefined && cueBetween(reading, cueTokens, cue.token + 1, rightQuote.outerStart);
  if (rightQuote !== undefined && !nearer && takes(cue, 'quote')) {
    const lead = text.slice(coreEnd, rightQuote.outerStart);
    const bare = text.slice(Math.min(p, rightQuote.outerStart), rightQuote.outerStart);
    if (/[:,]\s*$/.test(lead) && (/:\s*$/.test(lead) || lead.trim() === ',' || !hasFiniteVerb(reading, coreEnd, rightQuote.outerStart))) {
      const run = [rightQuote, ...following(reading, rightQuote, unit.end)];
      return { ranges: run.map((q) => innerOf(text, q)), mode: 'direct', shape: 'quote', adjuncts };
    }
    if (/^(?:call|describe|brand|dub|label|term|characterize|characterise|denounce|condemn)$/.test(cue.lemma) && lead.length < 80 && !hasFiniteVerb(reading, coreEnd, rightQuote.outerStart) && rightQuote.outerEnd <= unitEnd) {
      return { ranges: [innerOf(text, rightQuote)], mode: 'direct', shape: 'quote', adjuncts };
    }
    if (/^\s*$/.test(bare) && !isThat) {
      const rest = trimmed(text, rightQuote.outerEnd, unitEnd, true);
      const full = /[.!?]$/.test(text.slice(0, rightQuote.end)) || rest.start >= rest.end;
      if (full || OBJECT.has(cue.lemma) || WEAK.has(cue.lemma) || /^(?:describe|brand|dub|label|term)$/.test(cue.lemma) || !takes(cue, 'that')) return { ranges: [innerOf(text, rightQuote)], mode: 'direct', shape: 'quote', adjuncts };
      return { ranges: [clauseRange(reading, rightQuote.outerStart, unitEnd)], mode: 'mixed', shape: 'quote', adjuncts };
    }
  }
  if (isThat && takes(cue, 'that')) return after(reading, p, unitEnd, adjuncts);
  if (cue.form === 'participle' || cue.form === 'passive') {
    if (/^(?:quote|cite|report)$/.test(cue.lemma)) return null;
    if (cue.form === 'participle' && takes(cue, 'that') && !WEAK.has(cue.lemma) && p < unitEnd && text[p] !== ',' && hasFiniteVerb(reading, p, unitEnd)) return after(reading, p, unitEnd, adjuncts);
    return null;
  }
  // A progressive ("is recalling two lots") seldom attributes without a quotation or "that".
  const strong = takes(cue, 'that') && !WEAK.has(cue.lemma) && formOf(doc, cue.token) !== 'VBG';
  const clauseAfter = strong && p < unitEnd && !/[,;.)]/.test(text[p]) && clauseBegins(reading, next, unitEnd, cueTokens);
  const clauseBefore = strong && wall !== null && source.range !== null && left.end > left.start && hasFiniteVerb(reading, left.start, left.end)
    && !/^(?:when|if|as|after|before|while|although|though|because|since|until|asked)\b/i.test(text.slice(left.start, left.start + 12).replace(isWholeCondition(reading, left) ? /^if\b/iu : /^$/u, ''))
    // "..., whom the police describe as the broker": what is said stands in the relative clause.
    && !/^(?:whom?|which|what|whose)\b/iu.test(text.slice(source.range.start, source.range.start + 6));
  if (clauseBefore && !clauseAfter) {
    const mixed = quotesLeft.length > 0;
    if (p < unitEnd && text[p] === ',' && /^,\s+(?:and|but|or|so|because|while|when|if|as|the|a|it|he|she|they|there|we|with)\b/i.test(text.slice(p, p + 12)) && hasFiniteVerb(reading, p, unitEnd) && !TAIL.test(text.slice(p, p + 16)) && !/^,\s+(?:as|and|but) (?:he|she|they)?\s*\w+ed\b/.test(text.slice(p, p + 30))) {
      return { ranges: [left, clauseRange(reading, p, unitEnd)], mode: mixed ? 'mixed' : 'indirect', shape: 'split', adjuncts };
    }
    return { ranges: [left], mode: mixed ? 'mixed' : 'indirect', shape: 'before', adjuncts };
  }
  // With neither subject nor "that" a past form is most likely a participle: "the cut announced today is the third".
  if (clauseAfter && source.range === null && source.speaker === null) return null;
  if (clauseAfter) return after(reading, p, unitEnd, adjuncts);
  if (p < unitEnd && doc.lemma[next] === 'to' && tagOf(doc, next) === 'PART' && (takes(cue, 'toinf') || takes(cue, 'hearer-toinf')) && !/^(?:decline|refuse)$/.test(cue.lemma)) {
    return { ...after(reading, p, unitEnd, adjuncts), shape: 'infinitive' };
  }
  if (OBJECT.has(cue.lemma) && source.range !== null && coreEnd < unitEnd) {
    const found = objectRange(reading, cue, afterToken, unitEnd);
    if (found !== null) return { ranges: [found], mode: quotesIn(reading, found.start, found.end).length > 0 ? 'mixed' : 'indirect', shape: 'object', adjuncts: { start: coreEnd, end: coreEnd } };
  }
  return null;
}

function after(reading: Reading, start: number, end: number, adjuncts: Range): Content {
  const range = clauseRange(reading, start, end);
  return { ranges: [range], mode: quotesIn(reading, range.start, range.end).length > 0 ? 'mixed' : 'indirect', shape: 'after', adjuncts };
}

/** From `start` to the unit's end without its stop, shorter where another attribution is hung on. */
function clauseRange(reading: Reading, start: number, end: number): Range {
  const { text } = reading;
  const tail = TAIL.exec(text.slice(start, end));
  const range = trimmed(text, start, tail ? start + tail.index : end, true);
  // "the door remains open." with its mark: the stop inside the marks goes with them.
  return range;
}

/** "If they attack, we will respond": a condition with what follows from it is said as a whole. */
function isWholeCondition(reading: Reading, { start, end }: Range): boolean {
  const comma = reading.text.slice(start, end).indexOf(', ');
  return /^if\b/iu.test(reading.text.slice(start, end)) && comma > 0 && hasFiniteVerb(reading, start, start + comma) && hasFiniteVerb(reading, start + comma, end);
}

function cueBetween(reading: Reading, cueTokens: ReadonlySet<number>, from: number, end: number): boolean {
  const { doc } = reading.tree;
  for (let t = from; t < doc.size && doc.startChar[t] < end; t++) if (cueTokens.has(t)) return true;
  return false;
}

/** The quotation that holds the cue, or null. */
function enclosing(reading: Reading, cue: Cue): Quote | null {
  return quoteAt(reading.quotes, cue.range.start);
}

/** Where a coordinated cue with the same subject takes over: "called it theft and said ...". */
function coordinatedEnd(reading: Reading, cue: Cue, unit: Unit, cueTokens: ReadonlySet<number>): number {
  const { doc } = reading.tree;
  for (let t = cue.token + 2; t < unit.endToken; t++) {
    if (!cueTokens.has(t)) continue;
    let joint = t - 1;
    if (tagOf(doc, joint) === 'ADV') joint--;
    if (tagOf(doc, joint) === 'CCONJ' && formOf(doc, t) === formOf(doc, cue.token)) return doc.startChar[joint];
  }
  return Number.POSITIVE_INFINITY;
}

function quotesIn(reading: Reading, start: number, end: number): Quote[] {
  const { quotes } = reading;
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotes[middle].outerStart < start) low = middle + 1;
    else high = middle;
  }
  const found: Quote[] = [];
  for (let q = low; q < quotes.length && quotes[q].outerStart < end; q++) if (quotes[q].outerEnd <= end) found.push(quotes[q]);
  return found;
}

function innerOf(text: string, quote: Quote): Range {
  let { start, end } = quote;
  while (start < end && /\s/.test(text[start])) start++;
  while (end > start && /[\s,]/.test(text[end - 1])) end--;
  return { start, end };
}

/** '"A," X said. "B."': quotations after the cue, then units that are nothing but a quotation, in the same paragraph. */
function continuation(reading: Reading, unit: Unit, right: readonly Quote[], cueTokens: ReadonlySet<number>): Range[] {
  const { text, quotes, units } = reading;
  const found: Range[] = right.filter((q) => text.slice(q.end - 1, q.outerEnd + 1).match(/[.!?]/)).map((q) => innerOf(text, q));
  let at = unit.end;
  for (let u = units.indexOf(unit) + 1; u < units.length; u++) {
    const next = units[u];
    if (text.slice(at, next.start).includes('\n')) break;
    const quote = quotes.find((q) => q.outerStart === next.start);
    if (quote === undefined || !/^[\s.]*$/.test(text.slice(quote.outerEnd, Math.max(quote.outerEnd, next.end)))) break;
    let cued = false;
    for (let t = next.firstToken; t < next.endToken; t++) if (cueTokens.has(t) && reading.tree.doc.startChar[t] > quote.outerEnd) cued = true;
    if (cued) break;
    found.push(innerOf(text, quote));
    at = next.end;
  }
  return found;
}

/** Quotations that follow `quote` with nothing but white space between. */
function following(reading: Reading, quote: Quote, end: number): Quote[] {
  const { quotes, text } = reading;
  const found: Quote[] = [];
  for (let q = quotes.indexOf(quote) + 1; q < quotes.length && quotes[q].outerEnd <= end; q++) {
    if (text.slice(quotes[q - 1].outerEnd, quotes[q].outerStart).trim() !== '') break;
    found.push(quotes[q]);
  }
  return found;
}

/** First token after the cue that is neither hearer nor adjunct of time and place. */
function skipAdjuncts(reading: Reading, cue: Cue, from: number, end: number): number {
  const { doc } = reading.tree;
  let t = from;
  const inRange = (k: number) => k < doc.size && doc.startChar[k] < end;
  const phrase = (k: number): number => {
    const mention = mentionsWithin(reading, doc.startChar[k], end).find((m) => reading.mentions[m].range.start <= (inRange(k + 2) ? doc.startChar[k + 1] : doc.startChar[k]));
    let at = k;
    if (mention !== undefined && reading.mentions[mention].form === 'name') while (inRange(at) && doc.endChar[at] <= reading.mentions[mention].range.end) at++;
    let nouns = at > k;
    while (inRange(at)) {
      const tag = tagOf(doc, at);
      if (tag === 'DET' && at > k) break;
      if (tag === 'PRON' && (nouns || relationOf(doc, at) !== 'nmod:poss') && at > k) break;
      if (!/^(?:DET|ADJ|NUM|NOUN|PROPN|PRON|PART|X)$/.test(tag) || doc.lemma[at] === 'to' || doc.lemma[at] === 'that') break;
      if (tag === 'NOUN' || tag === 'PROPN') nouns = true;
      at++;
      if (tag === 'PRON' && relationOf(doc, at - 1) !== 'nmod:poss') break;
    }
    return at;
  };
  if (inRange(t) && takes(cue, 'hearer') && !/^(?:SCONJ|PUNCT|ADP|ADV)$/.test(tagOf(doc, t)) && doc.lemma[t] !== 'that') {
    const q = reading.quotes.find((x) => x.outerStart === doc.startChar[t]);
    if (q === undefined && (cue.lemma === 'tell' || cue.lemma === 'inform' || cue.lemma === 'assure' || cue.lemma === 'remind' || !nextIsVerb(reading, phrase(t)))) t = phrase(t);
  }
  while (inRange(t)) {
    const word = wordOf(doc, t);
    const tag = tagOf(doc, t);
    if (DAYS.test(word) && !(tag === 'PROPN' && nextIsVerb(reading, t + 1))) t++;
    else if (PREPOSITIONS.test(word) && tag === 'ADP') {
      const past = phrase(t + 1);
      if (past === t + 1 || nextIsVerb(reading, past)) break;
      t = past;
    } else if (tag === 'ADV' && /ly$/.test(word)) t++;
    else break;
  }
  return t;
}

function nextIsVerb(reading: Reading, t: number): boolean {
  return t < reading.tree.doc.size && /^(?:VBD|VBZ|VBP|MD)$/.test(formOf(reading.tree.doc, t));
}

/** A clause with a verb of its own begins here, not a relative clause of the hearer's and not a bare object. */
function clauseBegins(reading: Reading, token: number, end: number, cueTokens: ReadonlySet<number>): boolean {
  const { doc } = reading.tree;
  let comma = false;
  if (/^(?:who|which|whom|whose|where|whether|after|as|because|when)$/.test(doc.lemma[token]) || tagOf(doc, token) === 'CCONJ' || tagOf(doc, token) === 'ADP' && doc.lemma[token] !== 'in') return false;
  for (let t = token; t < doc.size && doc.startChar[t] < end; t++) {
    if (/^(?:who|which|whom|that|where)$/.test(doc.lemma[t]) && /^(?:PRON|SCONJ|DET)$/.test(tagOf(doc, t)) && t > token) return false;
    if (tagOf(doc, t) === 'CCONJ' && OBJECT.has(doc.lemma[token - 1] ?? '')) return false;
    if (wordOf(doc, t) === ',') comma = true;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(formOf(doc, t))) return !(comma && cueTokens.has(t));
  }
  return false;
}

/** The object phrase of a claim: up to the next comma, verb or stop. */
function objectRange(reading: Reading, cue: Cue, from: number, end: number): Range | null {
  const { doc } = reading.tree;
  let first = from;
  if (cue.lemma === 'rule' && doc.lemma[first] === 'out') first++;
  else if (cue.lemma === 'rule') return null;
  if (first >= doc.size || doc.lemma[first] === 'what' || !/^(?:DET|NOUN|PROPN|ADJ|PRON|NUM|VERB)$/.test(tagOf(doc, first))) return null;
  let t = first;
  let nominal = false;
  for (; t < doc.size && doc.startChar[t] < end; t++) {
    const tag = tagOf(doc, t);
    if (tag === 'PUNCT' && /[,;:.!?“"(]/.test(wordOf(doc, t))) break;
    if (tag === 'CCONJ' && t + 1 < doc.size && /^(?:VBD|VBZ|VBP)$/.test(formOf(doc, t + 1))) break;
    if (/^(?:NOUN|PROPN|PRON|VERB)$/.test(tag)) nominal = true;
  }
  return nominal ? trimmed(reading.text, doc.startChar[first], doc.endChar[t - 1], true) : null;
}
