import { describe, expect, it } from 'vitest';
import { treeFor } from '../../../test/trees.js';
import type { Wording } from '../findings.js';
import { wordingOfRange } from './wording.js';

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
