import { randomFrom } from './trees.mjs';

/**
 * Trains a linear projection so that the cosine of two projected vectors tells whether both are of one chain: logistic loss over all pairs of
 * a topic, by Adam (Kingma and Ba 2015), with some of the input left out at random.
 *
 * @param topics [{ items: [{ input: Float32Array, chain }] }]
 * @returns { width, size, weights: Float32Array(size * width) }, a row an output
 */
export function trainProjection(topics, { size = 64, rounds = 12, rate = 0.003, decay = 0.001, dropped = 0.2, positive = 2, most = 150, seed = 3 } = {}) {
  const width = topics[0].items[0].input.length;
  const random = randomFrom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
  const weights = Float32Array.from({ length: size * width }, () => normal() / Math.sqrt(width));
  const ends = Float64Array.from([6, -3]);
  const adam = [adamOver(weights), adamOver(ends)];
  for (let round = 0; round < rounds; round++) {
    for (const { items } of shuffled(topics, random)) {
      const some = items.length > most ? shuffled(items, random).slice(0, most) : items;
      const { slope, endSlope } = slopesOf(some);
      for (let i = 0; i < slope.length; i++) slope[i] += decay * weights[i];
      adam[0](slope, rate * (1 - round / rounds));
      adam[1](endSlope, 5 * rate * (1 - round / rounds));
    }
  }
  return { width, size, weights };

  /** Slopes of the loss over all pairs of `items`, by the weights and by the scale and offset of the cosine. */
  function slopesOf(items) {
    const n = items.length;
    const inputs = items.map(({ input }) => input.map((value) => (random() < dropped ? 0 : value / (1 - dropped))));
    const projected = inputs.map((input) => project({ width, size, weights }, input));
    const units = projected.map(({ unit }) => unit);
    const pull = units.map(() => new Float32Array(size));
    let [scaleSlope, offsetSlope, total] = [0, 0, 0];
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const cosine = dot(units[i], units[j]);
        const same = items[i].chain === items[j].chain;
        const weight = same ? positive : 1;
        const error = weight * (1 / (1 + Math.exp(-(ends[0] * cosine + ends[1]))) - Number(same));
        total += weight;
        scaleSlope += error * cosine;
        offsetSlope += error;
        for (let k = 0; k < size; k++) {
          pull[i][k] += error * ends[0] * units[j][k];
          pull[j][k] += error * ends[0] * units[i][k];
        }
      }
    }
    const slope = new Float32Array(weights.length);
    for (let i = 0; i < n; i++) {
      const along = dot(pull[i], units[i]);
      const input = inputs[i];
      for (let k = 0, at = 0; k < size; k++) {
        const g = (pull[i][k] - along * units[i][k]) / projected[i].length / n / 4;
        for (let d = 0; d < width; d++, at++) slope[at] += g * input[d];
      }
    }
    return { slope, endSlope: [(scaleSlope / total) * n, (offsetSlope / total) * n] };
  }
}

/** The projected vector, of length one, and how long it was. */
export function project({ width, size, weights }, input) {
  const unit = new Float32Array(size);
  for (let k = 0, at = 0; k < size; k++) {
    let sum = 0;
    for (let d = 0; d < width; d++, at++) sum += weights[at] * input[d];
    unit[k] = sum;
  }
  const length = Math.sqrt(dot(unit, unit)) || 1;
  for (let k = 0; k < size; k++) unit[k] /= length;
  return { unit, length };
}

export function dot(a, b) {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k];
  return sum;
}

function adamOver(values) {
  const [mean, spread] = [new Float64Array(values.length), new Float64Array(values.length)];
  let step = 0;
  return (slope, rate) => {
    step++;
    for (let i = 0; i < values.length; i++) {
      mean[i] = 0.9 * mean[i] + 0.1 * slope[i];
      spread[i] = 0.999 * spread[i] + 0.001 * slope[i] ** 2;
      values[i] -= (rate * (mean[i] / (1 - 0.9 ** step))) / (Math.sqrt(spread[i] / (1 - 0.999 ** step)) + 1e-8);
    }
  };
}

function shuffled(list, random) {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1));
    [out[i], out[k]] = [out[k], out[i]];
  }
  return out;
}
