import { relationOf, tagOf, type Tree, tokenAtChar } from '../../parse/tree.js';
import { prepositionsOf } from '../events/arguments.js';
import type { FigureFinding, MentionFinding, StatementFinding } from '../findings.js';
import { findAmounts } from './amounts.js';
import { measureOf } from './measure.js';

/** "in Sylhet" tells where something is counted; "South Korea's army said" does not. */
const WHERE = new Set(['in', 'at', 'near', 'across', 'around', 'outside', 'off', 'over', 'throughout', 'within']);

/** Numbers with what they count: "At least 17 people were killed" counts people, and among the dead. Sorted by place. */
export function findFigures(tree: Tree, mentions: readonly MentionFinding[], statements: readonly StatementFinding[]): FigureFinding[] {
  const { doc } = tree;
  const out: FigureFinding[] = [];
  const placesIn = new Map<number, number[]>();
  mentions.forEach((mention, i) => {
    if (mention.kind !== 'place' || mention.form !== 'name' || !prepositionsOf(tree, mention.headToken).some((word) => WHERE.has(word))) return;
    const sentence = tree.sentence[mention.headToken];
    placesIn.set(sentence, [...(placesIn.get(sentence) ?? []), i]);
  });
  for (const { range, numberAt, value, low, high, unit } of findAmounts(doc.text)) {
    const token = tokenAtChar(doc, numberAt);
    // "one" and "second" are numbers only where the tagger says so; what has a unit is one anyway.
    if (token >= doc.size || (unit === '' && tagOf(doc, token) !== 'NUM' && tagOf(doc, token) !== 'SYM')) continue;
    const measure = measureOf(tree, token, unit);
    if (measure === null) continue;
    let statement: number | null = null;
    statements.forEach((candidate, i) => {
      if (candidate.content.some((content) => numberAt >= content.start && numberAt < content.end)) statement = i;
    });
    // "handed over three": no hedge, but the verb's own particle.
    const hedged = relationOf(doc, tokenAtChar(doc, range.start)) !== 'compound:prt';
    out.push({ range: hedged ? range : { start: numberAt, end: range.end }, low: hedged ? low : value, high: hedged ? high : value, unit, ...measure, statement, places: placesIn.get(tree.sentence[token]) ?? [] });
  }
  return out;
}
