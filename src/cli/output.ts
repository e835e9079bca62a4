import { randomBytes } from 'node:crypto';
import { chmod, open, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ClosedPipe, fileProblem, Problem } from './problem.js';
import type { Output } from './world.js';

/** Writes and waits until the stream takes more. A reader who is gone ends it with ClosedPipe. */
export function send(stream: Output, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const gone = (error: Error): void => reject(closed(error) ? new ClosedPipe() : fileProblem('write', 'standard output', error));
    stream.once('error', gone);
    stream.write(text, (error) => {
      // Kept listening on failure: the stream tells its error a second time, and nobody else would hear it.
      if (error) return gone(error);
      stream.off('error', gone);
      resolve();
    });
  });
}

function closed(error: Error): boolean {
  return ['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END', 'ECONNRESET'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** Refuses to write over what is being read, by whatever name or link. */
export async function assertNotInput(output: string, input: string): Promise<void> {
  if (input === '-') return;
  const [from, to] = await Promise.all([input, output].map((file) => stat(file).catch(() => null)));
  if (from && to && from.dev === to.dev && from.ino === to.ino) throw new Problem(`${output} is the file that is read: give -o another name`);
}

/** Writes a whole file or nothing: into a file beside it first, which then takes its name. */
export async function writeWhole(file: string, text: string): Promise<void> {
  try {
    const old = await stat(file).catch(() => null);
    if (old?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    // A pipe or a device takes what it is given; nothing can be put in its place.
    if (old && !old.isFile()) return await writeFile(file, text);
    const target = old ? await realpath(file) : file;
    const beside = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}.part`);
    try {
      const handle = await open(beside, 'wx');
      try {
        await handle.writeFile(text);
        await handle.sync();
      } finally {
        await handle.close();
      }
      if (old) await chmod(beside, old.mode);
      await rename(beside, target);
    } catch (error) {
      await unlink(beside).catch(() => undefined);
      throw error;
    }
  } catch (error) {
    throw fileProblem('write', file, error);
  }
}
