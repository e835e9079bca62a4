import { describe, expect, it } from 'vitest';
import { treeFor } from '../../../test/trees.js';
import type { EventFinding } from '../findings.js';
import { timesOf } from '../times/find-times.js';
import { findEvents } from './find-events.js';

/** 15 May 2024 was a Wednesday. */
const DAY = '2024-05-15';

interface Found extends Omit<EventFinding, 'actors' | 'targets' | 'places'> {
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  readonly places: readonly string[];
}

function events(text: string): Found[] {
  const { tree, mentions } = treeFor(text);
  const names = (all: readonly number[]): string[] => all.map((i) => mentions[i].text);
  return findEvents({ tree, mentions, statements: [], postDay: DAY, times: timesOf(tree.doc.text, DAY), questions: [] }).map((event) => ({
    ...event, actors: names(event.actors), targets: names(event.targets), places: event.places.map(({ mention, role }) => `${role} ${mentions[mention].text}`),
  }));
}

/** The phase in which the sentence's `lemma` is told; null where it is not told to happen. */
const phase = (text: string, lemma: string): string | null => events(text).find((event) => event.lemma === lemma || event.words.includes(lemma))?.phase ?? null;

describe('the phase of a verb', () => {
  it.each([
    ['Weiss will visit Vienna.', 'planned'],
    ['Weiss has left Vienna.', 'done'],
    ['Weiss left Vienna.', 'done'],
    ['Weiss is visiting Vienna.', 'ongoing'],
    ['Weiss did not visit Vienna.', 'denied'],
    ['Weiss never visited Vienna.', 'denied'],
    ['Weiss will not visit Vienna.', 'called-off'],
    ['Weiss will no longer visit Vienna.', 'called-off'],
    ['Weiss could visit Vienna.', null],
    ['Weiss may visit Vienna.', null],
    ['Weiss would visit Vienna.', null],
    ['Weiss must visit Vienna.', null],
    ['If Weiss visits Vienna, talks will resume.', null],
    ['Weiss to visit Vienna.', 'planned'],
  ])('%s %s', (text, expected) => {
    expect(phase(text, text.includes('left') ? 'leave' : 'visit')).toBe(expected);
  });
});

describe('the phase under a governing word', () => {
  it.each([
    ['Weiss is to visit Vienna.', 'planned'],
    ['The aim is to visit Vienna.', null],
    ['Weiss is due to visit Vienna.', 'planned'],
    ['Weiss was due to visit Vienna.', 'planned'],
    ['Weiss is expected to visit Vienna.', 'planned'],
    ['Weiss is not expected to visit Vienna.', 'called-off'],
    ['Weiss agreed to visit Vienna.', 'planned'],
    ['Weiss did not agree to visit Vienna.', 'denied'],
    ['Weiss plans to visit Vienna.', 'planned'],
    ['Weiss does not plan to visit Vienna.', 'called-off'],
    ['Weiss is going to visit Vienna.', 'planned'],
    ['Weiss refused to visit Vienna.', 'denied'],
    ['Weiss denied visiting Vienna.', 'denied'],
    ['Weiss has begun visiting Vienna.', 'ongoing'],
    ['Weiss wants to visit Vienna.', null],
    ['Weiss is ready to visit Vienna.', null],
    ['Weiss is unable to visit Vienna.', null],
    // On nobody's word here: a statement must tell whose it is.
    ['Weiss is said to have visited Vienna.', null],
    ['Weiss reportedly visited Vienna.', null],
    ['Weiss hopes that Hoxha will visit Vienna.', null],
    ['Weiss demanded that the king visit Vienna.', null],
    ['Had Weiss visited Vienna, talks would have begun.', null],
  ])('%s %s', (text, expected) => {
    expect(phase(text, 'visit')).toBe(expected);
  });

  it.each([
    ['Weiss flew to Oslo to meet Hoxha.', 'meet', 'planned'],
    ['Weiss will fly to Oslo to meet Hoxha.', 'meet', 'planned'],
    ['Weiss left without meeting Hoxha.', 'meet', 'denied'],
    ['Weiss left after meeting Hoxha.', 'meet', 'done'],
    ['The court accused Weiss of attacking Hoxha.', 'attack', null],
    ['Weiss often meets Hoxha.', 'meet', null],
    ['Did Weiss meet Hoxha?', 'meet', null],
    ['Police helped free the hostages.', 'free', 'done'],
    ['No officers were arrested.', 'arrest', 'denied'],
    ['Nobody was arrested.', 'arrest', 'denied'],
    ['Police arrested nobody.', 'arrest', 'denied'],
    ['Hoxha arrested in Vienna.', 'arrest', 'done'],
    ['Hoxha denied that Weiss had left Vienna.', 'leave', 'denied'],
  ])('%s: %s is %s', (text, lemma, expected) => {
    expect(phase(text, lemma)).toBe(expected);
  });
});

