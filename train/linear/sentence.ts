import { makeWord, WordCache, type Word } from '../../src/parse/words.js';
import type { AlignedSentence } from './align.js';

/** A sentence ready for training: words, labels of the joint tag, tree. */
export interface TrainSentence {
  /** Number of the treebank's sentence: its rewritten copies share it, so that folds keep them together. */
  origin: number;
  words: Word[];
  /** Joint tag, index into the tag pairs. */
  gold: Uint8Array;
  /** Joint tag as a tagger that did not see this sentence gives it. */
  predicted: Uint8Array;
  heads: Int32Array;
  relations: Uint8Array;
}

const cache = new WordCache();

export function wordsOf(sentence: Pick<AlignedSentence, 'text' | 'tokens'>): Word[] {
  const words: Word[] = [];
  for (let t = 0; t < sentence.tokens.size; t++) words.push(cache.of(sentence.text, sentence.tokens.startChar[t], sentence.tokens.endChar[t]));
  return words;
}

const SMALL = /^(?:a|an|the|of|in|on|at|to|for|from|by|with|and|or|but|as|'s|n't)$/;

/**
 * Copies of sentences as headlines and hasty posts have them: without the last full stop, in capitals, with capitals on every word, all in
 * lower case. Every tenth or so of each kind, by a seeded draw.
 */
export function withVariants(sentences: TrainSentence[], random: () => number): TrainSentence[] {
  const out = [...sentences];
  for (const sentence of sentences) {
    const draw = random();
    if (draw < 0.09) out.push(withoutStop(sentence));
    else if (draw < 0.12) out.push(rewritten(withoutStop(sentence), (text) => text.toUpperCase()));
    else if (draw < 0.15) out.push(rewritten(withoutStop(sentence), titled));
    else if (draw < 0.18) out.push(rewritten(withoutStop(sentence), (text) => text.toLowerCase()));
  }
  return out;
}

export function titled(text: string, index: number): string {
  return index > 0 && SMALL.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

function rewritten(sentence: TrainSentence, change: (text: string, index: number) => string): TrainSentence {
  return { ...sentence, words: sentence.words.map((word, i) => makeWord(change(word.text, i))), predicted: new Uint8Array(sentence.gold.length) };
}

function withoutStop(sentence: TrainSentence): TrainSentence {
  const last = sentence.words.length - 1;
  if (last < 1 || sentence.words[last].text !== '.' || sentence.heads[last] === last || sentence.heads.indexOf(last) >= 0) {
    return { ...sentence, predicted: new Uint8Array(sentence.gold.length) };
  }
  return {
    origin: sentence.origin,
    words: sentence.words.slice(0, last), gold: sentence.gold.slice(0, last), predicted: new Uint8Array(last),
    heads: sentence.heads.slice(0, last), relations: sentence.relations.slice(0, last),
  };
}
