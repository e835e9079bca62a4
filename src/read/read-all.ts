import type { Post } from '../record/post.js';
import type { Notice } from '../record/record.js';
import { compareTimes } from '../record/time-order.js';
import type { Format, Input, Reading, ReadOptions } from './format.js';
import { Namesakes } from './namesakes.js';
import { inZone, timeOfIso } from './times/instant.js';
import { oneLine, ReadError } from './read-error.js';
import { shownName } from './inputs/whole.js';

/** What is asked for of all inputs together. */
export interface ReadRequest extends ReadOptions {
  /** The first day whose posts are kept, ISO, in the reader's zone. */
  readonly from?: string;
  /** The last day whose posts are kept. */
  readonly to?: string;
}

/** Inputs that are read as one, and the format they are of. */
export interface Found {
  readonly format: Format;
  readonly inputs: readonly Input[];
  /** True where nobody named it: it lies in a folder or an archive, and where it cannot be read the rest is read all the same. */
  readonly within?: boolean;
}

/** Inputs to read, or what was not one. */
export type Told = Found | { readonly notice: Notice };

/** What became of one input. */
export interface Tally {
  /** The input, or the first of several and how many more there are. */
  readonly name: string;
  readonly format: Format;
  /** Posts that were kept. */
  readonly posts: number;
  /** Pieces that could not be read, or that hold no text, and why. */
  readonly skipped: number;
  readonly reasons: ReadonlyMap<string, number>;
  /** Posts of other days than were asked for. */
  readonly outside: number;
  /** The first and the last time of all posts, as they are written. */
  readonly first: string | null;
  readonly last: string | null;
}

export type Step = Reading | { readonly kind: 'tally'; readonly tally: Tally };

/** More reasons than this are told by their number alone. */
const MOST_REASONS = 200;

/**
 * All inputs in their order: their posts on the reader's clock, those of other days left out, and after each input what became of it.
 *
 * @throws ReadError where an input that was named cannot be read
 */
export async function* readAll(told: AsyncIterable<Told>, request: ReadRequest): AsyncGenerator<Step> {
  const namesakes = new Namesakes();
  for await (const one of told) {
    if ('notice' in one) yield { kind: 'notice', notice: { where: oneLine(one.notice.where), what: oneLine(one.notice.what) } };
    else yield* readOne(one, request, namesakes);
  }
}

async function* readOne({ format, inputs, within }: Found, request: ReadRequest, namesakes: Namesakes): AsyncGenerator<Step> {
  const name = inputs.length === 1 ? inputs[0].name : `${inputs[0].name} and ${inputs.length - 1} more`;
  const tally = { name, format, posts: 0, skipped: 0, reasons: new Map<string, number>(), outside: 0, first: null as string | null, last: null as string | null };
  const readings = inputs.length > 1 && format.together ? format.together(inputs, request) : inputs.length === 1 ? format.read(inputs[0], request) : inOrder(format, inputs, request);
  try {
    for await (const reading of readings) {
      const what = reading.kind === 'skipped' || reading.kind === 'notice' ? oneLine(reading.notice.what) : '';
      if (reading.kind === 'skipped') {
        tally.skipped += 1;
        const reason = tally.reasons.has(what) || tally.reasons.size < MOST_REASONS ? what : 'another reason';
        tally.reasons.set(reason, (tally.reasons.get(reason) ?? 0) + 1);
      }
      if (reading.kind === 'source') yield { kind: 'source', source: namesakes.source(reading.source, reading.mark) };
      else if (reading.kind !== 'post') yield { kind: reading.kind, notice: { where: oneLine(reading.notice.where), what } };
      else {
        const post = onClock(namesakes.post(reading.post), request.zone);
        const { value } = post.at;
        if (value !== null && (tally.first === null || compareTimes(value, tally.first) < 0)) tally.first = value;
        if (value !== null && (tally.last === null || compareTimes(value, tally.last) > 0)) tally.last = value;
        if (isOutside(post, request)) tally.outside += 1;
        else {
          tally.posts += 1;
          yield { kind: 'post', post };
        }
      }
    }
  } catch (error) {
    const stopped = tally.posts + tally.skipped + tally.outside > 0;
    if (!stopped && !within) throw error;
    const where = shownName(inputs[0].name);
    // A notice says where by itself.
    const message = (error instanceof Error ? error.message : String(error)).replace(`${where} `, '');
    yield { kind: 'notice', notice: { where, what: oneLine(stopped ? `reading stopped before the end: ${message}` : message) } };
  }
  yield { kind: 'tally', tally };
}

async function* inOrder(format: Format, inputs: readonly Input[], options: ReadOptions): AsyncGenerator<Reading> {
  for (const input of inputs) yield* format.read(input, options);
}

function onClock(post: Post, zone: string | undefined): Post {
  if (zone === undefined) return post;
  const edited = post.edited === undefined ? undefined : (timeOfIso(post.edited, zone)?.value ?? post.edited);
  return { ...post, at: inZone(post.at, zone), ...(edited ? { edited } : {}), ...(post.forwardedAt ? { forwardedAt: inZone(post.forwardedAt, zone) } : {}) };
}

/** A post without a day is of none that was asked for. */
function isOutside({ at }: Post, { from, to }: ReadRequest): boolean {
  if (from === undefined && to === undefined) return false;
  const day = at.value?.slice(0, 10);
  return day === undefined || (from !== undefined && day < from) || (to !== undefined && day > to);
}

/** Throws ReadError where what is asked for cannot be. */
export function checkRequest({ from, to }: ReadRequest): void {
  if (from !== undefined && to !== undefined && from > to) throw new ReadError(`--from ${from} lies after --to ${to}; give the earlier day first`);
}
