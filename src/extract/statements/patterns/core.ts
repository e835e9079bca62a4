import type { Doc, Form, Relation } from '../../../parse/doc.js';
import { formOf, relationOf, tokenAtChar } from '../../../parse/tree.js';
import type { MentionIndex, Range, StatementFinding } from '../../findings.js';
import { charactersOf, type DecodedAttribution } from '../../attributions/decode.js';
import { headOf, kindOf } from '../../attributions/kind.js';
import { firstEndingAfter } from '../../ranges.js';
import { OBJECT } from '../content.js';
import { closesClause, denies, isUnsaid, opensWithCue, setApart } from '../cue.js';
import type { Attribution, Pattern } from '../pattern.js';
import { hasFiniteVerb, type Reading, trimmed, unitOf } from '../reading.js';
import { type Source, speakerIn } from '../source.js';
import { viaOf } from '../via.js';
import { before, citedAfter, whoIsCited } from './relay.js';

/**
 * What the language core scores as speech: its cue, source and content hold, and the rules say who in the source speaks, who relayed it, and
 * that nothing was said where the cue is denied or still to come.
 *
 * No investigation has been opened, West Yorkshire Police said.
 * The Front, in a statement late on Monday, called the report "fiction".
 */
export const core: Pattern = {
  name: 'core',
  find: (reading, attributions, decoded) => ({
    statements: decoded.flatMap((one) => {
      const found = statementOf(reading, attributions, one);
      return found === null ? [] : [found];
    }),
  }),
};

const TELLING: ReadonlySet<Form> = new Set<Form>(['VBD', 'VBZ', 'VBP', 'VBN', 'VB', 'MD']);

/** Content that the rules and the core share to this part is read alike. */
const ALIKE = 0.8;

/** The least confidence of what both read alike, or of what the wording of a relay or an apposition bears out: on articles such are right in more than nine of ten, however unsure the core is in a short post. */
const AGREED = 0.7;

function statementOf(reading: Reading, ruled: readonly Attribution[], one: DecodedAttribution): Omit<StatementFinding, 'rule'> | null {
  const { doc } = reading.tree;
  if (kindOf(doc, one.cue, one.content, one.isQuoted) !== 'speech') return null;
  const token = headOf(doc, one.cue);
  if (isUnsaid(reading, token)) return null;
  const cue = worded(reading.text, charactersOf(doc, one.cue));
  if (cue.end <= cue.start) return null;
  const parts = one.content.flatMap((span) => partsOf(reading, charactersOf(doc, span)));
  if (parts.length === 0) return null;
  const same = firstEndingAfter(ruled, cue.start, (other) => other.cue.range);
  const source = sourceOf(reading, one, same !== undefined && same.cue.range.start < cue.end ? same : undefined);
  const unit = unitOf(reading, token);
  const cited = source.speaker === null ? null : citedAfter(reading, cue.end, unit.end);
  const told = parts.map(({ range }) => (cited === null ? range : before(reading.text, range, cited.start)));
  const stood = told.map((range) => saidOfOld(reading.text, cue, range));
  // "not on Sunday as Voss said": a day is enough where it is set right.
  const isCorrected = stood.some((range, k) => range !== told[k]);
  const content = stood.map((range) => withoutSpeaker(reading, source.speaker, wholePhrase(reading, cue, wholeClause(reading, token, range))));
  // "..., confirmed Krol.": what comes after a cue that opens the last phrase is who speaks, and nothing he says.
  if (content.every(({ start }) => start >= cue.end) && opensWithCue(reading, token)) return null;
  const isBounded = content.some(({ end }, k) => end !== told[k].end);
  const isDirect = parts.every(({ mode }) => mode === 'direct');
  const quotes = parts.some(({ mode }) => mode !== 'indirect');
  // What is neither quoted nor has a verb is a matter spoken of, not words: only a claim, a report, a denial and their like hold as a noun.
  const isTold = quotes || isCorrected || OBJECT.has(doc.lemma[token]) || doc.lemma[token] === 'report' || content.some((range) => hasVerb(doc, range));
  if (!isTold) return null;
  // A cue of several words may hold who relayed it, "said on the BBC's air": the way from the speaker is read from its verb on.
  const cueAt = { token, range: charactersOf(doc, { start: token, end: token + 1 }), lemma: doc.lemma[token] };
  const via = viaOf(reading, { cue: cueAt, source, content: { ranges: content } });
  // "according to Yermak, quoted by Ukrinform"
  const isRelayed = via.length > 0 && /,\s*(?:quoted|cited) by\b/iu.test(reading.text.slice(cue.end, unit.end));
  const sure = one.agreement.content >= ALIKE || cited !== null || isBounded || isRelayed || setApart(reading, cue) || closesClause(reading, token) ? Math.max(AGREED, one.confidence) : one.confidence;
  const whose = cited === null || source.speaker === null
    ? { speaker: source.speaker, via }
    : whoIsCited(reading, cited.phrase) === null ? { speaker: source.speaker, via } : { speaker: whoIsCited(reading, cited.phrase), via: [source.speaker, ...via] };
  return {
    ...whose, cue, content,
    mode: isDirect ? 'direct' : quotes ? 'mixed' : 'indirect', basis: 'stated', confidence: sure, ...(denies(reading, token) ? { denies: true } : {}),
  };
}

