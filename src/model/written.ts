/** How many numbers say how a word is written. */
export const WRITTEN = 4;

/** Rows of the table that the names head looks up: of whole words, beginnings, endings and shapes, one behind the other. As in train/readout_train/written.py. */
const ROWS = [16384, 4096, 4096, 1024];
const EDGE = 3;
/** More of a word than this tells nothing. */
const LONGEST = 32;
/** Words kept with their rows. Emptied when full: the answers never depend on it, only the speed does. */
const MOST_WORDS = 20_000;

let known = new Map<string, Int32Array>();

/**
 * Where the names head's table says how a word is written (the word, its first and last three UTF-16 units, its shape), by hashes. An
 * uncased encoder sees none of it. The array is shared: not to be written to.
 */
export function writtenOf(word: string): Int32Array {
  let rows = known.get(word);
  if (rows === undefined) {
    const part = word.length > LONGEST ? word.slice(0, LONGEST) : word;
    rows = new Int32Array(WRITTEN);
    let base = 0;
    [part, part.slice(0, EDGE), part.slice(-EDGE), shapeOf(part)].forEach((text, i) => {
      (rows as Int32Array)[i] = base + 1 + (hashOf(text) % (ROWS[i] - 1));
      base += ROWS[i];
    });
    if (known.size >= MOST_WORDS) known = new Map();
    if (word.length <= LONGEST) known.set(word, rows);
  }
  return rows;
}

/** FNV-1a in 32 bits over UTF-16 units. */
function hashOf(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** "X" for a capital, "x" for another letter, "d" for a digit, of ASCII; runs are cut to two. "McCoy-40" is "XxXxx-dd". */
function shapeOf(word: string): string {
  let shape = '';
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    const kind = unit >= 65 && unit <= 90 ? 'X' : unit >= 97 && unit <= 122 ? 'x' : unit >= 48 && unit <= 57 ? 'd' : unit < 128 ? word[at] : '\u0080';
    if (!shape.endsWith(kind + kind)) shape += kind;
  }
  return shape;
}
