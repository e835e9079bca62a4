import type { Reading } from '../model/encoder.js';
import type { Telling } from '../model/telling.js';

/** The vectors of one part of a text, as its windows have them: what is kept of a reading when its scores are decoded. */
export interface VectorRows {
  readonly start: number;
  readonly best: Uint32Array;
  readonly windows: readonly { readonly start: number; readonly end: number; readonly meaning: Float32Array; readonly form: Float32Array }[];
}

export function vectorRowsOf({ start, best, windows }: Reading): VectorRows {
  return { start, best, windows: windows.map((window) => ({ start: window.start, end: window.end, meaning: window.meaningVectors, form: window.formVectors })) };
}

/** The vectors of a text's tokens by which what they tell is known when it is told again. */
export class TellingVectors {
  constructor(
    private readonly telling: Telling,
    private readonly parts: readonly VectorRows[],
  ) {}

  /** Makes the token's vector, of length one; null where no part holds the token. Keeps the token's own numbers alone, not its text's. */
  of(token: number): (() => Float32Array) | null {
    const part = this.parts.find(({ start, best }) => token >= start && token < start + best.length);
    if (!part) return null;
    const { start, end, meaning, form } = part.windows[part.best[token - part.start]];
    const width = meaning.length / (end - start);
    const row = (token - start) * width;
    const [means, forms] = [meaning.slice(row, row + width), form.slice(row, row + width)];
    return () => this.telling.of(means, forms);
  }
}
