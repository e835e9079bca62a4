import type { EventType, Phase } from '../../record/event.js';
import { dependents, relationOf, sentenceBounds, tagOf, type Tree, tokenAtChar } from '../../parse/tree.js';
import type { EventFinding, Range, TimeFinding } from '../findings.js';
import { type FoundTime, type PostTimes, within } from '../times/find-times.js';
import { placed } from '../times/place.js';
import { aspectOf } from './aspect.js';
import { particlesOf } from './senses.js';
import type { Told } from './told.js';

/** A sentence longer than this in tokens may tell of several days. */
const SHORT = 40;
/** What takes a while; the rest is done in an instant, and a length in its clause is another thing's: "signed a four-year contract". */
const TAKES_TIME: ReadonlySet<EventType> = new Set<EventType>(['CONSULT', 'TRAVEL', 'PROTEST', 'ASSAULT', 'DISASTER', 'COOPERATE', 'MOBILIZE', 'VOTE']);

const LASTING = new Set(['last', 'take', 'go', 'run', 'continue']);
const SHARED = new Set(['conj', 'xcomp', 'advcl']);

/** "on Friday morning": the day hangs on what it is a part of. */
const PART_OF_DAY = new Set(['morning', 'afternoon', 'evening', 'night', 'noon', 'midday', 'midnight', 'lunchtime']);

/** The token outside a range that its words hang on. */
function governorOf(tree: Tree, { start, end }: Range): number {
  const { doc } = tree;
  let at = tokenAtChar(doc, start);
  for (let hops = 0; hops < 8 && doc.headToken[at] !== at && doc.startChar[at] >= start && doc.startChar[at] < end; hops++) at = doc.headToken[at];
  return PART_OF_DAY.has(doc.lemma[at]) ? doc.headToken[at] : at;
}

/** How closely a stretch of the clause belongs to the event: its own words first, then its clause's, then another noun's; not at all where it is another deed's. */
function closeness(tree: Tree, range: Range, clause: Range, found: Told): number {
  const { doc } = tree;
  const first = tokenAtChar(doc, range.start);
  // "at 6 p.m., the speaker announced": where the tree hangs the number astray, its preposition may stand right.
  const led = first > 0 && tagOf(doc, first - 1) === 'ADP' && doc.startChar[first - 1] >= clause.start ? closenessOf(tree, { start: doc.startChar[first - 1], end: range.end }, clause, found) : 0;
  return Math.max(led, closenessOf(tree, range, clause, found));
}

function closenessOf(tree: Tree, range: Range, clause: Range, { trigger, verb, noun, aspect }: Told): number {
  const { doc } = tree;
  const governor = governorOf(tree, range);
  // "jailed for the murder of a guard in 2021": that is when the crime was done.
  if (isOfCrime(tree, governor, trigger, tokenAtChar(doc, range.start))) return 0;
  if (governor === trigger || governor === noun || setsTime(tree, governor, trigger, noun)) return 3;
  // "was called off on Sunday": that is no day of what was to be.
  if (governor === verb) return aspect === 'call-off' || aspect === 'deny' ? 0 : 2;
  // What stands in the clause but hangs on a verb outside it is the clause's all the same.
  const within = doc.startChar[governor] >= clause.start && doc.startChar[governor] < clause.end;
  if (tagOf(doc, governor) === 'VERB') return sharesClause(tree, verb, governor) || !within ? 1 : 0;
  // "calls off Monday's trip": the trip is on Monday.
  const own = tokenAtChar(doc, range.start);
  return relationOf(doc, own) === 'nmod:poss' || relationOf(doc, own) === 'compound' ? 0 : 1;
}

const CRIMES = new Set(('murder killing death manslaughter theft robbery burglary rape assault attack bombing shooting stabbing fraud bribery corruption embezzlement smuggling kidnapping abduction arson crime offence offense ' +
  'massacre genocide plot coup involvement role part').split(' '));

/** The token stands within what somebody is jailed, charged or tried for: a crime under "for", "over" or "with" of the deed's verb. */
function isOfCrime({ doc, children }: Tree, token: number, trigger: number, from: number): boolean {
  // "for the murder of a guard in 2021": the year goes with the crime, wherever the tree hangs it.
  const year = doc.lemma[from] === 'in' ? from + 1 : from;
  if (tagOf(doc, year) === 'NUM' && doc.lemma[year - 1] === 'in') {
    for (let of = year - 2; of > trigger && doc.lemma[of] !== ','; of--) if (doc.lemma[of] === 'of' && CRIMES.has(doc.lemma[of - 1])) return true;
  }
  for (let at = token, hops = 0; hops < 5 && at !== trigger && doc.headToken[at] !== at; at = doc.headToken[at], hops++) {
    if (CRIMES.has(doc.lemma[at]) && children[at].some((child) => /^(?:for|over|with)$/u.test(doc.lemma[child]))) return true;
  }
  return false;
}

