import { validateFileName } from 'yauzl';
import type { Notice } from '../../record/record.js';

/** A file in an archive. */
export interface Member {
  /** Its path within the archive, with "/" between folders. */
  readonly path: string;
  readonly size: number;
  /** Its first bytes, where they are at hand. */
  readonly head?: Uint8Array;
  open(): AsyncGenerator<Uint8Array>;
}

export interface Archive {
  readonly members: readonly Member[];
  /** Members that were refused, and why. */
  readonly notices: readonly Notice[];
  close(): void;
}

/** An archive of more is no person's export. */
export const MOST_MEMBERS = 50_000;

/** True for the path of a member that leads out of its archive. */
export function outside(path: string): boolean {
  return validateFileName(path) !== null || path.includes('\0');
}
