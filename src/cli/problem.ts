import { reasonOf } from '../read/inputs/refused.js';

/** Why a command cannot go on: one sentence for the person who ran it. */
export class Problem extends Error {
  override readonly name = 'Problem';
}

/** Whoever reads our output has heard enough. Not an error. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}

/** The sentence for a file that the system refuses: `cannot read day.txt: there is no such file or folder`. */
export function fileProblem(verb: 'read' | 'write', file: string, error: unknown): Problem {
  return new Problem(`cannot ${verb} ${file}: ${reasonOf(error)}`);
}
