/**
 * Logistic regression by gradient descent over standardised features, the first of which is 1 for all: the weights, for the features as they are.
 *
 * @param rows one list of features a case
 * @param wanted 1 or 0 a case
 * @param decay how much large weights cost
 */
export function fitLogistic(rows, wanted, { steps = 3000, rate = 0.5, decay = 0.002 } = {}) {
  const width = rows[0].length;
  const mean = new Float64Array(width);
  const spread = new Float64Array(width);
  for (const row of rows) for (let k = 1; k < width; k++) mean[k] += row[k] / rows.length;
  for (const row of rows) for (let k = 1; k < width; k++) spread[k] += (row[k] - mean[k]) ** 2 / rows.length;
  // A feature that never changes tells nothing.
  const scale = spread.map((variance, k) => (k === 0 ? 1 : variance > 1e-12 ? Math.sqrt(variance) : Number.POSITIVE_INFINITY));
  const standard = rows.map((row) => Float64Array.from(row, (value, k) => (value - mean[k]) / scale[k]));
  const weights = new Float64Array(width);
  for (let step = 0; step < steps; step++) {
    const slope = weights.map((weight, k) => (k === 0 ? 0 : decay * weight));
    standard.forEach((row, i) => {
      let sum = 0;
      for (let k = 0; k < width; k++) sum += row[k] * weights[k];
      const error = (1 / (1 + Math.exp(-sum)) - wanted[i]) / rows.length;
      for (let k = 0; k < width; k++) slope[k] += error * row[k];
    });
    for (let k = 0; k < width; k++) weights[k] -= rate * slope[k];
  }
  const fitted = Array.from(weights, (weight, k) => weight / scale[k]);
  for (let k = 1; k < width; k++) fitted[0] -= fitted[k] * mean[k];
  return fitted;
}
