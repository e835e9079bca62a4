import type { Entity, Ref } from '../../record/entity.js';
import type { Event, WordOf } from '../../record/event.js';
import type { Post, Source } from '../../record/post.js';
import type { ReadoutRecord } from '../../record/record.js';
import type { Span } from '../../record/span.js';
import type { Statement } from '../../record/statement.js';
import { daysOf } from './when.js';

/** The record with what every section looks up in it. Ids that lead nowhere are simply not found. */
export interface View {
  readonly record: ReadoutRecord;
  readonly posts: ReadonlyMap<string, Post>;
  /** As posted, from 1. */
  readonly postNumber: ReadonlyMap<string, number>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly events: ReadonlyMap<string, Event>;
  /** Where all posts are of one day. */
  readonly day: string | undefined;
  /** Where posts come from more than one file, a place must name its own. */
  readonly severalFiles: boolean;
}

export function viewOf(record: ReadoutRecord): View {
  const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> => new Map(items.map((item) => [item.id, item]));
  const days = daysOf(record.posts);
  return {
    record,
    posts: byId(record.posts),
    postNumber: new Map(record.posts.map((post, i) => [post.id, i + 1])),
    entities: byId(record.entities),
    sources: byId(record.sources),
    statements: byId(record.statements),
    events: byId(record.events),
    day: days.length === 1 ? days[0] : undefined,
    severalFiles: new Set(record.posts.map((post) => post.origin?.file)).size > 1,
  };
}

/** "post 5, line 17" */
export function placeOf(view: View, span: Span): string {
  const post = view.posts.get(span.post);
  if (post === undefined) return `post ${span.post}`;
  return [`post ${view.postNumber.get(post.id)}`, originOf(view, post, span.start)].filter(Boolean).join(', ');
}

/** "post 2, line 4; post 5, line 17" */
export function placesOf(view: View, spans: readonly Span[]): string {
  return [...new Set(spans.map((span) => placeOf(view, span)))].join('; ');
}

/** The line of the input that holds this character of the post; in a day log a post runs over several. */
function originOf(view: View, post: Post, start: number): string {
  const { file, line } = post.origin ?? {};
  if (line === undefined) return view.severalFiles && file ? file : '';
  const plain = view.sources.get(post.source)?.kind === 'day-log';
  const own = plain ? line + (post.text.slice(0, start).match(/\n/g)?.length ?? 0) : line;
  return view.severalFiles && file ? `${file}:${own}` : `line ${own}`;
}

/** The name of whom a reference names. */
export function nameOf(view: View, ref: Ref): string {
  return view.entities.get(ref.entity)?.name ?? ref.span?.text ?? ref.entity;
}

/** "on the word of Aral via Harbour News and the channel's own" */
export function voicesOf(view: View, wordOf: readonly WordOf[]): string {
  const voices = wordOf.map((word) => {
    if ('source' in word) return 'the channel itself';
    const statement = view.statements.get(word.statement);
    const speaker = statement?.speaker ? nameOf(view, statement.speaker) : 'an unnamed speaker';
    return statement ? speaker + relayedBy(view, statement) : speaker;
  });
  return voices.length === 0 ? "on nobody's word" : `on the word of ${[...new Set(voices)].join(' and ')}`;
}

/** " via Harbour News", or nothing. */
export function relayedBy(view: View, statement: Statement): string {
  return statement.via.length === 0 ? '' : ` via ${statement.via.map((ref) => nameOf(view, ref)).join(', ')}`;
}

/** "42% sure", only where that is worth a doubt. */
export function doubtOf(confidence: number): string {
  return confidence < 0.7 ? `${Math.round(confidence * 100)}% sure` : '';
}
