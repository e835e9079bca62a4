import type { Event } from '../record/event.js';
import type { ReadoutRecord } from '../record/record.js';

/** What the tie-break looks at, smallest first: when it happens, then where it is told first. */
type Key = readonly [instant: number, post: number, start: number];

/** Every event of the record in the order it was told: by the post of its first telling, then by place in that post. */
export function toldOrder(record: ReadoutRecord): Event[] {
  const keys = keysOf(record);
  return inKeyOrder(record.events, (event) => told(keys.get(event) as Key));
}

/**
 * Every event of the record, once, in the order it happened or will happen: a topological order of `record.order`.
 * Events that no pair tells apart stand by their earliest time (or their post's, where none is known), then as told.
 * Where pairs contradict each other in a circle, the earliest of that circle goes first and all other pairs still hold.
 */
export function trueOrder(record: ReadoutRecord): Event[] {
  const keys = keysOf(record);
  const events = inKeyOrder(record.events, (event) => keys.get(event) as Key);
  const position = new Map(events.map((event, i) => [event.id, i]));
  const before: Set<number>[] = events.map(() => new Set());
  const after: Set<number>[] = events.map(() => new Set());
  for (const pair of record.order) {
    const first = position.get(pair.before);
    const second = position.get(pair.after);
    if (first === undefined || second === undefined || first === second) continue;
    before[second].add(first);
    after[first].add(second);
  }

  // Positions are already in tie-break order, so "the smallest position that is free" is the whole rule.
  const free = events.map((_, i) => i).filter((i) => before[i].size === 0);
  const placed = new Array<boolean>(events.length).fill(false);
  const result: Event[] = [];
  let oldest = 0;
  while (result.length < events.length) {
    while (placed[oldest]) oldest += 1;
    const next = free.shift() ?? firstOfCircle(before, oldest);
    placed[next] = true;
    result.push(events[next]);
    for (const follower of after[next]) {
      before[follower].delete(next);
      if (before[follower].size === 0 && !placed[follower]) insertSorted(free, follower);
    }
    before[next].clear();
  }
  return result;
}

/** Walks back through what must come earlier until it bites its tail, and answers the smallest position of that circle. */
function firstOfCircle(before: readonly Set<number>[], start: number): number {
  const path: number[] = [];
  const seenAt = new Map<number, number>();
  let at = start;
  while (!seenAt.has(at)) {
    seenAt.set(at, path.length);
    path.push(at);
    at = Math.min(...before[at]);
  }
  return Math.min(...path.slice(seenAt.get(at)));
}

function insertSorted(list: number[], value: number): void {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] < value) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, value);
}

function keysOf(record: ReadoutRecord): Map<Event, Key> {
  const index = new Map(record.posts.map((post, i) => [post.id, i]));
  return new Map(
    record.events.map((event) => {
      const tellings = event.spans.map((span) => [index.get(span.post) ?? record.posts.length, span.start] as const);
      tellings.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      const [post, start] = tellings[0] ?? [record.posts.length, 0];
      const posted = record.posts[post]?.at.value ?? null;
      return [event, [instantOf(event.time?.earliest ?? posted, zoneOf(posted)), post, start]];
    }),
  );
}

function told([, post, start]: Key): Key {
  return [0, post, start];
}

function inKeyOrder(events: readonly Event[], key: (event: Event) => Key): Event[] {
  return [...events].sort((a, b) => {
    const x = key(a);
    const y = key(b);
    // Not by subtraction alone: two unknown times would give NaN.
    return (x[0] === y[0] ? 0 : x[0] < y[0] ? -1 : 1) || x[1] - y[1] || x[2] - y[2];
  });
}

/** Milliseconds of an ISO 8601 time however short it is cut. What tells no zone is read on the clock of its post, else as UTC so that every machine agrees. */
function instantOf(iso: string | null, zone: string): number {
  const [, day, clock = '00:00', own = zone] = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T([\d:.]+)(Z|[+-]\d\d:?\d\d)?)?$/iu.exec(iso ?? '') ?? [];
  const instant = day === undefined ? Number.NaN : Date.parse(`${day}${'-01'.repeat((10 - day.length) / 3)}T${clock}${own}`);
  return Number.isNaN(instant) ? Number.POSITIVE_INFINITY : instant;
}

function zoneOf(iso: string | null): string {
  return /T.*?(Z|[+-]\d\d:?\d\d)$/iu.exec(iso ?? '')?.[1] ?? 'Z';
}
