import { expect, test } from 'vitest';
import { loadCore, parse } from '../../parse/parse.js';
import { extract } from '../extract.js';

const core = await loadCore();

/** Who says what in a post, rules and core together. */
async function said(text: string): Promise<[string | null, string[]][]> {
  const { mentions, statements } = extract({ id: 'p', source: 's', at: { value: '2024-06-12', precision: 'day' }, text }, await parse(text, core));
  return statements.map(({ speaker, content }) => [speaker === null ? null : mentions[speaker].text, content.map(({ start, end }) => text.slice(start, end))]);
}

test.each<[string, [string | null, string[]][]]>([
  // One line, two speakers.
  ['Army: all objectives reached. Rebels: the army has withdrawn from Orsa.', [['Army', ['all objectives reached.']], ['Rebels', ['the army has withdrawn from Orsa.']]]],
  ['Hanel: We made two offers. The first: a truce.', [['Hanel', ['We made two offers. The first: a truce.']]]],
  // What stands behind a semicolon is not said by who closed the clause before it.
  ['Thousands marched through Tarn, organisers said; police put the number at 800', [['organisers', ['Thousands marched through Tarn']]]],
  // What a diplomat says of two sides is not said by them.
  ['The two sides have agreed in principle to exchange prisoners, a diplomat briefed on the talks said', [['diplomat', ['The two sides have agreed in principle to exchange prisoners']], ['two sides', ['to exchange prisoners']]]],
  // Who has seen a paper does not speak in it.
  ['An internal memo seen by Nova TV shows the bank knew of the losses in May', [[null, ['the bank knew of the losses in May']]]],
  // What somebody said wrongly is not what sets it right.
  ['The tanker left Tarn on Saturday, not on Sunday as Voss said earlier', [['Voss', ['on Sunday']]]],
  ['Economy minister Tor Lind says he regrets his remarks.', [['Tor Lind', ['he regrets his remarks']]]],
  ['The Defence Ministry reports the destruction of 14 drones over the Kessa region', [['Defence Ministry', ['the destruction of 14 drones over the Kessa region']]]],
  ["The jets have returned to base, Poland's Operational Command reported on X. No damage was recorded.", [['Operational Command', ['The jets have returned to base']]]],
  // A label is nobody.
  ['UPD: The pause begins at noon, Amina Sow said.', [['Amina Sow', ['The pause begins at noon']]]],
  // A content does not end inside a phrase.
  ['Kovač denies he met Brandt in Vienna last week', [['Kovač', ['he met Brandt in Vienna last week']]]],
])('%s', async (text, wanted) => {
  expect((await said(text)).map(([speaker, told]) => [speaker?.replace(/^(?:an?|the) /iu, '') ?? null, told])).toEqual(wanted);
});
