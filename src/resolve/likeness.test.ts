import { describe, expect, it } from 'vitest';
import { wordingOfRange } from '../extract/events/wording.js';
import { loadCore, parse } from '../parse/parse.js';
import { treeOf } from '../parse/tree.js';
import { groupTellings, type Worded } from './likeness.js';

const core = await loadCore();

/** Which tellings are of one happening: posts with the words that tell in square brackets, in; their words by group, out. */
async function together(...posts: readonly string[]): Promise<string[]> {
  const told: (Worded & { readonly words: string })[] = [];
  for (const [post, marked] of posts.entries()) {
    const tree = treeOf(await parse(marked.replace(/[[\]]/g, ''), core));
    let shift = 0;
    for (const { 0: match, 1: words, index } of marked.matchAll(/\[(.+?)\]/g)) {
      const wording = wordingOfRange(tree, { start: index - shift, end: index - shift + words.length });
      shift += match.length - words.length;
      if (wording) told.push({ post, wording, words });
    }
  }
  const groups = groupTellings(told);
  return [...new Set(groups)].map((group) => told.filter((_, t) => groups[t] === group).map(({ words }) => words).join(' = '));
}

describe('one happening in other words', () => {
  it('a synonym, and the noun of a verb', async () => {
    expect(await together(
      'A gas depot in Lomza [exploded] on Sunday night, killing two firefighters.',
      'The [explosion] at the gas depot in Lomza shook houses two miles away.',
      'Two firefighters died when the gas depot in Lomza [blew up].',
    )).toEqual(['exploded = explosion = blew up']);
  });
});

describe('what is told beside it is another', () => {
  it('the fire and the arrest', async () => {
    expect(await together(
      'Police [arrested] a man of 40 after the [fire] at the Hotel Polonia.',
      'A man of 40 was [arrested] over the [fire] at the Hotel Polonia.',
    )).toEqual(['arrested = arrested', 'fire = fire']);
  });
});
