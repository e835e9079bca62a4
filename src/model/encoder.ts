import { readFileSync } from 'node:fs';
import { type CoreCard, openCore } from './core-files.js';
import { type Column, type Graph, IntegerColumn, loadRuntime, type Runtime } from './graph.js';
import { RoleRows } from './role-rows.js';
import { PARAGRAPH, type Shapes, shapesOf, type TokenBounds } from './shapes.js';
import { bestWindows, type TokenRange, windowsOf } from './windows.js';
import { openTelling, type Telling } from './telling.js';
import { WordPieces } from './word-pieces.js';
import { WRITTEN, writtenOf } from './written.js';

const LIMIT = 510;
const OVERLAP = 160;
const START = 101;
const END = 102;
/** Gap of a word's pieces after its first. */
const INSIDE_WORD = 4;

/** What one run of the encoder says of a window. Rows are the window's tokens; scores are logits unless said. */
export interface Window extends TokenRange {
  readonly tag: Float32Array;
  readonly form: Float32Array;
  readonly sentence: Float32Array;
  readonly name: Float32Array;
  readonly cue: Float32Array;
  /** [dependent, head]; a token as its own head is a root. */
  readonly arc: Float32Array;
  readonly formVectors: Float32Array;
  readonly meaningVectors: Float32Array;
  /** One a token: whether what the word tells has happened or is happening. */
  readonly happened: Float32Array;
  /** [token, event type]; the last type is that it tells no event. */
  readonly event: Float32Array;
  /** [link, token, kept]: of the token's links of each kind the surest, the surest first, and the tokens that they lead to. */
  readonly linkScore: Float32Array;
  readonly linkToken: Float32Array;
}

/** How many links of each kind are kept for a token. */
export const LINKS_KEPT = 16;

/** A text prepared for the encoder. */
export interface Prepared {
  readonly words: readonly string[];
  readonly shapes: Shapes;
  readonly pieces: readonly Int32Array[];
  /** For each token, how many pieces the text has up to and with it. */
  readonly pieceEnd: Uint32Array;
}

/** A range of a text as its windows score it. */
export interface Reading extends TokenRange {
  readonly windows: readonly Window[];
  /** For each token of the range, the window that scores it. */
  readonly best: Uint32Array;
}

/**
 * The trained encoder with its heads: exported graphs that ONNX Runtime runs, one window at a time. Texts are never batched: the 8-bit
 * graphs take their scale from all they are given at once, so a batch would let one text's scores depend on another's.
 */
export class Encoder {
  private constructor(
    readonly card: CoreCard,
    /** SHA-256 of the card, which names every file's. */
    readonly hash: string,
    readonly runtime: Pick<Runtime, 'name' | 'instead'>,
    /** Lemmas that no rule gives, a line each. */
    readonly lemmas: string,
    /** What makes vectors of tellings; null where the core came without. */
    readonly telling: Telling | null,
    private readonly pieces: WordPieces,
    private readonly graphs: { readonly read: Graph; readonly relations: Graph; readonly roles: Graph },
  ) {}

  /** Rejects, in one sentence, where a file is missing or damaged, or nothing here can run the graphs. */
  static async load(folder: string): Promise<Encoder> {
    const files = openCore(folder);
    const runtime = await loadRuntime();
    const text = (name: string): string => readFileSync(files.verified(name), 'utf8');
    const [lemmas, vocabulary] = [text('lemmas.txt'), text('vocab.txt')];
    const paths = ['read.onnx', 'relations.onnx', 'roles.onnx'].map((name) => files.verified(name));
    const [read, relations, roles] = await Promise.all(paths.map((path) => runtime.open(path)));
    return new Encoder(files.card, files.hash, runtime, lemmas, openTelling(files), new WordPieces(vocabulary), { read, relations, roles });
  }

  /** Words, shapes and pieces of a text's tokens. */
  prepare(text: string, tokens: TokenBounds): Prepared {
    const words: string[] = new Array(tokens.size);
    const pieces: Int32Array[] = new Array(tokens.size);
    const pieceEnd = new Uint32Array(tokens.size);
    let total = 0;
    for (let i = 0; i < tokens.size; i++) {
      words[i] = text.slice(tokens.startChar[i], tokens.endChar[i]);
      pieces[i] = this.pieces.of(words[i]);
      total += pieces[i].length;
      pieceEnd[i] = total;
    }
    return { words, shapes: shapesOf(text, tokens, words), pieces, pieceEnd };
  }

