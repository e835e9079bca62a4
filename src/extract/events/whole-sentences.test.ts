import { expect, test } from 'vitest';
import { loadCore, parse } from '../../parse/parse.js';
import { extract } from '../extract.js';

const core = await loadCore();

/** The events of a sentence as the core reads it: the words that tell them, each with its modifiers. */
async function told(text: string): Promise<[string, readonly string[]][]> {
  const { events } = extract({ id: 'p', source: 's', at: { value: '2024-06-12', precision: 'day' }, text }, await parse(text, core));
  return events.map(({ trigger, modifiers }) => [text.slice(trigger.start, trigger.end), modifiers]);
}

test.each([
  'People rely on the fish.',
  'The towns depend on the river.',
  'The vessel was carrying 30,000 tonnes of diesel.',
  'Krol wants to meet the rebels.',
  'The scene was captured by TV cameras.',
  'Ruiz declined to say whether the president would visit Ostria.',
  'The ministry refused to comment.',
  'A video shared by the rebels purports to show the captured pilot.',
])('a state, a wish or a picture is no event: %s', async (text) => {
  expect(await told(text)).toEqual([]);
});

test.each(['The talks between Krol and Dunne have ended in an expanded format.', 'The talks between Krol and Dunne in an expanded format have ended.'])('how they met, wherever it stands: %s', async (text) => {
  expect(await told(text)).toContainEqual(['talks', expect.arrayContaining(['expanded'])]);
});

test('what is done lies in no future', async () => {
  const text = 'The army captured Homs in three days.';
  const { events } = extract({ id: 'p', source: 's', at: { value: '2024-06-12', precision: 'day' }, text }, await parse(text, core));
  expect(events.map(({ phase, time }) => [phase, time])).toEqual([['done', null]]);
});
