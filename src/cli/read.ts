import { basename } from 'node:path';
import { shown } from '../export/at-least.js';
import type { ReadoutRecord } from '../record/record.js';
import { type Format, formatOfFile, writeAs } from './formats.js';
import { bytesOf } from './input.js';
import { assertNotInput, send, writeWhole } from './output.js';
import { progressOn } from './progress.js';
import { type Parts, threadsIn, type World } from './world.js';

export interface ReadCommand {
  readonly format?: Format;
  readonly output?: string;
  readonly date?: string;
  readonly source?: string;
  readonly minConfidence?: number;
  readonly width?: number;
  readonly threads?: number;
}

/** Wider lines than this are hard to read, however wide the terminal is. */
const WIDEST_UNASKED = 100;

/** `readout read`: a file of posts in, its record out. */
export async function read(file: string, options: ReadCommand, world: World, parts: Parts): Promise<number> {
  const toFile = options.output !== undefined && options.output !== '-' ? options.output : undefined;
  const format = options.format ?? (toFile !== undefined ? formatOfFile(toFile) : 'terminal');
  if (toFile !== undefined) await assertNotInput(toFile, file);
  // The record is sent on to others: it names the file, not the folders of whoever read it.
  const { source, posts, notices } = parts.readPosts(await bytesOf(file, world), { file: basename(file), date: options.date, source: options.source });
  const progress = progressOn(world.stderr);
  const reader = await parts.createReader({ threads: threadsIn(world, options.threads) });
  let record: ReadoutRecord;
  try {
    record = shown(await reader.record(posts, [source], notices, progress.step), options.minConfidence);
  } finally {
    await reader.close();
    progress.end();
  }

  const terminal = toFile === undefined && world.stdout.isTTY === true;
  const colour = terminal && !world.env.NO_COLOR && world.env.TERM !== 'dumb';
  const width = options.width ?? (terminal ? Math.min(world.stdout.columns || 80, WIDEST_UNASKED) : 80);
  const text = writeAs(format, record, { width, colour });
  if (toFile === undefined) await send(world.stdout, text);
  else await writeWhole(toFile, text);
  return 0;
}
