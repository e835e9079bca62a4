import { exceptionKey, ruleLemma } from '../../src/parse/lemma.js';
import type { AlignedSentence } from './align.js';

/** Lines "key lemma" for the forms whose lemma in the treebanks is not what the rules give. */
export function makeExceptions(sentences: readonly AlignedSentence[]): string {
  const counts = new Map<string, { form: number; lower: string; lemmas: Map<string, number> }>();
  for (const sentence of sentences) {
    for (let t = 0; t < sentence.tokens.size; t++) {
      const lemma = sentence.lemma[t];
      const lower = sentence.text.slice(sentence.tokens.startChar[t], sentence.tokens.endChar[t]).toLowerCase().replace(/[’`]/g, "'");
      if (lemma === '' || lemma === '_' || /\s/.test(lemma) || /\s/.test(lower)) continue;
      const key = exceptionKey(lower, sentence.form[t]);
      let entry = counts.get(key);
      if (!entry) counts.set(key, (entry = { form: sentence.form[t], lower, lemmas: new Map() }));
      entry.lemmas.set(lemma, (entry.lemmas.get(lemma) ?? 0) + 1);
    }
  }
  const lines: string[] = [];
  for (const [key, { form, lower, lemmas }] of counts) {
    const [lemma, count] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
    // Uninflected forms seldom differ from their lemma, and where they do once it is mostly a corrected misspelling.
    if (key.startsWith('-') && count < 2) continue;
    if (lemma !== ruleLemma(lower, form)) lines.push(`${key} ${lemma}`);
  }
  return lines.sort().join('\n');
}