describe('an event told by a noun', () => {
  it.each([
    ['Talks between Weiss and Hoxha have begun.', 'talk', 'ongoing'],
    ['Talks between Weiss and Hoxha have not begun.', 'talk', 'planned'],
    ['Talks between Weiss and Hoxha have ended.', 'talk', 'done'],
    ['Talks between Weiss and Hoxha will begin on Monday.', 'talk', 'planned'],
    ['Talks between Weiss and Hoxha are underway.', 'talk', 'ongoing'],
    ['Talks between Weiss and Hoxha have been cancelled.', 'talk', 'called-off'],
    ['Talks between Weiss and Hoxha have been postponed to Friday.', 'talk', 'planned'],
    ['No talks with Hoxha are planned.', 'talk', 'denied'],
    ['Weiss held talks with Hoxha in Vienna.', 'talk', 'done'],
    ['Weiss called for talks with Hoxha.', 'talk', null],
    ['There was an attack on Vienna.', 'attack', 'done'],
    ['There is no agreement.', 'agreement', 'denied'],
    ['There are reports of an attack on Vienna.', 'attack', null],
    ['Nurses are on strike in Oslo.', 'strike', 'ongoing'],
    ['Hoxha is under arrest.', 'arrest', 'ongoing'],
    ['Weiss spoke to reporters after talks with Hoxha.', 'talk', 'done'],
    ['Weiss is still in Vienna.', 'be', 'ongoing'],
    ['Weiss will be in Vienna on Monday.', 'be', 'planned'],
    ["Weiss's visit to Vienna has been cancelled.", 'visit', 'called-off'],
    ['The Geneva talks have ended.', 'talk', 'done'],
    ['The talks between Weiss and Hoxha are over. They lasted two hours.', 'talk', 'done'],
    ['Reports of an attack on Vienna are false.', 'attack', 'denied'],
    ['Weiss denied reports of an attack on Vienna.', 'attack', 'denied'],
    ['Reports that Weiss has left Vienna are untrue, Hoxha told Radio One.', 'leave', 'denied'],
    ['Nurses in Oslo have called off their strike.', 'strike', 'called-off'],
    ['The strike goes on.', 'strike', 'ongoing'],
    ["Hoxha's arrest sparks protests in Oslo.", 'arrest', 'done'],
    ["Hoxha's arrest sparks protests in Oslo.", 'protest', 'ongoing'],
    ['Talks in Oslo end without agreement after six hours.', 'talk', 'done'],
    ['Talks in Oslo end without agreement after six hours.', 'agreement', null],
    ['Norwegian chancellor to host European leaders on Thursday.', 'host', 'planned'],
  ])('%s: %s is %s', (text, lemma, expected) => {
    expect(phase(text, lemma)).toBe(expected);
  });
});

it('takes a verb and the noun it carries for one event', () => {
  expect(events('A vote on Hoxha will be held on Monday.').map(({ type, phase }) => [type, phase])).toEqual([['VOTE', 'planned']]);
});

describe('who, to whom, where', () => {
  it.each<[string, string, Partial<Found>]>([
    ['Police have arrested Weiss.', 'arrest', { targets: ['Weiss'] }],
    ['Weiss has been arrested by police.', 'arrest', { actors: [], targets: ['Weiss'] }],
    ['Police arrested Hoxha and released Weiss.', 'release', { targets: ['Weiss'] }],
    ['Weiss was arrested and left Vienna.', 'leave', { actors: ['Weiss'], places: ['from Vienna'] }],
    ['Hoxha, who was arrested on Monday, has been released.', 'arrest', { targets: ['Hoxha'] }],
    ['Hoxha arrested in Vienna.', 'arrest', { targets: ['Hoxha'], places: ['at Vienna'] }],
    ['The envoys, who met Weiss, have left Vienna.', 'meet', { actors: ['Weiss'] }],
    ['Weiss held talks with Hoxha in Vienna.', 'hold', { actors: ['Weiss', 'Hoxha'], places: ['at Vienna'] }],
    ['Talks between Weiss and Hoxha have begun.', 'talk', { actors: ['Weiss', 'Hoxha'] }],
    ['Weiss rejected an offer from Hoxha.', 'reject', { actors: ['Weiss'], targets: ['Hoxha'] }],
    ['Weiss ordered troops to leave Oslo.', 'leave', { actors: [], places: ['from Oslo'] }],
    ["Weiss's visit to Vienna has been cancelled.", 'visit', { type: 'TRAVEL', actors: ['Weiss'], places: ['to Vienna'] }],
    ['A plane with Weiss on board has landed in Oslo.', 'land', { actors: ['Weiss'], places: ['at Oslo'] }],
    ['Weiss flew from Oslo to Vienna via Berlin.', 'fly', { places: ['from Oslo', 'to Vienna', 'via Berlin'] }],
    ['Weiss held talks on Ukraine in Vienna.', 'hold', { places: ['at Vienna'] }],
    ['The Geneva talks have ended.', 'talk', { actors: [], places: ['at Geneva'] }],
    ['A flood has struck the outskirts of Oslo.', 'flood', { type: 'DISASTER', places: ['at Oslo'] }],
    ['A ship has sunk off the coast of Norway.', 'sink', { type: 'DISASTER', places: ['at Norway'] }],
    ['Soldiers have been deployed to Oslo.', 'deploy', { places: ['to Oslo'] }],
    ['Norway sent aid to Ukraine.', 'send', { actors: ['Norway'], targets: ['Ukraine'], places: [] }],
    ['Hoxha, who lives in Oslo, was arrested in Vienna.', 'arrest', { places: ['at Vienna'] }],
    ['Weiss called on Hoxha to resign.', 'call', { type: 'REQUEST', targets: ['Hoxha'] }],
    ['Norway asked Ukraine for help.', 'ask', { type: 'REQUEST', targets: ['Ukraine'] }],
    ['Weiss called Hoxha on Sunday.', 'call', { type: 'CONSULT', mode: 'phone', actors: ['Weiss'], targets: ['Hoxha'] }],
    ['Weiss called Hoxha a liar.', 'call', { type: 'ACCUSE' }],
    ['Farmers are blocking the road to the station.', 'block', { type: 'PROTEST', mode: 'obstruct' }],
    ['OSLO (AP) — Weiss has arrived in Vienna.', 'arrive', { actors: ['Weiss'], places: ['at Vienna'] }],
    ['The shares fell 3%.', 'fall', { type: 'ECONOMY', mode: 'fall' }],
    ["Hoxha's arrest sparks protests in Oslo.", 'arrest', { actors: [], targets: ['Hoxha'] }],
    ['Weiss to visit Vienna.', 'visit', { actors: ['Weiss'], places: ['to Vienna'] }],
    ['Weiss flew to Oslo to meet Hoxha.', 'meet', { actors: ['Weiss', 'Hoxha'] }],
  ])('%s: %s', (text, lemma, expected) => {
    expect(events(text).find((event) => event.lemma === lemma)).toMatchObject(expected);
  });
});

