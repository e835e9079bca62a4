import { shown } from '../export/at-least.js';
import { inOrder } from '../reading/in-order.js';
import type { AttributionKind } from '../record/attribution.js';
import { idOf } from '../record/id.js';
import type { Post, Source } from '../record/post.js';
import { chunksOf } from './input.js';
import { type Line, linesOf } from './lines.js';
import { send } from './output.js';
import { LONGEST_ROW, type Row, type RowRead, rowOf } from './rows.js';
import { type Parts, threadsIn, type World } from './world.js';

const DOCUMENTS: Source = { id: idOf('source', 'documents'), kind: 'documents', name: 'documents' };

/** The status of a run that went on to its end over rows that could not be read. */
const SOME_UNREAD = 1;

export interface AnnotateCommand {
  readonly date?: string;
  /** Kinds of attribution in the wide sense to add to each row. */
  readonly attributions?: readonly AttributionKind[];
  readonly minConfidence?: number;
  readonly threads?: number;
}

/** `readout annotate`: JSON lines in, one JSON line out for each, in order, each a record of its own. */
export async function annotate(file: string, options: AnnotateCommand, world: World, parts: Parts): Promise<number> {
  const reader = await parts.createReader({ threads: threadsIn(world, options.threads) });
  const kinds = options.attributions ?? [];
  let unread = 0;
  const answer = async ({ line, read }: RowAt): Promise<object> => {
    if (!('row' in read)) return { id: read.id, line: line.number, error: read.error };
    try {
      const post = postOf(read.row, options.date, parts);
      const record = shown(await reader.record([post], [DOCUMENTS], [], undefined, { attributions: kinds.length > 0 }), options.minConfidence);
      return { id: read.row.id, ...record, ...(kinds.length > 0 ? { attributions: record.attributions?.filter(({ kind }) => kinds.includes(kind)) } : {}) };
    } catch (error) {
      return { id: read.row.id, line: line.number, error: `the row could not be read: ${(error as Error).message}` };
    }
  };
  const write = async (out: object): Promise<void> => {
    if ('error' in out) unread += 1;
    // Waiting here is what holds the input back while whoever reads the output is slow.
    await send(world.stdout, `${JSON.stringify(out)}\n`);
  };
  try {
    await inOrder(rowsOf(chunksOf(file, world)), answer, write, () => reader.width);
  } finally {
    await reader.close();
  }
  if (unread === 0) return 0;
  await send(world.stderr, `readout: ${unread === 1 ? '1 row' : `${unread} rows`} could not be read, see the rows with "error"\n`);
  return SOME_UNREAD;
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

function postOf({ id, text, date }: Row, fallback: string | undefined, parts: Parts): Post {
  const value = date ?? fallback ?? null;
  return {
    id: idOf('post', DOCUMENTS.id, typeof id, id),
    source: DOCUMENTS.id,
    at: { value, precision: value === null ? 'unknown' : 'day' },
    text,
    language: parts.languageOf(text),
  };
}
