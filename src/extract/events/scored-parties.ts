import type { Link } from '../../parse/doc.js';
import { type Tree, tokenAtChar } from '../../parse/tree.js';
import type { MentionFinding, MentionIndex } from '../findings.js';
import { chanceOfLink } from './scores.js';
import type { Told } from './told.js';

/** From this chance on the core's word is enough that somebody takes part. */
const TAKES_PART = 0.5;
/** Whom the rules find and the core gives less than this has no part, where it finds another. */
const NO_PART = 0.03;

/** Who takes part in an event, by the core's scores: each mention of its sentence with its chance, 0 to 1. */
function chancesOf(tree: Tree, { trigger, noun }: Told, mentions: readonly MentionFinding[], link: Link): Map<MentionIndex, number> {
  const { doc, sentence } = tree;
  const chances = new Map<MentionIndex, number>();
  mentions.forEach(({ range, headToken }, mention) => {
    if (sentence[headToken] !== sentence[trigger] || headToken === trigger) return;
    const first = tokenAtChar(doc, range.start);
    let end = first + 1;
    while (end < doc.size && doc.startChar[end] < range.end) end++;
    const chance = Math.max(chanceOfLink(doc, link, trigger, first, end), noun === null ? 0 : chanceOfLink(doc, link, noun, first, end));
    if (chance > 0) chances.set(mention, chance);
  });
  return chances;
}

/** The parties of an event in one part: where the rules' reading of the clause and the core's scores meet. */
export function partiesOf(tree: Tree, found: Told, mentions: readonly MentionFinding[], link: Link, ruled: readonly MentionIndex[], mayTakePart: (mention: MentionIndex) => boolean): MentionIndex[] {
  if (tree.doc.happenings === null) return [...ruled];
  const chances = chancesOf(tree, found, mentions, link);
  const sure = [...chances].filter(([mention, chance]) => chance >= TAKES_PART && mayTakePart(mention));
  if (ruled.length === 0) return withoutNested(sure, mentions);
  const held = ruled.filter((mention) => (chances.get(mention) ?? 0) >= NO_PART);
  return held.length > 0 || sure.length === 0 ? (held.length > 0 ? held : [...ruled]) : withoutNested(sure, mentions);
}

/** Of mentions that stand within one another the surest alone: "Iranian" within "the Iranian minister". */
function withoutNested(sure: readonly (readonly [MentionIndex, number])[], mentions: readonly MentionFinding[]): MentionIndex[] {
  const kept: MentionIndex[] = [];
  for (const [mention] of [...sure].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    const { start, end } = mentions[mention].range;
    if (!kept.some((other) => mentions[other].range.start < end && start < mentions[other].range.end)) kept.push(mention);
  }
  return kept.sort((a, b) => a - b);
}
