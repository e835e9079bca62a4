import { dependents, formOf, relationOf, tagOf, tokenAtChar } from '../../parse/tree.js';
import type { MentionIndex, Range } from '../findings.js';
import { type Cue, opensWithCue } from './cue.js';
import { hasFiniteVerb, mentionsWithin, type Reading, trimmed, unitOf } from './reading.js';

/** Who says it: the mention, null where none covers the subject; and the characters of the whole subject phrase. */
export interface Source {
  readonly speaker: MentionIndex | null;
  /** Null where no subject was found at all. */
  readonly range: Range | null;
}

const NONE: Source = { speaker: null, range: null };

/** The source of a cue: its subject, told from heads and from what stands beside it. */
export function sourceOf(reading: Reading, cue: Cue, earlier: (token: number) => Source | undefined): Source {
  const { tree, text } = reading;
  const { doc } = tree;
  const unit = unitOf(reading, cue.token);
  if (cue.form === 'passive') {
    const agent = dependents(tree, cue.token, 'obl:agent')[0];
    const subject = dependents(tree, cue.token, 'nsubj:pass', 'nsubj')[0];
    // "X was quoted as saying": the subject speaks. "It was announced by X": the agent does.
    if (/^(?:quote|cite)$/.test(cue.lemma) && subject !== undefined) return sourceAt(reading, subject, unit.firstToken, cue.token);
    if (agent !== undefined) return sourceAt(reading, agent, cue.token + 1, unit.endToken);
    return NONE;
  }
  // "..., confirmed Krol.": who speaks comes after, whatever the heads say.
  if (opensWithCue(reading, cue.token)) {
    const range = trimmed(text, cue.range.end, unit.end, true);
    return { speaker: speakerIn(reading, range, -1), range };
  }
  const before = subjectBefore(reading, cue.token, unit.firstToken);
  if (cue.form === 'participle') {
    // "..., saying S": whoever the governing verb belongs to; in doubt the last subject told before it in the unit.
    const head = doc.headToken[cue.token];
    const subject = dependents(tree, head, 'nsubj')[0];
    if (subject !== undefined && subject < cue.token) return { speaker: sourceAt(reading, subject, unit.firstToken, cue.token).speaker, range: null };
    for (let t = cue.token - 1; t >= unit.firstToken; t--) if (relationOf(doc, t) === 'nsubj') return { speaker: sourceAt(reading, t, unit.firstToken, cue.token).speaker, range: null };
    return NONE;
  }
  if (before !== null) return before;
  // "and said S": the subject of the verb it is coordinated with.
  const conjoined = tagOf(doc, cue.token - 1) === 'CCONJ' || (tagOf(doc, cue.token - 1) === 'ADV' && tagOf(doc, cue.token - 2) === 'CCONJ');
  const own = dependents(tree, cue.token, 'nsubj');
  if (conjoined) {
    for (let t = cue.token - 1; t >= unit.firstToken; t--) {
      const known = earlier(t);
      if (known?.speaker != null) return { speaker: known.speaker, range: null };
      if (relationOf(doc, t) === 'nsubj' && !(own.length > 0 && own[0] > cue.token)) {
        const found = sourceAt(reading, t, unit.firstToken, cue.token);
        if (found.speaker !== null) return { speaker: found.speaker, range: null };
      }
    }
  }
  // '"...," said X.'
  const next = doc.startChar[cue.token + 1];
  if (cue.token + 1 < unit.endToken && /["”’»,]\s*$/.test(text.slice(Math.max(unit.start, cue.range.start - 3), cue.range.start))) {
    const after = mentionsWithin(reading, next, unit.end).find((m) => {
      const gap = text.slice(next, reading.mentions[m].range.start);
      // "said the company's director": whose director he is does not speak.
      if (/^['’]s?\s/.test(text.slice(reading.mentions[m].range.end, reading.mentions[m].range.end + 3))) return false;
      return gap.length < 60 && !/[,;:.“"]/.test(gap.replace(/\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt)\./g, ''));
    });
    if (after !== undefined) {
      const named = apposed(reading, after, unit.end);
      const end = Math.max(reading.mentions[named].range.end, reading.mentions[after].range.end);
      const subject = own[0] !== undefined && own[0] > cue.token ? doc.endChar[Math.min(unit.endToken, tree.rightToken[own[0]]) - 1] : end;
      return { speaker: named, range: { start: next, end: Math.max(end, Math.min(subject, end + 120)) } };
    }
  }
  if (own[0] !== undefined && own[0] < cue.token && own[0] >= unit.firstToken) return sourceAt(reading, own[0], unit.firstToken, cue.token);
  return NONE;
}

const SKIPPED = new Set(['AUX', 'ADV', 'PART']);

/** The subject phrase that ends right before the cue, with its appositions; null where a clause or nothing stands there. */
function subjectBefore(reading: Reading, token: number, first: number): Source | null {
  const { tree, text } = reading;
  const { doc } = tree;
  let last = token - 1;
  while (last >= first && SKIPPED.has(tagOf(doc, last)) ) last--;
  if (last < first || tagOf(doc, last) === 'CCONJ') return null;
  const isComma = (t: number) => text[doc.startChar[t]] === ',' && doc.endChar[t] - doc.startChar[t] === 1;
  // A hyphen inside a name, "al-Rawi", parts nothing.
  const inWord = (t: number) => t > first && doc.endChar[t - 1] === doc.startChar[t] && doc.startChar[t + 1] === doc.endChar[t];
  const isWall = (t: number) => tagOf(doc, t) === 'PUNCT' && /[,“”"«»:;—–(…’‘]|^-$/.test(text.slice(doc.startChar[t], doc.endChar[t])) && !(text[doc.startChar[t]] === '-' && inWord(t));
  const apposed = isComma(last);
  const at = apposed ? last - 1 : last;
  const segmentStart = (from: number): number => {
    let t = from;
    while (t >= first && !isWall(t)) t--;
    return t + 1;
  };
  const subjects = dependents(tree, token, 'nsubj').filter((t) => t < token && t >= first);
  // "The pass is closed, says the mayor.": who speaks comes after.
  if (apposed && subjects.length === 0 && dependents(tree, token, 'nsubj').some((t) => t > token)) return null;
  let start = segmentStart(at);
  if (apposed) {
    // "X, an envoy, said": the phrase begins one comma earlier; further where the heads say so ("X, head of A, B and C, said").
    if (start - 1 > first && isComma(start - 1)) {
      const wider = segmentStart(start - 2);
      if (!hasFiniteVerb(reading, doc.startChar[wider], doc.startChar[start - 1])) start = wider;
    }
    if (subjects.length > 0) while (start > first && isComma(start - 1) && subjects[0] < start) {
      const wider = segmentStart(start - 2);
      if (hasFiniteVerb(reading, doc.startChar[wider], doc.startChar[start - 1])) break;
      start = wider;
    }
  }
  const subject = subjects.at(-1);
  if (subject !== undefined && subject >= start) {
    const left = Math.max(start, tree.leftToken[subject]);
    // A clause before the subject in the same segment is not the subject's; without one the segment is one phrase.
    let verb = false;
    for (let t = start; t < left; t++) if (/^(?:VBD|VBZ|VBP|MD)$/.test(formOf(doc, t))) verb = true;
    if (verb || /^(?:ADP|SCONJ|ADV|CCONJ)$/.test(tagOf(doc, start))) start = left;
  } else if (!apposed) {
    let verb = -1;
    for (let t = start; t <= at; t++) if (/^(?:VBD|VBZ|VBP|MD)$/.test(formOf(doc, t)) && tagOf(doc, t) !== 'NOUN') verb = t;
    if (verb >= 0) {
      // A mention that touches the cue is trusted even where the heads are not.
      const touching = mentionsWithin(reading, doc.startChar[verb], doc.endChar[at]).find((m) => reading.mentions[m].range.end === doc.endChar[at]);
      if (touching === undefined || subject !== undefined) return null;
      start = Math.max(start, tokenAtChar(doc, reading.mentions[touching].range.start));
    }
  }
  if (start > at) return null;
  const head = subject !== undefined && subject >= start ? subject : -1;
  const range = { start: doc.startChar[start], end: doc.endChar[at] };
  return { speaker: speakerIn(reading, range, head), range };
}

/** The source whose phrase `head` heads. */
export function sourceAt(reading: Reading, head: number, first: number, end: number): Source {
  const { doc, leftToken, rightToken } = reading.tree;
  const left = Math.max(first, leftToken[head]);
  const right = Math.min(end, rightToken[head]);
  const range = { start: doc.startChar[left], end: doc.endChar[Math.max(left, right - 1)] };
  return { speaker: speakerIn(reading, range, head), range };
}

/** The best mention within a noun phrase: the one its head is in; a name set beside a role; else the first person or organisation. */
export function speakerIn(reading: Reading, range: Range, head: number): MentionIndex | null {
  const { mentions, text } = reading;
  const { doc } = reading.tree;
  let inside = mentionsWithin(reading, range.start, range.end);
  if (inside.length === 0) {
    // The mention may reach over the phrase's edge where a head is wrong.
    const at = head >= 0 ? doc.startChar[head] : range.start;
    const over = mentionsWithin(reading, Math.max(0, at - 80), at + 80).find((m) => mentions[m].range.start <= at && mentions[m].range.end > at);
    return over ?? null;
  }
  inside = inside.filter((m) => mentions[m].form !== 'adverb' && !hasOnlySeen(reading, m));
  const human = (m: MentionIndex) => mentions[m].kind !== 'place' || mentions[m].subject;
  let chosen = head >= 0 ? inside.find((m) => mentions[m].headToken === head) : undefined;
  chosen ??= head >= 0 ? inside.find((m) => mentions[m].range.start <= doc.startChar[head] && mentions[m].range.end >= doc.endChar[head]) : undefined;
  // "Ortega of the Red Cross", "Kabbashi, a surgeon at ...": what is not of or at another comes first.
  const free = inside.filter((m) => !/\b(?:of|at|in|for|from|with|on|by)(?: the| a| an)? $/i.test(text.slice(Math.max(range.start, mentions[m].range.start - 10), mentions[m].range.start)) && !/^['’]s?\s/.test(text.slice(mentions[m].range.end, mentions[m].range.end + 3)));
  chosen ??= free.find((m) => mentions[m].kind === 'person' && mentions[m].form === 'name') ?? free.find((m) => mentions[m].kind === 'person') ?? free.find(human) ?? free[0] ?? (isUnnamedHead(reading, head) ? undefined : inside[0]);
  if (chosen === undefined) return null;
  // "Nordvik Shipping press secretary Ane Lunde": the last name, with nothing but an office before it, is the one who speaks.
  const { end } = mentions[chosen].range;
  const named = inside.find((m) => mentions[m].form === 'name' && mentions[m].kind === 'person' && mentions[m].range.start > end
    && /^(?:['’]s?)? (?:\p{Ll}[\p{L}-]* ){1,4}$/u.test(text.slice(end, mentions[m].range.start)) && !/ (?:of|for|at|in|from|with|and|or|to|by|on|than) /.test(text.slice(end, mentions[m].range.start)));
  return named ?? apposed(reading, chosen, range.end);
}

/** "a memo seen by Nova TV": who has a paper from another does not speak in it. */
function hasOnlySeen({ mentions, text }: Reading, mention: MentionIndex): boolean {
  const { start } = mentions[mention].range;
  return /\b(?:seen|obtained|reviewed|viewed|leaked|shared|shown|sent|handed) (?:by|to|with) (?:the )?$/iu.test(text.slice(Math.max(0, start - 30), start));
}

/** "mission control in Kiruna": who speaks is the noun's, not who is named under it. */
const isUnnamedHead = ({ tree: { doc } }: Reading, head: number): boolean => head >= 0 && tagOf(doc, head) === 'NOUN';

/** The name that stands in apposition to a role ("its leader, Kabbashi" / "envoy Kabbashi"), or the mention itself. */
function apposed(reading: Reading, mention: MentionIndex, end: number): MentionIndex {
  const { mentions, text } = reading;
  const own = mentions[mention];
  // "Zhaiyk Munai press secretary Dinara Suleimenova": whose officer she is does not speak.
  for (const m of mentionsWithin(reading, own.range.end, end)) {
    const { title, range } = mentions[m];
    if (title && text.slice(own.range.end, range.start).trim() === title) return m;
  }
  if (own.form !== 'role') return mention;
  for (const m of mentionsWithin(reading, own.range.start, end)) {
    const other = mentions[m];
    if (m === mention || other.form !== 'name' || other.range.end <= own.range.end) continue;
    const gap = text.slice(own.range.end, Math.max(own.range.end, other.range.start));
    const personal = other.kind === own.kind || (own.kind !== 'place' && other.kind === 'person') || own.kind === null;
    // "the ambassador to Stockholm Viktor Krol".
    const posted = other.kind === 'person' && /^ (?:of|for|to|in|at) (?:the )?\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)? $/u.test(gap);
    if (posted || personal && (/^\s*$/.test(gap) || /^,\s*$/.test(gap) || /^(?: (?:of|for|at|to)\b[^,.;]{0,60})?,\s*$/.test(gap))) return m;
  }
  return mention;
}
