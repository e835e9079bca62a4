import { deflateRawSync } from 'node:zlib';

/** A file to put into an archive, by whatever name, as whatever it says it is. */
export interface Packed {
  readonly path: string;
  readonly bytes: Uint8Array | string;
  /** Unix mode; a link is 0o120777. */
  readonly mode?: number;
  /** The size that the archive tells, where it lies. */
  readonly told?: number;
  /** Of what kind a tar says it is; "2" is a link, "1" a second name of a file. */
  readonly kind?: string;
}

/** A zip archive of these files, honest or not: the tests need what no archiver would write. */
export function zipOf(files: readonly Packed[]): Uint8Array {
  const parts: Buffer[] = [];
  const table: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes, mode, told } of files) {
    const name = Buffer.from(path);
    const plain = Buffer.from(bytes);
    const data = deflateRawSync(plain);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(data.length, 4);
    sizes.writeUInt32LE(told ?? plain.length, 8);
    const start = [u16(20), u16(0x800), u16(8), u32(0), sizes, u16(name.length), u16(0)];
    const local = Buffer.concat([u32(0x04034b50), ...start, name, data]);
    table.push(Buffer.concat([u32(0x02014b50), u16(0x0314), ...start, u16(0), u16(0), u16(0), u32(((mode ?? 0o100644) << 16) >>> 0), u32(offset), name]));
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(table);
  return Buffer.concat([...parts, directory, u32(0x06054b50), u16(0), u16(0), u16(files.length), u16(files.length), u32(directory.length), u32(offset), u16(0)]);
}

/** A tar archive of these files, honest or not. Paths of more than 100 bytes stand in a member of their own, as GNU's do. */
export function tarOf(files: readonly Packed[]): Uint8Array {
  const blocks = files.flatMap(({ path, bytes, told, kind = '0' }) => {
    const data = Buffer.from(bytes);
    const long = Buffer.byteLength(path) > 100 ? [tarHeader('././@LongLink', path.length + 1, 'L'), padded(Buffer.from(`${path}\0`))] : [];
    return [...long, tarHeader(path.slice(0, 100), told ?? data.length, kind), padded(data)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function padded(data: Buffer): Buffer {
  return Buffer.concat([data, Buffer.alloc((512 - (data.length % 512)) % 512)]);
}

function tarHeader(path: string, size: number, kind: string): Buffer {
  const block = Buffer.alloc(512);
  block.write(path, 0, 100);
  block.write('0000644\0', 100);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write('        ', 148);
  block.write(kind, 156);
  if (kind === '1' || kind === '2') block.write('/etc/passwd', 157);
  block.write('ustar\u000000', 257);
  block.write(`${block.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
