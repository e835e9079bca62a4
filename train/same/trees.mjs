/**
 * Gradient-boosted regression trees on the log-loss (Friedman 2001), over binned features.
 *
 * @param rows a list of features a case
 * @param wanted 1 or 0 a case
 * @param weights how much each case counts; their mean should be 1
 * @returns { base, trees }: a tree is { score } or { feature, cut, below, above }
 */
export function growTrees(rows, wanted, weights, { trees = 60, depth = 3, rate = 0.15, bins = 32, least = 20, ridge = 1, share = 0.5, features = 0.7, seed = 1 } = {}) {
  const width = rows[0].length;
  const random = randomFrom(seed);
  const cuts = Array.from({ length: width }, (_, f) => cutsOf(rows, f, bins));
  const binned = Array.from({ length: width }, (_, f) => Uint8Array.from(rows, (row) => binOf(row[f], cuts[f])));
  const total = sum(weights);
  const right = sum(weights.map((weight, i) => weight * wanted[i]));
  const base = Math.log(right / (total - right));
  const scores = new Float64Array(rows.length).fill(base);
  const slope = new Float64Array(rows.length);
  const curve = new Float64Array(rows.length);
  const everyCase = Int32Array.from(rows, (_, i) => i);
  const grown = [];
  for (let t = 0; t < trees; t++) {
    for (let i = 0; i < rows.length; i++) {
      const sure = 1 / (1 + Math.exp(-scores[i]));
      slope[i] = weights[i] * (sure - wanted[i]);
      curve[i] = weights[i] * sure * (1 - sure);
    }
    const cases = everyCase.filter(() => random() < share);
    const among = [...cuts.keys()].filter(() => random() < features);
    const tree = grow(cases, depth, among);
    grown.push(tree);
    for (let i = 0; i < rows.length; i++) scores[i] += leafOf(tree, rows[i]);
  }
  return { base, trees: grown };

  function grow(cases, levels, among) {
    let [g, h] = [0, 0];
    for (const i of cases) {
      g += slope[i];
      h += curve[i];
    }
    const leaf = { score: (-rate * g) / (h + ridge) };
    if (levels === 0 || cases.length < 2 * least) return leaf;
    const gainOf = (a, b) => (a * a) / (b + ridge);
    let best = { gain: 1e-3 };
    for (const f of among) {
      const size = cuts[f].length + 1;
      const [gs, hs, counts] = [new Float64Array(size), new Float64Array(size), new Int32Array(size)];
      const column = binned[f];
      for (let k = 0; k < cases.length; k++) {
        const bin = column[cases[k]];
        gs[bin] += slope[cases[k]];
        hs[bin] += curve[cases[k]];
        counts[bin]++;
      }
      let [gl, hl, count] = [0, 0, 0];
      for (let bin = 0; bin < size - 1; bin++) {
        gl += gs[bin];
        hl += hs[bin];
        count += counts[bin];
        if (count < least || cases.length - count < least) continue;
        const gain = gainOf(gl, hl) + gainOf(g - gl, h - hl) - gainOf(g, h);
        if (gain > best.gain) best = { gain, feature: f, bin };
      }
    }
    if (best.feature === undefined) return leaf;
    const { feature, bin } = best;
    const side = (isBelow) => grow(cases.filter((i) => binned[feature][i] <= bin === isBelow), levels - 1, among);
    return { feature, cut: cuts[feature][bin], below: side(true), above: side(false) };
  }
}

export function scoreOf({ base, trees }, row) {
  return trees.reduce((score, tree) => score + leafOf(tree, row), base);
}

function leafOf(tree, row) {
  let at = tree;
  while (at.feature !== undefined) at = row[at.feature] < at.cut ? at.below : at.above;
  return at.score;
}

/** A generator of numbers from 0 to 1, the same for the same seed. */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

const sum = (list) => list.reduce((total, one) => total + one, 0);

function cutsOf(rows, feature, bins) {
  const step = Math.max(1, Math.floor(rows.length / 20000));
  const values = rows.filter((_, i) => i % step === 0).map((row) => row[feature]).sort((a, b) => a - b);
  const cuts = Array.from({ length: bins - 1 }, (_, k) => values[Math.floor((values.length * (k + 1)) / bins)]);
  return [...new Set([...cuts, values[values.length - 1]])].filter((cut) => cut > values[0]);
}

function binOf(value, cuts) {
  let bin = 0;
  while (bin < cuts.length && value >= cuts[bin]) bin++;
  return bin;
}
