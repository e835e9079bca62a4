import type { CoreCard } from '../model/core-files.js';
import { type Encoder, LINKS_KEPT, type Prepared, type Reading, type Window } from '../model/encoder.js';
import { logSoftmax } from '../model/role-rows.js';
import { PARAGRAPH, type TokenBounds } from '../model/shapes.js';
import type { TokenRange } from '../model/windows.js';
import { findHeads } from './arborescence.js';
import { findCandidates } from './candidates.js';
import { type AttributionScores, type Doc, EVENT_LABELS, FORMS, type HappeningScores, LINKS, NAME_KINDS, RELATIONS, TAGS } from './doc.js';
import { bestSpans, type LabelledSpan } from './labelling.js';
import type { Lemmas } from './lemmas.js';
import { trimName } from './name-rims.js';
import { sentenceStarts } from './sentence-starts.js';
import { TellingVectors, type VectorRows, vectorRowsOf } from './telling-vectors.js';
import { tokenise } from './tokens.js';

/** Texts longer than this are read part by part, so that memory follows the part and not the text. */
const LONGEST_PART = 6000;
const ROOT = RELATIONS.indexOf('root');
const PARATAXIS = RELATIONS.indexOf('parataxis');
const VERB = TAGS.indexOf('VERB');
const PLURAL = FORMS.indexOf('NNS');
const THIRD_PERSON = FORMS.indexOf('VBZ');
const DEP = RELATIONS.indexOf('dep');

/** Columns of a Doc under way. */
interface Columns {
  readonly tag: Uint8Array;
  readonly form: Uint8Array;
  readonly headToken: Int32Array;
  readonly relation: Uint8Array;
  readonly sentences: number[];
  readonly names: LabelledSpan[];
  readonly cueScore: Float32Array;
  readonly cues: TokenRange[];
  readonly roleStart: number[];
  readonly roleScore: Float32Array[];
  readonly happenings: HappeningScores;
}

/** Tokens and first tokens of sentences that are given: measures over treebanks need this. */
export interface Given {
  readonly tokens: TokenBounds;
  readonly sentences: readonly number[];
}

/** Reads one text into a Doc by the trained encoder, over the tokens and sentences it finds itself unless they are given. */
export async function readText(text: string, encoder: Encoder, lemmas: Lemmas, given?: Given): Promise<Doc> {
  const tokens = given?.tokens ?? tokenise(text);
  const { size, startChar, endChar } = tokens;
  const prepared = encoder.prepare(text, tokens);
  const columns: Columns = {
    tag: new Uint8Array(size), form: new Uint8Array(size), headToken: new Int32Array(size), relation: new Uint8Array(size),
    sentences: [], names: [], cueScore: new Float32Array(size * 3), cues: [], roleStart: [], roleScore: [],
    happenings: {
      happened: new Float32Array(size), event: new Float32Array(size * EVENT_LABELS.length), kept: LINKS_KEPT,
      linkScore: new Float32Array(LINKS.length * size * LINKS_KEPT), linkToken: new Int32Array(LINKS.length * size * LINKS_KEPT),
    },
  };
  const vectorRows: VectorRows[] = [];
  for (const part of partsOf(size, prepared)) {
    const reading = await encoder.read(prepared, part);
    vectorRows.push(vectorRowsOf(reading));
    const starts = given?.sentences.filter((token) => token >= part.start && token < part.end) ?? startsOf(text, tokens, prepared, reading);
    decodeTokens(reading, prepared.words, columns);
    decodeHappenings(reading, size, columns.happenings);
    await decodeTrees(reading, starts, encoder, columns);
    await decodeCues(reading, prepared, encoder, columns);
    columns.sentences.push(...starts);
  }
  const lemma: string[] = new Array(size);
  for (let i = 0; i < size; i++) lemma[i] = lemmas.of(prepared.words[i], columns.form[i]);
  return {
    text, size, startChar, endChar, word: prepared.words, tag: columns.tag, form: columns.form, lemma, headToken: columns.headToken, relation: columns.relation,
    sentenceStartToken: Uint32Array.from(columns.sentences),
    nameStartToken: Uint32Array.from(columns.names, (span) => span.start),
    nameEndToken: Uint32Array.from(columns.names, (span) => span.end),
    nameKind: Uint8Array.from(columns.names, (span) => span.kind),
    attribution: attributionOf(encoder, columns),
    happenings: columns.happenings,
    tellingVectors: encoder.telling && new TellingVectors(encoder.telling, vectorRows),
  };
}

