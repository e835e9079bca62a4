import { RELATIONS } from '../../src/parse/doc.js';
import { pairOf } from '../../src/parse/tagger.js';
import { align, type AlignedSentence } from './align.js';
import { wordsOf, type TrainSentence } from './sentence.js';
import { readTreebank } from './treebank.js';

export interface Corpus {
  aligned: AlignedSentence[];
  sentences: TrainSentence[];
  pairs: Uint16Array;
}

/** The treebanks' training parts over our tokens. Pairs of tags that occur fewer than three times fold into the commonest of their form. */
export function readCorpus(directory: string): Corpus {
  const gold = ['ewt-train', 'gum-train'].flatMap((name) => readTreebank(`${directory}/${name}.conllu.gz`));
  const aligned = gold.map(align).filter((sentence) => sentence.tokens.size > 0);
  const counts = new Map<number, number>();
  for (const sentence of aligned) {
    for (let i = 0; i < sentence.tokens.size; i++) {
      const pair = pairOf(sentence.tag[i], sentence.form[i]);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const pairs = Uint16Array.from(ranked.filter(([, count]) => count >= 3).map(([pair]) => pair));
  const labelOf = new Map<number, number>();
  for (const [pair] of ranked) {
    let label = pairs.indexOf(pair);
    if (label < 0) label = pairs.findIndex((other) => (other & 63) === (pair & 63));
    if (label < 0) label = pairs.findIndex((other) => other >> 6 === pair >> 6);
    labelOf.set(pair, Math.max(0, label));
  }
  const sentences = aligned.map((sentence, origin): TrainSentence => ({
    origin,
    words: wordsOf(sentence),
    gold: Uint8Array.from({ length: sentence.tokens.size }, (_, i) => labelOf.get(pairOf(sentence.tag[i], sentence.form[i])) ?? 0),
    predicted: new Uint8Array(sentence.tokens.size),
    heads: sentence.head,
    relations: sentence.relation,
  }));
  if (RELATIONS.length > 255 || pairs.length > 127) throw new Error('Too many classes for the weights file.');
  return { aligned, sentences, pairs };
}
