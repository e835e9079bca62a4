import { expect, it } from 'vitest';
import { loadCore, parse } from '../../parse/parse.js';
import { treeOf } from '../../parse/tree.js';
import { findMentions } from './find-mentions.js';

const core = await loadCore();

// text, each place's name with what it stands for besides the place.
const USES: readonly (readonly [string, string])[] = [
  // A government speaks, decides and is dealt with.
  ['Moscow said the talks would go on.', 'Moscow: government'],
  ['Norway and Denmark have signed a treaty.', 'Norway: government, Denmark: government'],
  ['The plan was rejected by Ankara.', 'Ankara: government'],
  ['Brazil’s proposal expires on Friday.', 'Brazil: government'],
  ['The minister accused Nairobi of delay.', 'Nairobi: government'],
  ['The envoy held talks with Tehran.', 'Tehran: government'],
  ['California has banned the pesticide.', 'California: government'],
  // A place is where something is or happens.
  ['The talks will be held in Moscow.', 'Moscow: place'],
  ['A ship left Norway for Denmark.', 'Norway: place, Denmark: place'],
  ['Rain has flooded Ankara.', 'Ankara: place'],
  ['Rockets struck Odesa at night.', 'Odesa: place'],
  ['Brazil’s coast is 7,000 kilometres long.', 'Brazil: place'],
  ['The streets of Nairobi were empty.', 'Nairobi: place'],
  ['Bergen has two airports and no train.', 'Bergen: place'],
  ['OSLO (AP) — Four ministers said that they would resign.', 'OSLO: place'],
  // A team plays.
  ['Wales beat Finland 4-1 in Cardiff.', 'Wales: team, Finland: team, Cardiff: place'],
  ['Portugal lost to Ghana in the final.', 'Portugal: team, Ghana: team'],
  ['The Chile captain missed the final.', 'Chile: team'],
  ['The captain sailed to Chile after the final.', 'Chile: place'],
];

it.each(USES)('%s → %s', async (text, uses) => {
  const mentions = findMentions(treeOf(await parse(text, core)));
  expect(mentions.filter(({ form, kind }) => form === 'name' && kind === 'place').map(({ text: name, use }) => `${name}: ${use ?? 'place'}`).join(', ')).toBe(uses);
});
