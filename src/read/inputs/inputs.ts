import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Notice } from '../../record/record.js';
import type { Format, Input } from '../format.js';
import { gunzipped, isGzip } from './gunzip.js';
import { inputOfBytes, inputOfFile, inputOfStream } from './input.js';
import type { Told } from '../read-all.js';
import { ReadError } from '../read-error.js';
import { formatNamed, recognise } from '../recognise.js';
import { isMhtml, pageOf } from './mhtml.js';
import { refused } from './refused.js';
import { formatWithin, groupsOf, isBeside, leftAlone, type Lying, savedBeside } from './sort-out.js';
import { filesBelow, isJunk } from './walk.js';
import { isTar, openTar } from './tar.js';
import { shownName, wholeOf } from './whole.js';
import { isZip, openZip } from './zip.js';

/** Where inputs come from besides the disk, and what is known of them. */
export interface InputsOptions {
  /** Read for the path "-". */
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** The name of the format that all are of; told by their content unless given. */
  readonly format?: string;
}

/** Something to be unpacked or walked, and how deep in archives it lies. */
interface Container {
  readonly name: string;
  readonly from: { readonly folder: string } | { readonly zip: string | Uint8Array } | { readonly tar: () => AsyncIterable<Uint8Array> };
  readonly depth: number;
}

/** An archive within an archive is read, and no deeper. */
const DEEPEST = 2;
/** An archive that comes as a stream cannot be gone back in: it is held whole. */
const LARGEST_HELD = 256 * 1024 * 1024;
/** From so many inputs on, what is held of their beginnings is cut. */
const MANY = 100;

/**
 * What lies at these paths, in their order, each with its format: files, standard input, folders, and what is packed in archives.
 *
 * @throws ReadError for a path that cannot be read, for what is of no format, and for an archive that is made to do harm
 */
export async function* inputsAt(paths: readonly string[], { stdin, format }: InputsOptions): AsyncGenerator<Told> {
  const asked = format === undefined ? null : formatNamed(format);
  let files: (Lying & { readonly format: Format })[] = [];
  const named = function* (): Generator<Told> {
    yield* groupsOf(files, false).found;
    files = [];
  };
  for (const path of paths) {
    const thing = await opened(path, nameOf(path, paths), stdin);
    if ('from' in thing) {
      yield* named();
      yield* inside(thing, asked);
    } else files.push({ path: path === '-' ? path : resolve(dirname(path), basename(path)), input: thing, format: asked ?? recognise(thing.head, thing.name) });
  }
  yield* named();
}

/** As `inputsAt`, of bytes that a program holds, or that come to it. Throws ReadError as it does. */
export async function* inputsIn(name: string, bytes: Uint8Array | AsyncIterable<Uint8Array>, format?: string): AsyncGenerator<Told> {
  const asked = format === undefined ? null : formatNamed(format);
  const thing = bytes instanceof Uint8Array ? await unpacked(inputOfBytes(name, bytes), 0, true, bytes) : await unpacked(await inputOfStream(name, bytes), 0, false);
  if ('from' in thing) yield* inside(thing, asked);
  else yield { format: asked ?? recognise(thing.head, thing.name), inputs: [thing] };
}

/** The record is sent on to others: an input is named by its file, not by the folders of whoever reads it; by its own folder too where another has its name. */
function nameOf(path: string, paths: readonly string[]): string {
  const name = basename(resolve(path));
  const alike = paths.filter((other) => other !== '-' && basename(resolve(other)) === name && resolve(other) !== resolve(path));
  return alike.length === 0 ? name : `${basename(dirname(resolve(path)))}/${name}`;
}

async function opened(path: string, name: string, stdin: InputsOptions['stdin']): Promise<Input | Container> {
  try {
    if (path === '-') return await unpacked(await inputOfStream('-', stdin), 0, false);
    if ((await stat(path)).isDirectory()) return { name, from: { folder: path }, depth: 0 };
    return await unpacked(await inputOfFile(path, name), 0, true, path);
  } catch (error) {
    throw refused(path, error);
  }
}

const TOO_LARGE = 'an archive that does not lie on the disk: unpack it yourself';

