import type { Entity } from '../../record/entity.js';
import type { Event } from '../../record/event.js';
import type { Post, Source } from '../../record/post.js';
import type { ReadoutRecord } from '../../record/record.js';
import type { Span } from '../../record/span.js';
import type { Statement } from '../../record/statement.js';
import { toldOrder, trueOrder } from '../true-order.js';

/** The record with what every section of the page looks up in it. Ids that lead nowhere are simply not found. */
export interface View {
  readonly record: ReadoutRecord;
  readonly posts: ReadonlyMap<string, Post>;
  /** As the page numbers them, from 1: posts as posted, events in true order. */
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
}

/** Looks up once what the sections need. */
export function viewOf(record: ReadoutRecord): View {
  const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> => new Map(items.map((item) => [item.id, item]));
  const numbered = (items: readonly { readonly id: string }[]): Map<string, number> => new Map(items.map((item, i) => [item.id, i + 1]));
  const told = toldOrder(record);
  const happened = trueOrder(record);
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
  };
}

/** Spans as they follow each other on the page. */
export function inPostOrder(view: View, spans: readonly Span[]): Span[] {
  const number = (span: Span): number => view.postNumber.get(span.post) ?? Number.MAX_SAFE_INTEGER;
  return [...spans].sort((a, b) => number(a) - number(b) || a.start - b.start);
}
