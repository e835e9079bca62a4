import { expect, test } from 'vitest';
import { loadCore, parse } from '../../parse/parse.js';
import { extract } from '../extract.js';

const core = await loadCore();

/** The events of a sentence, rules and core together, with the words that tell them and the names of who takes part. */
async function eventsIn(text: string) {
  const { events, mentions } = extract({ id: 'p', source: 's', at: { value: '2024-06-12', precision: 'day' }, text }, await parse(text, core));
  const names = (all: readonly number[]): string[] => all.map((m) => mentions[m].text);
  return events.map((event) => ({ ...event, word: text.slice(event.trigger.start, event.trigger.end), by: names(event.actors), to: names(event.targets), at: names(event.places.map(({ mention }) => mention)) }));
}

test.each([
  'People rely on the fish.',
  'The towns depend on the river.',
  'The vessel was carrying 30,000 tonnes of diesel.',
  'Krol wants to meet the rebels.',
  'The scene was captured by TV cameras.',
  'Eight people suffered minor injuries.',
  'Two villages have waged war for a century over who invented fig jam, and neither will surrender.',
  'Ruiz declined to say whether the president would visit Ostria.',
  'The ministry refused to comment.',
  'A video shared by the rebels purports to show the captured pilot.',
  'The driver was fighting sleep.',
  'Format wars: which phone comes next',
  'The new series shoots to the top spot.',
  'The senator killed the amendment.',
  'The death toll has risen to 19.',
])('a state, a wish or a picture is no event: %s', async (text) => {
  expect(await eventsIn(text)).toEqual([]);
});

test.each(['The talks between Krol and Dunne have ended in an expanded format.', 'The talks between Krol and Dunne in an expanded format have ended.'])('how they met, wherever it stands: %s', async (text) => {
  expect(await eventsIn(text)).toContainEqual(expect.objectContaining({ word: 'talks', modifiers: expect.arrayContaining(['expanded']) }));
});

test('what is done lies in no future', async () => {
  expect(await eventsIn('The army captured Homs in three days.')).toMatchObject([{ phase: 'done', time: null }]);
});

/** "ASSAULT done: doers > to whom @ places". */
const parties = async (text: string): Promise<string[]> => (await eventsIn(text)).map(({ type, phase, by, to, at }) => `${type} ${phase}: ${by.join(' + ')} > ${to.join(' + ')} @ ${at.join(' + ')}`);

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

test.each([
  ['Two rebels were wounded in the shelling.', 'wounded ASSAULT done'],
  ['Prosecutors have opened an investigation into Nordvik Shipping.', 'investigation ACCUSE done'],
  ['A bus has plunged into a ravine.', 'plunged DISASTER done'],
  ['Sund ferry runs aground with 190 aboard.', 'runs DISASTER done'],
  ['A fire rages in the port of Sund.', 'rages DISASTER ongoing'],
  ['Nordvik closed down 4.2% in Oslo.', 'closed ECONOMY done'],
  ['The probe entered orbit around Mars on Friday.', 'entered TRAVEL done'],
  ['Rebels attacked Orsa after a row over who leads the party.', 'attacked ASSAULT done'],
  ['A judge has approved the merger.', 'approved AGREE done'],
])('%s %s', async (text, expected) => {
  expect((await eventsIn(text)).map(({ word, type, phase }) => `${word} ${type} ${phase}`)).toContain(expected);
});

test('whom a part is told to kill nobody killed', async () => {
  expect(await eventsIn('Nadia Brandt plays an assassin who murders a president.')).toEqual([]);
});

test('a headline leaves out the auxiliary of the passive', async () => {
  expect(await eventsIn('Former mayor jailed for six years')).toMatchObject([{ word: 'jailed', by: [], to: ['Former mayor'], time: null }]);
});

test('the day of the crime is not the day of the sentence', async () => {
  expect(await eventsIn('A court sentenced Jonas Krol to life for the murder of a guard in 2021.')).toMatchObject([{ word: 'sentenced', by: ['court'], to: ['Jonas Krol'], time: null }]);
});
