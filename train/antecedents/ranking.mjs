/**
 * Weights under which, of each list of candidates, those that are right take most of the probability (softmax over the list): gradient descent
 * with Adam over features scaled to one size.
 *
 * @param lists [{ rows: [[feature, ..], ..], right: [boolean, ..] }], each with some right and some wrong
 * @param decay how much large weights cost
 */
export function fitRanking(lists, { steps = 300, rate = 0.05, decay = 0.002 } = {}) {
  const width = lists[0].rows[0].length;
  const scale = new Float64Array(width);
  let count = 0;
  for (const { rows } of lists) {
    count += rows.length;
    for (const row of rows) for (let k = 0; k < width; k++) scale[k] += row[k] ** 2;
  }
  for (let k = 0; k < width; k++) scale[k] = Math.sqrt(scale[k] / count) || 1;
  // Most features of a row are nought: only the others are kept, each with its place.
  const scaled = lists.map(({ rows, right }) => ({ right, rows: rows.map((row) => {
    const at = Uint16Array.from(row.flatMap((value, k) => (value === 0 ? [] : [k])));
    return { at, value: Float64Array.from(at, (k) => row[k] / scale[k]) };
  }) }));
  const weights = new Float64Array(width);
  const first = new Float64Array(width);
  const second = new Float64Array(width);
  for (let step = 1; step <= steps; step++) {
    const slope = weights.map((weight) => decay * weight);
    for (const { rows, right } of scaled) addSlope(slope, rows, right, weights, lists.length);
    for (let k = 0; k < width; k++) {
      first[k] = 0.9 * first[k] + 0.1 * slope[k];
      second[k] = 0.999 * second[k] + 0.001 * slope[k] ** 2;
      weights[k] -= (rate * (first[k] / (1 - 0.9 ** step))) / (Math.sqrt(second[k] / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return Array.from(weights, (weight, k) => weight / scale[k]);
}

/** Adds what one list says of each weight's slope: how much more of the probability lies on a candidate than should. */
function addSlope(slope, rows, right, weights, lists) {
  const shares = new Float64Array(rows.length);
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < rows.length; i++) {
    const { at, value } = rows[i];
    for (let n = 0; n < at.length; n++) shares[i] += value[n] * weights[at[n]];
    most = Math.max(most, shares[i]);
  }
  let all = 0;
  let good = 0;
  for (let i = 0; i < rows.length; i++) {
    shares[i] = Math.exp(shares[i] - most);
    all += shares[i];
    if (right[i]) good += shares[i];
  }
  for (let i = 0; i < rows.length; i++) {
    const error = (shares[i] / all - (right[i] ? shares[i] / Math.max(good, 1e-12) : 0)) / lists;
    const { at, value } = rows[i];
    for (let n = 0; n < at.length; n++) slope[at[n]] += error * value[n];
  }
}
