import { fileURLToPath } from 'node:url';
import { Encoder } from '../model/encoder.js';
import type { Doc } from './doc.js';
import { Lemmas } from './lemmas.js';
import { type Given, readText } from './read-text.js';

/** The language core, ready to read texts. Made by `loadCore`; holds no state that a text leaves behind. */
export interface Core {
  /** Name and hash of the weights, as a record's `readBy.core` gives them. */
  readonly name: string;
  /** The folder it was loaded from. */
  readonly folder: string;
  /** What whoever uses the core should know of how it runs here; null where all is as it should be. */
  readonly notice: string | null;
  /** As `parse`; over tokens and sentences that are given, for measures on treebanks. */
  read(text: string, given?: Given): Promise<Doc>;
}

/** Where the weights lie that come with the package. */
const MODELS = fileURLToPath(new URL('../../models', import.meta.url));

/**
 * Loads the language core's weights from `folder`: those that come with the package, unless the caller or READOUT_MODELS names others.
 *
 * Rejects with an Error, of one sentence, when a file is missing, damaged or of another version.
 */
export async function loadCore(folder: string = process.env.READOUT_MODELS ?? MODELS): Promise<Core> {
  const encoder = await Encoder.load(folder);
  const lemmas = new Lemmas(encoder.lemmas);
  const { name, instead } = encoder.runtime;
  return {
    name: `${encoder.card.name} ${encoder.hash.slice(0, 12)}`,
    folder,
    notice: name === 'native' ? null : `ONNX Runtime's native library will not load here (${instead}): its WebAssembly build reads in its place, several times slower`,
    read: (text, given) => readText(text, encoder, lemmas, given),
  };
}

/**
 * Reads one text into a Doc: tokens, sentences, tags, lemmas, heads, relations, names and the scores of who said what. The same text
 * and weights always give the same Doc; the time grows linearly with the text, whose length has no limit but memory. Never rejects, on
 * any string.
 *
 * @param text the text to the letter; all offsets are UTF-16 code units of it
 */
export function parse(text: string, core: Core): Promise<Doc> {
  return core.read(text);
}
