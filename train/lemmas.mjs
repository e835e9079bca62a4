// Writes models/lemmas.txt: lemmas that the treebanks have for a form and the rules of src/parse/lemma-rules.ts do not give.
//
//   npm run build && node train/lemmas.mjs TREEBANK.conllu.gz .. > models/lemmas.txt
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { FORMS } from '../dist/parse/doc.js';
import { exceptionKey, ruleLemma } from '../dist/parse/lemma-rules.js';

const counts = new Map();
for (const file of process.argv.slice(2)) {
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    const [number, written, lemma, , tag] = line.split('\t');
    if (!/^\d+$/.test(number) || !FORMS.includes(tag) || lemma === '_' || /\s/.test(written + lemma)) continue;
    const lower = written.toLowerCase().replace(/[’`]/g, "'");
    const key = exceptionKey(lower, FORMS.indexOf(tag));
    if (!counts.has(key)) counts.set(key, { lower, form: FORMS.indexOf(tag), lemmas: new Map() });
    const { lemmas } = counts.get(key);
    lemmas.set(lemma.toLowerCase(), (lemmas.get(lemma.toLowerCase()) ?? 0) + 1);
  }
}
const lines = [];
for (const [key, { lower, form, lemmas }] of counts) {
  const [lemma, count] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  // Forms without inflection seldom differ from their lemma, and where they do once it is mostly a misspelling put right.
  if (key.startsWith('-') && count < 2) continue;
  if (lemma !== ruleLemma(lower, form)) lines.push(`${key} ${lemma}`);
}
console.log(lines.sort().join('\n'));