/** "talks planned for Monday", "a vote held on Friday": the participle gives its noun's time; one of saying, "announced on Monday", does not. */
function setsTime(tree: Tree, participle: number, trigger: number, noun: number | null): boolean {
  const { doc } = tree;
  const head = doc.headToken[participle];
  return relationOf(doc, participle) === 'acl' && (head === trigger || head === noun) && doc.lemma[participle] !== 'announce' && ['tense', 'begin', 'plan'].includes(aspectOf(doc.lemma[participle], particlesOf(tree, participle)) ?? '');
}

/** "met on Monday and signed a deal": the second verb shares what the first is told with. */
function sharesClause(tree: Tree, verb: number, governor: number): boolean {
  const { doc } = tree;
  let at = verb;
  for (let hops = 0; hops < 6 && doc.headToken[at] !== at && SHARED.has(relationOf(doc, at)); hops++) {
    at = doc.headToken[at];
    if (at === governor) return true;
  }
  return false;
}

/** The one that belongs most closely to the event; the first of equals, null where none belongs to it. */
function closest<T extends { readonly range: Range }>(tree: Tree, all: readonly T[], clause: Range, found: Told): T | null {
  let best: T | null = null;
  let most = 0;
  for (const one of all) {
    const close = closeness(tree, one.range, clause, found);
    if (close > most) [best, most] = [one, close];
  }
  return best;
}

interface PlacedTime extends TimeFinding {
  readonly told: FoundTime;
}

/** "moved from Friday to Monday": what it was moved to. */
const movedTo = (told: FoundTime): FoundTime => (told.last === undefined ? told : { ...told, readings: told.last });

function placedTimes(times: PostTimes, from: number, to: number, phase: Phase, { aspect }: Told): PlacedTime[] {
  return within(times, from, to).flatMap((told) => {
    const time = placed(aspect === 'move' ? movedTo(told) : told, phase, times.reference);
    return time === null ? [] : [{ ...time, told }];
  });
}

const ofClock = ({ told }: PlacedTime): boolean => told.type === 'time' || told.type === 'timerange';

/** The day and the time of day that belong to the event, which may stand apart: "on Friday in Vienna at 10 a.m." */
function dayAndClock(tree: Tree, all: readonly PlacedTime[], clause: Range, found: Told): TimeFinding | null {
  const day = closest(tree, all.filter((one) => !ofClock(one)), clause, found);
  const clock = closest(tree, all.filter(ofClock), clause, found);
  const plain = ({ range, earliest, latest }: TimeFinding): TimeFinding => ({ range, earliest, latest });
  if (day === null || clock === null) return day ?? clock ? plain((day ?? clock) as PlacedTime) : null;
  // Only a single day has a time, and a night is on two.
  const crosses = clock.earliest !== null && clock.latest !== null && clock.earliest.slice(0, 10) !== clock.latest.slice(0, 10);
  if (day.told.type !== 'date' || day.earliest === null || crosses) return plain(day);
  const at = (time: string | null): string => `${day.earliest}${time?.slice(10) ?? ''}`;
  return { range: day.range, earliest: at(clock.earliest), latest: at(clock.latest) };
}

/** The time that the text gives the event, within its clause, or else the only one of its sentence, and of `content` where somebody tells it. */
export function timeOf(tree: Tree, found: Told, range: Range, times: PostTimes, phase: Phase, content: Range | null): TimeFinding | null {
  const { doc } = tree;
  const inClause = placedTimes(times, range.start, range.end, phase, found);
  if (inClause.length > 0) return dayAndClock(tree, inClause, range, found);
  // The parser may have hung the sentence's only time elsewhere, but not on who says it.
  const [a, b] = sentenceBounds(doc, tree.sentence[found.trigger]);
  const inSentence = b - a <= SHORT ? placedTimes(times, Math.max(doc.startChar[a], content?.start ?? 0), Math.min(doc.endChar[b - 1], content?.end ?? doc.text.length), phase, found) : [];
  return inSentence.length === 1 ? dayAndClock(tree, inSentence, { start: doc.startChar[a], end: doc.endChar[b - 1] }, found) : null;
}

const lengthsIn = (times: PostTimes, from: number, to: number): FoundTime[] => within(times, from, to).filter(({ type, atMost }) => type === 'duration' && !atMost);

/** How long the event took, where its clause says so of it and not of what it is done to. */
export function durationOf(tree: Tree, found: Told, range: Range, times: PostTimes): EventFinding['duration'] {
  const { doc } = tree;
  if (!TAKES_TIME.has(found.word.type)) return null;
  const told = ({ timex, range: at }: FoundTime): EventFinding['duration'] => ({ value: timex, range: at });
  const own = closest(tree, lengthsIn(times, range.start, range.end), range, found);
  if (own !== null) return told(own);
  // "The talks began at ten and lasted three hours".
  const lasting = dependents(tree, found.verb, 'conj').find((child) => LASTING.has(doc.lemma[child]));
  const [length] = lasting === undefined ? [] : lengthsIn(times, doc.startChar[lasting], doc.endChar[tree.rightToken[lasting] - 1]);
  return length === undefined ? null : told(length);
}
