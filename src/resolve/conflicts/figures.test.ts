import { expect, test } from 'vitest';
import type { FigureFinding } from '../../extract/findings.js';
import { worldOfNames } from '../../../test/tellings.js';
import { figureConflicts } from './figures.js';

const { world } = worldOfNames();
interface Given extends Partial<FigureFinding> {
  readonly is?: number;
  readonly by?: number;
  readonly day?: string;
  readonly where?: readonly number[];
}

const clash = (a: Given, b: Given): boolean => figureConflicts([a, b].map(({ is = 1, by = 0, day = '2024-03-01', where = [], ...figure }, rank) => ({
  post: rank, rank, day, speaker: by, places: where,
  figure: { range: { start: 0, end: 1 }, low: is, high: is, unit: '', tally: '', counted: [], deed: '', moved: false, statement: null, places: [], ...figure },
})), world).length > 0;

const dead = { tally: 'dead', counted: ['people'], deed: 'kill' };
const workers = { counted: ['worker'], deed: 'strike' };

test.each<[string, Given, Given, boolean]>([
  ['two voices on one day', { ...dead, is: 11 }, { ...dead, is: 7, by: 1 }, true],
  ['other words for the dead', { ...dead, is: 31 }, { tally: 'dead', counted: ['dead'], is: 44, by: 1 }, true],
  ['a count that grew by the next day', { ...dead, is: 11 }, { ...dead, is: 14, by: 1, day: '2024-03-02' }, false],
  ['a toll that has risen to it', { ...dead, is: 11 }, { ...dead, is: 14, by: 1, moved: true }, false],
  ['one voice brings its count up to date', { ...dead, is: 11 }, { ...dead, is: 14 }, false],
  ['"at least 11" leaves room for 14', { ...dead, low: 11, high: Number.POSITIVE_INFINITY }, { ...dead, is: 14, by: 1 }, false],
  ['the dead and the hurt', { ...dead, is: 11 }, { ...dead, tally: 'injured', is: 40, by: 1 }, false],
  ['two places', { ...dead, is: 11, where: [1] }, { ...dead, is: 7, by: 1, where: [2] }, false],
  ['one noun under one verb', { ...workers, is: 8400 }, { ...workers, is: 5000, by: 1 }, true],
  ['one noun under two verbs', { counted: ['people'], deed: 'board', is: 19 }, { counted: ['people'], deed: 'rescue', is: 8, by: 1 }, false],
  ['only counted, and lost', { counted: ['home'], is: 640 }, { counted: ['home'], deed: 'lose', is: 812, by: 1 }, true],
  ['one fee in one currency', { counted: ['fee'], unit: 'GBP', is: 38e6 }, { counted: ['fee'], unit: 'GBP', is: 42e6, by: 1 }, true],
  ['one fee in two currencies', { counted: ['fee'], unit: 'GBP', is: 38e6 }, { counted: ['fee'], unit: 'EUR', is: 42e6, by: 1 }, false],
  ['a fee does not grow overnight', { counted: ['fee'], unit: 'GBP', is: 38e6 }, { counted: ['fee'], unit: 'GBP', is: 42e6, by: 1, day: '2024-03-02' }, true],
])('%s', (_, a, b, expected) => {
  expect(clash(a, b)).toBe(expected);
});
