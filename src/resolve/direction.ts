import type { EventFinding, MentionFinding } from '../extract/findings.js';
import type { Post } from '../record/post.js';
import { compareTimes } from '../record/time-order.js';
import type { ReadPost } from './reading-order.js';

/** Posts between two tellings that are held against each other for the file's direction. */
const REACH = 40;

/** More neighbours step back in time than forward: positive where the file runs newest first, zero where times do not tell. */
function stepsBack(posts: readonly Post[]): number {
  let back = 0;
  for (let i = 1; i < posts.length; i++) {
    const [a, b] = [posts[i - 1].at.value, posts[i].at.value];
    if (a === null || b === null) continue;
    back += Math.sign(compareTimes(a, b));
  }
  return back;
}

const lastWord = ({ text }: MentionFinding): string => text.toLowerCase().split(/\s+/u).at(-1) ?? '';

interface Deed {
  readonly post: number;
  readonly event: EventFinding;
  readonly who: readonly string[];
  readonly where: readonly string[];
}

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((word) => b.includes(word));

/** Which of two tellings of like deeds came first, by what they say: a plan before it is carried out, a claim before its denial; zero where nothing tells. */
function firstByWording({ event: a, who, where }: Deed, { event: b, who: others, where: there }: Deed): number {
  if (a.type !== b.type || (who.length + others.length > 0 && !meet(who, others))) return 0;
  const nameless = who.length + others.length === 0;
  if (nameless && a.lemma !== b.lemma) return 0;
  if (where.length > 0 && there.length > 0 && !meet(where, there)) return 0;
  const weight = where.length > 0 && there.length > 0 ? 2 : 1;
  const stage = ({ phase }: EventFinding): number => (phase === 'planned' ? 0 : phase === 'denied' ? 2 : 1);
  // A plan that is denied may have been denied before it was made again.
  if ([a, b].some(({ phase }) => phase === 'denied') && [a, b].some(({ phase }) => phase === 'planned')) return 0;
  return Math.sign(stage(b) - stage(a)) * weight;
}

/** Positive where what the posts say goes from the newest to the oldest. */
function toldBackwards(read: readonly ReadPost[]): number {
  const deeds = read.flatMap(({ findings: { events, mentions } }, post) => events.map((event): Deed => ({
    post, event, who: [...event.actors, ...event.targets].map((i) => lastWord(mentions[i])), where: event.places.map(({ mention }) => lastWord(mentions[mention])),
  })));
  let back = 0;
  deeds.forEach((a, i) => {
    for (let j = i + 1; j < deeds.length && deeds[j].post - a.post <= REACH && j - i < 200; j++) if (deeds[j].post !== a.post) back -= firstByWording(a, deeds[j]);
  });
  return back;
}

/** A single pair of deeds may be two alike: of the days whose times tell, it spoke for newest first only where oldest came first. */
const ONE_PAIR = 1;

/** True where the file runs newest first: by its times, or where they do not tell, by what is planned and what is done. */
export function runsBackwards(read: readonly ReadPost[]): boolean {
  const back = stepsBack(read.map(({ post }) => post));
  return back === 0 ? toldBackwards(read) > ONE_PAIR : back > 0;
}

/**
 * Places of the posts in the order in which they were published: by time where times tell, else as the file runs.
 * Days first, so that a day log without hours keeps its order within the day.
 */
export function chronological(posts: readonly Post[], backwards: boolean): number[] {
  const order = posts.map((_, i) => i);
  if (backwards) order.reverse();
  const rank = new Map(order.map((post, i) => [post, i]));
  return order.sort((a, b) => {
    const [x, y] = [posts[a].at.value, posts[b].at.value];
    if (x !== null && y !== null) {
      const sign = compareTimes(x, y);
      if (sign !== 0) return sign;
    }
    return (rank.get(a) as number) - (rank.get(b) as number);
  });
}