/** Ranges of at most LONGEST_PART tokens; a cut falls on the last paragraph in the range's second half, if there is one. */
function* partsOf(size: number, { shapes }: Prepared): Generator<TokenRange> {
  for (let start = 0; start < size; ) {
    let end = Math.min(size, start + LONGEST_PART);
    if (end < size) {
      let paragraph = end;
      while (paragraph > start + LONGEST_PART / 2 && shapes.gap[paragraph] !== PARAGRAPH) paragraph--;
      if (shapes.gap[paragraph] === PARAGRAPH) end = paragraph;
    }
    yield { start, end };
    start = end;
  }
}

/** Visits the runs of a part's tokens that one window scores. `row` is the place of the run's first token in that window. */
function eachRun({ start, windows, best }: Reading, visit: (window: Window, row: number, run: TokenRange) => void): void {
  for (let from = 0; from < best.length; ) {
    let to = from + 1;
    while (to < best.length && best[to] === best[from]) to++;
    const window = windows[best[from]];
    visit(window, start + from - window.start, { start: start + from, end: start + to });
    from = to;
  }
}

/** One column of scores for the whole part, put together from its windows. */
function joined(reading: Reading, column: 'sentence' | 'name' | 'cue', labels: number): Float32Array {
  if (reading.windows.length === 1) return reading.windows[0][column];
  const out = new Float32Array(reading.best.length * labels);
  eachRun(reading, (window, row, { start, end }) => out.set(window[column].subarray(row * labels, (row + end - start) * labels), (start - reading.start) * labels));
  return out;
}

function startsOf(text: string, { startChar, endChar }: TokenBounds, { words, shapes }: Prepared, reading: Reading): number[] {
  const pairs = joined(reading, 'sentence', 2);
  const score = new Float32Array(pairs.length / 2);
  for (let i = 0; i < score.length; i++) score[i] = pairs[2 * i + 1] - pairs[2 * i];
  const lineLength = (token: number): number => endChar[token - 1] - (text.lastIndexOf('\n', endChar[token - 1] - 1) + 1);
  return sentenceStarts(reading, words, shapes, (token) => (startChar[token] > 0 ? lineLength(token) : 0), score);
}

function decodeTokens(reading: Reading, words: readonly string[], columns: Columns): void {
  const { tag, form } = columns;
  eachRun(reading, (window, first, { start, end }) => {
    for (let token = start, row = first; token < end; token++, row++) {
      tag[token] = argmax(window.tag, row * TAGS.length, TAGS.length);
      form[token] = argmax(window.form, row * FORMS.length, FORMS.length);
      // "condemns the raid and calls on ...": a verb in "-s" is no plural, whatever the other column says.
      if (tag[token] === VERB && form[token] === PLURAL) form[token] = THIRD_PERSON;
    }
  });
  for (const { start, end, kind } of bestSpans(joined(reading, 'name', 1 + 2 * NAME_KINDS.length), NAME_KINDS.length)) {
    const name = trimName({ start: start + reading.start, end: end + reading.start, kind }, words, columns.tag, columns.form);
    if (name !== null) columns.names.push(name);
  }
}

function decodeHappenings(reading: Reading, size: number, { happened, event, linkScore, linkToken }: HappeningScores): void {
  const labels = EVENT_LABELS.length;
  eachRun(reading, (window, row, { start, end }) => {
    const rows = end - start;
    happened.set(window.happened.subarray(row, row + rows), start);
    event.set(logSoftmax(window.event.subarray(row * labels, (row + rows) * labels), labels), start * labels);
    for (let link = 0; link < LINKS.length; link++) {
      const from = (link * (window.end - window.start) + row) * LINKS_KEPT;
      const to = (link * size + start) * LINKS_KEPT;
      linkScore.set(window.linkScore.subarray(from, from + rows * LINKS_KEPT), to);
      for (let k = 0; k < rows * LINKS_KEPT; k++) linkToken[to + k] = window.linkToken[from + k] + window.start;
    }
  });
}

/** A sentence's tokens as one window scored them; a sentence that no window holds whole is several, under the first one's root. */
interface Clause extends TokenRange {
  readonly window: Window;
  readonly continues: boolean;
}