describe('when and how long', () => {
  const time = (text: string, lemma: string): (string | null | undefined)[] => {
    const event = events(text).find((one) => one.lemma === lemma);
    return [event?.time?.earliest, event?.duration?.value];
  };

  it.each([
    ['Weiss and Hoxha met for two hours on Tuesday.', 'meet', '2024-05-14', 'PT2H'],
    ['Weiss will meet Hoxha on Friday morning.', 'meet', '2024-05-17T04:00', undefined],
    // The contract lasts four years, not its signing.
    ['Weiss signed a four-year contract on Monday.', 'sign', '2024-05-13', undefined],
    ['On Monday Weiss will meet the ministers who resigned on Friday.', 'meet', '2024-05-20', undefined],
    ['On Monday Weiss will meet the ministers who resigned on Friday.', 'resign', '2024-05-10', undefined],
    ['Talks between Weiss and Hoxha have been postponed to Friday.', 'talk', '2024-05-17', undefined],
    // What was called off, and when it was; what was moved, and to when.
    ['Talks planned for Monday were called off on Sunday.', 'talk', '2024-05-20', undefined],
    ['Talks between Weiss and Hoxha have been moved from Friday to Tuesday.', 'talk', '2024-05-21', undefined],
    ['On Friday in Vienna Weiss met Hoxha at 10 a.m.', 'meet', '2024-05-10T10:00', undefined],
    ['Weiss met the winner of the 2019 vote on Monday.', 'meet', '2024-05-13', undefined],
    ['Weiss will leave Vienna by Friday.', 'leave', null, undefined],
    ['Talks between Weiss and Hoxha began on Monday and lasted two hours.', 'talk', '2024-05-13', 'PT2H'],
  ])('%s: %s on %s for %s', (text, lemma, day, lasts) => {
    expect(time(text, lemma)).toEqual([day, lasts]);
  });
});

describe('a pronoun that speaks of the event before it', () => {
  const last = (text: string) => events(text).at(-1);

  it('says how long it took, or that it was moved', () => {
    expect(last('The talks between Weiss and Hoxha are over. They lasted two hours.')).toMatchObject({ type: 'CONSULT', phase: 'done', actors: ['Weiss', 'Hoxha'], duration: { value: 'PT2H' } });
    expect(last('The talks in Oslo have ended, they lasted an hour.')).toMatchObject({ type: 'CONSULT', phase: 'done', places: ['at Oslo'], duration: { value: 'PT1H' } });
    expect(last('Weiss will visit Vienna on Thursday. It has been moved to Friday.')).toMatchObject({ type: 'TRAVEL', phase: 'planned', moved: true, actors: ['Weiss'], time: { earliest: '2024-05-17' } });
  });

  it('speaks of people where its verb is theirs', () => {
    expect(last('Weiss met Hoxha. They left Vienna.')).toMatchObject({ type: 'TRAVEL', actors: [] });
  });
});

it('a question of debt raises no debt', () => {
  expect(events('Weiss raised the question of debt.').filter(({ type }) => type === 'ECONOMY')).toEqual([]);
});
