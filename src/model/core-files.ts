import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
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
  /** The bytes of one file. Throws, in one sentence, where they are missing or not what the card says. */
  open(name: string): Uint8Array;
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
    open(name) {
      const path = join(folder, name);
      const content = bytesOf(path);
      if (sha256(content) !== read.data.sha256[name]) throw new Error(`${path} is damaged: it is not the file that ${CARD} names; ${REMEDY}.`);
      return content;
    },
  };
}

const REMEDY = 'install the package again';

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new Error(`The language core is missing: there is no readable file at ${path}; ${REMEDY}.`);
  }
}

function json(bytes: Buffer, path: string): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new Error(`${path} is damaged: it is not JSON; ${REMEDY}.`);
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
