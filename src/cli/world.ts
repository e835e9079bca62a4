import type { Readable, Writable } from 'node:stream';
import type { Post, Source } from '../record/post.js';
import type { Notice, ReadoutRecord } from '../record/record.js';

/** A stream to write to, that may be a terminal. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** What a command may touch besides files. Tests give their own; only main.ts gives the process's. */
export interface World {
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How many threads the machine runs at once. */
  readonly cores: number;
  /** Aborted when the person who waits has had enough. */
  readonly signal?: AbortSignal;
}

/** Each thread that reads holds a core of its own in memory; two stay under 400 MB together, more are for whoever asks. */
const MOST_THREADS_UNASKED = 2;

export function threadsIn(world: World, asked: number | undefined): number {
  return asked ?? Math.min(world.cores, MOST_THREADS_UNASKED);
}

/** What the commands run: the version, and the pipeline, whose core is loaded when first asked for. */
export interface Parts {
  readonly version: string;
  languageOf(text: string): string;
  createReader(options?: { readonly threads?: number }): Promise<{
    record(
      posts: readonly Post[], sources: readonly Source[], notices?: readonly Notice[], onProgress?: (done: number, total: number) => void, wanted?: { readonly attributions: boolean },
    ): Promise<ReadoutRecord>;
    readonly width: number;
    close(): Promise<void>;
  }>;
}
