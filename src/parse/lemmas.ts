import { type LemmaExceptions, lemmaOf, readExceptions } from './lemma.js';
import { WordCache } from './words.js';

/** Lemmas of words under their forms. */
export class Lemmas {
  private readonly words = new WordCache();
  private readonly exceptions: LemmaExceptions;

  /** @param table lines "key lemma", as lemma.ts reads them */
  constructor(table: string) {
    this.exceptions = readExceptions(table);
  }

  /** Lower-case lemma of a word under a form (index into FORMS). */
  of(word: string, form: number): string {
    return lemmaOf(this.words.of(word, 0, word.length), form, this.exceptions);
  }
}
