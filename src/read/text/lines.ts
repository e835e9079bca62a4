/** One line of a stream, without its end; `bytes` is null where it is longer than allowed. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Offset of its first byte. */
  readonly start: number;
  readonly bytes: Uint8Array | null;
}

const LF = 10;

/** The lines of a stream of bytes, holding no more of it than one line of at most `longest` bytes. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  let held: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  let start = 0;
  const take = (part: Uint8Array): void => {
    size += part.length;
    if (size <= longest) held.push(part);
    else held = [];
  };
  const line = (): Line => {
    const whole: Line = { number, start, bytes: size > longest ? null : held.length === 1 ? held[0] : Buffer.concat(held) };
    start += size + 1;
    held = [];
    size = 0;
    number += 1;
    return whole;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
      take(chunk.subarray(from, end));
      yield line();
      from = end + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (size > 0) yield line();
}
