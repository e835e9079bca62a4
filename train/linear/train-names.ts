import { FeatureBuffer } from '../../src/model/features.js';
import { HashTable } from '../../src/model/table.js';
import { NAME_KINDS } from '../../src/parse/doc.js';
import { extendPhrase, Gazetteer, LONGEST_PHRASE } from '../../src/parse/gazetteer.js';
import { beginOf, bestName, insideOf, mannerOf, mayBeName, NAME_LABELS, nameFeatures, type NameContext } from '../../src/parse/names.js';
import { findSentences } from '../../src/parse/sentences.js';
import type { Tagger } from '../../src/parse/tagger.js';
import { tokenise, type Tokens } from '../../src/parse/tokens.js';
import { makeWord, WordCache, type Word } from '../../src/parse/words.js';
import { namesOfArticle, namesOfGum, type NamePlace } from './gold-names.js';
import { Learner } from './learner.js';
import type { Article } from './news.js';
import { seeded, shuffle } from './random.js';
import { titled } from './sentence.js';
import type { GoldSentence } from './treebank.js';

interface NamedSentence {
  document: string;
  words: Word[];
  labels: Uint8Array;
  gold: Uint8Array;
}

const cache = new WordCache();

function labelsOf(tokens: Tokens, places: readonly NamePlace[], from: number, to: number): Uint8Array {
  const labels = new Uint8Array(to - from);
  for (const place of places) {
    let begun = false;
    for (let t = from; t < to; t++) {
      if (tokens.startChar[t] < place.start || tokens.endChar[t] > place.end) continue;
      labels[t - from] = begun ? insideOf(place.kind) : beginOf(place.kind);
      begun = true;
    }
  }
  return labels;
}

/** Sentences of the news as CoreNLP named them; headlines in capitals are left out, because there it mostly guesses. */
export function namedNews(articles: readonly Article[], tagger: Tagger): NamedSentence[] {
  const out: NamedSentence[] = [];
  for (const article of articles) {
    const tokens = tokenise(article.text);
    const starts = findSentences(article.text, tokens);
    const places = namesOfArticle(article);
    for (let s = 0; s < starts.length; s++) {
      const from = starts[s];
      const to = s + 1 < starts.length ? starts[s + 1] : tokens.size;
      const near = places.filter((place) => place.start < tokens.endChar[to - 1] && place.end > tokens.startChar[from]);
      const sentence = finish(article.id, article.text, tokens, from, to, near, tagger);
      if (mannerOf(sentence.words, 0, sentence.words.length) === 0 && !hasOddName(sentence)) out.push(sentence);
    }
  }
  return out;
}