  /** Runs the encoder over `part` of a text, in overlapping windows where it is long. */
  async read(prepared: Prepared, part: TokenRange): Promise<Reading> {
    const ranges = windowRanges(prepared, part);
    const windows: Window[] = [];
    for (const range of ranges) windows.push(await this.readWindow(prepared, range));
    return { start: part.start, end: part.end, windows, best: bestWindows(part, ranges, prepared.pieceEnd.length) };
  }

  private async readWindow(prepared: Prepared, { start, end }: TokenRange): Promise<Window> {
    const inputs = windowInputs(prepared, { start, end });
    // Only a core whose names head looks at it asks how words are written.
    const out = await this.graphs.read.run(this.graphs.read.inputs.includes('written') ? { ...inputs, written: writtenInput(prepared, { start, end }) } : inputs);
    return { start, end, tag: out.tag, form: out.form, sentence: out.sentence, name: out.name, cue: out.cue, arc: out.arc, formVectors: out.form_vectors, meaningVectors: out.meaning_vectors, happened: out.happened, event: out.event, linkScore: out.link_score, linkToken: out.link_token };
  }

  /**
   * Scores of every relation between each token of a window's part and its head.
   *
   * @param heads for each token of `part`, its head, counted from the part's start; the token itself at a root
   */
  async relations(window: Window, part: TokenRange, heads: Int32Array): Promise<Float32Array> {
    const size = part.end - part.start;
    const width = window.formVectors.length / (window.end - window.start);
    const column = new IntegerColumn([1, size]);
    for (let i = 0; i < size; i++) column.set(i, heads[i]);
    const vectors = window.formVectors.subarray((part.start - window.start) * width, (part.end - window.start) * width);
    return (await this.graphs.relations.run({ form_vectors: { values: vectors, shape: [1, size, width] }, heads: column })).relation;
  }

  /** For each cue of a window, log-probabilities of the role labels of the tokens within its reach, and where those begin. */
  async roles(window: Window, shapes: Shapes, cues: readonly TokenRange[]): Promise<{ readonly start: number; readonly scores: Float32Array }[]> {
    const size = window.end - window.start;
    const rows = new RoleRows(window, shapes, cues);
    const { roles } = await this.graphs.roles.run({ meaning_vectors: { values: window.meaningVectors, shape: [1, size, window.meaningVectors.length / size] }, ...rows.inputs });
    return rows.scoresOf(roles);
  }
}

/** The windows that a part of a text is read in. */
export function windowRanges({ shapes, pieceEnd }: Prepared, part: TokenRange): TokenRange[] {
  return windowsOf(part, pieceEnd, LIMIT, OVERLAP, (token) => shapes.gap[token] === PARAGRAPH);
}

/** What read.onnx takes for one window: its pieces between the marks of start and end, and the first and last piece of each token. */
export function windowInputs({ shapes, pieces, pieceEnd }: Prepared, { start, end }: TokenRange): Record<string, Column> {
  const size = end - start;
  const length = pieceEnd[end - 1] - (start > 0 ? pieceEnd[start - 1] : 0) + 2;
  const [piece, letterCase, gap, quote] = [0, 1, 2, 3].map(() => new IntegerColumn([1, length]));
  const [first, last] = [0, 1].map(() => new IntegerColumn([1, size]));
  piece.set(0, START);
  gap.set(0, PARAGRAPH);
  let at = 1;
  for (let i = start; i < end; i++) {
    const own = pieces[i];
    first.set(i - start, at);
    last.set(i - start, at + own.length - 1);
    for (let k = 0; k < own.length; k++, at++) {
      piece.set(at, own[k]);
      letterCase.set(at, shapes.letterCase[i]);
      quote.set(at, shapes.quote[i]);
      gap.set(at, k > 0 ? INSIDE_WORD : i === start ? PARAGRAPH : shapes.gap[i]);
    }
  }
  piece.set(at, END);
  return { piece, case: letterCase, gap, quote, first, last };
}

/** How each token of a window is written, as rows of the names head's table. */
function writtenInput({ words }: Prepared, { start, end }: TokenRange): Column {
  const column = new IntegerColumn([1, end - start, WRITTEN]);
  for (let i = start; i < end; i++) {
    const rows = writtenOf(words[i]);
    for (let k = 0; k < WRITTEN; k++) column.set((i - start) * WRITTEN + k, rows[k]);
  }
  return column;
}
