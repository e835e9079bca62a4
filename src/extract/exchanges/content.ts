import { tagOf, type Tree } from '../../parse/tree.js';

/** Lemmas that tell nothing of what is talked about. */
const EMPTY = new Set(`be have do say tell think believe know go get make take see want give come put let feel like look mean need use try ask question answer
  thing way people lot kind sort time thank please good sir madam mr mrs ms president minister chairman secretary governor mayor senator today now new able certain sure other same many much more some any
  hope wish talk regard consider concern possible really still yet one two first second laughter`.split(/\s+/u));
const TELLING = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);

/** So many letters in common are one word's family: "corporate" and "corporation". */
const STEM = 6;

/** The words of content among tokens `from` to `end`, by their first letters, so that words of one family are one. */
export function contentIn({ doc, lower }: Tree, from: number, end: number): Set<string> {
  const found = new Set<string>();
  for (let token = from; token < end; token++) {
    if (!TELLING.has(tagOf(doc, token))) continue;
    const lemma = doc.lemma[token];
    if (lemma.length > 2 && !EMPTY.has(lemma) && !EMPTY.has(lower[token]) && /^\p{L}/u.test(lemma)) found.add(lemma.slice(0, STEM));
  }
  return found;
}
