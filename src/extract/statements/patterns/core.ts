import { tokenAtChar } from '../../../parse/tree.js';
import type { Range, StatementFinding } from '../../findings.js';
import { charactersOf, type DecodedAttribution } from '../../attributions/decode.js';
import { headOf, kindOf } from '../../attributions/kind.js';
import { firstEndingAfter } from '../../ranges.js';
import { OBJECT } from '../content.js';
import { denies, isUnsaid } from '../cue.js';
import type { Attribution, Pattern } from '../pattern.js';
import { hasFiniteVerb, type Reading, trimmed, unitOf } from '../reading.js';
import { type Source, speakerIn } from '../source.js';
import { viaOf } from '../via.js';

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
  const content = parts.map(({ range }) => range);
  const isDirect = parts.every(({ mode }) => mode === 'direct');
  const quotes = parts.some(({ mode }) => mode !== 'indirect');
  // What is neither quoted nor a clause is a matter spoken of, not words: only a claim, a denial and their like hold as a noun.
  const isTold = quotes || OBJECT.has(doc.lemma[token]) || content.some(({ start, end }) => hasFiniteVerb(reading, start, end) || /^(?:to|of)\s/.test(reading.text.slice(start, end)));
  if (!isTold) return null;
  const cueAt = { token, range: cue, lemma: doc.lemma[token] };
  return {
    speaker: source.speaker, via: viaOf(reading, { cue: cueAt, source, content: { ranges: content } }), cue, content,
    mode: isDirect ? 'direct' : quotes ? 'mixed' : 'indirect', basis: 'stated', confidence: one.confidence, ...(denies(reading, token) ? { denies: true } : {}),
  };
}

/** The source's mention: the one its phrase names, else the rules' for the same cue. */
function sourceOf(reading: Reading, { source }: DecodedAttribution, same: Attribution | undefined): Source {
  if (source === null) return same?.source ?? { speaker: null, range: null };
  const range = charactersOf(reading.tree.doc, source);
  return { speaker: speakerIn(reading, range, headOf(reading.tree.doc, source)) ?? same?.source.speaker ?? null, range };
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
  const whole = trimmed(text, span.start < unit.start && unit.start < span.end ? unit.start : span.start, span.end);
  const bare = worded(text, whole);
  if (bare.end <= bare.start) return [];
  const held = firstEndingAfter(quotes, bare.start, (quote) => ({ start: quote.outerStart, end: quote.outerEnd }));
  if (held !== undefined && held.start <= bare.start && bare.end <= held.end) {
    const last = text.slice(bare.end, held.end);
    return [{ range: { start: bare.start, end: bare.end + (/^[.!?…]+/.exec(last)?.[0].length ?? 0) }, mode: 'direct' }];
  }
  return [{ range: trimmed(text, whole.start, whole.end, true), mode: held !== undefined && held.outerStart < bare.end ? 'mixed' : 'indirect' }];
}
