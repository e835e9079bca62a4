import { describe, expect, test } from 'vitest';
import { verdict } from '../bars.mjs';
import { calibrationError, rightFrom } from './calibration.mjs';
import { SpanScore } from './spans.mjs';
import { areRight } from './who-what.mjs';
import { WordScore } from './words.mjs';

test('spans: a right one, one too many, one missed', () => {
  const score = new SpanScore();
  score.add([[0, 4, 'person'], [6, 9, 'place']], [[0, 4, 'person'], [6, 9, 'group'], [12, 15, 'person']]);
  expect(score.result).toEqual({ f1: 40, precision: 50, recall: (100 * 1) / 3, gold: 3 });
});

test('words: tag, head and relation are counted apart, and an older name of a relation is right', () => {
  const score = new WordScore(['obl:tmod', 'nsubj', 'acl']);
  score.add({ upos: 'NOUN', head: 2, relation: 'obl:tmod' }, { upos: 'NOUN', head: 2, relation: 'obl:unmarked' });
  score.add({ upos: 'NOUN', head: 2, relation: 'nsubj' }, { upos: 'PRON', head: 2, relation: 'obj' });
  score.add({ upos: 'VERB', head: 1, relation: 'acl' }, { upos: 'VERB', head: 1, relation: 'acl:nosuch' });
  score.add({ upos: 'VERB', head: 1, relation: 'acl' }, { upos: 'VERB', head: 0, relation: 'acl' });
  expect(score.result).toEqual({ upos: 75, uas: 75, las: 50, words: 4 });
});

describe('calibration', () => {
  test('half of those said to be half sure are right: no error', () => {
    expect(calibrationError([{ confidence: 0.5, right: true }, { confidence: 0.5, right: false }])).toBe(0);
  });

  test('all are said to be sure and one of two is right: an error of one half', () => {
    expect(calibrationError([{ confidence: 1, right: true }, { confidence: 1, right: false }])).toBe(0.5);
    expect(rightFrom([{ confidence: 1, right: true }, { confidence: 0.95, right: false }, { confidence: 0.2, right: true }], 0.9)).toEqual({ size: 2, right: 50 });
  });
});

describe('who said what', () => {
  const text = 'Velde said the port is closed.';
  const gold = [{ source: [[0, 5]], cue: [[6, 10]], content: [[11, 29]] }];

  test.each([
    ['the same', { source: [[0, 5]], content: [[11, 29]] }, true],
    ['a stop more', { source: [[0, 5]], content: [[11, 30]] }, true],
    ['most of the content', { source: [[0, 5]], content: [[15, 29]] }, true],
    ['too little of it', { source: [[0, 5]], content: [[23, 29]] }, false],
    ['another source', { source: [[15, 19]], content: [[11, 29]] }, false],
    ['no source', { source: [], content: [[11, 29]] }, false],
  ])('%s', (_, found, right) => expect(areRight(text, [found], gold)).toEqual([right]));

  test('one that is right serves once', () => expect(areRight(text, [gold[0], gold[0]], gold)).toEqual([true, false]));
});

test('a bar is short, met, or at the aim', () => {
  expect([60, 75, 90].map((figure) => verdict({ least: 70, aim: 80 }, figure))).toEqual(['short', 'met', 'aim']);
  expect([900, 600, 300].map((figure) => verdict({ least: 700, aim: 400, less: true }, figure))).toEqual(['short', 'met', 'aim']);
});
