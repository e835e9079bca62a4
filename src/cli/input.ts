import { createReadStream } from 'node:fs';
import type { World } from './world.js';
import { fileProblem, Problem } from './problem.js';

/** More than this is no day of posts; a record takes some thirty times the room of its posts, and one text holds half a gigabyte. */
const LARGEST = 16 * 1024 * 1024;

/** The bytes of a file, or of standard input for `-`, as they come. What the system refuses is a Problem of one sentence. */
export async function* chunksOf(file: string, world: World): AsyncGenerator<Uint8Array> {
  const stream = file === '-' ? world.stdin : createReadStream(file, { highWaterMark: 1 << 18 });
  try {
    for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  } catch (error) {
    throw fileProblem('read', nameOfInput(file), error);
  }
}

/** All of it. */
export async function bytesOf(file: string, world: World): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(file, world)) {
    size += chunk.length;
    if (size > LARGEST) throw new Problem(`${nameOfInput(file)} is larger than ${LARGEST >> 20} MB: split it by day, or send its posts through "readout annotate"`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function nameOfInput(file: string): string {
  return file === '-' ? 'standard input' : file;
}
