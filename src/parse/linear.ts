import { fileURLToPath } from 'node:url';
import { HashTable } from '../model/table.js';
import { Weights } from '../model/weights.js';
import type { Doc, NameKind } from './doc.js';
import { Gazetteer } from './gazetteer.js';
import { HeadFinder } from './heads.js';
import { type LemmaExceptions, lemmaOf, readExceptions } from './lemma.js';
import { NameTagger } from './names.js';
import { RelationLabeller } from './relations.js';
import { findSentences } from './sentences.js';
import { formOfPair, Tagger, tagOfPair } from './tagger.js';
import { type NameSpan, readNames } from './spans-of-names.js';
import { tokenise, type Tokens } from './tokens.js';
import { type Word, WordCache } from './words.js';

/** The language core, ready to read texts. Made by `loadLinear`; holds no state that a text leaves behind. */
export interface LinearCore {
  /** Name and hash of the weights, as a record's `readBy.core` gives them. */
  readonly name: string;
  readonly hash: string;
  readonly pairs: Uint16Array;
  readonly words: WordCache;
  readonly tagger: Tagger;
  readonly heads: HeadFinder;
  readonly relations: RelationLabeller;
  readonly names: NameTagger;
  readonly exceptions: LemmaExceptions;
}

export interface CoreOptions {
  /** File of the weights; the one that comes with the package unless given. */
  path?: string;
  /** Known names, matched whatever their case; at most five tokens each. They are hints to the names tagger, not orders. */
  gazetteer?: ReadonlyMap<string, NameKind>;
}

const WEIGHTS_PATH = fileURLToPath(new URL('../../models/linear-core.bin', import.meta.url));

/**
 * Loads the language core's weights from disk.
 *
 * @throws Error, in one sentence, when the file is missing, damaged or of another version
 */
export function loadLinear(options: CoreOptions = {}): LinearCore {
  const weights = Weights.read(options.path ?? WEIGHTS_PATH);
  const pairs = weights.uint16('tagger.pairs');
  const table = (name: string): HashTable => HashTable.from(weights.int32(`${name}.keys`), weights.bytesOf(`${name}.values`));
  const gazetteer = new Gazetteer(table('gazetteer'));
  if (options.gazetteer) gazetteer.add(options.gazetteer);
  return {
    name: 'linear-core',
    hash: weights.hash,
    pairs,
    words: new WordCache(),
    tagger: new Tagger(weights.perceptron('tagger'), { pairs, certain: table('tagger.certain'), lexicon: table('lexicon') }),
    heads: new HeadFinder(weights.perceptron('heads')),
    relations: new RelationLabeller(weights.perceptron('relations')),
    names: new NameTagger(weights.perceptron('names'), gazetteer),
    exceptions: readExceptions(weights.text('lemmas')),
  };
}

/**
 * Reads one text into a Doc. The parts are averaged perceptrons (Collins 2002) over hashed features; heads come from greedy arc-hybrid
 * transitions (Kuhlmann, Gómez-Rodríguez and Satta 2011) learnt with a dynamic oracle (Goldberg and Nivre 2012).
 */
export function readLinear(text: string, core: LinearCore): Doc {
  const tokens = tokenise(text);
  return readTokens(text, tokens, findSentences(text, tokens), core);
}

/** Reads a text whose tokens and sentences are given: the measure over treebanks, whose sentences are known, needs this. */
export function readTokens(text: string, tokens: Tokens, sentenceStartToken: Uint32Array, core: LinearCore): Doc {
  const { size, startChar, endChar } = tokens;
  const words: Word[] = new Array(size);
  for (let i = 0; i < size; i++) words[i] = core.words.of(text, startChar[i], endChar[i]);
  const labels = new Uint8Array(size);
  const tag = new Uint8Array(size);
  const form = new Uint8Array(size);
  const headToken = new Int32Array(size);
  const relation = new Uint8Array(size);
  const marks = new Uint8Array(size);
  const nameLabels = new Uint8Array(size);
  const lemma: string[] = new Array(size);
  const spans: NameSpan[] = [];
  for (let s = 0; s < sentenceStartToken.length; s++) {
    const start = sentenceStartToken[s];
    const end = s + 1 < sentenceStartToken.length ? sentenceStartToken[s + 1] : size;
    core.tagger.tag(words, start, end, labels);
    for (let i = start; i < end; i++) {
      const pair = core.pairs[labels[i]];
      tag[i] = tagOfPair(pair);
      form[i] = formOfPair(pair);
      lemma[i] = lemmaOf(words[i], form[i], core.exceptions);
    }
    core.heads.find(words, labels, start, end, headToken);
    core.relations.label(words, labels, start, end, headToken, relation);
    core.names.tag(words, labels, start, end, marks, nameLabels);
    readNames(words, tag, form, nameLabels, start, end, spans);
  }
  return {
    text, size, startChar, endChar, tag, form, lemma, headToken, relation, sentenceStartToken,
    nameStartToken: Uint32Array.from(spans, (span) => span.start),
    nameEndToken: Uint32Array.from(spans, (span) => span.end),
    nameKind: Uint8Array.from(spans, (span) => span.kind),
    attribution: null,
  };
}
