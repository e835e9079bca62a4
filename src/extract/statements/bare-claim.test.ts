import { expect, it } from 'vitest';
import { loadCore, parse } from '../../parse/parse.js';
import { treeOf } from '../../parse/tree.js';
import { isBareClaim } from './bare-claim.js';

const core = await loadCore();

it.each([
  'The strike is a gift to our rivals',
  'We have kept the promise that we made to the voters',
  'This city will never forgive the people who burned it',
  'The bridge will be built before the winter',
])('%s: may be somebody’s words', async (text) => {
  expect(isBareClaim(treeOf(await parse(text, core)))).toBe(true);
});

it.each([
  'The strike is a gift to our rivals.',
  'Parliament rejected the budget by two votes',
  'Two ships have been seized off the coast',
  'BREAKING: The minister will resign',
  'Will the minister resign?',
  'A long day ahead',
])('%s: is the channel’s', async (text) => {
  expect(isBareClaim(treeOf(await parse(text, core)))).toBe(false);
});
