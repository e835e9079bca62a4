import { reasonOf } from '../read/inputs/refused.js';

/** Why a command cannot go on: one sentence for the person who ran it. */
export class Problem extends Error {
  override readonly name = 'Problem';
}

/** Whoever reads our output has heard enough. Not an error. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}

/** The person who waited has had enough. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** The same items, until the signal; then it throws Interrupted. */
export async function* until<T>(signal: AbortSignal | undefined, items: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const item of items) {
    if (signal?.aborted) throw new Interrupted();
    yield item;
  }
}

/** The sentence for a file that the system refuses: `cannot read day.txt: there is no such file or folder`. */
export function fileProblem(verb: 'read' | 'write', file: string, error: unknown): Problem {
  return new Problem(`cannot ${verb} ${file}: ${reasonOf(error)}`);
}
