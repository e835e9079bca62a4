import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Perceptron } from './perceptron.js';

/** Raised whenever features, hashes or the file's layout change: older weights then mean nothing. */
export const WEIGHTS_VERSION = 1;
const MAGIC = 0x434c4452; // "RDLC" read as a little-endian number

/**
 * The layout of a weights file, little-endian: magic, version, length of the directory (4 bytes each), 32 bytes SHA-256 of all that
 * follows, the directory (JSON: name -> [offset, length] from the end of the directory), then the sections, each on a
 * multiple of 4 bytes.
 */
export class Weights {
  private constructor(
    private readonly bytes: Buffer,
    private readonly base: number,
    private readonly directory: Readonly<Record<string, readonly [number, number]>>,
    /** SHA-256 of the content, hexadecimal: the name under which a record says what read it. */
    readonly hash: string,
  ) {}

  /** @throws Error with one sentence that says what is wrong with the file and what to do */
  static read(path: string): Weights {
    let bytes: Buffer;
    try {
      bytes = readFileSync(path);
    } catch {
      throw new Error(`The language core's weights are missing: no readable file at ${path}; install the package again or run "npm run train:linear".`);
    }
    return Weights.parse(bytes, path);
  }

  static parse(bytes: Buffer, path: string): Weights {
    if (bytes.length < 44 || bytes.readUInt32LE(0) !== MAGIC) {
      throw new Error(`${path} is not a weights file of the language core; install the package again.`);
    }
    const version = bytes.readUInt32LE(4);
    if (version !== WEIGHTS_VERSION) {
      throw new Error(`${path} holds weights of version ${version}, this program reads version ${WEIGHTS_VERSION}; run "npm run train:linear" to make them anew.`);
    }
    const hash = createHash('sha256').update(bytes.subarray(44)).digest('hex');
    if (hash !== bytes.toString('hex', 12, 44)) {
      throw new Error(`${path} is damaged: its content does not match the SHA-256 in its header; install the package again.`);
    }
    const length = bytes.readUInt32LE(8);
    const directory = JSON.parse(bytes.toString('utf8', 44, 44 + length)) as Record<string, [number, number]>;
    return new Weights(bytes, 44 + length, directory, hash);
  }

  static write(sections: ReadonlyMap<string, Uint8Array>): Buffer {
    const directory: Record<string, [number, number]> = {};
    const parts: Buffer[] = [];
    let offset = 0;
    for (const [name, content] of sections) {
      directory[name] = [offset, content.byteLength];
      const padded = Buffer.alloc(Math.ceil(content.byteLength / 4) * 4);
      padded.set(content);
      parts.push(padded);
      offset += padded.length;
    }
    let json = JSON.stringify(directory);
    json += ' '.repeat((4 - (Buffer.byteLength(json) % 4)) % 4);
    const body = Buffer.concat([Buffer.from(json), ...parts]);
    const header = Buffer.alloc(12);
    header.writeUInt32LE(MAGIC, 0);
    header.writeUInt32LE(WEIGHTS_VERSION, 4);
    header.writeUInt32LE(Buffer.byteLength(json), 8);
    return Buffer.concat([header, createHash('sha256').update(body).digest(), body]);
  }

  private section(name: string): ArrayBuffer {
    const place = this.directory[name];
    if (!place) throw new Error(`The weights file lacks its part "${name}"; install the package again.`);
    const from = this.bytes.byteOffset + this.base + place[0];
    // A copy: views of typed arrays need an aligned start, which a file's buffer does not promise.
    return this.bytes.buffer.slice(from, from + place[1]) as ArrayBuffer;
  }

  bytesOf(name: string): Uint8Array {
    return new Uint8Array(this.section(name));
  }

  int32(name: string): Int32Array {
    return new Int32Array(this.section(name));
  }

  uint16(name: string): Uint16Array {
    return new Uint16Array(this.section(name));
  }

  text(name: string): string {
    return Buffer.from(this.section(name)).toString('utf8');
  }

  perceptron(name: string): Perceptron {
    const classes = this.bytesOf(`${name}.classes`)[0];
    return new Perceptron(classes, this.int32(`${name}.keys`), this.bytesOf(`${name}.counts`), new Int16Array(this.section(`${name}.entries`)));
  }
}