/** An input as it is, out of its gzip, or as the archive it is. `again` where its bytes can be asked for again; `whole` where an archive need not be held. */
async function unpacked(input: Input, depth: number, again: boolean, whole?: string | Uint8Array): Promise<Input | Container> {
  const { name } = input;
  const zip = isZip(input.head);
  if (!zip && isTar(input.head)) return tarOf(input, depth, again);
  if (isMhtml(input.head)) return pageOf(input);
  if (!zip && !isGzip(input.head)) return input;
  if (depth === DEEPEST) throw tooDeep(name);
  if (zip) return { name: shownName(name), from: { zip: whole ?? (await wholeOf(input, LARGEST_HELD, TOO_LARGE)) }, depth: depth + 1 };
  const inner = name.replace(/\.gz$/iu, '');
  const chunks = (): AsyncGenerator<Uint8Array> => gunzipped(input.chunks(), shownName(name));
  const out = again ? { name: inner, head: await headOf(chunks()), chunks } : await inputOfStream(inner, chunks());
  // A tar in a gzip is one archive, and called by its whole name.
  return isTar(out.head) ? tarOf({ ...out, name }, depth, again) : unpacked(out, depth + 1, again);
}

async function tarOf(input: Input, depth: number, again: boolean): Promise<Container> {
  if (depth === DEEPEST) throw tooDeep(input.name);
  if (again) return { name: shownName(input.name), from: { tar: input.chunks }, depth: depth + 1 };
  const held = await wholeOf(input, LARGEST_HELD, TOO_LARGE);
  return { name: shownName(input.name), from: { tar: inputOfBytes(input.name, held).chunks }, depth: depth + 1 };
}

const tooDeep = (name: string): ReadError => new ReadError(`${shownName(name)} lies in an archive within an archive; unpack it yourself`);

async function headOf(chunks: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  const input = await inputOfStream('', chunks);
  // Ends the stream that was only begun.
  await chunks.return(undefined);
  return input.head;
}

/** The inputs of a folder or an archive, and after them those of the archives in it. */
async function* inside({ name, from, depth }: Container, asked: Format | null): AsyncGenerator<Told> {
  const { members, notices, close } = await membersOf(name, from);
  try {
    for (const notice of notices) yield { notice };
    const lying: (Lying & { readonly format: Format })[] = [];
    const containers: Container[] = [];
    const alone: string[] = [];
    const saved = savedBeside(members.map(({ path }) => path));
    const isShown = (path: string): boolean => [...path.matchAll(/_files\//gu)].some(({ index }) => saved.has(path.slice(0, index + 7)));
    for (const { path, open } of members) {
      if (isJunk(path) || isShown(path)) continue;
      try {
        const thing = await open(depth);
        if ('from' in thing) containers.push(thing);
        else if (!isBeside(thing.head, path)) {
          const format = formatWithin(thing.head, thing.name, asked);
          if (format === null) alone.push(path);
          else lying.push({ path, input: lying.length < MANY ? thing : { ...thing, head: thing.head.slice(0, 4096) }, format });
        }
      } catch (error) {
        yield { notice: { where: `${name}/${path}`, what: refused(`${name}/${path}`, error).message } };
      }
    }
    const { found, media } = groupsOf(lying, true);
    const left = leftAlone([...alone, ...media.map(({ path }) => path)], name);
    if (left !== null) yield { notice: left };
    if (found.length + containers.length === 0) throw new ReadError(`${name} holds nothing that can be read${left === null ? '' : `: ${left.what}`}; "readout formats" shows what can be`);
    yield* found;
    for (const container of containers) {
      try {
        yield* inside(container, asked);
      } catch (error) {
        if (found.length + containers.length === 1) throw error;
        yield { notice: { where: container.name, what: (error as Error).message } };
      }
    }
  } finally {
    close();
  }
}

interface Opening {
  readonly path: string;
  open(depth: number): Promise<Input | Container>;
}

async function membersOf(name: string, from: Container['from']): Promise<{ readonly members: readonly Opening[]; readonly notices: readonly Notice[]; close(): void }> {
  if ('folder' in from) {
    const { files, notices } = await filesBelow(from.folder, name);
    return {
      members: files.map(({ path, at }) => ({ path, open: async (depth) => unpacked(await inputOfFile(at, `${name}/${path}`), depth, true, at) })),
      notices,
      close: () => undefined,
    };
  }
  const { members, notices, close } = await ('zip' in from ? openZip(from.zip, name) : openTar(from.tar, name));
  return {
    members: members.map(({ path, size, head, open }) => ({
      path,
      open: async (depth) => unpacked({ name: `${name}/${path}`, head: head ?? (await headOf(open())), size, chunks: open }, depth, true),
    })),
    notices,
    close,
  };
}
