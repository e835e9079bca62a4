import { expect, test } from 'vitest';
import { type Told, worldOfNames } from '../../test/tellings.js';
import { isSameEvent } from './same-event.js';

const { world, telling } = worldOfNames([['Heathrow', 'London'], ['Cairo', 'Egypt']]);
const same = (a: Told, b: Told): boolean => isSameEvent(telling(a), telling({ rank: 1, ...b }), world);

const meeting: Told = { lemma: 'meet', actors: ['Weiss', 'Hoxha'] };
const visit: Told = { type: 'TRAVEL', lemma: 'arrive', actors: ['Weiss'], to: ['Vienna'] };
const arrest: Told = { type: 'COERCE', mode: 'arrest', lemma: 'arrest', actors: ['police'] };
const THE_TALKS: Told = { lemma: 'talk', nominal: true, definite: true };

test.each<[string, Told, Told]>([
  ['told again in the same words', meeting, meeting],
  ['verb and noun of one deed', meeting, { ...meeting, lemma: 'meeting', nominal: true }],
  ['one side named, the other not', meeting, { ...meeting, actors: ['Weiss', 'Hoxha', 'aides'] }],
  ['"the talks" point back', { ...meeting, lemma: 'hold', words: ['talk'] }, THE_TALKS],
  ['in one post, "the talks" still point back', { ...meeting, lemma: 'talk', rank: 1 }, THE_TALKS],
  ['a call, and having telephoned', { ...meeting, mode: 'phone', lemma: 'telephone' }, { ...meeting, mode: 'phone', lemma: 'receive' }],
  ["in a hall, and in a city that may be the hall's", { type: 'CONCEDE', lemma: 'concede', actors: ['Weiss'], at: ['Adler Hall'] }, { type: 'CONCEDE', lemma: 'concede', actors: ['Weiss'], at: ['Vienna'] }],
  ['an airport of the city', { ...visit, to: ['Heathrow'] }, { ...visit, to: ['London'] }],
  ['a synonym', { type: 'ECONOMY', lemma: 'buy', actors: ['Acme'], targets: ['Bolt'] }, { type: 'ECONOMY', lemma: 'purchase', actors: ['Acme'] , targets: ['Bolt'] }],
  ['a quake is an earthquake', { type: 'DISASTER', lemma: 'earthquake', nominal: true, at: ['Chile'] }, { type: 'DISASTER', lemma: 'quake', nominal: true, at: ['Chile'] }],
  ['a bench known by its noun alone', { type: 'REJECT', lemma: 'dismiss', actors: ['Supreme Court'], targets: ['Acme'], objects: ['appeal'] }, { type: 'REJECT', lemma: 'dismiss', actors: ['judges'], targets: ['Acme'], objects: ['appeal'] }],
  ['other numbers of the same hostages', { type: 'RETREAT', lemma: 'free', targets: ['two hostages'], objects: ['hostage'] }, { type: 'RETREAT', lemma: 'free', targets: ['three hostages'], objects: ['hostage'] }],
])('one event: %s', (_, a, b) => {
  expect(same(a, b)).toBe(true);
});

test.each<[string, Told, Told]>([
  ['another phase', { ...meeting, phase: 'planned' }, meeting],
  ['another day', { ...meeting, on: '2024-03-01' }, { ...meeting, on: '2024-03-04' }],
  ['another partner', meeting, { ...meeting, actors: ['Weiss', 'Okafor'] }],
  ['a call and a meeting', { ...meeting, mode: 'phone', lemma: 'speak', actors: ['Weiss'], on: '2024-03-01' }, { ...meeting, lemma: 'meeting', on: '2024-03-01' }],
  ['another place', { ...meeting, at: ['Vienna'] }, { ...meeting, at: ['Cairo'] }],
  ['a part of the talks', { ...THE_TALKS, actors: ['Weiss'] }, { ...THE_TALKS, actors: ['Weiss'], modifiers: ['one-on-one'] }],
  ['a first round and a second', { ...meeting, modifiers: ['first'] }, { ...meeting, modifiers: ['second'] }],
  ['leaving and arriving', { ...visit, lemma: 'leave', to: [], from: ['Vienna'] }, visit],
  ['leaving for a place, and arriving there', { ...visit, lemma: 'leave', from: ['Cairo'] }, visit],
  ['two legs of a journey', { ...visit, lemma: 'reach', to: [] }, { ...visit, lemma: 'return', to: ['Cairo'] }],
  ['two appointed by one decree-giver', { type: 'APPOINT', lemma: 'relieve', actors: ['Okafor'], targets: ['Weiss'] }, { type: 'APPOINT', lemma: 'appoint', actors: ['Okafor'], targets: ['Hoxha'] }],
  ['two arrests of unlike people', { ...arrest, targets: ['a man'] }, { ...arrest, targets: ['six pickets'] }],
  ['praise for two things', { type: 'SUPPORT', lemma: 'praise', actors: ['Weiss'], objects: ['truce'] }, { type: 'SUPPORT', lemma: 'praise', actors: ['Weiss'], objects: ['budget'] }],
  ['accused, and accusing', { type: 'ACCUSE', lemma: 'accuse', actors: ['Weiss'], targets: ['Hoxha'] }, { type: 'ACCUSE', lemma: 'accuse', actors: ['Hoxha'], targets: ['Weiss'] }],
  ['twice in one breath', { ...meeting, rank: 1 }, meeting],
])('two events: %s', (_, a, b) => {
  expect(same(a, b)).toBe(false);
});
