import { wordKin } from '../facts/word-kin.js';
import type { EventType } from '../record/event.js';
import { joinAlike } from './alike-in-words.js';
import { deedOf } from './deed.js';
import type { Happening, Telling, Words } from './telling.js';
import type { World } from './world.js';

/** Everybody takes part alike in these, so actors and targets are one set. */
const MUTUAL: ReadonlySet<EventType> = new Set<EventType>(['CONSULT', 'AGREE', 'COOPERATE']);
const MEETING = ['meet', 'meeting', 'summit', 'encounter', 'session', 'conference', 'gathering'];
/** Words for one kind of happening within a type: "the talks" are no meeting in a lobby. */
const KIN: readonly (readonly string[])[] = [
  ['talk', 'negotiation', 'negotiate', 'discussion', 'discuss', 'consultation', 'dialogue', 'session', 'round'],
  MEETING,
  ['call', 'conversation', 'speak', 'telephone', 'phone'],
  ['visit', 'trip', 'journey', 'tour', 'fly', 'travel', 'arrive', 'go'],
  ['crash', 'accident', 'collision', 'derailment', 'derail', 'collide'],
];
/** What any deed of a type may be called when it is spoken of again. */
const CALLED: Partial<Record<EventType, readonly string[]>> = { ASSAULT: ['attack', 'assault', 'raid', 'violence'], DISASTER: ['disaster', 'catastrophe', 'tragedy'], PROTEST: ['protest', 'action'], AGREE: ['deal', 'agreement'] };
/** Posts between two tellings of one event whose participants are not both named. */
const NEAR = 10;

/** "earthquake" is a "quake": a compound and its head. */
const isCompoundOf = (long: string, short: string): boolean => short.length >= 5 && long.length > short.length && long.endsWith(short);

function sameWords(a: Words, b: Words): boolean {
  for (let i = 0; i < a.words.length; i++) {
    for (let j = 0; j < b.words.length; j++) if (a.stems[i] === b.stems[j] || isCompoundOf(a.words[i], b.words[j]) || isCompoundOf(b.words[j], a.words[i])) return true;
  }
  return false;
}

/** True where any of the first and any of the second pass. Plain loops: this is asked of nearly every two tellings of a day. */
function anyTwo<T>(some: readonly T[], others: readonly T[], pass: (one: T, other: T) => boolean): boolean {
  for (const one of some) for (const other of others) if (pass(one, other)) return true;
  return false;
}

/** Modes of what is done once, by whatever word: "stepped down", "resigned"; people are arrested and freed again and again. */
const DEEDS: ReadonlySet<string> = new Set(['phone', 'resign', 'retire', 'ceasefire', 'curfew', 'martial-law', 'assassinate']);
/** Words this near in meaning are one word for one deed: "bought", "purchased". */
const SYNONYMS = 0.75;
const areSynonyms = (one: string, other: string): boolean => wordKin(one, other).shared >= SYNONYMS;

/** The two are told by the same word, its noun or its verb, a synonym of its first meaning, or both are of a mode that names the deed. */
function sameDeed(a: Telling, b: Telling): boolean {
  const [x, y] = [deedOf(a).told, deedOf(b).told];
  const { mode } = a.finding;
  return sameWords(x, y) || (mode !== undefined && mode === b.finding.mode && DEEDS.has(mode)) || anyTwo(x.words, y.words, areSynonyms);
}

/** A noun that points back may be of the same kin as the word before, or what anything of its type is called. */
function mayPointAt(pointer: Telling, { finding: y }: Telling): boolean {
  const { lemma, type } = pointer.finding;
  if (CALLED[type]?.includes(lemma)) return true;
  const words = [y.lemma, ...y.words, ...(y.mode === undefined ? [] : [y.mode])];
  return KIN.some((kin) => kin.includes(lemma) && words.some((word) => kin.includes(word)));
}

