import { describe, expect, test } from 'vitest';
import { scoredDoc, type WantedScores } from '../../../../test/scored-doc.js';
import { loadCore, parse } from '../../../parse/parse.js';
import { treeOf } from '../../../parse/tree.js';
import { findMentions } from '../../mentions/find-mentions.js';
import { findStatements } from '../statements.js';

const core = await loadCore();

async function statementsIn(text: string, wanted: readonly WantedScores[]) {
  const tree = treeOf(scoredDoc(await parse(text, core), wanted));
  const mentions = findMentions(tree);
  const nameOf = (m: number | null) => (m === null ? null : mentions[m].text);
  return findStatements(tree, mentions).statements.map((s) => ({
    rule: s.rule, speaker: nameOf(s.speaker), via: s.via.map(nameOf), cue: s.cue && text.slice(s.cue.start, s.cue.end), mode: s.mode, told: s.content.map((r) => text.slice(r.start, r.end)), denies: s.denies,
  }));
}

describe('statements that the language core scores', () => {
  test('the rules say who in the source speaks, and who relayed it', async () => {
    expect(await statementsIn('The quay is closed, harbour master Colin Rowse told Reuters.', [{ cue: 'told', source: 'harbour master Colin Rowse', content: ['The quay is closed,'] }]))
      .toMatchObject([{ rule: 'core', speaker: 'Colin Rowse', via: ['Reuters'], cue: 'told', mode: 'indirect', told: ['The quay is closed'] }]);
  });

  test('a quotation is kept without its marks, with the stop inside them', async () => {
    expect(await statementsIn('“The quay is closed,” Colin Rowse said. “It will open in May.”', [{ cue: 'said', source: 'Colin Rowse', content: ['“The quay is closed,”', '“It will open in May.”'] }]))
      .toMatchObject([{ mode: 'direct', told: ['The quay is closed', 'It will open in May.'] }]);
  });

  test('a label before the line is none of its content', async () => {
    expect(await statementsIn('BREAKING: The quay is closed, Colin Rowse says', [{ cue: 'says', source: 'Colin Rowse', content: ['BREAKING: The quay is closed'] }]))
      .toMatchObject([{ told: ['The quay is closed'] }]);
  });

  test('the last name of a phrase speaks, where an office stands before it', async () => {
    expect(await statementsIn('Nordvik Shipping press secretary Ane Lunde said the quay was closed.', [{ cue: 'said', source: 'Nordvik Shipping press secretary Ane Lunde', content: ['the quay was closed'] }]))
      .toMatchObject([{ speaker: 'Ane Lunde' }]);
  });

  test('a dateline is none of the content', async () => {
    expect(await statementsIn('TALLINN, Estonia (AP) — The quay is closed, Colin Rowse said on the air of Radio Nord.', [{ cue: 'said', source: 'Colin Rowse', content: ['TALLINN, Estonia (AP) — The quay is closed,'] }]))
      .toMatchObject([{ told: ['The quay is closed'], via: ['Radio Nord'] }]);
  });

  test('a headline without its auxiliary tells something too', async () => {
    expect(await statementsIn('Three men killed in a landslide near Aas, Colin Rowse says', [{ cue: 'says', source: 'Colin Rowse', content: ['Three men killed in a landslide near Aas'] }]))
      .toMatchObject([{ told: ['Three men killed in a landslide near Aas'] }]);
  });

  test('what a colon introduces was said, not the words that introduce it', async () => {
    expect(await statementsIn('Colin Rowse denied reports of a strike: “The quay is open.”', [{ cue: 'denied', source: 'Colin Rowse', content: ['reports of a strike: “The quay is open.”'] }]))
      .toMatchObject([{ mode: 'direct', told: ['The quay is open.'] }]);
  });

  test('one who is cited speaks, and the one who cites relays', async () => {
    expect(await statementsIn('Four men have been arrested, Reuters reports, citing a military source.', [{ cue: 'reports', source: 'Reuters', content: ['Four men have been arrested,'] }]))
      .toMatchObject([{ speaker: 'military source', via: ['Reuters'], told: ['Four men have been arrested'] }]);
  });

  test.each([
    ['denied', 'Colin Rowse did not say the quay was closed.', { cue: 'did not say', source: 'Colin Rowse', content: ['the quay was closed'] }],
    ['still to come', 'Colin Rowse will announce that the quay is closed.', { cue: 'will announce', source: 'Colin Rowse', content: ['that the quay is closed'] }],
    ['no speech', 'Colin Rowse believes the quay is safe.', { cue: 'believes', source: 'Colin Rowse', content: ['the quay is safe'] }],
    ['a matter, no words', 'Colin Rowse discussed the old quay.', { cue: 'discussed', source: 'Colin Rowse', content: ['the old quay'] }],
  ])('nothing was said: %s', async (_, text, scores) => expect(await statementsIn(text, [scores])).toEqual([]));

  test('a denial stands against its content', async () => {
    expect(await statementsIn('Colin Rowse denies that the quay is closed.', [{ cue: 'denies', source: 'Colin Rowse', content: ['that the quay is closed'] }])).toMatchObject([{ rule: 'core', denies: true }]);
  });

  test('a line that opens with its speaker is the opener’s, whatever the core takes for a cue', async () => {
    expect(await statementsIn('Colin Rowse: “The quay is closed.”', [{ cue: ':', source: 'Colin Rowse', content: ['“The quay is closed.”'] }]))
      .toMatchObject([{ rule: 'opener', speaker: 'Colin Rowse', told: ['The quay is closed.'] }]);
  });

  test.each([
    ['The pass was closed at noon, says the mayor.'],
    ['Two men were hurt, according to a witness.'],
    ['Two men were hurt at the port, per Reuters.'],
    ['Two men hurt at the port, police say'],
  ])('a clause that only says who speaks needs no second opinion: %s', async (text) => {
    const { confidence } = findStatements(treeOf(await parse(text, core)), findMentions(treeOf(await parse(text, core)))).statements[0];
    expect(confidence).toBeGreaterThanOrEqual(0.7);
  });

  test('where the core sees no cue, a rule is not believed either', async () => {
    expect(await statementsIn('Colin Rowse said the quay is closed.', [])).toEqual([]);
  });
});
