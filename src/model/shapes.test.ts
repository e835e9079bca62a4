import { expect, test } from 'vitest';
import { shapesOf } from './shapes.js';

/** Shapes of words that stand apart by white space. */
function shapes(text: string) {
  const places = [...text.matchAll(/\S+/g)].map((match) => [match.index, match.index + match[0].length]);
  const tokens = { size: places.length, startChar: Uint32Array.from(places, ([start]) => start), endChar: Uint32Array.from(places, ([, end]) => end) };
  return shapesOf(text, tokens, places.map(([start, end]) => text.slice(start, end)));
}

test('tells the case of words', () => {
  expect([...shapes('said Said SAID S McCoy 40 é É Été 4-Hour').letterCase]).toEqual([1, 2, 3, 5, 4, 0, 1, 5, 2, 4]);
});

test('tells the gap before a word', () => {
  expect([...shapes('a b\nc\n\nd \n e').gap]).toEqual([3, 1, 2, 3, 2]);
});

test('straight marks open and close in turn; a mark left open closes with its paragraph', () => {
  const { quote, segment } = shapes('" We stay .\n\n" We go , " he said “ today ” .');
  expect([...quote]).toEqual([2, 1, 1, 1, 2, 1, 1, 1, 3, 0, 0, 2, 1, 3, 0]);
  expect([...segment]).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 2, 0, 0, 3, 3, 3, 0]);
});

test('counts steps at full stops, not before what closes them, and at line breaks', () => {
  expect([...shapes('Go . ” He went .\nThen').step]).toEqual([0, 0, 0, 0, 0, 0, 1]);
  expect([...shapes('Go . He went ! ! Now').step]).toEqual([0, 0, 1, 1, 1, 1, 2]);
});
