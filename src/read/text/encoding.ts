import { ReadError } from '../read-error.js';

/** How the bytes of a document that may declare its encoding are read as text. */
export interface Encoding {
  readonly label: string;
  /** Bytes before the first character: a byte-order mark. */
  readonly skip: number;
  /** What a reader should know of the choice; null where declaration and bytes agree. */
  readonly doubt: string | null;
}

/** Where a document declares its encoding: in the XML declaration, or in a page's `meta`. */
const DECLARED = /<\?xml[^>]{0,200}?\bencoding\s*=\s*["']?\s*([\w.:-]+)|<meta\s[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/iu;
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]], ['utf-32', [0xff, 0xfe, 0, 0]], ['utf-32', [0, 0, 0xfe, 0xff]], ['utf-16le', [0xff, 0xfe]], ['utf-16be', [0xfe, 0xff]],
];

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');

/** Sequences of several bytes that UTF-8 knows, and bytes that it does not, with the place of the first of these. */
export function seenAsUtf8(bytes: Uint8Array): { readonly good: number; readonly bad: number; readonly first: number } {
  let good = 0;
  let bad = 0;
  let first = -1;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i];
    if (lead < 0x80) continue;
    const more = lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
    let found = 0;
    while (found < more && (bytes[i + found + 1] & 0xc0) === 0x80) found++;
    if (more > 0 && (found === more || i + more >= bytes.length)) {
      good++;
      i += more;
    } else if (bad++ === 0) first = i;
  }
  return { good, bad, first };
}

function decoderOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/**
 * The encoding of a document, where its mark, its declaration and its bytes may tell three different things: a mark is believed first; then bytes
 * that are UTF-8 and hold more than ASCII; then the declaration; Windows-1252 where nothing tells.
 *
 * @param bytes as many as were read ahead
 * @throws ReadError for UTF-32, which nothing reads
 */
export function encodingOf(bytes: Uint8Array, file: string): Encoding {
  for (const [label, mark] of MARKS) {
    if (!mark.every((byte, i) => bytes[i] === byte)) continue;
    if (label === 'utf-32') throw new ReadError(`${file} is written in UTF-32; save it as UTF-8`);
    return { label, skip: mark.length, doubt: null };
  }
  const sample = bytes.subarray(0, 1024);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, i) => {
    if (byte === 0) i % 2 === 0 ? even++ : odd++;
  });
  if (odd > sample.length * 0.3 && even * 10 < odd) return { label: 'utf-16le', skip: 0, doubt: null };
  if (even > sample.length * 0.3 && odd * 10 < even) return { label: 'utf-16be', skip: 0, doubt: null };

  const match = DECLARED.exec(latin(bytes));
  const told = match?.[1] ?? match?.[2];
  const declared = told === undefined ? null : decoderOf(told);
  const { good, bad } = seenAsUtf8(bytes);
  // No byte can be of UTF-16 here: two of a character's would have shown.
  if (declared !== null && declared !== 'utf-8' && !declared.startsWith('utf-16') && (bad > 0 || good === 0)) return { label: declared, skip: 0, doubt: null };
  if (bad === 0) {
    const doubt = told !== undefined && good > 0 && declared !== 'utf-8' ? `the file says that it is ${told}, and its bytes are UTF-8; it was read as UTF-8` : null;
    return { label: 'utf-8', skip: 0, doubt };
  }
  if (good > bad) return { label: 'utf-8', skip: 0, doubt: `${bad} ${bad === 1 ? 'byte is' : 'bytes are'} not UTF-8 and stand as "\ufffd"` };
  const said = told === undefined ? 'names no encoding' : `says that it is ${told}, which its bytes are not`;
  return { label: 'windows-1252', skip: 0, doubt: `the file ${said}; it was read as Windows-1252, so look at accented letters` };
}

/** The start of a document as text, for telling what it is; "" where it cannot be read as any. */
export function headText(head: Uint8Array): string {
  try {
    const { label, skip } = encodingOf(head, '');
    return new TextDecoder(label, { ignoreBOM: true }).decode(head.subarray(skip));
  } catch {
    return '';
  }
}

const AHEAD = 2 * 1024 * 1024;

/** A document's text in pieces, and how it was decoded. The first 2 MB are looked at before anything is decoded; no more is held than that. */
export async function* decodeXml(chunks: AsyncIterable<Uint8Array>, file: string, chosen: (encoding: Encoding) => void): AsyncIterable<string> {
  const ahead: Uint8Array[] = [];
  let size = 0;
  let decode: ((bytes?: Uint8Array) => string) | null = null;
  const begin = (): string => {
    const bytes = Buffer.concat(ahead);
    const encoding = encodingOf(bytes, file);
    chosen(encoding);
    const decoder = new TextDecoder(encoding.label, { ignoreBOM: true });
    decode = (more) => decoder.decode(more, { stream: more !== undefined });
    return decode(bytes.subarray(encoding.skip));
  };
  for await (const chunk of chunks) {
    if (decode !== null) yield (decode as (bytes: Uint8Array) => string)(chunk);
    else {
      ahead.push(chunk);
      size += chunk.length;
      if (size >= AHEAD) yield begin();
    }
  }
  if (decode === null) yield begin();
  yield (decode as unknown as () => string)();
}

/** Bytes that the encoding needs for a text; null where it takes more than counting to know. */
export function bytesOf(text: string, label: string): number | null {
  if (label === 'utf-8') return Buffer.byteLength(text);
  if (label.startsWith('utf-16')) return text.length * 2;
  return /^(?:windows|iso-8859|koi8|macintosh|x-mac|ibm866)/u.test(label) ? text.length : null;
}
