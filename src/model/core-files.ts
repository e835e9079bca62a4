import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Where the model card says what the weights are; beside it lie the files it names. */
export const CARD = 'core.json';

const numbers = z.array(z.number());
const card = z.object({
  name: z.string().min(1),
  labels: z.object({ tags: z.array(z.string()), forms: z.array(z.string()), relations: z.array(z.string()), names: z.array(z.string()), cues: z.array(z.string()), roles: z.array(z.string()) }),
  settings: z.object({ role_move: numbers.length(25), role_start: numbers.length(5) }).catchall(z.union([z.number(), numbers])),
  sha256: z.record(z.string(), z.string().length(64)),
});

/** What train/ writes beside the weights: their labels, what was fitted on held-out articles, and the hash of each file. */
export type CoreCard = z.infer<typeof card>;

/** A core's files on disk, each checked against the hash in its card when it is opened. */
export interface CoreFiles {
  readonly card: CoreCard;
  /** SHA-256 of the card, and so of all files it names; hexadecimal. */
  readonly hash: string;
  /** The path of one file whose content is what the card says. Throws, in one sentence, where it is missing or damaged. */
  verified(name: string): string;
}

/** Throws, in one sentence that says what to do, where the card or a file is missing, damaged or of another kind. */
export function openCore(folder: string): CoreFiles {
  const bytes = bytesOf(join(folder, CARD));
  const read = card.safeParse(json(bytes, join(folder, CARD)));
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new Error(`${join(folder, CARD)} is not the card of a language core (${issue.path.join('.')}: ${issue.message}); ${REMEDY}.`);
  }
  return {
    card: read.data,
    hash: sha256(bytes),
    verified(name) {
      const path = join(folder, name);
      if (sha256Of(path) !== read.data.sha256[name]) throw new Error(`${path} is damaged: it is not the file that ${CARD} names; ${REMEDY}.`);
      return path;
    },
  };
}

const REMEDY = 'install the package again';

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw missing(path);
  }
}

function missing(path: string): Error {
  return new Error(`The language core is missing: there is no readable file at ${path}; ${REMEDY}.`);
}

function json(bytes: Buffer, path: string): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new Error(`${path} is damaged: it is not JSON; ${REMEDY}.`);
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const CHUNK = 1 << 20;

/** The SHA-256 of a file, read piece by piece: a graph need not lie in memory twice. */
function sha256Of(path: string): string {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    throw missing(path);
  }
  try {
    const hash = createHash('sha256');
    const piece = Buffer.allocUnsafe(CHUNK);
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) hash.update(piece.subarray(0, read));
    return hash.digest('hex');
  } catch {
    throw missing(path);
  } finally {
    closeSync(file);
  }
}