/** True where the text gives both a day, and no day is in both. */
export function timesClash(a: Telling, b: Telling): boolean {
  if (a.finding.time === null || b.finding.time === null) return false;
  const [x, y] = [deedOf(a), deedOf(b)];
  return x.latest < y.earliest || y.latest < x.earliest;
}

/** The text gives one of them a day, and the other falls on it, by its own or, where it has happened, by its post's. */
function onOneDay(a: Telling, b: Telling): boolean {
  const [x, y] = [deedOf(a).days, deedOf(b).days];
  return x !== null && y !== null && (a.finding.time !== null || b.finding.time !== null) && x.first <= y.last && y.first <= x.last;
}

/** Each names somebody whom the other lacks, so that they met with different people; "the two sides" may be anybody. */
function participantsApart(a: readonly number[], b: readonly number[], world: World): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const lacking = (own: readonly number[], other: readonly number[]): boolean => own.some((one) => !other.some((two) => world.isKindred(one, two)));
  if (!lacking(a, b) || !lacking(b, a)) return false;
  return a.some(world.isNamed) && b.some(world.isNamed);
}

function disjoint(a: readonly number[], b: readonly number[], world: World): boolean {
  if (a.length === 0 || b.length === 0 || anyTwo(a, b, world.isKindred)) return false;
  // A name and a common noun may be one and the same; two names, or two nouns, are not.
  return !(a.some((one) => !world.isNamed(one)) && b.some(world.isNamed)) && !(b.some((one) => !world.isNamed(one)) && a.some(world.isNamed));
}

const meets = (a: readonly number[], b: readonly number[], world: World): boolean => anyTwo(a, b, world.isSamePlace);
const meetsKin = (a: readonly number[], b: readonly number[], world: World): boolean => anyTwo(a, b, world.isKindred);
/** Who speaks by phone does not meet. */
const isCall = ({ finding: { mode } }: Telling): boolean => mode === 'phone';
const isMeeting = ({ finding: { mode, lemma, words } }: Telling): boolean => mode !== 'phone' && [lemma, ...words].some((word) => MEETING.includes(word));

/** A noun that points at something told before and names nobody: "the talks", "the session"; or denies that there is any: "no deal". */
export const isAnaphor = ({ finding, actors, targets, places }: Telling): boolean => finding.nominal && (finding.definite || finding.phase === 'denied') && actors.length + targets.length + places.length === 0;
/** What two tellings of journeys say of where and who. */
function journeysOf(a: Telling, b: Telling, world: World): { readonly goals: number; readonly sameGoal: boolean; readonly sameStart: boolean; readonly sameWho: boolean; readonly apart: boolean } {
  const [x, y] = [deedOf(a), deedOf(b)];
  const [goals, others] = [x.goals, y.goals];
  const [from, otherFrom] = [x.starts, y.starts];
  const sameGoal = meets(goals, others, world);
  const sameStart = meets(from, otherFrom, world);
  // "the 24-year-old" may be whoever is named beside him.
  const may = (one: number, other: number): boolean => world.isPerson(one) && world.isPerson(other) && world.isNamed(one) !== world.isNamed(other);
  const sameWho = meetsKin(a.actors, b.actors, world) || (sameGoal && a.actors.length === 1 && b.actors.length === 1 && may(a.actors[0], b.actors[0]));
  const clash = (one: readonly number[], other: readonly number[], same: boolean): boolean => one.length > 0 && other.length > 0 && !same;
  // Leaving and arriving are two happenings, whoever does them.
  const apart = clash(goals, others, sameGoal) || clash(from, otherFrom, sameStart) || x.leaves !== y.leaves || clash(a.actors, b.actors, sameWho);
  return { goals: Math.min(goals.length, others.length), sameGoal, sameStart, sameWho, apart };
}

