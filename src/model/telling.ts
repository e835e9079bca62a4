import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { CoreFiles } from './core-files.js';

/** The file of the projection, beside the graphs. */
export const TELLING = 'telling.json';

const shape = z.object({
  /** Means of the two vectors of words that tell events. */
  meaning_mean: z.array(z.number()),
  form_mean: z.array(z.number()),
  /** What each row of the weights is to be multiplied by. */
  scale: z.array(z.number()),
  /** A row for each number that comes out, 8 bits each, for the meaning vector and then the form vector; in base 64. */
  weights: z.string(),
});

export type TellingFile = z.infer<typeof shape>;

/**
 * A linear projection of a token's two vectors to one of length one, trained so that the words of one happening lie near each other, whoever
 * tells it in what words, and those of others apart (train/same).
 */
export class Telling {
  private readonly means: Float32Array;
  private readonly weights: Int8Array;
  private readonly scale: Float32Array;

  constructor({ meaning_mean, form_mean, scale, weights }: TellingFile) {
    this.means = Float32Array.from([...meaning_mean, ...form_mean]);
    this.scale = Float32Array.from(scale);
    this.weights = new Int8Array(Buffer.from(weights, 'base64'));
    if (this.weights.length !== this.means.length * this.scale.length) throw new Error(`${TELLING} is damaged: its weights do not fit its means`);
  }

  /** The input of the projection: both vectors about their means, each of length one. */
  static input(meaning: Float32Array, form: Float32Array, means: Float32Array): Float32Array {
    const input = new Float32Array(means.length);
    for (const [vector, from] of [[meaning, 0], [form, meaning.length]] as const) {
      let length = 0;
      for (let i = 0; i < vector.length; i++) {
        input[from + i] = vector[i] - means[from + i];
        length += input[from + i] ** 2;
      }
      length = Math.sqrt(length) || 1;
      for (let i = 0; i < vector.length; i++) input[from + i] /= length;
    }
    return input;
  }

  of(meaning: Float32Array, form: Float32Array): Float32Array {
    // Eight bytes a number spare a conversion each time it is read.
    const input = Float64Array.from(Telling.input(meaning, form, this.means));
    const { weights, scale } = this;
    const width = input.length;
    const out = new Float32Array(scale.length);
    // Four rows at a time: their sums don't wait for each other, and each is added up in the same order as alone.
    for (let row = 0; row < out.length; row += 4) {
      const [a, b, c, d] = [row, Math.min(row + 1, out.length - 1), Math.min(row + 2, out.length - 1), Math.min(row + 3, out.length - 1)];
      let [sumA, sumB, sumC, sumD] = [0, 0, 0, 0];
      for (let i = 0, atA = a * width, atB = b * width, atC = c * width, atD = d * width; i < width; i++) {
        const x = input[i];
        sumA += weights[atA + i] * x;
        sumB += weights[atB + i] * x;
        sumC += weights[atC + i] * x;
        sumD += weights[atD + i] * x;
      }
      out[a] = sumA * scale[a];
      out[b] = sumB * scale[b];
      out[c] = sumC * scale[c];
      out[d] = sumD * scale[d];
    }
    let length = 0;
    for (let row = 0; row < out.length; row++) length += out[row] ** 2;
    length = Math.sqrt(length) || 1;
    for (let row = 0; row < out.length; row++) out[row] /= length;
    return out;
  }
}

/** The projection of a core's folder; null where its card names none. Throws, in one sentence, where the file is damaged. */
export function openTelling(files: CoreFiles): Telling | null {
  return files.card.sha256[TELLING] === undefined ? null : new Telling(shape.parse(JSON.parse(readFileSync(files.verified(TELLING), 'utf8'))));
}
