/**
 * Expected calibration error: predictions are sorted into ten bins by confidence; the error is the mean, weighted by how many a bin holds,
 * of the distance between the bin's mean confidence and the share of it that is right.
 *
 * @param predictions [{ confidence, right }]
 */
export function calibrationError(predictions, bins = 10) {
  const sums = Array.from({ length: bins }, () => ({ confidence: 0, right: 0, size: 0 }));
  for (const { confidence, right } of predictions) {
    const bin = sums[Math.min(bins - 1, Math.floor(confidence * bins))];
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
    bin.size += 1;
  }
  return sums.reduce((error, { confidence, right, size }) => error + (size === 0 ? 0 : Math.abs(confidence - right)), 0) / Math.max(1, predictions.length);
}

/** Of those at `least` or surer, how many there are and the share that is right, in per cent. */
export function rightFrom(predictions, least) {
  const sure = predictions.filter(({ confidence }) => confidence >= least);
  return { size: sure.length, right: sure.length === 0 ? null : (100 * sure.filter(({ right }) => right).length) / sure.length };
}
