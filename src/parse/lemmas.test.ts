import { expect, test } from 'vitest';
import { FORMS } from './doc.js';
import { Lemmas } from './lemmas.js';

const lemmas = new Lemmas('dsank sink\n-mine my');
const lemma = (word: string, form: (typeof FORMS)[number]): string => lemmas.of(word, FORMS.indexOf(form));

test.each([
  ['sank', 'VBD', 'sink'],
  ['mine', 'PRP', 'my'],
  // The noun is another word than the pronoun.
  ['mine', 'NN', 'mine'],
  ['mines', 'NNS', 'mine'],
  // Stems that spelling alone does not lead back.
  ['freed', 'VBD', 'free'],
  ['staged', 'VBN', 'stage'],
  ['welcoming', 'VBG', 'welcome'],
  ['boycotting', 'VBG', 'boycott'],
  ['kidnapped', 'VBD', 'kidnap'],
] as const)('the lemma of "%s" as %s is "%s"', (word, form, expected) => {
  expect(lemma(word, form)).toBe(expected);
});
