import type { Input } from '../format.js';
import { ReadError } from '../read-error.js';
import { inputOfBytes } from './input.js';
import { shownName, wholeOf } from './whole.js';

/** With its pictures. */
const LARGEST = 256 * 1024 * 1024;
const HEADERS = 16_384;
const BLANK = /\r?\n\r?\n/u;

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
/** What a header says, its further lines drawn up to it. */
const headerOf = (headers: string, name: string): string => new RegExp(`^${name}:[ \\t]*(.*(?:\\r?\\n[ \\t].*)*)`, 'imu').exec(headers)?.[1].replace(/\r?\n[ \t]+/gu, ' ').trim() ?? '';

function headersOf(head: Uint8Array): string {
  const text = latin(head.subarray(0, HEADERS));
  const end = BLANK.exec(text);
  return end === null ? '' : text.slice(0, end.index);
}

/** True for a page that a browser saved as one file, with all that it shows: "Webpage, Single File" (RFC 2557). */
export function isMhtml(head: Uint8Array): boolean {
  const headers = headersOf(head);
  return /^(?:From|MIME-Version|Snapshot-Content-Location|Subject|Content-Type|Date|X-[\w-]+):/iu.test(headers) && /^multipart\/related\b/iu.test(headerOf(headers, 'Content-Type'));
}

function decoded(body: string, encoding: string): Buffer {
  if (/^base64$/iu.test(encoding)) return Buffer.from(body, 'base64');
  const bytes = Buffer.from(body, 'latin1');
  if (!/^quoted-printable$/iu.test(encoding)) return bytes;
  const out = Buffer.alloc(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0x3d) {
      out[length++] = bytes[at];
      continue;
    }
    // "=" before a line's end joins it with the next.
    if (bytes[at + 1] === 0x0a) at += 1;
    else if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a) at += 2;
    else {
      const code = /^[\da-f]{2}/iu.exec(body.slice(at + 1, at + 3))?.[0];
      out[length++] = code === undefined ? 0x3d : Number.parseInt(code, 16);
      if (code !== undefined) at += 2;
    }
  }
  return out.subarray(0, length);
}

/**
 * The page that such a file holds, as if it had been saved alone.
 *
 * @throws ReadError where there is none
 */
export async function pageOf(input: Input): Promise<Input> {
  const headers = headersOf(input.head);
  const boundary = /\bboundary="?([^";]{1,200})"?/iu.exec(headerOf(headers, 'Content-Type'))?.[1];
  const text = boundary === undefined ? '' : latin(await wholeOf(input, LARGEST, 'a page in one file'));
  const mark = `--${boundary}`;
  for (let at = text.indexOf(mark); at >= 0; ) {
    const next = text.indexOf(`\n${mark}`, at + mark.length);
    const part = text.slice(at + mark.length, next < 0 ? undefined : next);
    const blank = BLANK.exec(part.slice(0, HEADERS));
    const own = blank === null ? '' : part.slice(0, blank.index);
    if (blank !== null && /^(?:text\/html|application\/xhtml\+xml)\b/iu.test(headerOf(own, 'Content-Type'))) {
      const from = /^https?:\/\/[^\s<>"]+$/u.exec(headerOf(own, 'Content-Location') || headerOf(headers, 'Snapshot-Content-Location'))?.[0];
      const page = decoded(part.slice(blank.index + blank[0].length), headerOf(own, 'Content-Transfer-Encoding'));
      return inputOfBytes(input.name, Buffer.concat([Buffer.from(from === undefined ? '' : `<!-- saved from url=(0000)${from} -->\n`), page]));
    }
    at = next < 0 ? -1 : next + 1;
  }
  throw new ReadError(`${shownName(input.name)} is a page in one file (MHTML) without the page; save it anew, as HTML`);
}
