import { expect, test } from 'vitest';
import { FORMS, NAME_KINDS, TAGS, type Form, type NameKind, type Tag } from './doc.js';
import { trimName } from './name-rims.js';

// words with their tags, the kind, what is left
test.each<[string, NameKind, string | null]>([
  ['Luis/PROPN/NNP Ortega/PROPN/NNP of/ADP/IN', 'person', 'Luis Ortega'],
  ['President/PROPN/NNP Okafor/PROPN/NNP', 'person', 'Okafor'],
  ['Okafor/PROPN/NNP ’s/PART/POS', 'person', 'Okafor'],
  ['The/DET/DT Bank/PROPN/NNP of/ADP/IN Ruritania/PROPN/NNP', 'organisation', 'Bank of Ruritania'],
  ['Acme/PROPN/NNP Inc./PROPN/NNP ,/PUNCT/,', 'organisation', 'Acme Inc.'],
  ['Ruritanian/ADJ/JJ', 'group', null],
  ['of/ADP/IN', 'place', null],
])('%s is %s %s', (text, kind, left) => {
  const tokens = text.split(' ').map((token) => token.split('/'));
  const words = tokens.map(([word]) => word);
  const span = trimName(
    { start: 0, end: words.length, kind: NAME_KINDS.indexOf(kind) }, words,
    Uint8Array.from(tokens, ([, tag]) => TAGS.indexOf(tag as Tag)), Uint8Array.from(tokens, ([, , form]) => FORMS.indexOf(form as Form)),
  );
  expect(span && words.slice(span.start, span.end).join(' ')).toBe(left);
});
