/** An element of an array that stands in objects alone, as it is written. */
export interface JsonElement {
  /** The keys that lead to its array: "data.posts"; "" where the array is all there is. */
  readonly path: string;
  /** Its place in the array, from 0. */
  readonly index: number;
  /** Offset of its first byte. */
  readonly byte: number;
  /** Null where it is longer or nested deeper than any post is. */
  readonly json: string | null;
}

/** A string, number, true, false or null within objects alone. */
export interface JsonMember {
  readonly path: string;
  readonly byte: number;
  readonly member: string;
}

/** The place from which nothing more can be told: what is there, and where. */
export interface JsonBreak {
  readonly broken: string;
  readonly byte: number;
}

const [QUOTE, BACKSLASH, COMMA, COLON, OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [...'"\\,:{}[]'].map((sign) => sign.charCodeAt(0));
const LONGEST = 16 * 1024 * 1024;
const DEEPEST = 500;
/** Deeper objects hold settings, not posts. */
const DEEPEST_ARRAY = 6;
const LONGEST_MEMBER = 1_000_000;

interface Slice {
  readonly parts: Uint8Array[];
  readonly byte: number;
  size: number;
  depth: number;
  deepest: number;
  inString: boolean;
  escaped: boolean;
}

/**
 * Splits JSON into the elements of its arrays, without reading them: so one that is broken stops no other, no more of the input is held than one
 * of them, and each keeps its place. Brackets and quotation marks alone are looked at; that an element is JSON is for its reader to find.
 */
export class JsonElements {
  /** Keys of the open objects; an array that is open stands on top. */
  private readonly keys: string[] = [];
  private array: { readonly path: string; count: number } | null = null;
  private slice: Slice | null = null;
  private wantsKey = false;
  private consumed = 0;
  /** Nothing more is told: its outermost value has ended, or it is broken. */
  private state: 'open' | 'ended' | 'broken' = 'open';
  /** What `write` found, to be taken by the caller. */
  private found: (JsonElement | JsonMember | JsonBreak)[] = [];

  write(chunk: Uint8Array): (JsonElement | JsonMember | JsonBreak)[] {
    this.found = [];
    let at = 0;
    while (at < chunk.length && this.state === 'open') at = this.slice === null ? this.between(chunk, at) : this.within(chunk, at);
    for (; at < chunk.length && this.state === 'ended'; at++) if (chunk[at] > 0x20) this.stop('more stands behind the end of its JSON', this.consumed + at, at);
    this.consumed += chunk.length;
    return this.found;
  }

  /** What stood open at the end. */
  end(): (JsonElement | JsonMember | JsonBreak)[] {
    this.found = [];
    const { slice } = this;
    if (slice !== null && slice.depth === 0 && !slice.inString) this.close(slice);
    else if (slice !== null) this.found.push({ broken: 'the file ends within a value', byte: slice.byte });
    else if (this.state === 'open' && (this.array !== null || this.keys.length > 0)) this.found.push({ broken: 'the file ends before its JSON does', byte: this.consumed });
    return this.found;
  }

  private between(chunk: Uint8Array, at: number): number {
    const sign = chunk[at];
    if (sign <= 0x20 || sign === COMMA || sign === COLON) {
      if (sign === COMMA) this.wantsKey = this.array === null && this.keys.length > 0;
      return at + 1;
    }
    const byte = this.consumed + at;
    if (this.array !== null) {
      if (sign === CLOSE_ARRAY) {
        this.array = null;
        if (this.keys.length === 0) this.state = 'ended';
        return at + 1;
      }
      if (sign === CLOSE_OBJECT) return this.stop('a closing brace stands where an element should', byte, at);
    } else if (sign === OPEN_ARRAY && this.keys.length <= DEEPEST_ARRAY) {
      this.array = { path: this.path(), count: 0 };
      return at + 1;
    } else if (sign === OPEN_OBJECT && this.keys.length <= DEEPEST_ARRAY && !this.wantsKey) {
      this.keys.push('');
      this.wantsKey = true;
      return at + 1;
    } else if (sign === CLOSE_OBJECT) {
      if (this.keys.pop() === undefined) return this.stop('a brace closes that none opened', byte, at);
      this.wantsKey = false;
      if (this.keys.length === 0) this.state = 'ended';
      return at + 1;
    } else if (sign === CLOSE_ARRAY) return this.stop('a bracket closes that none opened', byte, at);
    else if (this.keys.length === 0) return this.stop('it is no JSON', byte, at);
    this.slice = { parts: [], byte, size: 0, depth: 0, deepest: 0, inString: false, escaped: false };
    return at;
  }

  /** Goes to the end of the value that is open, or of the chunk. */
  private within(chunk: Uint8Array, start: number): number {
    const slice = this.slice as Slice;
    let { depth, inString, escaped } = slice;
    let at = start;
    let ended = false;
    for (; at < chunk.length && !ended; at++) {
      const sign = chunk[at];
      if (inString) {
        if (escaped) escaped = false;
        else if (sign === BACKSLASH) escaped = true;
        // A line end is none of a string's: the mark that closes it is missing.
        else if (sign === QUOTE || sign === 10) inString = false;
        if (!inString && depth === 0) ended = true;
      } else if (sign === QUOTE) inString = true;
      else if (sign === OPEN_OBJECT || sign === OPEN_ARRAY) {
        depth++;
        if (depth > slice.deepest) slice.deepest = depth;
      } else if (sign === CLOSE_OBJECT || sign === CLOSE_ARRAY) {
        // The end of what holds a number.
        if (depth === 0) break;
        depth--;
        ended = depth === 0;
      } else if (depth === 0 && (sign === COMMA || sign === COLON || sign <= 0x20)) break;
    }
    slice.size += at - start;
    if (slice.size <= LONGEST) slice.parts.push(chunk.slice(start, at));
    else slice.parts.length = 0;
    Object.assign(slice, { depth, inString, escaped });
    if (ended || at < chunk.length) this.close(slice);
    return at;
  }

  private close(slice: Slice): void {
    this.slice = null;
    const kept = slice.size <= LONGEST && slice.deepest <= DEEPEST;
    if (this.array !== null) {
      this.found.push({ path: this.array.path, index: this.array.count++, byte: slice.byte, json: kept ? Buffer.concat(slice.parts).toString() : null });
      return;
    }
    if (this.wantsKey) {
      this.wantsKey = false;
      this.keys[this.keys.length - 1] = kept ? keyOf(Buffer.concat(slice.parts).toString()) : '';
      return;
    }
    if (slice.size <= LONGEST_MEMBER && slice.deepest === 0) this.found.push({ path: this.path(), byte: slice.byte, member: Buffer.concat(slice.parts).toString() });
  }

  private path(): string {
    return this.keys.join('.');
  }

  private stop(broken: string, byte: number, at: number): number {
    this.found.push({ broken, byte });
    this.state = 'broken';
    return at;
  }
}

function keyOf(json: string): string {
  try {
    return String(JSON.parse(json)).slice(0, 200);
  } catch {
    return '';
  }
}

/** The elements of an input's arrays as they come; see JsonElements. */
export async function* jsonElements(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonElement | JsonMember | JsonBreak> {
  const elements = new JsonElements();
  for await (const chunk of chunks) yield* elements.write(chunk);
  yield* elements.end();
}
