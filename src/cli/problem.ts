/** Why a command cannot go on: one sentence for the person who ran it. */
export class Problem extends Error {
  override readonly name = 'Problem';
}

/** Whoever reads our output has heard enough. Not an error. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'you are not allowed to',
  EPERM: 'you are not allowed to',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead in a circle',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many files are open',
};

/** The sentence for a file that the system refuses: `cannot read day.txt: there is no such file or folder`. */
export function fileProblem(verb: 'read' | 'write', file: string, error: unknown): Problem {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new Problem(`cannot ${verb} ${file}: ${REASONS[code] ?? (code || (error as Error).message)}`);
}
