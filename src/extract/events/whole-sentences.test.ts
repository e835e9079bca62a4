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

/** Type and phase of each event, by the word that tells it. */
async function typed(text: string): Promise<string[]> {
  const { events } = extract({ id: 'p', source: 's', at: { value: '2024-06-12', precision: 'day' }, text }, await parse(text, core));
  return events.map(({ trigger, type, phase }) => `${text.slice(trigger.start, trigger.end)} ${type} ${phase}`);
}

test.each([
  ['Two rebels were wounded in the shelling.', 'wounded ASSAULT done'],
  ['Prosecutors have opened an investigation into Nordvik Shipping.', 'investigation ACCUSE done'],
  ['A bus has plunged into a ravine.', 'plunged DISASTER done'],
  ['Sund ferry runs aground with 190 aboard.', 'runs DISASTER done'],
  ['A fire rages in the port of Sund.', 'rages DISASTER ongoing'],
  ['Nordvik closed down 4.2% in Oslo.', 'closed ECONOMY done'],
  ['The probe entered orbit around Mars on Friday.', 'entered TRAVEL done'],
  ['A judge has approved the merger.', 'approved AGREE done'],
])('%s %s', async (text, expected) => {
  expect(await typed(text)).toContain(expected);
});

test('whom a part is told to kill nobody killed', async () => {
  expect(await typed('Nadia Brandt plays an assassin who murders a president.')).toEqual([]);
});

/** Of each event who does it and to whom, and when. */
async function doings(text: string): Promise<[string, string[], string[], string | null][]> {
  const { events, mentions } = extract({ id: 'p', source: 's', at: { value: '2024-06-12', precision: 'day' }, text }, await parse(text, core));
  const names = (all: readonly number[]): string[] => all.map((i) => mentions[i].text);
  return events.map(({ trigger, actors, targets, time }) => [text.slice(trigger.start, trigger.end), names(actors), names(targets), time?.earliest ?? null]);
}

test('a headline leaves out the auxiliary of the passive', async () => {
  expect(await doings('Former mayor jailed for six years')).toEqual([['jailed', [], ['Former mayor'], null]]);
});

test('the day of the crime is not the day of the sentence', async () => {
  expect(await doings('A court sentenced Jonas Krol to life for the murder of a guard in 2021.')).toEqual([['sentenced', ['court'], ['Jonas Krol'], null]]);
});
