import { badRow, numberOf, once, readTable } from './table.js';

/** What two tellings are compared by (src/resolve/likeness.ts), in the order in which the trees were grown. */
export const LIKENESS_FEATURES = [
  'same word', 'same stem', 'shared meaning', 'broader meaning', 'vectors', 'actors', 'patients', 'parties', 'fewest parties', 'clause', 'same sentence', 'leads', 'saying', 'nouns',
  'noun and verb', 'pronouns', 'adjectives', 'attributive', 'same phase', 'spread', 'least spread', 'times a post', 'told beside',
] as const;
export type LikenessFeature = (typeof LIKENESS_FEATURES)[number];

/** A leaf's score, or where to go on: with the next row where the feature is below the cut, else with row `above`. */
interface Node {
  /** Place of the feature; -1 in a leaf. */
  readonly feature: number;
  /** The cut, or a leaf's score. */
  readonly number: number;
  above: number;
}

/**
 * The trees of facts/likeness.tsv, which train/same grew: their scores for a pair's features add up to the log-odds that both tell of one
 * happening. Each row is a node, followed by all of its branch below the cut and then by the other.
 */
export const likenessTrees = once(() => {
  const nodes: Node[] = readTable('likeness.tsv', ['feature', 'cut', 'score'], ([name, cut, score], where) => {
    const feature = name === '' ? -1 : LIKENESS_FEATURES.indexOf(name as LikenessFeature);
    if (name !== '' && feature < 0) throw badRow(where, `"${name}" is no feature of likeness`);
    const number = numberOf(where, feature < 0 ? 'score' : 'cut', feature < 0 ? score : cut, -1e6, 1e6);
    if (number === null) throw badRow(where, 'a leaf needs a score, a branch a cut');
    return { feature, number, above: -1 };
  });
  const roots: number[] = [];
  const skip = (at: number): number => {
    if (at >= nodes.length) throw badRow({ file: 'likeness.tsv', line: at + 1 }, 'the last tree breaks off');
    if (nodes[at].feature < 0) return at + 1;
    nodes[at].above = skip(at + 1);
    return skip(nodes[at].above);
  };
  for (let at = 0; at < nodes.length; at = skip(at)) roots.push(at);
  // Columns in place of rows: every two tellings of a day may run through all of them.
  const feature = Int16Array.from(nodes, (node) => node.feature);
  const number = Float64Array.from(nodes, (node) => node.number);
  const above = Int32Array.from(nodes, (node) => node.above);
  return (features: readonly number[]): number => {
    let sum = 0;
    for (const root of roots) {
      let at = root;
      while (feature[at] >= 0) at = features[feature[at]] < number[at] ? at + 1 : above[at];
      sum += number[at];
    }
    return sum;
  };
});