function sameJourney(a: Telling, b: Telling, world: World): boolean {
  // "the trip" is the one told of before.
  if (Math.abs(a.rank - b.rank) < NEAR && ((isAnaphor(a) && mayPointAt(a, b)) || (isAnaphor(b) && mayPointAt(b, a)))) return true;
  const { goals, sameGoal, sameStart, sameWho, apart } = journeysOf(a, b, world);
  if (apart) return false;
  const near = Math.abs(a.rank - b.rank) < NEAR;
  if (sameGoal || sameStart) return sameWho || near;
  return sameWho && near && goals === 0;
}

const shareName = (a: readonly number[], b: readonly number[], world: World): boolean => a.some((party) => world.isNamed(party) && b.includes(party));

/** What the text says of two deeds of one type that forbids them to be one: their kind, who, where and what. */
function deedsApart(a: Telling, b: Telling, world: World): boolean {
  const [x, y] = [a.finding, b.finding];
  const [one, other] = [deedOf(a), deedOf(b)];
  if (one.setApart !== other.setApart && one.setApart !== '' && other.setApart !== '') return true;
  // An expanded session or a one-on-one is a part of the talks, not the talks.
  if (one.isPart !== other.isPart && x.phase === y.phase && x.phase !== 'planned') return true;
  if (x.type === 'TRAVEL') return false;
  if ((isCall(a) && isMeeting(b)) || (isMeeting(a) && isCall(b))) return true;
  const mutual = MUTUAL.has(x.type);
  // Who is named by a role or in a crowd may differ, where one day and one name say that it is one meeting.
  if (mutual ? participantsApart(one.parties, other.parties, world) && !(onOneDay(a, b) && shareName(one.parties, other.parties, world)) : disjoint(a.actors, b.actors, world) || disjoint(a.targets, b.targets, world)) return true;
  const [where, there] = [one.anywhere, other.anywhere];
  if (where.length > 0 && there.length > 0 && !anyTwo(where, there, world.mayBeSamePlace)) return true;
  // What is praised, raised or voted on sets such deeds apart; talks and attacks have no object of their own.
  return !mutual && x.objects.length > 0 && y.objects.length > 0 && !sameWords(one.objects, other.objects) && x.type !== 'ASSAULT' && x.type !== 'DISASTER';
}

/** A headline and the text under it tell one thing twice. */
const isHeadlineOf = (a: Telling, b: Telling): boolean => a.post === b.post && a.finding.headline === true && b.finding.headline !== true;

/** True where nothing forbids that the two tell of one happening, and enough says that they do. Phases and times are not looked at. */
export function alike(a: Telling, b: Telling, world: World): boolean {
  const [x, y] = [a.finding, b.finding];
  if (x.type !== y.type || deedsApart(a, b, world)) return false;
  if (x.type === 'TRAVEL') return sameJourney(a, b, world);
  const mutual = MUTUAL.has(x.type);
  const [one, other] = [deedOf(a), deedOf(b)];
  const [p, q] = [one.parties, other.parties];
  const sameDay = onOneDay(a, b);
  const samePlace = meets(one.anywhere, other.anywhere, world);
  const near = Math.abs(a.rank - b.rank) < NEAR;
  const deed = sameDeed(a, b);
  const sameObject = sameWords(one.objects, other.objects);
  const shared = meetsKin(p, q, world);
  if (deed && isHeadlineOf(a, b)) return true;
  if (p.length === 0 || q.length === 0) {
    if (!near) return false;
    // "They met ... The consultations took two hours": in one breath any such noun points back.
    if (mutual && a.post === b.post && isAnaphor(b)) return true;
    if ((isAnaphor(a) && (deed || mayPointAt(a, b))) || (isAnaphor(b) && (deed || mayPointAt(b, a)))) return true;
    return (deed && (samePlace || sameObject || sameDay || x.definite || y.definite)) || (mutual && sameDay && samePlace);
  }
  if (!shared) return deed && sameObject && near && meetsKin(a.targets, b.targets, world);
  if (mutual) return deed || samePlace || sameDay || (near && p.filter((party) => q.some((far) => world.isKindred(party, far))).length > 1);
  // "dismissed the appeal", "threw out the appeal": what is done to one thing of one party.
  if (sameObject && meetsKin(a.targets, b.targets, world)) return true;
  return (deed && (sameObject || x.objects.length === 0 || y.objects.length === 0)) || samePlace || (meetsKin(a.actors, b.actors, world) && meetsKin(a.targets, b.targets, world));
}

