import { shown } from '../export/at-least.js';
import { gather } from '../read/gather.js';
import type { ReadoutRecord } from '../record/record.js';
import { type Format, formatOfFile, writeAs } from './formats.js';
import { Meter } from './meter.js';
import { assertNotInput, send, writeWhole } from './output.js';
import { Interrupted, until } from './interrupted.js';
import { progressOn } from './progress.js';
import type { ReadingOptions } from './reading-options.js';
import { stepsOf } from './steps.js';
import { tallyLine } from './tally-line.js';
import { type Parts, threadsIn, type World } from './world.js';

export interface ReadCommand extends ReadingOptions {
  readonly format?: Format;
  readonly output?: string;
  readonly minConfidence?: number;
  readonly width?: number;
  readonly threads?: number;
}

/** Wider lines than this are hard to read, however wide the terminal is. */
const WIDEST_UNASKED = 100;

/** `readout read`: files of posts in, their one record out. */
export async function read(files: readonly string[], options: ReadCommand, world: World, parts: Parts): Promise<number> {
  const toFile = options.output !== undefined && options.output !== '-' ? options.output : undefined;
  const format = options.format ?? (toFile !== undefined ? formatOfFile(toFile) : 'terminal');
  if (toFile !== undefined) for (const file of files) await assertNotInput(toFile, file);
  const meter = new Meter(world.stderr);
  const { sources, posts, notices, tallies, copies } = await gather(until(world.signal, stepsOf(files, options, world, meter))).finally(() => meter.clear());
  for (const tally of tallies) await send(world.stderr, `readout: ${tallyLine(tally)}\n`);
  if (copies > 0) await send(world.stderr, `readout: ${copies === 1 ? '1 post lies' : `${copies} posts lie`} in several inputs and ${copies === 1 ? 'was' : 'were'} joined\n`);
  const progress = progressOn(world.stderr);
  const reader = await parts.createReader({ threads: threadsIn(world, options.threads) });
  let record: ReadoutRecord;
  try {
    const step = (done: number, total: number): void => {
      if (world.signal?.aborted) throw new Interrupted();
      progress.step(done, total);
    };
    record = shown(await reader.record(posts, sources, notices, step), options.minConfidence);
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
