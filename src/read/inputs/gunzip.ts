import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ReadError } from '../read-error.js';
import { bomb, bursts } from './unpack-bounds.js';

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/**
 * What a gzip stream holds, as it comes.
 *
 * @throws ReadError where it is damaged, or made to burst
 */
export async function* gunzipped(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  let packed = 0;
  let unpacked = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      packed += chunk.length;
      yield chunk;
    }
  };
  const unzip = createGunzip({ chunkSize: 1 << 18 });
  // An error reaches the loop below through the stream itself.
  pipeline(Readable.from(counted()), unzip, () => undefined);
  try {
    for await (const chunk of unzip) {
      unpacked += (chunk as Uint8Array).length;
      if (bursts(packed, unpacked)) throw bomb(name);
      yield chunk as Uint8Array;
    }
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw error;
    throw new ReadError(`${name} is a damaged gzip file (${(error as Error).message}); get it anew`);
  }
}
