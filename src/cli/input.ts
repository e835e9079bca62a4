import { createReadStream } from 'node:fs';
import type { World } from './world.js';
import { fileProblem } from './problem.js';

/** The bytes of a file, or of standard input for `-`, as they come. What the system refuses is a Problem of one sentence. */
export async function* chunksOf(file: string, world: World): AsyncGenerator<Uint8Array> {
  const stream = file === '-' ? world.stdin : createReadStream(file, { highWaterMark: 1 << 18 });
  try {
    for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  } catch (error) {
    throw fileProblem('read', nameOfInput(file), error);
  }
}

function nameOfInput(file: string): string {
  return file === '-' ? 'standard input' : file;
}
