import { ReadError } from '../read-error.js';
import { seenAsUtf8 } from './encoding.js';

/** Text made of bytes, line ends made one, and the way back from a place in it to its byte. */
export interface Decoded {
  /** Lines end with "\n" alone; no byte-order mark. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** Byte offset of each line's first character in the input. */
  readonly lineByte: readonly number[];
  /** What a reader should know of how it was decoded, and the line (from 0) that it is told of, where it is of one. */
  readonly doubt: { readonly line?: number; readonly what: string } | null;
  /** Byte offset of the character at `column` (UTF-16 units) of `line` (from 0). */
  byteAt(line: number, column: number): number;
}

/** What files begin with that are no text; a tar archive has its mark in its first header. */
const MAGIC: readonly (readonly [string, readonly number[], at?: number])[] = [
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a zip archive', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip file', [0x1f, 0x8b]],
  ['a damaged tar archive (get it anew)', [0x75, 0x73, 0x74, 0x61, 0x72], 257],
  ['a 7z archive (unpack it and give the folder)', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['a RAR archive (unpack it and give the folder)', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['a film or a sound', [0x66, 0x74, 0x79, 0x70], 4],
  ['a SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
];

const startsWith = (bytes: Uint8Array, magic: readonly number[], at = 0): boolean => magic.every((byte, i) => bytes[at + i] === byte);

/** True for the beginning of a picture, a document, an archive or a database: of what holds no posts as it is. */
export function isOther(head: Uint8Array): boolean {
  return MAGIC.some(([, magic, at]) => startsWith(head, magic, at));
}

/** What bytes that are no text are, as "a PNG image"; null where they may be text. */
export function notText(head: Uint8Array): string | null {
  const known = MAGIC.find(([, magic, at]) => startsWith(head, magic, at))?.[0];
  if (known !== undefined) return known;
  const text = headText(head);
  return controls(text) > 0.1 * Math.min(text.length, 65_536) ? 'no text' : null;
}

function controls(text: string): number {
  let count = 0;
  for (let i = 0; i < Math.min(text.length, 65_536); i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) count++;
  }
  return count;
}

/** The beginning of an input as text, without a byte-order mark, for telling what it is: a character cut at the end does no harm. */
export function headText(head: Uint8Array): string {
  const { encoding, skip } = encodingOf(head, true);
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(head.subarray(skip), { stream: true });
}

/** How many bytes a character of the encoding takes. */
function widthOf(encoding: Decoded['encoding'], code: number): number {
  if (encoding === 'windows-1252') return 1;
  if (encoding !== 'utf-8') return 2;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  // Each half of a surrogate pair stands for two of the four bytes.
  return code >= 0xd800 && code <= 0xdfff ? 2 : 3;
}

/**
 * How bytes are to be read: by their byte-order mark, by where zero bytes stand, else as UTF-8 where most of what is beyond ASCII is that, since a few
 * bytes that are not must spoil no letter but their own; `cut` where they may end within a character.
 */
export function encodingOf(bytes: Uint8Array, cut = false): { readonly encoding: Decoded['encoding']; readonly skip: number } {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8', skip: 3 };
  if (startsWith(bytes, [0xff, 0xfe])) return { encoding: 'utf-16le', skip: 2 };
  if (startsWith(bytes, [0xfe, 0xff])) return { encoding: 'utf-16be', skip: 2 };
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, i) => {
    if (byte === 0) i % 2 === 0 ? even++ : odd++;
  });
  if (sample.length >= 8 && odd > sample.length * 0.3 && even === 0) return { encoding: 'utf-16le', skip: 0 };
  if (sample.length >= 8 && even > sample.length * 0.3 && odd === 0) return { encoding: 'utf-16be', skip: 0 };
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut });
    return { encoding: 'utf-8', skip: 0 };
  } catch {
    const { good, bad } = seenAsUtf8(bytes);
    return { encoding: good > bad ? 'utf-8' : 'windows-1252', skip: 0 };
  }
}

/** The byte that each line begins at. A line's end is one byte in all encodings but UTF-16, whatever stands before it. */
function lineStarts(bytes: Uint8Array, raw: string, encoding: Decoded['encoding'], skip: number): number[] {
  const starts = [skip];
  if (encoding.startsWith('utf-16')) {
    for (let i = 0; i < raw.length; i++) if (raw.charCodeAt(i) === 10 || (raw.charCodeAt(i) === 13 && raw.charCodeAt(i + 1) !== 10)) starts.push(skip + 2 * (i + 1));
  } else {
    for (let i = skip; i < bytes.length; i++) if (bytes[i] === 10 || (bytes[i] === 13 && bytes[i + 1] !== 10)) starts.push(i + 1);
  }
  return starts;
}

function doubtOf(bytes: Uint8Array, encoding: Decoded['encoding'], lineByte: readonly number[]): Decoded['doubt'] {
  if (encoding === 'windows-1252') return { what: 'the file is not UTF-8; it was read as Windows-1252, so look at accented letters' };
  if (encoding !== 'utf-8') return null;
  const { bad, first } = seenAsUtf8(bytes);
  if (bad === 0) return null;
  const line = lineByte.findLastIndex((start) => start <= first);
  return { line, what: bad === 1 ? 'a byte of this line is not UTF-8 and stands as "\ufffd"' : `${bad} bytes, the first in this line, are not UTF-8 and stand as "\ufffd"` };
}

/**
 * Bytes as text: UTF-8 or UTF-16 with or without a byte-order mark, Windows-1252 where they are neither.
 *
 * @throws ReadError for an empty file and for what is no text
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  if (bytes.length === 0) throw new ReadError(`${file} is empty; give a file with dated posts`);
  for (const [what, magic, at] of MAGIC) if (startsWith(bytes, magic, at)) throw new ReadError(`${file} is ${what}, not text; give a plain-text day log`);
  const { encoding, skip } = encodingOf(bytes);
  const raw = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(skip));
  if (controls(raw) > 0.1 * Math.min(raw.length, 65_536)) throw new ReadError(`${file} holds mostly control characters, not text; give a plain-text day log`);
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  const lineByte = lineStarts(bytes, raw, encoding, skip);
  const lines = text.split('\n');
  return {
    text, encoding, lineByte, doubt: doubtOf(bytes, encoding, lineByte),
    byteAt(line, column) {
      let at = lineByte[line];
      for (let i = 0; i < column; i++) at += widthOf(encoding, lines[line].charCodeAt(i));
      return at;
    },
  };
}

/** The place of a doubt, as notices name it. */
export function placeOf({ line }: { readonly line?: number }, file: string): string {
  return line === undefined ? file : `${file}:${line + 1}`;
}
