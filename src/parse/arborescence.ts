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
  const full = matrixOf(arc, width, first, size);
  let found = arborescence(full);
  if (countRoots(found) !== 1) {
    // At this price the best tree has as few roots as it can: one.
    for (let i = 1; i <= size; i++) full[i][0] -= 1e6;
    found = arborescence(full);
  }
  for (let i = 0; i < size; i++) heads[i] = found[i + 1] === 0 ? i : found[i + 1] - 1;
  return heads;
}

const NEVER = -1e9;

/** [dependent, head] with a root in row and column 0. */
function matrixOf(arc: Float32Array, width: number, first: number, size: number): Float64Array[] {
  const full: Float64Array[] = [new Float64Array(size + 1).fill(NEVER)];
  for (let i = 0; i < size; i++) {
    const row = new Float64Array(size + 1);
    row.set(arc.subarray((first + i) * width + first, (first + i) * width + first + size), 1);
    row[0] = row[i + 1];
    row[i + 1] = NEVER;
    full.push(row);
  }
  return full;
}

function countRoots(heads: Int32Array): number {
  let roots = 0;
  for (let i = 1; i < heads.length; i++) if (heads[i] === 0) roots++;
  return roots;
}

function arborescence(scores: readonly Float64Array[]): Int32Array {
  const size = scores.length;
  const heads = new Int32Array(size);
  for (let i = 1; i < size; i++) heads[i] = argmax(scores[i]);
  const cycle = findCycle(heads);
  if (cycle.length === 0) return heads;

  // The cycle becomes one node, numbered last; what enters it must break one of its arcs.
  const inside = new Uint8Array(size);
  for (const i of cycle) inside[i] = 1;
  const outside: number[] = [];
  for (let i = 0; i < size; i++) if (inside[i] === 0) outside.push(i);
  const last = outside.length;
  const small: Float64Array[] = [];
  const leave = new Int32Array(last);
  for (let a = 0; a < last; a++) {
    const own = scores[outside[a]];
    const row = new Float64Array(last + 1);
    for (let b = 0; b < last; b++) row[b] = own[outside[b]];
    for (let k = 1; k < cycle.length; k++) if (own[cycle[k]] > own[cycle[leave[a]]]) leave[a] = k;
    row[last] = own[cycle[leave[a]]];
    small.push(row);
  }
  const enter = new Int32Array(last);
  const entry = new Float64Array(last + 1).fill(NEVER);
  for (let b = 0; b < last; b++) {
    let most = Number.NEGATIVE_INFINITY;
    cycle.forEach((i, k) => {
      const gain = scores[i][outside[b]] - scores[i][heads[i]];
      if (gain > most) {
        most = gain;
        enter[b] = k;
      }
    });
    entry[b] = most;
  }
  small.push(entry);
  const part = arborescence(small);
  for (let a = 1; a < last; a++) heads[outside[a]] = part[a] < last ? outside[part[a]] : cycle[leave[a]];
  heads[cycle[enter[part[last]]]] = outside[part[last]];
  return heads;
}

function argmax(row: Float64Array): number {
  let best = 0;
  for (let i = 1; i < row.length; i++) if (row[i] > row[best]) best = i;
  return best;
}

/** The first cycle that following the heads runs into; empty where all lead to node 0. */
function findCycle(heads: Int32Array): number[] {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    const path: number[] = [];
    let at = start;
    while (at !== 0 && seen[at] === 0) {
      seen[at] = start;
      path.push(at);
      at = heads[at];
    }
    if (at !== 0 && seen[at] === start) return path.slice(path.indexOf(at));
  }
  return [];
}
