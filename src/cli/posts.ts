import { InvalidArgumentError } from 'commander';
import type { Post, Source } from '../record/post.js';
import { Meter } from './meter.js';
import { send } from './output.js';
import { until } from './interrupted.js';
import type { ReadingOptions } from './reading-options.js';
import { stepsOf } from './steps.js';
import { tallyLine } from './tally-line.js';
import type { World } from './world.js';

type Row = (post: Post, source: Source | undefined) => string;

export type PostsFormat = 'jsonl' | 'csv';

export interface PostsCommand extends ReadingOptions {
  readonly format: PostsFormat;
}

export function postsFormatValue(value: string): PostsFormat {
  if (value === 'jsonl' || value === 'csv') return value;
  throw new InvalidArgumentError('it is jsonl or csv');
}

const COLUMNS: readonly (readonly [string, (post: Post, source: Source | undefined) => string | number | undefined])[] = [
  ['id', (post) => post.id],
  ['source', (post, source) => source?.name ?? post.source],
  ['time', (post) => post.at.value ?? undefined],
  ['precision', (post) => post.at.precision],
  ['text', (post) => post.text],
  ['url', (post) => post.url],
  ['author', (post) => post.author],
  ['via', (post) => post.via],
  ['language', (post) => post.language],
  ['forwardedFrom', (post) => post.forwardedFrom],
  ['forwardedAt', (post) => post.forwardedAt?.value ?? undefined],
  ['replyTo', (post) => post.replyTo],
  ['edited', (post) => post.edited],
  ['media', (post) => post.media?.join(' ')],
  ['links', (post) => post.links?.map(({ href }) => href).join(' ')],
  ['file', (post) => post.origin?.file],
  ['line', (post) => post.origin?.line],
  ['byte', (post) => post.origin?.byte],
  ['element', (post) => post.origin?.element],
];

/** RFC 4180; what a spreadsheet would take for a formula, in wide signs too, is led by an apostrophe, as OWASP advises. */
function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/u.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text;
}

const ROWS: Readonly<Record<PostsFormat, Row>> = {
  jsonl: (post, source) => `${JSON.stringify({ ...post, sourceName: source?.name })}\n`,
  csv: (post, source) => `${COLUMNS.map(([, of]) => cell(of(post, source))).join(',')}\r\n`,
};

/** `readout posts`: files in, their posts out as they are read, each as it stands in its input; copies are not joined, nothing is held. */
export async function posts(files: readonly string[], options: PostsCommand, world: World): Promise<number> {
  const row = ROWS[options.format];
  // Where both go to one terminal, the posts themselves show how far it is.
  const meter = new Meter(world.stderr, { quiet: world.stdout.isTTY === true });
  const sources = new Map<string, Source>();
  let held = options.format === 'csv' ? `${COLUMNS.map(([name]) => name).join(',')}\r\n` : '';
  const flush = async (): Promise<void> => {
    const text = held;
    held = '';
    if (text !== '') await send(world.stdout, text);
  };
  try {
    for await (const step of until(world.signal, stepsOf(files, options, world, meter))) {
      if (step.kind === 'source') sources.set(step.source.id, step.source);
      else if (step.kind === 'post') {
        held += row(step.post, sources.get(step.post.source));
        if (held.length >= WRITTEN_AT_ONCE) await flush();
      } else if (step.kind === 'tally') {
        await flush();
        await send(world.stderr, `readout: ${tallyLine(step.tally)}\n`);
      } else if (step.kind === 'notice') {
        meter.clear();
        await send(world.stderr, `readout: ${step.notice.where}: ${step.notice.what}\n`);
      }
    }
  } finally {
    meter.clear();
    await flush();
  }
  return 0;
}

const WRITTEN_AT_ONCE = 65_536;
