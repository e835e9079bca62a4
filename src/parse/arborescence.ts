/**
 * The heads of one sentence that together score highest and form one tree with one root (Chu and Liu 1965, Edmonds 1967).
 *
 * @param arc scores, [dependent, head], of the sentence's window; a token as its own head is a root
 * @param width tokens of the window
 * @param first the sentence's first token in the window
 * @param size tokens of the sentence
 * @returns for each token its head, counted from the sentence's start; the root is its own
 */
export function findHeads(arc: Float32Array, width: number, first: number, size: number): Int32Array {
  const heads = new Int32Array(size);
  if (size <= 1) return heads;
  let found = arborescence(matrixOf(arc, width, first, size, 0), size + 1);
  // At this price the best tree has as few roots as it can: one.
  if (countRoots(found) !== 1) found = arborescence(matrixOf(arc, width, first, size, 1e6), size + 1);
  for (let i = 0; i < size; i++) heads[i] = found[i + 1] === 0 ? i : found[i + 1] - 1;
  return heads;
}

const NEVER = -1e9;

/** [dependent, head] with a root in row and column 0, whose arcs cost `price`. */
function matrixOf(arc: Float32Array, width: number, first: number, size: number, price: number): Float64Array {
  const nodes = size + 1;
  const full = new Float64Array(nodes * nodes).fill(NEVER, 0, nodes);
  for (let i = 0; i < size; i++) {
    const row = (i + 1) * nodes;
    const from = (first + i) * width + first;
    full.set(arc.subarray(from, from + size), row + 1);
    full[row] = full[row + i + 1] - price;
    full[row + i + 1] = NEVER;
  }
  return full;
}

function countRoots(heads: Int32Array): number {
  let roots = 0;
  for (let i = 1; i < heads.length; i++) if (heads[i] === 0) roots++;
  return roots;
}

/** A circle of nodes that became one, numbered as its first, and how the arcs of the others ran to and from it. */
interface Contraction {
  readonly cycle: readonly number[];
  /** The head of each of its nodes within it. */
  readonly heads: readonly number[];
  /** Nodes outside it, and for each the node of the circle that would be its head best, and the one whose head it would be best. */
  readonly outside: readonly number[];
  readonly leave: Int32Array;
  readonly enter: Int32Array;
}

/**
 * The best head of each node, node 0 being the root. Circles are contracted in place, the first found first, so that the time is about the square of
 * the nodes even where nearly all of them run in circles, as in a line of brackets (Tarjan 1977, with a full matrix). Overwrites `scores`.
 */
function arborescence(scores: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size);
  let nodes = Array.from({ length: size }, (_, i) => i);
  for (let i = 1; i < size; i++) heads[i] = bestHead(scores, size, i, nodes);
  const contractions: Contraction[] = [];
  for (let cycle = findCycle(heads, nodes); cycle.length > 0; cycle = findCycle(heads, nodes)) {
    const made = contracted(scores, size, heads, nodes, cycle);
    contractions.push(made);
    const [whole] = cycle;
    nodes = [...made.outside, whole];
    for (const i of made.outside) if (i !== 0 && cycle.includes(heads[i])) heads[i] = bestHead(scores, size, i, nodes);
    heads[whole] = bestHead(scores, size, whole, nodes);
  }
  for (const { cycle, heads: within, outside, leave, enter } of contractions.reverse()) {
    const [whole] = cycle;
    const above = heads[whole];
    for (let a = 0; a < outside.length; a++) if (outside[a] !== 0 && heads[outside[a]] === whole) heads[outside[a]] = leave[a];
    for (let k = 0; k < cycle.length; k++) heads[cycle[k]] = within[k];
    // What enters the circle breaks one of its arcs.
    heads[enter[outside.indexOf(above)]] = above;
  }
  return heads;
}

/** Makes the circle one node: what enters it costs the arc that it breaks. */
function contracted(scores: Float64Array, size: number, heads: Int32Array, nodes: readonly number[], cycle: readonly number[]): Contraction {
  const outside = nodes.filter((i) => !cycle.includes(i));
  const leave = new Int32Array(outside.length);
  const enter = new Int32Array(outside.length);
  const entry = new Float64Array(outside.length);
  for (let a = 0; a < outside.length; a++) {
    const other = outside[a];
    let to = cycle[0];
    let most = Number.NEGATIVE_INFINITY;
    for (const i of cycle) {
      if (scores[other * size + i] > scores[other * size + to]) to = i;
      const gain = scores[i * size + other] - scores[i * size + heads[i]];
      if (gain > most) [most, enter[a]] = [gain, i];
    }
    leave[a] = to;
    entry[a] = most;
  }
  const [whole] = cycle;
  for (let a = 0; a < outside.length; a++) {
    scores[outside[a] * size + whole] = scores[outside[a] * size + leave[a]];
    scores[whole * size + outside[a]] = entry[a];
  }
  scores[whole * size + whole] = NEVER;
  return { cycle, heads: cycle.map((i) => heads[i]), outside, leave, enter };
}

/** The best head of a node among `nodes`; the first of equals. */
function bestHead(scores: Float64Array, size: number, node: number, nodes: readonly number[]): number {
  let best = nodes[0];
  for (let k = 1; k < nodes.length; k++) if (scores[node * size + nodes[k]] > scores[node * size + best]) best = nodes[k];
  return best;
}

/** The first circle that following the heads runs into; empty where all lead to node 0. */
function findCycle(heads: Int32Array, nodes: readonly number[]): number[] {
  const seen = new Int32Array(heads.length);
  for (let k = 1; k < nodes.length; k++) {
    let at = nodes[k];
    while (at !== 0 && seen[at] === 0) {
      seen[at] = k;
      at = heads[at];
    }
    if (at === 0 || seen[at] !== k) continue;
    const cycle = [at];
    for (let next = heads[at]; next !== at; next = heads[next]) cycle.push(next);
    return cycle;
  }
  return [];
}
