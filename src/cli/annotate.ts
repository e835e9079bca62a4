import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { shown } from '../export/at-least.js';
import { HEAD } from '../read/inputs/input.js';
import { inOrder } from '../reading/in-order.js';
import type { AttributionKind } from '../record/attribution.js';
import { idOf } from '../record/id.js';
import type { Post, Source } from '../record/post.js';
import { chunksOf } from './input.js';
import { isRows } from './is-rows.js';
import { type Line, linesOf } from '../read/text/lines.js';
import { Meter } from './meter.js';
import { send } from './output.js';
import { until } from './interrupted.js';
import type { ReadingOptions } from './reading-options.js';
import { LONGEST_ROW, type Row, type RowRead, rowOf } from './rows.js';
import { stepsOf } from './steps.js';
import { tallyLine } from './tally-line.js';
import { type Parts, threadsIn, type World } from './world.js';

const DOCUMENTS: Source = { id: idOf('source', 'documents'), kind: 'documents', name: 'documents' };

/** The status of a run that went on to its end over rows that could not be read. */
const SOME_UNREAD = 1;

export interface AnnotateCommand extends ReadingOptions {
  /** Kinds of attribution in the wide sense to add to each row. */
  readonly attributions?: readonly AttributionKind[];
  readonly minConfidence?: number;
  readonly threads?: number;
}

/**
 * `readout annotate`: JSON lines in, one JSON line out for each, in order, each a record of its own. Of inputs in any other format that can
 * be read, one line out for each post.
 */
export async function annotate(files: readonly string[], options: AnnotateCommand, world: World, parts: Parts): Promise<number> {
  // Rows know nothing of days, zones and chats: whoever asks for those means posts.
  const { inputFormat, source, zone, from, to, chat, map, dayOrder } = options;
  const mayBeRows = files.length === 1 && [inputFormat, source, zone, from, to, chat, map, dayOrder].every((told) => told === undefined);
  const rows = mayBeRows ? await begun(files[0], world) : null;
  const asRows = rows !== null && isRows(rows.head, files[0]);
  const reader = await parts.createReader({ threads: threadsIn(world, options.threads) });
  const kinds = options.attributions ?? [];
  let unread = 0;
  const recordOf = async (post: Post, source: Source): Promise<object> => {
    const record = shown(await reader.record([post], [source], [], undefined, { attributions: kinds.length > 0 }), options.minConfidence);
    return { ...record, ...(kinds.length > 0 ? { attributions: record.attributions?.filter(({ kind }) => kinds.includes(kind)) } : {}) };
  };
  const answer = async ({ line, read }: RowAt): Promise<object> => {
    if (!('row' in read)) return { id: read.id, line: line.number, error: read.error };
    try {
      return { id: read.row.id, ...(await recordOf(postOf(read.row, options.date, parts), DOCUMENTS)) };
    } catch (error) {
      return { id: read.row.id, line: line.number, error: `the row could not be read: ${(error as Error).message}` };
    }
  };
  const answerPost = async ({ post, source }: PostAt): Promise<object> => {
    try {
      return { id: post.id, ...(await recordOf(post, source)) };
    } catch (error) {
      return { id: post.id, error: `the post could not be read: ${(error as Error).message}` };
    }
  };
  const write = async (out: object): Promise<void> => {
    if ('error' in out) unread += 1;
    // Waiting here is what holds the input back while whoever reads the output is slow.
    await send(world.stdout, `${JSON.stringify(out)}\n`);
  };
  try {
    if (asRows) await inOrder(until(world.signal, rowsOf(rows.chunks)), answer, write, () => reader.width);
    else await inOrder(postsOf(files, options, rows === null || files[0] !== '-' ? world : { ...world, stdin: Readable.from(rows.chunks) }), answerPost, write, () => reader.width);
  } finally {
    await reader.close();
  }
  if (unread === 0) return 0;
  const what = asRows ? 'row' : 'post';
  await send(world.stderr, `readout: ${unread === 1 ? `1 ${what}` : `${unread} ${what}s`} could not be read, see the rows with "error"\n`);
  return SOME_UNREAD;
}

/** The beginning of a file or of standard input, and all of it; null for a folder. A slow pipe is waited for until its first bytes. */
async function begun(file: string, world: World): Promise<{ readonly head: Uint8Array; readonly chunks: AsyncIterable<Uint8Array> } | null> {
  if (file !== '-' && (await stat(file).catch(() => null))?.isDirectory()) return null;
  const chunks = chunksOf(file, world);
  const first = await chunks.next();
  const all = async function* (): AsyncGenerator<Uint8Array> {
    if (!first.done) yield first.value;
    yield* chunks;
  };
  return { head: first.done ? new Uint8Array() : first.value.subarray(0, HEAD), chunks: all() };
}

interface PostAt {
  readonly post: Post;
  readonly source: Source;
}

async function* postsOf(files: readonly string[], options: AnnotateCommand, world: World): AsyncGenerator<PostAt> {
  const sources = new Map<string, Source>();
  for await (const step of until(world.signal, stepsOf(files, options, world, new Meter(world.stderr, { quiet: true })))) {
    if (step.kind === 'source') sources.set(step.source.id, step.source);
    else if (step.kind === 'post') yield { post: step.post, source: sources.get(step.post.source) as Source };
    else if (step.kind !== 'skipped') await send(world.stderr, `readout: ${step.kind === 'tally' ? tallyLine(step.tally) : `${step.notice.where}: ${step.notice.what}`}\n`);
  }
}

interface RowAt {
  readonly line: Line;
  readonly read: RowRead;
}

async function* rowsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RowAt> {
  for await (const line of linesOf(chunks, LONGEST_ROW)) {
    const read = rowOf(line);
    if (read !== null) yield { line, read };
  }
}

function postOf({ id, text, date, at }: Row, fallback: string | undefined, parts: Parts): Post {
  const value = date ?? fallback ?? null;
  return {
    id: idOf('post', DOCUMENTS.id, typeof id, id),
    source: DOCUMENTS.id,
    at: date === undefined && at !== undefined ? at : { value, precision: value === null ? 'unknown' : 'day' },
    text,
    language: parts.languageOf(text),
  };
}
