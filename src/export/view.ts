import type { Entity, Mention, Ref } from '../record/entity.js';
import type { Event } from '../record/event.js';
import type { Post, Source } from '../record/post.js';
import type { ReadoutRecord } from '../record/record.js';
import type { Span } from '../record/span.js';
import type { Statement } from '../record/statement.js';
import { toldOrder, trueOrder } from './true-order.js';

/** The record with what every part of a drawing looks up in it. Ids that lead nowhere are simply not found. */
export interface View {
  readonly record: ReadoutRecord;
  readonly posts: ReadonlyMap<string, Post>;
  /** As drawings number them, from 1: posts as posted, events in true order. */
  readonly postNumber: ReadonlyMap<string, number>;
  readonly eventNumber: ReadonlyMap<string, number>;
  /** An event's rank as told, from 1. */
  readonly toldNumber: ReadonlyMap<string, number>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly events: ReadonlyMap<string, Event>;
  readonly told: readonly Event[];
  readonly happened: readonly Event[];
  /** By post, in the order of its characters. */
  readonly mentionsIn: ReadonlyMap<string, readonly Mention[]>;
  /** By entity, in the order of the record. */
  readonly mentionsOf: ReadonlyMap<string, readonly Mention[]>;
  /** Where posts come from more than one file, a place must name its own. */
  readonly severalFiles: boolean;
}

/** Looks up once what the parts of a drawing need. */
export function viewOf(record: ReadoutRecord): View {
  const told = toldOrder(record);
  const happened = trueOrder(record);
  const mentionsIn = grouped(record.mentions, ({ span }) => span.post);
  for (const mentions of mentionsIn.values()) mentions.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return {
    record,
    posts: byId(record.posts),
    postNumber: numbered(record.posts),
    eventNumber: numbered(happened),
    toldNumber: numbered(told),
    entities: byId(record.entities),
    sources: byId(record.sources),
    statements: byId(record.statements),
    events: byId(record.events),
    told,
    happened,
    mentionsIn,
    mentionsOf: grouped(record.mentions, ({ entity }) => entity),
    severalFiles: new Set(record.posts.map((post) => post.origin?.file)).size > 1,
  };
}

/** The name of whom a reference names. */
export function nameOf(view: View, ref: Ref): string {
  return view.entities.get(ref.entity)?.name ?? ref.span?.text ?? ref.entity;
}

/** Spans as they follow each other in the posts. */
export function inPostOrder(view: View, spans: readonly Span[]): Span[] {
  const number = (span: Span): number => view.postNumber.get(span.post) ?? Number.MAX_SAFE_INTEGER;
  return [...spans].sort((a, b) => number(a) - number(b) || a.start - b.start);
}

/** The line of the input that holds this character of the post; in a day log a post runs over several. */
export function lineOf(view: View, post: Post, start: number): number | undefined {
  const line = post.origin?.line;
  if (line === undefined || view.sources.get(post.source)?.kind !== 'day-log') return line;
  return line + (post.text.slice(0, start).match(/\n/g)?.length ?? 0);
}

/** Items by key, keys and items as they come. */
export function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function numbered(items: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(items.map((item, i) => [item.id, i + 1]));
}
