import { expect, test } from 'vitest';
import { judged } from './identity.mjs';

/** A document of one sentence: words with their tags, and gold mentions as [chain, from, to, head]. */
function document(sentence, golds) {
  let at = 0;
  const parts = sentence.split(' ').map((part) => part.split('/'));
  const words = parts.map(([word, upos]) => {
    const start = at;
    at += word.length + 1;
    return { start, end: start + word.length, upos };
  });
  const mentions = golds.map(([chain, from, to, head]) => ({ chain, type: 'person', from, to, head: [head, head + 1], start: words[from].start, end: words[to - 1].end }));
  return { text: parts.map(([word]) => word).join(' '), words, mentions };
}

const text = document('Mr./PROPN Ole/PROPN Vik/PROPN met/VERB Ann/PROPN Lie/PROPN ./PUNCT She/PRON saw/VERB Vik/PROPN', [['1', 0, 3, 2], ['2', 4, 6, 5], ['2', 7, 8, 7], ['1', 9, 10, 9]]);
const found = (...entities) => [['Ole Vik', 'name'], ['Ann Lie', 'name'], ['She', 'pronoun'], ['Vik', 'name']].map(([name, form], i) => {
  const start = name === 'Vik' ? text.text.lastIndexOf(name) : text.text.indexOf(name);
  return { entity: entities[i], start, end: start + name.length, form };
}).filter(({ entity }) => entity !== null);
const verdicts = (ours) => judged(text, ours).map(({ kind, right, nearest, named }) => `${kind}: ${[right, nearest, named].map(Number).join(' ')}`);

test('asks pronouns and short names, and is content with the person whose names are of the chain', () => {
  expect(verdicts(found('o', 'a', 'a', 'o'))).toEqual(['he, she: 1 1 1', 'short name: 1 1 1']);
});

test('is not content with another person, a new one, or none', () => {
  expect(verdicts(found('o', 'a', 'o', 'new'))).toEqual(['he, she: 0 0 0', 'short name: 0 0 0']);
  expect(verdicts(found('o', 'a', null, 'o'))).toEqual(['he, she: 0 0 0', 'short name: 1 1 1']);
});
