import { Parser } from 'tar/parse';
import type { ReadEntry } from 'tar/read-entry';
import { ReadError } from '../read-error.js';
import { isOther } from '../text/bytes.js';
import { type Archive, type Member, MOST_MEMBERS, outside } from './archive.js';
import { HEAD } from './input.js';

const BLOCK = 512;
/** Where a header holds the sum of its bytes, which are taken for spaces in it. */
const SUM = { start: 148, end: 156 };
/** Members up to here are kept while they come by, until so much is kept; those that hold no posts are known by less. */
const KEPT_MEMBER = 1024 * 1024;
const KEPT = 64 * 1024 * 1024;
const TOLD_BY = 4096;
/** What a parser may warn of, and what is read is not what was packed. */
const DAMAGE = new Set(['TAR_BAD_ARCHIVE', 'TAR_ENTRY_INVALID', 'TAR_ENTRY_ERROR', 'TAR_ABORT']);

/** True where the first block is a header of tar: old ones bear no mark, but each holds the sum of its bytes. */
export function isTar(head: Uint8Array): boolean {
  if (head.length < BLOCK || head[0] === 0) return false;
  const told = /^[ 0]*([0-7]{1,7})[ \0]/u.exec(Buffer.from(head.subarray(SUM.start, SUM.end)).toString('latin1'))?.[1];
  if (told === undefined) return false;
  let sum = 0;
  for (let i = 0; i < BLOCK; i++) sum += i >= SUM.start && i < SUM.end ? 0x20 : head[i];
  return sum === Number.parseInt(told, 8);
}

/** What comes out of an archive: each member in its turn, its bytes, its end. */
type Part = { readonly index: number; readonly entry?: ReadEntry; readonly bytes?: Uint8Array; readonly ended?: true };

async function* partsOf(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Part> {
  const ready: Part[] = [];
  let count = 0;
  let damage: string | null = null;
  const parser = new Parser({
    onReadEntry(entry) {
      const index = count++;
      ready.push({ index, entry });
      entry.on('data', (bytes) => ready.push({ index, bytes }));
      entry.on('end', () => ready.push({ index, ended: true }));
    },
    onwarn(code, message) {
      if (DAMAGE.has(code)) damage ??= String(message);
    },
  });
  const broken = (): void => {
    if (damage !== null) throw new ReadError(`${name} is a damaged tar archive (${damage}); get it anew`);
  };
  for await (const chunk of chunks) {
    parser.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length));
    yield* ready.splice(0);
    broken();
  }
  parser.end();
  yield* ready.splice(0);
  broken();
}

/** Members that are too large to be kept, read from the archive once more: those that are asked for in its order in one go. */
class Again {
  private parts: AsyncGenerator<Part> | null = null;
  private at = -1;

  constructor(
    private readonly chunks: () => AsyncIterable<Uint8Array>,
    private readonly name: string,
  ) {}

  async *member(index: number): AsyncGenerator<Uint8Array> {
    if (this.parts === null || this.at >= index) {
      await this.close();
      this.parts = partsOf(this.chunks(), this.name);
    }
    this.at = index;
    const { parts } = this;
    for (let next = await parts.next(); !next.done && next.value.index <= index; next = await parts.next()) {
      if (next.value.index !== index) continue;
      if (next.value.bytes !== undefined) yield next.value.bytes;
      if (next.value.ended) return;
    }
  }

  async close(): Promise<void> {
    await this.parts?.return(undefined);
    this.parts = null;
  }
}

function refusalOf({ type, path }: ReadEntry): string | null {
  if (outside(path)) return 'the file was left alone: its path leads out of the archive';
  if (type === 'SymbolicLink' || type === 'Link') return 'the file was left alone: it is a link';
  return type === 'File' || type === 'OldFile' || type === 'ContiguousFile' ? null : 'it was left alone: it is no file';
}

/**
 * The members of a tar archive, none of them unpacked to anywhere. A tar has no table: it is gone through once, small members are kept, and a large one is read anew when it is opened.
 *
 * @param chunks its bytes from the start, as often as they are asked for
 * @throws ReadError where it is damaged
 */
export async function openTar(chunks: () => AsyncIterable<Uint8Array>, name: string): Promise<Archive> {
  const again = new Again(chunks, name);
  const members: Member[] = [];
  const notices: { readonly where: string; readonly what: string }[] = [];
  let kept = 0;
  let pieces: Uint8Array[] = [];
  let length = 0;
  let taken: ReadEntry | null = null;
  for await (const { index, entry, bytes, ended } of partsOf(chunks(), name)) {
    if (entry !== undefined) {
      taken = null;
      if (entry.type === 'Directory' || entry.type === 'GNUDumpDir') continue;
      const refusal = refusalOf(entry);
      if (refusal !== null) notices.push({ where: `${name}/${entry.path}`, what: refusal });
      else taken = entry;
      [pieces, length] = [[], 0];
    } else if (taken !== null && bytes !== undefined) {
      const most = kept >= KEPT || isOther(pieces[0] ?? bytes) ? TOLD_BY : taken.size <= KEPT_MEMBER ? KEPT_MEMBER : HEAD;
      // A copy, so that the whole chunk that it lies in is not kept with it.
      if (length < most) pieces.push(Uint8Array.from(bytes.subarray(0, most - length)));
      length += Math.min(bytes.length, Math.max(0, most - length));
    } else if (taken !== null && ended) {
      if (members.length === MOST_MEMBERS) throw new ReadError(`${name} holds more than ${MOST_MEMBERS} files; unpack it and give the folder that holds the posts`);
      const held = Buffer.concat(pieces);
      kept += held.length;
      const { size } = taken;
      members.push({
        path: taken.path.replace(/^(?:\.\/)+/u, ''), size, head: held.subarray(0, HEAD),
        open: held.length === size ? async function* () { yield held; } : () => again.member(index),
      });
    }
  }
  return { members, notices, close: () => void again.close() };
}
