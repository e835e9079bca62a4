import type { Format, Input, ReadOptions } from '../src/read/format.js';
import type { Post, Source } from '../src/record/post.js';
import type { Notice } from '../src/record/record.js';

/** An input that lies in memory and comes in pieces of `size` bytes. */
export function inputOf(content: string | Uint8Array, name: string, size = 65_536): Input {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    name, size: bytes.length,
    head: bytes.subarray(0, 65_536),
    async *chunks() {
      for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
    },
  };
}

export interface ReadAll {
  readonly sources: readonly Source[];
  readonly posts: readonly Post[];
  readonly skipped: readonly Notice[];
  readonly notices: readonly Notice[];
}

/** All that a format reads of an input. */
export async function readAll(format: Format, content: string | Uint8Array, options: ReadOptions & { readonly name?: string; readonly size?: number } = {}): Promise<ReadAll> {
  const { name = 'input', size, ...rest } = options;
  const [sources, posts, skipped, notices]: [Source[], Post[], Notice[], Notice[]] = [[], [], [], []];
  for await (const reading of format.read(inputOf(content, name, size), rest)) {
    if (reading.kind === 'source') sources.push(reading.source);
    else if (reading.kind === 'post') posts.push(reading.post);
    else (reading.kind === 'skipped' ? skipped : notices).push(reading.notice);
  }
  return { sources, posts, skipped, notices };
}
