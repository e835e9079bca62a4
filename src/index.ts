/**
 * `read` takes the bytes of a dated text and gives its record; `record` takes posts. Both load the language core when first called.
 */
import { createReader, type Reader } from './pipeline.js';
import { type ReadOptions, readDayLog } from './read/day-log.js';
import type { Post, Source } from './record/post.js';
import type { ReadoutRecord } from './record/record.js';

export { ReadError } from './read/read-error.js';
export type { ReadOptions } from './read/day-log.js';
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

/** The record of a dated plain text. Rejects with ReadError, whose message says what is wrong and what to do. */
export async function read(bytes: Uint8Array, options: ReadOptions): Promise<ReadoutRecord> {
  const { posts, source, notices } = readDayLog(bytes, options);
  reader ??= createReader();
  return (await reader).record(posts, [source], notices);
}
