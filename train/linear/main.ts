import { mkdirSync, writeFileSync } from 'node:fs';
import { Perceptron } from '../../src/model/perceptron.js';
import { HashTable } from '../../src/model/table.js';
import { Weights } from '../../src/model/weights.js';
import { Tagger } from '../../src/parse/tagger.js';
import { readCorpus } from './corpus.js';
import type { Quantised } from './learner.js';
import { makeExceptions } from './lemmas.js';
import { makeLexicon } from './lexicon.js';
import { readNews } from './news.js';
import { readTreebank } from './treebank.js';
import { seeded } from './random.js';
import { withVariants, type TrainSentence } from './sentence.js';
import { makeGazetteer, namedNews, namedTreebank, trainNames } from './train-names.js';
import { trainHeads, trainRelations } from './train-parser.js';
import { certainTable, findCertain, trainTagger } from './train-tagger.js';

const FOLDS = 4;
const SEED = 20260727;

/** Sections of the weights file, in order; a perceptron takes four. */
class Sections {
  readonly map = new Map<string, Uint8Array>();

  add(name: string, content: ArrayBufferView): void {
    this.map.set(name, new Uint8Array(content.buffer, content.byteOffset, content.byteLength));
  }

  addPerceptron(name: string, weights: Quantised): void {
    this.add(`${name}.classes`, Uint8Array.of(weights.classes));
    this.add(`${name}.keys`, weights.keys);
    this.add(`${name}.counts`, weights.counts);
    this.add(`${name}.entries`, weights.entries);
    console.error(`${name}: ${weights.keys.length} features, ${weights.entries.length} weights, ${((weights.keys.length * 5 + weights.entries.length * 2) / 1e6).toFixed(2)} MB`);
  }
}

function seconds(): string {
  return `${process.uptime().toFixed(0)} s`;
}

const data = process.argv[2] ?? '../shared/data';
const target = process.argv[3] ?? 'models/linear-core.bin';
const sections = new Sections();

const corpus = readCorpus(`${data}/treebank`);
const news = readNews(`${data}/attribution`, 'train');
const lexicon = makeLexicon(news);
const sentences = withVariants(corpus.sentences, seeded(SEED));
console.error(`${seconds()}: ${sentences.length} sentences, ${corpus.pairs.length} pairs of tags, ${lexicon.keys.length} words in the lexicon`);
const certain = findCertain(sentences);
const tables = { pairs: corpus.pairs, certain: certainTable(certain), lexicon: HashTable.from(lexicon.keys, lexicon.values) };
sections.add('tagger.pairs', corpus.pairs);
sections.add('tagger.certain.keys', certain.keys);
sections.add('tagger.certain.values', certain.values);
sections.add('lexicon.keys', lexicon.keys);
sections.add('lexicon.values', lexicon.values);
sections.add('lemmas', Buffer.from(makeExceptions(corpus.aligned)));

/** The parser learns on tags that a tagger gives which never saw the sentence: as many mistakes as in use. */
function tagByOthers(all: readonly TrainSentence[]): void {
  const random = seeded(SEED + 1);
  const foldOf = corpus.sentences.map(() => Math.floor(random() * FOLDS));
  const fold = all.map((sentence) => foldOf[sentence.origin]);
  for (let f = 0; f < FOLDS; f++) {
    const others = all.filter((_, i) => fold[i] !== f);
    const foldTables = { ...tables, certain: certainTable(findCertain(others)) };
    const tagger = new Tagger(trainTagger(others, foldTables, 4, SEED + 2 + f), foldTables);
    all.forEach((sentence, i) => {
      if (fold[i] === f) tagger.tag(sentence.words, 0, sentence.words.length, sentence.predicted);
    });
    console.error(`${seconds()}: fold ${f + 1} of ${FOLDS} tagged`);
  }
}

const tagger = trainTagger(sentences, tables, 8, SEED).quantise(1, 2);
sections.addPerceptron('tagger', tagger);
console.error(`${seconds()}: tagger trained`);

const ready = new Tagger(new Perceptron(tagger.classes, tagger.keys, tagger.counts, tagger.entries), tables);
const gum = namedTreebank(readTreebank(`${data}/treebank/gum-train.conllu.gz`), ready);
const named = [...namedNews(news, ready), ...gum, ...gum];
const gazetteer = makeGazetteer(named);
sections.add('gazetteer.keys', gazetteer.keys);
sections.add('gazetteer.values', gazetteer.values);
sections.addPerceptron('names', trainNames(named, gazetteer, ready, 6, SEED + 12).quantise(1, 3));
console.error(`${seconds()}: names trained, ${gazetteer.keys.length} known names`);

tagByOthers(sentences);
sections.addPerceptron('heads', trainHeads(sentences, 10, SEED + 10).quantise(2, 3));
console.error(`${seconds()}: heads trained`);
sections.addPerceptron('relations', trainRelations(sentences, 6, SEED + 11).quantise(1, 2));
console.error(`${seconds()}: relations trained`);

mkdirSync('models', { recursive: true });
const file = Weights.write(sections.map);
writeFileSync(target, file);
console.error(`${seconds()}: ${target}, ${(file.length / 1e6).toFixed(2)} MB`);
