import { combine } from '../model/hash.js';
import { HashTable } from '../model/table.js';
import { NAME_KINDS, type NameKind } from './doc.js';
import { tokenise } from './tokens.js';
import { makeWord, type Word } from './words.js';

/** Longest phrase looked up, in tokens. */
export const LONGEST_PHRASE = 5;

/** Hash of a phrase out of its words, whatever their case. */
export function extendPhrase(hash: number, word: Word): number {
  const mixed = combine(hash, word.hash);
  return mixed === 0 ? 1 : mixed;
}

/** Known names by the hash of their phrase; a value is the number of the kind + 1. */
export class Gazetteer {
  constructor(private readonly table: HashTable) {}

  /** Adds names; those given here win over those the weights brought along. */
  add(names: ReadonlyMap<string, NameKind>): void {
    for (const [name, kind] of names) {
      const tokens = tokenise(name);
      if (tokens.size === 0 || tokens.size > LONGEST_PHRASE) continue;
      let hash = 0;
      for (let t = 0; t < tokens.size; t++) hash = extendPhrase(hash, makeWord(name.slice(tokens.startChar[t], tokens.endChar[t])));
      this.table.set(hash, NAME_KINDS.indexOf(kind) + 1);
    }
  }

  /**
   * Marks the tokens of the longest known names in `words[start..end)`, left to right: `kind * 2 + 1` on a name's first token, `kind * 2 + 2`
   * on the others, 0 elsewhere. Only phrases whose first word may start a name by its letters are looked up.
   */
  mark(words: readonly Word[], start: number, end: number, marks: Uint8Array): void {
    marks.fill(0, start, end);
    let i = start;
    while (i < end) {
      let found = 0;
      let length = 0;
      if (words[i].letterCase >= 2) {
        let hash = 0;
        for (let j = i; j < end && j - i < LONGEST_PHRASE; j++) {
          hash = extendPhrase(hash, words[j]);
          const value = words[j].letterCase === 1 ? 0 : this.table.get(hash);
          if (value > 0) {
            found = value;
            length = j - i + 1;
          }
        }
      }
      for (let j = 0; j < length; j++) marks[i + j] = (found - 1) * 2 + (j === 0 ? 1 : 2);
      i += Math.max(1, length);
    }
  }
}
