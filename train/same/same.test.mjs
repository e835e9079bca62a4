import { expect, test } from 'vitest';
import { dot, project, trainProjection } from './projection.mjs';
import { growTrees, randomFrom, scoreOf } from './trees.mjs';

test('trees learn what no single feature tells', () => {
  const random = randomFrom(7);
  const rows = Array.from({ length: 800 }, () => [random(), random()]);
  const wanted = rows.map(([x, y]) => Number(x > 0.5 !== y > 0.5));
  const grown = growTrees(rows, wanted, rows.map(() => 1), { features: 1 });
  expect(scoreOf(grown, [0.2, 0.8])).toBeGreaterThan(1);
  expect(scoreOf(grown, [0.8, 0.8])).toBeLessThan(-1);
});

test('a projection keeps what chains share and drops the rest', () => {
  const random = randomFrom(5);
  // The first two numbers tell the chain, the others are noise.
  const item = (chain) => ({ chain, input: Float32Array.from([chain === 'a' ? 1 : -1, chain === 'a' ? -1 : 1, ...Array.from({ length: 6 }, () => 4 * random() - 2)]) });
  const topics = Array.from({ length: 8 }, () => ({ items: Array.from({ length: 12 }, (_, k) => item(k % 2 ? 'a' : 'b')) }));
  const projection = trainProjection(topics, { size: 4, rounds: 40, dropped: 0, rate: 0.01 });
  const [a, other, b] = ['a', 'a', 'b'].map((chain) => project(projection, item(chain).input).unit);
  expect(dot(a, other)).toBeGreaterThan(dot(a, b) + 0.5);
});
