const UNKNOWN = 100;
const MOST_PIECES = 16;
/** More of a word than this tells nothing, and the search below is linear in it. */
const LONGEST_WORD = 200;
/** Words kept with their pieces. Emptied when full: the answers never depend on it, only the speed does. */
const MOST_WORDS = 20_000;

/**
 * WordPiece (Schuster and Nakajima 2012) on single tokens, as the encoder's vocabulary was made for: lower case, accents off, the
 * longest known piece first, from the left. "Okafor’s" -> o ##ka ##for ’ s.
 */
export class WordPieces {
  private readonly numbers = new Map<string, number>();
  private readonly longest: number;
  private known = new Map<string, Int32Array>();

  /** @param vocabulary a piece a line; its line's number, from 0, is the piece's */
  constructor(vocabulary: string) {
    let longest = 0;
    let number = 0;
    for (let start = 0; start < vocabulary.length; number++) {
      let end = vocabulary.indexOf('\n', start);
      if (end < 0) end = vocabulary.length;
      this.numbers.set(vocabulary.slice(start, end), number);
      if (end - start > longest) longest = end - start;
      start = end + 1;
    }
    this.longest = longest;
  }

  /** Numbers of the pieces of one token: at least one, at most sixteen. The array is shared: not to be written to. */
  of(word: string): Int32Array {
    let pieces = this.known.get(word);
    if (pieces === undefined) {
      pieces = this.split(word);
      if (this.known.size >= MOST_WORDS) this.known = new Map();
      if (word.length <= LONGEST_WORD) this.known.set(word, pieces);
    }
    return pieces;
  }

  private split(word: string): Int32Array {
    const plain = plainOf(word.slice(0, LONGEST_WORD));
    const out: number[] = [];
    let run = 0;
    for (let at = 0; at < plain.length; ) {
      const character = String.fromCodePoint(plain.codePointAt(at) as number);
      const next = at + character.length;
      if (!ALPHANUMERIC.test(character)) {
        if (run < at) this.greedy(plain.slice(run, at), out);
        if (!SPACE.test(character)) out.push(this.numbers.get(character) ?? UNKNOWN);
        run = next;
      }
      at = next;
    }
    if (run < plain.length) this.greedy(plain.slice(run), out);
    return Int32Array.from(out.length === 0 ? [UNKNOWN] : out.slice(0, MOST_PIECES));
  }

  /** Pushes the pieces of a run of letters and digits, or one unknown piece where a part of it has none. */
  private greedy(run: string, out: number[]): void {
    const before = out.length;
    for (let at = 0; at < run.length; ) {
      let end = Math.min(run.length, at + this.longest);
      let piece: number | undefined;
      for (; end > at; end--) {
        piece = this.numbers.get((at > 0 ? '##' : '') + run.slice(at, end));
        if (piece !== undefined) break;
      }
      if (piece === undefined) {
        out.length = before;
        out.push(UNKNOWN);
        return;
      }
      out.push(piece);
      at = end;
    }
  }
}

const ALPHANUMERIC = /^[\p{L}\p{N}]$/u;
const SPACE = /^\s$/;
const MARKS = /\p{Mn}/gu;
const NOT_ASCII = /[^\x00-\x7f]/;

function plainOf(word: string): string {
  const lower = word.toLowerCase();
  return NOT_ASCII.test(lower) ? lower.normalize('NFD').replace(MARKS, '') : lower;
}
