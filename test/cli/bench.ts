import { PassThrough, Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/program.js';
import type { Parts, World } from '../../src/cli/world.js';
import { recordOf, sampleRecord } from '../sample-record.js';

/** What a command printed and how it ended. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Setting {
  readonly stdin?: string | Uint8Array | Iterable<Uint8Array>;
  readonly env?: Record<string, string>;
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly parts?: Partial<Parts>;
  readonly signal?: AbortSignal;
}

/** The rest of a reader that does all its work on this thread. */
export const oneAtATime = { width: 1, close: async () => undefined };

/** Parts whose pipeline answers with the sample day, or with the posts it was given and nothing read from them. */
export const sampleParts: Parts = {
  version: '1.2.3',
  languageOf: () => 'en',
  createReader: async () => ({ ...oneAtATime, record: async () => sampleRecord() }),
};
export const postsAlone: Partial<Parts> = {
  createReader: async () => ({ ...oneAtATime, record: async (posts, sources, notices = []) => recordOf({ posts, sources, notices }) }),
};

/** Runs the command line in this process, on streams of the test's own. */
export async function readout(args: readonly string[], { stdin = '', env = {}, terminal = false, columns = 80, parts = {}, signal }: Setting = {}): Promise<Ran> {
  const printed = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr'): World['stdout'] =>
    Object.assign(
      new Writable({
        write(chunk, _encoding, done) {
          printed[name] += chunk;
          done();
        },
      }),
      { isTTY: terminal, columns },
    );
  const input = typeof stdin === 'string' || stdin instanceof Uint8Array ? [Buffer.from(stdin)] : stdin;
  const world: World = { stdin: Readable.from(input, { objectMode: false }), stdout: sink('stdout'), stderr: sink('stderr'), env, cores: 1, ...(signal ? { signal } : {}) };
  const status = await run(args, world, { ...sampleParts, ...parts });
  return { status, ...printed };
}

/** A stream whose reader has gone. */
export function closedStream(): World['stdout'] {
  return failingStream('EPIPE');
}

/** A stream that the system will not let write. */
export function failingStream(code: string): World['stdout'] {
  const stream = new PassThrough();
  stream._write = (_chunk, _encoding, done) => done(Object.assign(new Error(`write ${code}`), { code }));
  return stream;
}
