import type { Post } from '../record/post.js';

/** True where the file runs newest first: more neighbours step back in time than forward. */
export function runsBackwards(posts: readonly Post[]): boolean {
  let back = 0;
  let forth = 0;
  for (let i = 1; i < posts.length; i++) {
    const [a, b] = [posts[i - 1].at.value, posts[i].at.value];
    if (a === null || b === null) continue;
    const length = Math.min(a.length, b.length);
    const [x, y] = [a.slice(0, length), b.slice(0, length)];
    if (x > y) back++;
    else if (x < y) forth++;
  }
  return back > forth;
}

/**
 * Places of the posts in the order in which they were published: by time where times tell, else as the file runs.
 * Days first, so that a day log without hours keeps its order within the day.
 */
export function chronological(posts: readonly Post[], backwards = runsBackwards(posts)): number[] {
  const order = posts.map((_, i) => i);
  if (backwards) order.reverse();
  const rank = new Map(order.map((post, i) => [post, i]));
  return order.sort((a, b) => {
    const [x, y] = [posts[a].at.value, posts[b].at.value];
    if (x !== null && y !== null) {
      const length = Math.min(x.length, y.length);
      const [p, q] = [x.slice(0, length), y.slice(0, length)];
      if (p !== q) return p < q ? -1 : 1;
    }
    return (rank.get(a) as number) - (rank.get(b) as number);
  });
}
