import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Input } from '../format.js';

/** As many of the first bytes as a format is told by. */
export const HEAD = 65_536;
const CHUNK = 1 << 18;

const bytesOf = (chunk: Uint8Array | string): Uint8Array => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk);

/** A file on disk. Rejects with the system's error where it cannot be opened. */
export async function inputOfFile(path: string, name: string): Promise<Input> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const buffer = new Uint8Array(HEAD);
    let length = 0;
    for (let read = 1; read > 0 && length < HEAD; length += read) read = (await file.read(buffer, length, HEAD - length, length)).bytesRead;
    return { name, head: buffer.slice(0, length), size, chunks: () => createReadStream(path, { highWaterMark: CHUNK }) };
  } finally {
    await file.close();
  }
}

/** Bytes that come once: standard input, a pipe, a member of an archive. */
export async function inputOfStream(name: string, stream: AsyncIterable<Uint8Array | string>, size?: number): Promise<Input> {
  const chunks = stream[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  while (length < HEAD && !ended) {
    const { value, done } = await chunks.next();
    ended = done === true;
    if (!done) {
      held.push(bytesOf(value));
      length += held[held.length - 1].length;
    }
  }
  return {
    name,
    head: Buffer.concat(held).subarray(0, HEAD),
    ...(size !== undefined || ended ? { size: size ?? length } : {}),
    async *chunks() {
      try {
        yield* held.splice(0);
        while (!ended) {
          const { value, done } = await chunks.next();
          ended = done === true;
          if (!done) yield bytesOf(value);
        }
      } finally {
        await chunks.return?.();
      }
    },
  };
}

/** Bytes that a program holds. */
export function inputOfBytes(name: string, bytes: Uint8Array): Input {
  return {
    name,
    head: bytes.subarray(0, HEAD),
    size: bytes.length,
    async *chunks() {
      for (let start = 0; start < bytes.length; start += CHUNK) yield bytes.subarray(start, start + CHUNK);
    },
  };
}
