import { basename } from 'node:path';
import type { Input } from './format.js';
import { inputOfFile, inputOfStream } from './input.js';
import type { Found } from './read-all.js';
import { formatNamed, recognise } from './recognise.js';
import { refused } from './refused.js';

/** Where inputs come from besides the disk, and what is known of them. */
export interface InputsOptions {
  /** Read for the path "-". */
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** The name of the format that all are of; told by their content unless given. */
  readonly format?: string;
}

/**
 * What lies at these paths, in their order, each with its format.
 *
 * @throws ReadError for a path that cannot be read, and for what is of no format
 */
export async function* inputsAt(paths: readonly string[], { stdin, format }: InputsOptions): AsyncGenerator<Found> {
  const asked = format === undefined ? null : formatNamed(format);
  for (const path of paths) {
    const input = await opened(path, stdin);
    yield { format: asked ?? recognise(input.head, input.name), inputs: [input] };
  }
}

/** The record is sent on to others: an input is named by its file, not by the folders of whoever reads it. */
async function opened(path: string, stdin: InputsOptions['stdin']): Promise<Input> {
  try {
    return path === '-' ? await inputOfStream('-', stdin) : await inputOfFile(path, basename(path));
  } catch (error) {
    throw refused(path, error);
  }
}
