/** Where a name stands: the post, and the mention within it. */
export interface NamePlace {
  readonly post: number;
  readonly mention: number;
}

/** A bearer told before is meant rather than one told after, unless much nearer: so many posts. */
const AFTER = 30;

/** Where each cluster is named, by the spelling used; so that the nearest is found without going through the file. */
export class NamePlaces {
  private readonly bySpelling: Map<string, NamePlace[]>[] = [];

  /** Takes in that a cluster is named so here; the places of one spelling come in ascending order. */
  add(cluster: number, text: string, at: NamePlace): void {
    this.bySpelling[cluster] ??= new Map();
    const places = this.bySpelling[cluster].get(text);
    if (places) places.push(at);
    else this.bySpelling[cluster].set(text, [at]);
  }

  /** How far the cluster is from the place, named in any other spelling than `text`: in posts, before it rather than after; infinite where it is nowhere. */
  distance(cluster: number, text: string, at: NamePlace): number {
    let least = Number.POSITIVE_INFINITY;
    for (const [spelling, places] of this.bySpelling[cluster] ?? []) {
      if (spelling === text) continue;
      const after = firstAfter(places, at);
      for (const near of [places[after - 1], places[after]]) if (near) least = Math.min(least, apart(near, at));
    }
    return least;
  }

  /** The cluster's first mention in the post, by any spelling; infinite where it is not named there. */
  firstIn(cluster: number, post: number): number {
    let first = Number.POSITIVE_INFINITY;
    for (const places of this.bySpelling[cluster]?.values() ?? []) {
      const at = places[firstAfter(places, { post, mention: -1 })];
      if (at?.post === post) first = Math.min(first, at.mention);
    }
    return first;
  }

  /** The posts in which the cluster is named. */
  posts(cluster: number): Set<number> {
    return new Set([...(this.bySpelling[cluster]?.values() ?? [])].flatMap((places) => places.map(({ post }) => post)));
  }
}

function apart(other: NamePlace, at: NamePlace): number {
  const after = other.post > at.post || (other.post === at.post && other.mention > at.mention);
  return Math.abs(other.post - at.post) + (after ? AFTER : 0) + (other.post === at.post ? Math.abs(other.mention - at.mention) / 1e4 : 0);
}

function firstAfter(places: readonly NamePlace[], at: NamePlace): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { post, mention } = places[middle];
    if (post < at.post || (post === at.post && mention <= at.mention)) low = middle + 1;
    else high = middle;
  }
  return low;
}