function* clausesOf(reading: Reading, starts: readonly number[]): Generator<Clause> {
  const { windows, best, start: base } = reading;
  for (let s = 0; s < starts.length; s++) {
    const end = starts[s + 1] ?? reading.end;
    let start = starts[s];
    while (start < end) {
      let window = windows[best[start - base]];
      let to = end;
      if (end > window.end) {
        const last = windows[best[end - 1 - base]];
        if (start >= last.start) window = last;
        else {
          to = start + 1;
          while (to < end && windows[best[to - base]] === window) to++;
        }
      }
      yield { window, start, end: to, continues: start > starts[s] };
      start = to;
    }
  }
}

async function decodeTrees(reading: Reading, starts: readonly number[], encoder: Encoder, { headToken, relation }: Columns): Promise<void> {
  const clauses = [...clausesOf(reading, starts)];
  let root = 0;
  for (const { window, start, end, continues } of clauses) {
    const heads = findHeads(window.arc, window.end - window.start, start - window.start, end - start);
    for (let i = 0; i < heads.length; i++) headToken[start + i] = start + heads[i];
    const own = start + heads.findIndex((head, i) => head === i);
    if (continues) headToken[own] = root;
    else root = own;
  }
  for (const window of reading.windows) {
    const own = clauses.filter((clause) => clause.window === window);
    if (own.length === 0) continue;
    const part = { start: own[0].start, end: own[own.length - 1].end };
    const inside = (token: number): boolean => token >= part.start && token < part.end;
    const heads = new Int32Array(part.end - part.start);
    for (const { start, end } of own) for (let i = start; i < end; i++) heads[i - part.start] = inside(headToken[i]) ? headToken[i] - part.start : i - part.start;
    const scores = await encoder.relations(window, part, heads);
    for (const { start, end, continues } of own) {
      for (let i = start; i < end; i++) {
        relation[i] = headToken[i] === i ? ROOT : continues && headToken[i] < start ? PARATAXIS : bestRelation(scores, (i - part.start) * RELATIONS.length);
      }
    }
  }
}

/** The best relation of a token that has a head: any but the root's. */
function bestRelation(scores: Float32Array, from: number): number {
  let best = DEP;
  for (let r = 0; r < RELATIONS.length; r++) if (r !== ROOT && scores[from + r] > scores[from + best]) best = r;
  return best;
}

async function decodeCues(reading: Reading, { shapes }: Prepared, encoder: Encoder, columns: Columns): Promise<void> {
  const scores = logSoftmax(joined(reading, 'cue', 3), 3);
  columns.cueScore.set(scores, reading.start * 3);
  const cues = findCandidates(scores).map(({ start, end }) => ({ start: start + reading.start, end: end + reading.start }));
  const windowOf = ({ start, end }: TokenRange): Window => {
    const window = reading.windows[reading.best[start - reading.start]];
    return end <= window.end ? window : reading.windows[reading.best[end - 1 - reading.start]];
  };
  const found = new Map<TokenRange, { readonly start: number; readonly scores: Float32Array }>();
  for (const window of reading.windows) {
    // A candidate that runs over a rim of its window, as over a paragraph's end, is none.
    const own = cues.filter((cue) => windowOf(cue) === window && cue.start >= window.start && cue.end <= window.end);
    if (own.length > 0) (await encoder.roles(window, shapes, own)).forEach((row, k) => found.set(own[k], row));
  }
  for (const cue of cues) {
    const row = found.get(cue);
    if (row === undefined) continue;
    columns.cues.push(cue);
    columns.roleStart.push(row.start);
    columns.roleScore.push(row.scores);
  }
}

/** The scores that a core learned once for all texts, as columns: made once, so that whoever reads them sees at a glance that they are the same. */
const learned = new WeakMap<CoreCard, Pick<AttributionScores, 'roleMove' | 'roleStart'>>();

function learnedBy(card: CoreCard): Pick<AttributionScores, 'roleMove' | 'roleStart'> {
  let scores = learned.get(card);
  if (scores === undefined) learned.set(card, (scores = { roleMove: Float32Array.from(card.settings.role_move), roleStart: Float32Array.from(card.settings.role_start) }));
  return scores;
}

function attributionOf({ card }: Encoder, { cueScore, cues, roleStart, roleScore }: Columns): AttributionScores {
  return {
    cueScore,
    cueStartToken: Uint32Array.from(cues, (cue) => cue.start),
    cueEndToken: Uint32Array.from(cues, (cue) => cue.end),
    roleStartToken: Uint32Array.from(roleStart),
    roleScore,
    ...learnedBy(card),
    settings: card.settings,
  };
}

function argmax(scores: Float32Array, from: number, size: number): number {
  let best = 0;
  for (let i = 1; i < size; i++) if (scores[from + i] > scores[from + best]) best = i;
  return best;
}
