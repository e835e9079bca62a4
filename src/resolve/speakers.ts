import type { ReadPost } from './reading-order.js';

/** A bare claim whose speaker a neighbouring post tells: the posts' places, and the statement there that names him. */
export interface InferredSpeaker {
  readonly post: number;
  readonly from: number;
  readonly statement: number;
}

/**
 * Headlines in nobody's mouth that the next post continues in somebody's: the next in the order of publication, or the next in the file.
 * A post that tells an event of its own, or names a place or time for it, is the source's, and stays it.
 */
export function inferSpeakers(read: readonly ReadPost[], order: readonly number[]): InferredSpeaker[] {
  const out: InferredSpeaker[] = [];
  order.forEach((post, k) => {
    const { findings } = read[post];
    if (!findings.bareClaim) return;
    if (findings.events.some((event) => event.time !== null || (event.confidence >= 0.5 && event.actors.length > 0 && event.phase !== 'planned'))) return;
    const next = order[k + 1];
    if (next === undefined) return;
    const statement = read[next].findings.statements.findIndex((one) => one.speaker !== null && one.rule !== 'cue-claim');
    if (statement < 0) return;
    const day = (i: number): string | undefined => read[i].post.at.value?.slice(0, 10);
    if (day(post) !== day(next)) return;
    out.push({ post, from: next, statement });
  });
  return out;
}
