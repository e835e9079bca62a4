import type { Post, PostTime } from '../record/post.js';
import type { Notice } from '../record/record.js';
import { compareTimes } from '../record/time-order.js';
import { hasClock, isZoned, minuteOf, sameTime } from './same-time.js';

/** Posts of several inputs as those of one record. */
export interface Merged {
  readonly posts: readonly Post[];
  /** How many copies were joined to a post that was there. */
  readonly copies: number;
  readonly notices: readonly Notice[];
}

/** Shorter words than these may be a formula that comes again: "Air raid alert", "Good morning". */
const LONG = { characters: 40, words: 6 };
/** Posts of the same words, or of the same words at the same minute, that are looked at for a copy; more would make hostile input slow. */
const TRIED = 64;

/**
 * Joins copies of one post, and puts what several inputs hold into one order, oldest first; one input keeps its own.
 *
 * A copy has the same id (the same message of the same source), or the same words at the same time in another source: the same instant
 * to the coarser precision; where a day or a clock without a zone is all that one tells, the words must also be long enough to be no formula.
 * The first stays, takes what only the copy knows, and names the copy's source in `alsoIn`.
 */
export function merge(inputs: readonly (readonly Post[])[]): Merged {
  const kept: Post[] = [];
  const byId = new Map<string, number>();
  const byPlace = new Map<string, number[]>();
  const nowCalled = new Map<string, string>();
  const notices: Notice[] = [];
  const merged: number[][] = [];
  let copies = 0;
  for (const posts of inputs) {
    const own: number[] = [];
    merged.push(own);
    for (const post of posts) {
      const words = wordsOf(post.text);
      const places = placesOf(post, words);
      const of = byId.get(post.id) ?? places.flatMap((place) => byPlace.get(place) ?? []).find((at) => isCopy(kept[at], post, words));
      if (of === undefined) {
        const at = kept.push(post) - 1;
        own.push(at);
        byId.set(post.id, at);
        for (const place of places) {
          const same = byPlace.get(place) ?? [];
          if (same.length < TRIED) byPlace.set(place, [...same, at]);
        }
        continue;
      }
      copies += 1;
      if (kept[of].id !== post.id) nowCalled.set(post.id, kept[of].id);
      else if (words !== wordsOf(kept[of].text)) notices.push({ where: post.id, what: 'two copies of the post differ; the one that was edited last was kept, else the first' });
      kept[of] = joined(kept[of], post);
    }
  }
  const told = merged.map((own) => own.map((at) => readdressed(kept[at], nowCalled)));
  return { posts: inOneOrder(told.filter((own) => own.length > 0)), copies, notices };
}

function wordsOf(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Under what a post is looked for: its words at their minute, and where they are long enough to be no formula, its words alone. */
function placesOf({ at: { value } }: Post, words: string): string[] {
  if (words === '') return [];
  const minute = value !== null && hasClock(value) ? [`${isZoned(value)} ${minuteOf(value)} ${words}`] : [];
  return isLong(words) ? [...minute, words] : minute;
}

const isLong = (words: string): boolean => words.length >= LONG.characters && words.split(' ').length >= LONG.words;

function isCopy(kept: Post, post: Post, words: string): boolean {
  // Two messages of one source are two, however alike; and a post stands for one of each source.
  if (kept.source === post.source || kept.alsoIn?.includes(post.source)) return false;
  return sameTime(kept.at, post.at, isLong(words));
}

/** How much a time tells: an instant more than a clock, a clock more than a day. */
function worth({ value, precision }: PostTime): number {
  if (value === null) return 0;
  return (isZoned(value) ? 4 : hasClock(value) ? 2 : 1) + (precision === 'second' ? 1 : 0);
}

/** When it was edited, where that is told. */
const editOf = ({ edited }: Post): string | undefined => (edited === 'unknown' ? undefined : edited);

function joined(first: Post, copy: Post): Post {
  const [edited, copyEdited] = [editOf(first), editOf(copy)];
  const later = copy.id === first.id && copyEdited !== undefined && (edited === undefined || compareTimes(edited, copyEdited) < 0);
  const [best, other] = later ? [copy, first] : [first, copy];
  const { links, ...rest } = other;
  const sources = [...new Set([...(first.alsoIn ?? []), copy.source, ...(copy.alsoIn ?? [])])].filter((source) => source !== first.source);
  return {
    ...rest,
    // Links lie on the characters of a text: they go with it.
    ...(links !== undefined && best.text === other.text ? { links } : {}),
    ...best,
    id: first.id,
    source: first.source,
    at: worth(copy.at) > worth(first.at) ? copy.at : first.at,
    ...(first.origin ? { origin: first.origin } : {}),
    ...(sources.length > 0 ? { alsoIn: sources } : {}),
  };
}

/** An answer to a copy is one to the post that stayed. */
function readdressed(post: Post, nowCalled: ReadonlyMap<string, string>): Post {
  const replyTo = post.replyTo === undefined ? undefined : nowCalled.get(post.replyTo);
  return replyTo === undefined ? post : { ...post, replyTo };
}

/** Two and two are made one until one is left, each turned oldest first before. */
function inOneOrder(inputs: readonly (readonly Post[])[]): readonly Post[] {
  if (inputs.length <= 1) return inputs[0] ?? [];
  let lists = inputs.map((posts) => (runsBackwards(posts) ? posts.toReversed() : posts));
  while (lists.length > 1) lists = Array.from({ length: Math.ceil(lists.length / 2) }, (_, i) => interleaved(lists[2 * i], lists[2 * i + 1] ?? []));
  return lists[0];
}

function runsBackwards(posts: readonly Post[]): boolean {
  let back = 0;
  for (let i = 1; i < posts.length; i++) {
    const [a, b] = [posts[i - 1].at.value, posts[i].at.value];
    if (a !== null && b !== null) back += Math.sign(compareTimes(a, b));
  }
  return back > 0;
}

/** What no time tells stays with what stands before it. */
function interleaved(a: readonly Post[], b: readonly Post[]): readonly Post[] {
  const out: Post[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i].at.value, b[j].at.value];
    if (x === null || (y !== null && compareTimes(x, y) <= 0)) out.push(a[i++]);
    else out.push(b[j++]);
  }
  return out.concat(a.slice(i), b.slice(j));
}
