import { idOf } from '../record/id.js';
import type { Post, Source } from '../record/post.js';
import { sameTime } from './same-time.js';

/** So many chats of one name are looked through for one that an input's messages are of. */
const TRIED = 16;

/** A source under an id of its own, beside another of its name. */
const renamed = (source: Source, mark: string): Source => ({ ...source, id: idOf('source', source.id, mark) });

/** A post of such a source: its id, and that of the post it answers, are made anew of those it was read with. */
function moved(post: Post, source: string): Post {
  return { ...post, id: idOf('post', source, post.id), source, ...(post.replyTo === undefined ? {} : { replyTo: idOf('post', source, post.replyTo) }) };
}

/** By the first sign, marks of one kind can be told from each other: numbers `#4711`, names in addresses `@harbourwatch`. */
const kindOf = (mark: string): string => mark[0];

/**
 * Tells sources apart that have one name and marks that differ, as two chats of one name do. The first keeps the id that its name gives, so that
 * the forms of one chat that know no number (a page of its HTML export) are the same source.
 */
export class Namesakes {
  private readonly known = new Map<string, { readonly source: Source; readonly marks: Map<string, string> }[]>();
  /** By the id that the input in hand tells, the source that it is. */
  private readonly now = new Map<string, string>();

  source(source: Source, mark: string | undefined): Source {
    const known = this.known.get(source.id) ?? [];
    this.known.set(source.id, known);
    const kind = mark === undefined ? '' : kindOf(mark);
    let same = known.find(({ marks }) => mark !== undefined && marks.get(kind) === mark) ?? known.find(({ marks }) => mark === undefined || !marks.has(kind));
    if (same === undefined) known.push((same = { source: known.length === 0 ? source : renamed(source, mark ?? ''), marks: new Map() }));
    if (mark !== undefined) same.marks.set(kind, mark);
    this.now.set(source.id, same.source.id);
    return { ...source, id: same.source.id };
  }

  post(post: Post): Post {
    const source = this.now.get(post.source);
    return source === undefined || source === post.source ? post : moved(post, source);
  }
}

/**
 * Tells chats of one name apart that bear no marks: a message of one number was sent at one time, so inputs in which most of the numbers
 * that they share have other times are of another chat.
 *
 * @param sources the sources by id, to which those that were told apart are added
 */
export function toldApart(inputs: readonly (readonly Post[])[], sources: Map<string, Source>): readonly (readonly Post[])[] {
  if (inputs.filter((posts) => posts.length > 0).length < 2) return inputs;
  const held = new Map<string, Map<string, Post>>();
  const byName = new Map<string, Source[]>();
  return inputs.map((posts) => {
    const now = new Map<string, string>();
    for (const [id, own] of bySource(posts)) {
      const source = sources.get(id);
      if (source?.kind !== 'channel') continue;
      const under = (as: Source): readonly Post[] => (as.id === id ? own : own.map((post) => moved(post, as.id)));
      const named = byName.get(source.name) ?? [];
      byName.set(source.name, named);
      const [best] = named.slice(0, TRIED).map((as) => ({ as, against: against(under(as), held.get(as.id)) })).sort((one, other) => one.against - other.against);
      let as = best !== undefined && best.against < 0 ? best.as : source;
      for (let n = 2; against(under(as), held.get(as.id)) > 0; n++) as = renamed(source, String(n));
      sources.set(as.id, as);
      now.set(id, as.id);
      const seen = held.get(as.id) ?? new Map<string, Post>();
      for (const post of under(as)) if (!seen.has(post.id)) seen.set(post.id, post);
      if (!held.has(as.id)) named.push(as);
      held.set(as.id, seen);
    }
    return posts.map((post) => {
      const source = now.get(post.source);
      return source === undefined || source === post.source ? post : moved(post, source);
    });
  });
}

function bySource(posts: readonly Post[]): ReadonlyMap<string, readonly Post[]> {
  const groups = new Map<string, Post[]>();
  for (const post of posts) {
    const group = groups.get(post.source);
    if (group === undefined) groups.set(post.source, [post]);
    else group.push(post);
  }
  return groups;
}

/** How many of the messages that are held under the same numbers have other times, less those that have the same. */
function against(posts: readonly Post[], held: ReadonlyMap<string, Post> | undefined): number {
  let sum = 0;
  for (const post of posts) {
    const same = held?.get(post.id);
    if (same !== undefined) sum += sameTime(same.at, post.at, true) ? -1 : 1;
  }
  return sum;
}
