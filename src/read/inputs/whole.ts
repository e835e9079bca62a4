import type { Input } from '../format.js';
import { ReadError } from '../read-error.js';

/** "standard input" for "-", else the name. */
export function shownName(name: string): string {
  return name === '-' ? 'standard input' : name;
}

/**
 * All bytes of an input whose format cannot be read in pieces.
 *
 * @throws ReadError where there are more than `most`
 */
export async function wholeOf(input: Input, most: number, because = 'its format, which is read whole: split it by day'): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input.chunks()) {
    size += chunk.length;
    if (size > most) throw new ReadError(`${shownName(input.name)} is larger than ${most >> 20} MB, too large for ${because}`);
    chunks.push(chunk);
  }
  return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
}
