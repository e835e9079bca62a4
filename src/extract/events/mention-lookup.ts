import type { Tree } from '../../parse/tree.js';
import type { MentionFinding, MentionIndex } from '../findings.js';

/** The mention that a token heads or stands in; null where it names nobody. */
export type MentionAt = (token: number) => MentionIndex | null;

/** Mentions by the token that heads them, and by any token they cover. */
export function mentionLookup(tree: Tree, mentions: readonly MentionFinding[]): MentionAt {
  const byHead = new Map<number, number>();
  mentions.forEach((mention, i) => {
    if (!byHead.has(mention.headToken)) byHead.set(mention.headToken, i);
  });
  return (token) => {
    const exact = byHead.get(token);
    if (exact !== undefined) return exact;
    const at = tree.doc.startChar[token];
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mentions[middle].range.start <= at) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; i >= 0 && i > low - 4; i--) if (mentions[i].range.start <= at && at < mentions[i].range.end) return i;
    return null;
  };
}
