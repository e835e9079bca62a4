import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notice } from '../../record/record.js';
import { naturally } from './natural-order.js';
import { reasonOf } from './refused.js';

/** A file below a folder. */
export interface FileBelow {
  /** From the folder on, with "/" between folders. */
  readonly path: string;
  /** Where it lies on the disk. */
  readonly at: string;
}

const MOST_FILES = 50_000;
const DEEPEST = 16;

/** What a system or a program leaves beside a person's files. */
export function isJunk(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX' || /^(?:thumbs\.db|desktop\.ini|node_modules)$/iu.test(part));
}

/** The files below a folder, in the order of their numbers, a folder's own before those of the folders in it. Links are not followed: they may lead out of it. */
export async function filesBelow(folder: string, name: string): Promise<{ readonly files: readonly FileBelow[]; readonly notices: readonly Notice[] }> {
  const files: FileBelow[] = [];
  const notices: Notice[] = [];
  const walk = async (path: string, depth: number): Promise<void> => {
    const entries = (await readdir(join(folder, path), { withFileTypes: true })).sort((a, b) => naturally(a.name, b.name));
    const below = (entry: { readonly name: string }): string => (path === '' ? entry.name : `${path}/${entry.name}`);
    for (const entry of entries) {
      if (isJunk(entry.name)) continue;
      if (entry.isSymbolicLink()) notices.push({ where: `${name}/${below(entry)}`, what: 'the file was left alone: it is a link' });
      else if (entry.isFile() && files.length < MOST_FILES) files.push({ path: below(entry), at: join(folder, path, entry.name) });
      else if (entry.isFile() && files.length === MOST_FILES) return void notices.push({ where: `${name}/${path}`, what: `the folder holds more than ${MOST_FILES} files; the others were left alone: give the folder that holds the posts` });
    }
    for (const entry of entries.filter((one) => one.isDirectory() && !isJunk(one.name))) {
      if (depth === DEEPEST) notices.push({ where: `${name}/${below(entry)}`, what: `the folder was left alone: it lies more than ${DEEPEST} folders deep` });
      else await walk(below(entry), depth + 1).catch((error) => notices.push({ where: `${name}/${below(entry)}`, what: `the folder was left alone: ${reasonOf(error)}` }));
    }
  };
  await walk('', 0);
  return { files, notices };
}
