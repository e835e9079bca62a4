import { FeatureBuffer } from '../../src/model/features.js';
import { argmax } from '../../src/model/perceptron.js';
import { HashTable } from '../../src/model/table.js';
import { tagFeatures, type TagTables } from '../../src/parse/tagger.js';
import { Learner } from './learner.js';
import { seeded, shuffle } from './random.js';
import type { TrainSentence } from './sentence.js';

/** Words of at least this many places, nearly always with one label, skip the perceptron. */
const CERTAIN_PLACES = 25;
const CERTAIN_SHARE = 0.995;

export interface CertainWords {
  keys: Int32Array;
  values: Uint8Array;
}

export function findCertain(sentences: readonly TrainSentence[]): CertainWords {
  const counts = new Map<number, Map<number, number>>();
  for (const sentence of sentences) {
    sentence.words.forEach((word, i) => {
      let labels = counts.get(word.exact);
      if (!labels) counts.set(word.exact, (labels = new Map()));
      labels.set(sentence.gold[i], (labels.get(sentence.gold[i]) ?? 0) + 1);
    });
  }
  const keys: number[] = [];
  const values: number[] = [];
  for (const [key, labels] of [...counts].sort((a, b) => a[0] - b[0])) {
    let total = 0;
    let best = 0;
    let label = 0;
    for (const [candidate, count] of labels) {
      total += count;
      if (count > best) {
        best = count;
        label = candidate;
      }
    }
    if (total >= CERTAIN_PLACES && best / total >= CERTAIN_SHARE) {
      keys.push(key);
      values.push(label + 1);
    }
  }
  return { keys: Int32Array.from(keys), values: Uint8Array.from(values) };
}

export function certainTable(certain: CertainWords): HashTable {
  return HashTable.from(certain.keys, certain.values);
}

export function trainTagger(sentences: readonly TrainSentence[], tables: TagTables, epochs: number, seed: number): Learner {
  const learner = new Learner(tables.pairs.length);
  const features = new FeatureBuffer(64);
  const scores = new Float64Array(tables.pairs.length);
  const random = seeded(seed);
  const order = [...sentences];
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    let places = 0;
    for (const { words, gold } of order) {
      const labels = new Uint8Array(words.length);
      for (let i = 0; i < words.length; i++) {
        const certain = tables.certain.get(words[i].exact);
        if (certain > 0) {
          labels[i] = certain - 1;
          continue;
        }
        tagFeatures(features, words, 0, words.length, i, labels, tables.lexicon);
        learner.score(features, scores);
        const guess = argmax(scores, learner.classes);
        labels[i] = guess;
        places++;
        learner.step++;
        if (guess !== gold[i]) {
          learner.update(features, gold[i], guess);
          wrong++;
        }
      }
    }
    console.error(`  tagger pass ${epoch + 1}: ${((100 * wrong) / places).toFixed(2)}% wrong of ${places}`);
  }
  return learner;
}