/** A name with small words other than "of" and its like in it: a slip of the machine. */
function hasOddName(sentence: NamedSentence): boolean {
  return sentence.words.some((word, i) => sentence.gold[i] > 0 && word.letterCase === 1 && !/^(?:of|the|and|for|in|on|de|la|del|von|van|der|bin|al|al-\w+|to|&|'s|-|at|en|y|da|di|du|le|das|dos|ibn|ul)$/.test(word.lower));
}

export function namedTreebank(sentences: readonly GoldSentence[], tagger: Tagger): NamedSentence[] {
  return sentences.map((sentence) => {
    const tokens = tokenise(sentence.text);
    return finish(sentence.document, sentence.text, tokens, 0, tokens.size, namesOfGum(sentence), tagger);
  });
}

function finish(document: string, text: string, tokens: Tokens, from: number, to: number, places: readonly NamePlace[], tagger: Tagger): NamedSentence {
  const words: Word[] = [];
  for (let t = from; t < to; t++) words.push(cache.of(text, tokens.startChar[t], tokens.endChar[t]));
  const labels = new Uint8Array(words.length);
  tagger.tag(words, 0, words.length, labels);
  return { document, words, labels, gold: labelsOf(tokens, places, from, to) };
}

/** Names that several documents have, nearly always of one kind. */
export function makeGazetteer(sentences: readonly NamedSentence[]): { keys: Int32Array; values: Uint8Array } {
  const seen = new Map<number, { counts: number[]; documents: Set<string>; plain: number }>();
  for (const { document, words, gold } of sentences) {
    for (let i = 0; i < words.length; i++) {
      if (gold[i] === 0 || gold[i] % 2 === 0) continue;
      let hash = 0;
      let end = i;
      do hash = extendPhrase(hash, words[end++]);
      while (end < words.length && gold[end] === gold[i] + 1);
      if (end - i > LONGEST_PHRASE) continue;
      let entry = seen.get(hash);
      if (!entry) seen.set(hash, (entry = { counts: NAME_KINDS.map(() => 0), documents: new Set(), plain: 0 }));
      entry.counts[(gold[i] - 1) >> 1]++;
      entry.documents.add(document);
    }
  }
  // A word that is as often no name ("Will", "May") would mislead.
  for (const { words, gold } of sentences) {
    words.forEach((word, i) => {
      if (gold[i] !== 0 || word.letterCase < 2) return;
      const entry = seen.get(extendPhrase(0, word));
      if (entry) entry.plain++;
    });
  }
  const rows: Array<[number, number]> = [];
  for (const [hash, { counts, documents, plain }] of seen) {
    const total = counts.reduce((a, b) => a + b, 0);
    const kind = counts.indexOf(Math.max(...counts));
    if (documents.size >= 2 && total >= 3 && counts[kind] / (total + plain) >= 0.8) rows.push([hash, kind + 1]);
  }
  rows.sort((a, b) => a[0] - b[0]);
  return { keys: Int32Array.from(rows, (row) => row[0]), values: Uint8Array.from(rows, (row) => row[1]) };
}

export function trainNames(sentences: readonly NamedSentence[], known: { keys: Int32Array; values: Uint8Array }, tagger: Tagger, epochs: number, seed: number): Learner {
  const learner = new Learner(NAME_LABELS, 1 << 20);
  const features = new FeatureBuffer(80);
  const scores = new Float64Array(NAME_LABELS);
  const random = seeded(seed);
  const gazetteer = new Gazetteer(HashTable.from(known.keys, known.values));
  const items = [...sentences];
  for (const sentence of sentences) {
    const draw = random();
    if (draw < 0.05) items.push(rewritten(sentence, titled, tagger));
    else if (draw < 0.08) items.push(rewritten(sentence, (text) => text.toUpperCase(), tagger));
  }
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(items, random);
    let wrong = 0;
    let places = 0;
    for (const { words, labels, gold } of items) {
      const marks = new Uint8Array(words.length);
      // All names of the training texts are known ones; half the time they are hidden, so that the tagger learns to do without.
      if (random() < 0.5) gazetteer.mark(words, 0, words.length, marks);
      const context: NameContext = { words, labels, marks, start: 0, end: words.length, manner: mannerOf(words, 0, words.length) };
      const names = new Uint8Array(words.length);
      for (let i = 0; i < words.length; i++) {
        const before = i > 0 ? names[i - 1] : 0;
        if (!mayBeName(context, i, before)) continue;
        nameFeatures(features, context, i, names);
        learner.score(features, scores);
        const guess = bestName(scores, before);
        const isGoing = gold[i] > 0 && gold[i] % 2 === 0;
        const right = isGoing && before !== gold[i] && before !== gold[i] - 1 ? gold[i] - 1 : gold[i];
        names[i] = guess;
        places++;
        learner.step++;
        if (guess !== right) {
          learner.update(features, right, guess);
          wrong++;
        }
      }
    }
    console.error(`  names pass ${epoch + 1}: ${((100 * wrong) / places).toFixed(2)}% wrong of ${places}`);
  }
  return learner;
}

function rewritten(sentence: NamedSentence, change: (text: string, index: number) => string, tagger: Tagger): NamedSentence {
  const words = sentence.words.map((word, i) => makeWord(change(word.text, i)));
  const labels = new Uint8Array(words.length);
  tagger.tag(words, 0, words.length, labels);
  return { ...sentence, words, labels };
}
