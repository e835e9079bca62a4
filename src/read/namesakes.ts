import { idOf } from '../record/id.js';
import type { Post, Source } from '../record/post.js';
import { sameTime } from './same-time.js';

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
  const held = new Map<string, Map<string, Post>>();
  return inputs.map((posts) => {
    const now = new Map<string, string>();
    for (const id of new Set(posts.map((post) => post.source))) {
      const source = sources.get(id);
      if (source?.kind !== 'channel') continue;
      const own = posts.filter((post) => post.source === id);
      let [as, of] = [source, own];
      for (let n = 2; contradicts(of, held.get(as.id)); n++) {
        as = renamed(source, String(n));
        of = own.map((post) => moved(post, as.id));
      }
      sources.set(as.id, as);
      now.set(id, as.id);
      const seen = held.get(as.id) ?? new Map<string, Post>();
      for (const post of of) if (!seen.has(post.id)) seen.set(post.id, post);
      held.set(as.id, seen);
    }
    return posts.map((post) => {
      const source = now.get(post.source);
      return source === undefined || source === post.source ? post : moved(post, source);
    });
  });
}

function contradicts(posts: readonly Post[], held: ReadonlyMap<string, Post> | undefined): boolean {
  let against = 0;
  for (const post of posts) {
    const same = held?.get(post.id);
    if (same !== undefined) against += sameTime(same.at, post.at, true) ? -1 : 1;
  }
  return against > 0;
}
