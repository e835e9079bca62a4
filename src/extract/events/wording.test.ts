import { describe, expect, it } from 'vitest';
import { treeFor } from '../../../test/trees.js';
import { treeOf } from '../../parse/tree.js';
import type { Wording } from '../findings.js';
import { wordingAt, wordingOfRange } from './wording.js';

function wording(text: string, words: string): Wording {
  const { tree } = treeFor(text);
  const start = text.indexOf(words);
  const found = wordingOfRange(tree, { start, end: start + words.length });
  if (!found) throw new Error(`nothing stands at "${words}"`);
  return found;
}

describe('the words that tell an event', () => {
  it('a light verb with the noun that says what was done', () => {
    expect(wording('Weiss held talks with Hoxha in Vienna.', 'held')).toMatchObject({ words: ['hold', 'talk'], tag: 'verb', phase: 'done' });
  });
  it('a noun has no phase of its own', () => {
    expect(wording('There was an attack on Vienna.', 'attack')).toMatchObject({ words: ['attack'], tag: 'noun', phase: 'nominal', attributive: false });
  });
});

describe('who takes part', () => {
  it.each([
    ['Police have arrested Weiss.', 'arrested', ['police'], ['weiss']],
    ['Weiss has been arrested by police.', 'arrested', ['police'], ['weiss']],
    ['The bombing of Oslo by rebels has ended.', 'bombing', ['rebel'], ['oslo']],
    ["Weiss's visit to Vienna has been cancelled.", 'visit', ['weiss'], []],
  ])('%s', (text, words, actors, patients) => {
    expect(wording(text, words)).toMatchObject({ actors, patients });
  });
  it('all of them, where they are and whom they meet too', () => {
    expect(wording('Weiss held talks with Hoxha in Vienna.', 'held').parties).toEqual(['weiss', 'talk', 'hoxha', 'vienna']);
  });
});

it('what stands around it is told with it', () => {
  const { clause, around } = wording('Police arrested Hoxha and released Weiss.', 'arrested');
  expect(clause).toEqual(['police', 'hoxha']);
  expect(around).toEqual(['police', 'hoxha', 'release', 'weiss']);
});

describe('the vector', () => {
  const { tree } = treeFor('Police have arrested Weiss.');
  let made = 0;
  const make = (): Float32Array => {
    made++;
    return Float32Array.of(0.6, 0.8);
  };
  const told = (): Wording => wordingAt(treeOf({ ...tree.doc, tellingVectors: { of: () => make } }), 2);

  it('is made when it is first read, and once', () => {
    const wording = told();
    expect(made).toBe(0);
    expect([wording.vector, wording.vector]).toEqual([Float32Array.of(0.6, 0.8), Float32Array.of(0.6, 0.8)]);
    expect(made).toBe(1);
  });
  it('goes to another thread as numbers', () => {
    expect(structuredClone(told())).toEqual({ ...wordingAt(tree, 2), vector: Float32Array.of(0.6, 0.8) });
  });
});