/** What forbids two tellings that may be alike to be one event of the record: another phase, another day, two in one breath, two ends of a journey. */
function keptApart(a: Telling, b: Telling, world: World): boolean {
  // A plan that was put off is another plan.
  if (a.finding.phase !== b.finding.phase || (a.finding.moved ?? false) !== (b.finding.moved ?? false)) return true;
  if (a.finding.duration && b.finding.duration && a.finding.duration.value !== b.finding.duration.value && a.finding.phase !== 'done') return true;
  // In one breath the same word tells of two, unless the second points back: "held talks ... The talks lasted an hour".
  if (a.post === b.post && !isHeadlineOf(a, b) && a.finding.statement === b.finding.statement && a.finding.lemma === b.finding.lemma && !isAnaphor(b)) return true;
  const [x, y] = [deedOf(a), deedOf(b)];
  // Two legs of a journey are told by different words: "reached the ship", "returned".
  if (a.finding.type === 'TRAVEL' && !sameDeed(a, b) && !meets(x.ends, y.ends, world)) return true;
  // "left A for B", "arrived in B": the two ends of one journey.
  if (a.finding.phase === 'done' && ((x.departs && y.arrives) || (x.arrives && y.departs))) return true;
  return timesClash(a, b);
}

/** True where the two tell of one happening in one phase, so that they are one event of the record. */
export function isSameEvent(a: Telling, b: Telling, world: World): boolean {
  return !keptApart(a, b, world) && alike(a, b, world);
}

/**
 * True where rules leave it to the words whether the two are one event: nothing forbids it, and somebody, some place or some thing is in both. In one post
 * nobody tells a thing twice without pointing back.
 */
function mayBeSameEvent(a: Telling, b: Telling, world: World): boolean {
  if (a.post === b.post || a.finding.type !== b.finding.type) return false;
  const [x, y] = [deedOf(a), deedOf(b)];
  // Most of a day's tellings share nothing: that is asked first.
  if (!meetsKin(x.parties, y.parties, world) && !meets(x.anywhere, y.anywhere, world) && !sameWords(x.objects, y.objects)) return false;
  return !keptApart(a, b, world) && !deedsApart(a, b, world) && !(a.finding.type === 'TRAVEL' && journeysOf(a, b, world).apart);
}

/** An event told so often is known by its latest tellings. */
const ENOUGH = 40;

const fits = ({ tellings }: Happening, telling: Telling, world: World): boolean => (tellings.length <= ENOUGH ? tellings : tellings.slice(-ENOUGH)).every((other) => isSameEvent(other, telling, world));

/** Joins tellings into happenings: by rule, each telling to the nearest happening before it that allows it; then, where rules leave it open, by how they are worded. */
export function joinTellings(tellings: readonly Telling[], world: World): Happening[] {
  const out: Happening[] = [];
  const byType = new Map<string, Happening[]>();
  for (const telling of tellings) {
    const key = `${telling.finding.type} ${telling.finding.phase}`;
    const open = byType.get(key) ?? [];
    byType.set(key, open);
    let joined: Happening | undefined;
    // Far back in a long file the same words tell of something else.
    for (let i = open.length - 1; i >= 0 && i >= open.length - 40 && !joined; i--) if (fits(open[i], telling, world)) joined = open[i];
    if (joined) joined.tellings.push(telling);
    else {
      const made = { tellings: [telling] };
      open.push(made);
      out.push(made);
    }
  }
  return joinAlike(out, (a, b) => mayBeSameEvent(a, b, world));
}
