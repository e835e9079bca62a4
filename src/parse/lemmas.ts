import { FORMS } from './doc.js';
import { exceptionKey, ruleLemma } from './lemma-rules.js';

/** Words kept with their lemmas. Emptied when full: the answers never depend on it, only the speed does. */
const MOST_WORDS = 20_000;
const LONGEST_WORD = 64;
/** Nouns that the table, which keeps words of no ending under one key, holds as pronouns: "a mine" is not "mine". */
const NOUNS_TOO: ReadonlySet<string> = new Set(['mine']);
const NOUN = FORMS.indexOf('NN');

/** Lemmas of words under their forms: by a table of exceptions, else by rule. */
export class Lemmas {
  private readonly exceptions = new Map<string, string>();
  private known = new Map<string, string[]>();

  /** @param table a line an exception, "dsank sink": the key, as `exceptionKey` makes it, and the lemma */
  constructor(table: string) {
    for (const line of table.split('\n')) {
      const gap = line.indexOf(' ');
      if (gap > 0) this.exceptions.set(line.slice(0, gap), line.slice(gap + 1));
    }
  }

  /** Lower-case lemma of a word under a form (index into FORMS). */
  of(word: string, form: number): string {
    let lemmas = this.known.get(word);
    if (lemmas === undefined) {
      lemmas = [];
      if (this.known.size >= MOST_WORDS) this.known = new Map();
      if (word.length <= LONGEST_WORD) this.known.set(word, lemmas);
    }
    lemmas[form] ??= this.find(word, form);
    return lemmas[form];
  }

  private find(word: string, form: number): string {
    const lower = word.replace(/[’ʼ`´]/g, "'").replace(/[‐‑]/g, '-').toLowerCase();
    if (form === NOUN && NOUNS_TOO.has(lower)) return lower;
    return this.exceptions.get(exceptionKey(lower, form)) ?? ruleLemma(lower, form);
  }
}
