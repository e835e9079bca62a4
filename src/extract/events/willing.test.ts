import { expect, test } from 'vitest';
import { loadCore, parse } from '../../parse/parse.js';
import { tagOf, treeOf } from '../../parse/tree.js';
import { mayBeMeant } from './willing.js';

const core = await loadCore();

/** Whether the subject of the text's `lemma` can mean to do it. */
async function meant(text: string, lemma: string): Promise<boolean> {
  const tree = treeOf(await parse(text, core));
  const verb = tree.doc.lemma.findIndex((one, i) => one === lemma && tagOf(tree.doc, i) === 'VERB');
  return mayBeMeant(tree, verb, 'THREATEN');
}

test.each([
  ['The unions threatened a strike.', 'threaten'],
  ['Petra Lund declined the offer.', 'decline'],
  ['Thousands of pensioners rejected the plan.', 'reject'],
  ['A report accuses the ministry of neglect.', 'accuse'],
])('somebody means it: %s', async (text, lemma) => {
  expect(await meant(text, lemma)).toBe(true);
});

test.each([
  ['The cuts threaten thousands of jobs.', 'threaten'],
  ['The number of visitors declined.', 'decline'],
  ['Low water threatens the harvest.', 'threaten'],
])('nothing means it: %s', async (text, lemma) => {
  expect(await meant(text, lemma)).toBe(false);
});
