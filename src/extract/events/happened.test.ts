import { describe, expect, it } from 'vitest';
import { treeFor } from '../../../test/trees.js';
import { tokenAtChar } from '../../parse/tree.js';
import { happened } from './happened.js';

/** Whether what the word tells has happened, or is happening, by the sentence. */
function says(text: string, word: string): boolean {
  const { tree } = treeFor(text);
  return happened(tree, tokenAtChar(tree.doc, text.indexOf(word)));
}

describe('whether what a word tells has happened', () => {
  it.each([
    ['Weiss left Vienna.', 'left', true],
    ['Weiss is visiting Vienna.', 'visiting', true],
    ['Weiss will visit Vienna.', 'visit', false],
    ['Weiss did not visit Vienna.', 'visit', false],
    ['Weiss could visit Vienna.', 'visit', false],
    ['Weiss refused to visit Vienna.', 'visit', false],
    ['Weiss is ready to visit Vienna.', 'ready', true],
    ['Weiss is not expected to visit Vienna.', 'expected', false],
  ])('%s: %s is %s', (text, word, expected) => {
    expect(says(text, word)).toBe(expected);
  });
});
