import { dependents, relationOf, type Tree } from '../../parse/tree.js';
import type { GroupFinding, MentionFinding } from '../findings.js';

/** Groups that a text makes by naming their members: "Ana Reis and Rui Sousa", "the mayor, her aide and two guards". */
export function findGroups(tree: Tree, mentions: readonly MentionFinding[]): GroupFinding[] {
  const { doc } = tree;
  const byHead = new Map(mentions.map((mention, i) => [mention.headToken, i] as const));
  return mentions.flatMap((first, i): GroupFinding[] => {
    if (relationOf(doc, first.headToken) === 'conj' && byHead.has(doc.headToken[first.headToken])) return [];
    const heads = dependents(tree, first.headToken, 'conj');
    const joined = heads.some((head) => dependents(tree, head, 'cc').some((cc) => /^(?:and|&)$/u.test(doc.lemma[cc])));
    if (!joined) return [];
    const members = [i, ...heads.flatMap((head) => byHead.get(head) ?? [])];
    if (members.length !== heads.length + 1 || members.some((member) => mentions[member].kind === 'place' || mentions[member].form === 'adverb')) return [];
    return [{ range: { start: first.range.start, end: Math.max(...members.map((member) => mentions[member].range.end)) }, members }];
  });
}