/** "The dam has been inspected twice, the Courier claims.": what a closing cue follows is said up to its comma, wherever the core saw it end. */
function wholeClause(reading: Reading, token: number, range: Range): Range {
  const { text, quotes, tree: { doc } } = reading;
  const unit = unitOf(reading, token);
  if (range.start > unit.start || range.end >= doc.startChar[token] || !closesClause(reading, token)) return range;
  const comma = text.lastIndexOf(',', doc.startChar[token]);
  const rest = text.slice(range.end, Math.max(range.end, comma));
  return /["“”«»;:]/u.test(rest) || quotes.some(({ outerStart, outerEnd }) => outerStart < comma && outerEnd > range.start) ? range : { start: range.start, end: Math.max(range.end, trimmed(text, range.start, comma).end) };
}

/** "The ship left on Saturday, not on Sunday as Voss said": hers is what is set right, not what sets it right. */
function saidOfOld(text: string, cue: Range, range: Range): Range {
  if (range.end > cue.start) return range;
  const corrected = /^(.*,\s+(?:and |but )?(?:not|rather than|instead of)\s+)(\S.*?),?\s+as\s+(?:[\p{L}’'.-]+\s+){1,5}$/su.exec(text.slice(range.start, cue.start));
  return corrected === null ? range : { start: range.start + corrected[1].length, end: range.start + corrected[1].length + corrected[2].length };
}

const BEFORE_HEAD: ReadonlySet<Relation> = new Set<Relation>(['det', 'amod', 'compound', 'nummod', 'case', 'nmod:poss']);

/** "he met her last|week": a content does not end between a word and the next one, which it goes with. */
function wholePhrase({ tree: { doc } }: Reading, cue: Range, range: Range): Range {
  let { end } = range;
  for (let t = tokenAtChar(doc, Math.max(range.start, end - 1)), hops = 0; hops < 3 && doc.endChar[t] === end && t + 1 < doc.size; t++, hops++) {
    if (!BEFORE_HEAD.has(relationOf(doc, t)) || doc.headToken[t] !== t + 1 || doc.startChar[t + 1] === cue.start) break;
    end = doc.endChar[t + 1];
  }
  return { start: range.start, end };
}

/** What stands in apposition to the speaker is not what he says: "the head of the committee, Qubati, told". */
function withoutSpeaker(reading: Reading, speaker: MentionIndex | null, range: Range): Range {
  const role = reading.mentions.find(({ sameAs, form, range: { start } }) => speaker !== null && sameAs === speaker && form === 'role' && start > range.start && start < range.end);
  return role !== undefined && range.end <= reading.mentions[speaker as MentionIndex].range.start ? trimmed(reading.text, range.start, role.range.start, true) : range;
}

/** The source's mention: the one its phrase names, else the rules' for the same cue. */
function sourceOf(reading: Reading, { source }: DecodedAttribution, same: Attribution | undefined): Source {
  if (source === null) return same?.source ?? { speaker: null, range: null };
  const range = charactersOf(reading.tree.doc, source);
  return { speaker: speakerIn(reading, range, headOf(reading.tree.doc, source)) ?? same?.source.speaker ?? null, range };
}

/** A verb that tells something stands in the range: finite, of a headline without its auxiliary ("11 killed"), or an infinitive; no gerund. */
function hasVerb(doc: Doc, { start, end }: Range): boolean {
  for (let t = tokenAtChar(doc, start); t < doc.size && doc.startChar[t] < end; t++) if (TELLING.has(formOf(doc, t))) return true;
  return false;
}

/** The range from its first letter or digit to its last. */
function worded(text: string, { start, end }: Range): Range {
  const within = text.slice(start, end);
  const first = within.search(/[\p{L}\p{N}]/u);
  return first < 0 ? { start, end: start } : { start: start + first, end: start + within.replace(/[^\p{L}\p{N}]+$/u, '').length };
}

/** A span of content as the record keeps it: a quotation without its marks, a clause without its last stop or the label before it. */
function partsOf(reading: Reading, span: Range): { range: Range; mode: StatementFinding['mode'] }[] {
  const { text, quotes, tree } = reading;
  const unit = unitOf(reading, tokenAtChar(tree.doc, span.start));
  // The dateline is the feed's.
  if (span.end <= unit.start) return [];
  const whole = trimmed(text, span.start < unit.start && unit.start < span.end ? unit.start : span.start, span.end);
  const bare = worded(text, whole);
  if (bare.end <= bare.start) return [];
  const held = firstEndingAfter(quotes, bare.start, (quote) => ({ start: quote.outerStart, end: quote.outerEnd }));
  if (held !== undefined && held.start <= bare.start && bare.end <= held.end) {
    const last = text.slice(bare.end, held.end);
    return [{ range: { start: bare.start, end: bare.end + (/^[.!?…]+/.exec(last)?.[0].length ?? 0) }, mode: 'direct' }];
  }
  // What a colon introduces is said, and not the words that introduce it: "thanked him for his work: '...'".
  const introduced = held !== undefined && bare.end <= held.end && /:\s*$/.test(text.slice(whole.start, held.outerStart)) && !hasFiniteVerb(reading, whole.start, held.outerStart);
  if (introduced) return partsOf(reading, { start: held.start, end: whole.end });
  return [{ range: trimmed(text, whole.start, whole.end, true), mode: held !== undefined && held.outerStart < bare.end ? 'mixed' : 'indirect' }];
}
