import { type Decoded, encodingOf } from './bytes.js';
import type { Input } from '../format.js';

/** Text as it comes in, in whichever encoding its beginning shows. */
export interface TextStream {
  readonly encoding: Decoded['encoding'];
  /** Bytes of a byte-order mark before the text. */
  readonly mark: number;
  chunks(): AsyncGenerator<string>;
}

/** An input's text, decoded as it comes; what is no character of the encoding becomes U+FFFD. */
export function textOf(input: Input): TextStream {
  const { encoding, skip: mark } = encodingOf(input.head, true);
  return {
    encoding, mark,
    async *chunks() {
      const decoder = new TextDecoder(encoding);
      for await (const chunk of input.chunks()) {
        const text = decoder.decode(chunk, { stream: true });
        if (text !== '') yield text;
      }
      const rest = decoder.decode();
      if (rest !== '') yield rest;
    },
  };
}

/** An input's bytes as UTF-8, without a byte-order mark, whatever encoding they are in. */
export async function* utf8Of(input: Input): AsyncGenerator<Uint8Array> {
  const { encoding, mark, chunks } = textOf(input);
  if (encoding !== 'utf-8') {
    for await (const text of chunks()) yield Buffer.from(text);
    return;
  }
  let skip = mark;
  for await (const chunk of input.chunks()) {
    const skipped = Math.min(skip, chunk.length);
    skip -= skipped;
    if (chunk.length > skipped) yield skipped === 0 ? chunk : chunk.subarray(skipped);
  }
}
