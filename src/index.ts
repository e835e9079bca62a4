/**
 * `read` takes the bytes of posts in any format that can be read and gives their record; `record` takes posts. Both load the language core when first called.
 */
import { createReader, type Reader } from './pipeline.js';
import { gather } from './read/gather.js';
import { inputsIn } from './read/inputs/inputs.js';
import { checkRequest, type ReadRequest, readAll } from './read/read-all.js';
import type { Post, Source } from './record/post.js';
import type { ReadoutRecord } from './record/record.js';

export { ReadError } from './read/read-error.js';
export type { Entity, EntityKind, Mention, MentionForm, Ref } from './record/entity.js';
export type { Conflict, Event, EventTime, EventType, Itinerary, OrderPair, Phase, WordOf } from './record/event.js';
export type { Origin, Post, PostTime, Source } from './record/post.js';
export type { Notice, ReadoutRecord } from './record/record.js';
export type { Span } from './record/span.js';
export type { Exchange, Statement } from './record/statement.js';

let reader: Promise<Reader> | undefined;

/** The record of posts that their caller read. The same posts give the same record. Rejects where the language core cannot be loaded. */
export async function record(posts: readonly Post[], sources: readonly Source[]): Promise<ReadoutRecord> {
  reader ??= createReader();
  return (await reader).record(posts, sources);
}

/** What `read` may be told of the bytes: their name, the format where content does not tell, days, zone and the rest. */
export interface ReadOptions extends ReadRequest {
  /** The file's name, for ids and messages; "-" for standard input. */
  readonly file: string;
  /** The name of the input's format, as `readout formats` prints it; told by the content unless given. */
  readonly format?: string;
}

/** The record of an input in any format that can be read: its bytes, or a stream of them. Rejects with ReadError, whose message says what is wrong and what to do. */
export async function read(bytes: Uint8Array | AsyncIterable<Uint8Array>, { file, format, ...request }: ReadOptions): Promise<ReadoutRecord> {
  checkRequest(request);
  const { posts, sources, notices } = await gather(readAll(inputsIn(file, bytes, format), request));
  reader ??= createReader();
  return (await reader).record(posts, sources, notices);
}
