import { isUtf8 } from 'node:buffer';

const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const KEY = Buffer.from('"document_id":');
/** A path longer than this is none: what stands there is left as it is. */
const LONGEST_PATH = 4096;
const JSON_SCALAR = /^(?:-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|null|true|false)$/u;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: Buffer;
}

const isHex = (byte: number): boolean => (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0d;

/** Bytes at the end that begin a character of UTF-8 and do not end it. */
function cutCharacter(data: Buffer): number {
  for (let back = 1; back <= Math.min(3, data.length); back++) {
    const byte = data[data.length - back];
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/**
 * Makes JSON of what Telegram Desktop writes for it, chunk by chunk. Its exporter writes control characters as `\x0B`, and one of its versions (4.1) the
 * path of a custom emoji without quotation marks; both are put right. Bytes that are no UTF-8 become U+FFFD. All else goes through untouched.
 */
export class TelegramMender {
  /** How often each was put right. */
  readonly mended = { escapes: 0, paths: 0, encoding: 0 };
  private held: Buffer = Buffer.alloc(0);
  private read = 0;
  private written = 0;
  /** From each of these bytes of the output on, the input is so many bytes behind. */
  private shifts: { at: number; by: number }[] = [{ at: 0, by: 0 }];

  /** The mended bytes of what came so far, but for an end that the next chunk may change. */
  mend(chunk: Uint8Array): Uint8Array {
    return this.pass(chunk, false);
  }

  /** What was held back. */
  end(): Uint8Array {
    return this.pass(Buffer.alloc(0), true);
  }

  /** The byte of the input that a byte of the output was; asked in rising order. */
  inputByte(output: number): number {
    while (this.shifts.length > 1 && this.shifts[1].at <= output) this.shifts.shift();
    return output - this.shifts[0].by;
  }

  private pass(chunk: Uint8Array, last: boolean): Uint8Array {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let data = this.held.length > 0 ? Buffer.concat([this.held, bytes]) : bytes;
    // A byte-order mark is no JSON.
    if (this.read === 0 && data.length >= 3 && data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf) {
      data = data.subarray(3);
      this.read = 3;
      this.shifts = [{ at: 0, by: -3 }];
    }
    const edits: Edit[] = [];
    const hold = Math.min(this.findEscapes(data, last, edits), this.findPaths(data, last, edits), last ? data.length : data.length - cutCharacter(data));
    this.held = Buffer.from(data.subarray(hold));
    const kept = data.subarray(0, hold);
    this.read += hold;
    return this.encoded(this.apply(kept, edits.filter(({ end }) => end <= hold)));
  }

  /** Notes `\x0B` as `\u000B`; answers from where to wait for more. */
  private findEscapes(data: Buffer, last: boolean, edits: Edit[]): number {
    let hold = data.length;
    for (let at = data.indexOf('\\x'); at >= 0; at = data.indexOf('\\x', at + 2)) {
      let before = at;
      while (before > 0 && data[before - 1] === BACKSLASH) before--;
      // "\\x" is a backslash and an x. What stands unescaped outside of strings is no JSON in either form.
      if ((at - before) % 2 === 1) continue;
      if (at + 4 > data.length) hold = at;
      else if (isHex(data[at + 2]) && isHex(data[at + 3])) edits.push({ start: at, end: at + 4, by: Buffer.from(`\\u00${data.toString('latin1', at + 2, at + 4)}`) });
    }
    let run = 0;
    while (run < data.length && data[data.length - 1 - run] === BACKSLASH) run++;
    if (run % 2 === 1) hold = Math.min(hold, data.length - 1);
    return last ? data.length : hold;
  }

  /** Notes a path without quotation marks; answers from where to wait for more. */
  private findPaths(data: Buffer, last: boolean, edits: Edit[]): number {
    const endOfLine = (from: number): number | null => {
      const end = data.indexOf(10, from);
      return end < 0 ? null : end;
    };
    let lineEnd: number | null = -1;
    // The key cannot stand in a string: its quotation marks would be escaped there.
    for (let at = data.indexOf(KEY); at >= 0; at = data.indexOf(KEY, at + KEY.length)) {
      let start = at + KEY.length;
      while (start < data.length && isSpace(data[start])) start++;
      if (data[start] === QUOTE) continue;
      // Asked once a line, so that a line of nothing but keys makes no square of it.
      if (lineEnd !== null && lineEnd < start) lineEnd = endOfLine(start);
      if (lineEnd === null && !last && data.length - at < LONGEST_PATH) return at;
      if (lineEnd === null || lineEnd - start > LONGEST_PATH) continue;
      const value = data.toString('utf8', start, lineEnd).trimEnd().replace(/,$/u, '');
      if (value === '' || '{['.includes(value[0]) || JSON_SCALAR.test(value)) continue;
      edits.push({ start, end: start + Buffer.byteLength(value), by: Buffer.from(JSON.stringify(value)) });
    }
    if (last) return data.length;
    for (let length = Math.min(KEY.length, data.length); length > 0; length--) {
      if (data.subarray(data.length - length).equals(KEY.subarray(0, length))) return data.length - length;
    }
    return data.length;
  }

  private apply(data: Buffer, edits: Edit[]): Buffer {
    if (edits.length === 0) return data;
    edits.sort((a, b) => a.start - b.start);
    const parts: Buffer[] = [];
    let done = 0;
    let written = this.written;
    for (const { start, end, by } of edits) {
      // An escape within a path that was quoted whole.
      if (start < done) continue;
      parts.push(data.subarray(done, start), by);
      written += start - done + by.length;
      this.shift(written, by.length - (end - start));
      if (by[0] === QUOTE) this.mended.paths++;
      else this.mended.escapes++;
      done = end;
    }
    parts.push(data.subarray(done));
    return Buffer.concat(parts);
  }

  private encoded(data: Buffer): Buffer {
    let out = data;
    if (!isUtf8(data)) {
      out = Buffer.from(data.toString('utf8'));
      this.mended.encoding++;
      this.shift(this.written + out.length, out.length - data.length);
    }
    this.written += out.length;
    return out;
  }

  private shift(at: number, by: number): void {
    this.shifts.push({ at, by: (this.shifts.at(-1) as { by: number }).by + by });
  }
}
