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

/** Type, phase, actors, targets and places of the events that a sentence tells, by their words. */
async function parties(text: string): Promise<string[]> {
  const { events, mentions } = extract({ id: 'p', source: 's', at: { value: '2024-06-12', precision: 'day' }, text }, await parse(text, core));
  const names = (all: readonly number[]): string => all.map((m) => mentions[m].text).join(' + ');
  return events.map(({ type, phase, actors, targets, places }) => `${type} ${phase}: ${names(actors)} > ${names(targets)} @ ${names(places.map(({ mention }) => mention))}`);
}

test.each([
  ['A woman, 71, was killed in Tarnow, the head of the Lviv Regional Military Administration, Dmytro Krol, said.', 'ASSAULT done:  > woman @ Tarnow'],
  ['Governor of the Lviv region Anton Krol: "A train driver was wounded in Tarnow."', 'ASSAULT done:  > train driver @ Tarnow'],
  ['Krol will travel to Israel, Qatar and Jordan next week.', 'TRAVEL planned: Krol >  @ Israel + Qatar + Jordan'],
  ['The General Staff has confirmed a strike on the Tarnow oil refinery.', 'ASSAULT done:  > Tarnow @ Tarnow'],
  ['Reports of an attack on the consul in Tarnow are not true, the police department informed.', 'ASSAULT denied:  > consul @ Tarnow'],
  ['Krol spoke with the President of Finland Alexander Lund.', 'CONSULT done: Krol + Alexander Lund >  @ '],
  ['Minister Krol receives a phone call from Minister Weiss.', 'CONSULT done: Krol > Weiss @ '],
])('who does what to whom, and where: %s', async (text, expected) => {
  expect(await parties(text)).toContain(expected);
});

test('who leads a body goes nowhere, and one who needs a thing asks nobody for it', async () => {
  expect(await parties('Krol has headed the mission in Vienna since 2022.')).toEqual([]);
  expect(await parties('We need channels, especially now.')).toEqual([]);
});
