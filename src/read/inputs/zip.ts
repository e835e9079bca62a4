import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import type { Notice } from '../../record/record.js';
import { ReadError } from '../read-error.js';
import { type Archive, type Member, MOST_MEMBERS, outside } from './archive.js';
import { bomb, bursts } from './unpack-bounds.js';

export const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));

/** The kind of file in the upper half of a member's attributes, where the archive was made under Unix. */
const KIND = 0xf000;
const [LINK, NO_KIND, FILE] = [0xa000, 0, 0x8000];

/**
 * The members of a zip archive, none of them unpacked: each is read from where it lies when it is opened, and nothing is written anywhere.
 *
 * @throws ReadError where it is damaged, made to burst, or a document of an office suite
 */
export async function openZip(from: string | Uint8Array, name: string): Promise<Archive> {
  const options = { autoClose: false, decodeStrings: false, lazyEntries: true } as const;
  let zip: ZipFile | undefined;
  try {
    zip = typeof from === 'string' ? await openPromise(from, options) : await fromBufferPromise(Buffer.from(from.buffer, from.byteOffset, from.length), options);
    return await listed(zip, name);
  } catch (error) {
    zip?.close();
    if (error instanceof ReadError) throw error;
    throw new ReadError(`${name} is a damaged zip archive (${(error as Error).message}); get it anew`);
  }
}

async function listed(zip: ZipFile, name: string): Promise<Archive> {
  const members: Member[] = [];
  const notices: Notice[] = [];
  let unpacked = 0;
  let seen = 0;
  for await (const entry of zip.eachEntry()) {
    const path = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
    if (path.endsWith('/')) continue;
    if (path === '[Content_Types].xml' || path === 'mimetype') throw new ReadError(`${name} is a document of an office suite or a book, not posts; save its table as CSV, or its text as plain text`);
    seen += 1;
    unpacked += entry.uncompressedSize;
    if (seen > MOST_MEMBERS) throw new ReadError(`${name} holds more than ${MOST_MEMBERS} files; unpack it and give the folder that holds the posts`);
    const refusal = refusalOf(entry, path);
    if (refusal !== null) notices.push({ where: `${name}/${path}`, what: refusal });
    else members.push({ path, size: entry.uncompressedSize, open: () => opened(zip, entry, `${name}/${path}`) });
  }
  // Members that lie over each other make a bomb of which each alone looks harmless.
  if (bursts(zip.fileSize, unpacked)) throw bomb(name);
  return { members, notices, close: () => zip.close() };
}

function refusalOf(entry: Entry, path: string): string | null {
  if (outside(path)) return 'the file was left alone: its path leads out of the archive';
  const kind = (entry.versionMadeBy >> 8 === 3 ? entry.externalFileAttributes >>> 16 : 0) & KIND;
  if (kind === LINK) return 'the file was left alone: it is a link';
  if (kind !== NO_KIND && kind !== FILE) return 'it was left alone: it is no file';
  if (entry.isEncrypted()) return 'the file was left alone: it is locked with a password; unpack it yourself';
  if (!entry.canDecodeFileData()) return 'the file was left alone: it is packed in a way that is not known; unpack it yourself';
  return null;
}

async function* opened(zip: ZipFile, entry: Entry, name: string): AsyncGenerator<Uint8Array> {
  if (bursts(entry.compressedSize, entry.uncompressedSize)) throw bomb(name);
  try {
    // More bytes than the archive told of are an error of the stream.
    for await (const chunk of await zip.openReadStreamPromise(entry)) yield chunk as Uint8Array;
  } catch (error) {
    throw new ReadError(`${name} is damaged (${(error as Error).message}); get the archive anew`);
  }
}
