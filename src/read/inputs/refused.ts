import { ReadError } from '../read-error.js';
import { shownName } from './whole.js';

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

/** Why the system refused a file, in a few words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? (code || (error as Error).message);
}

/** The sentence for a file that the system refuses: `cannot read day.txt: there is no such file or folder`. */
export function refused(name: string, error: unknown): ReadError {
  return error instanceof ReadError ? error : new ReadError(`cannot read ${shownName(name)}: ${reasonOf(error)}`);
}
