import { EVENT_TYPES, type EventType } from '../record/event.js';
import { badRow, firstCell, groupBy, listOf, numberOf, oneOf, once, readKeyedTable, readTable, type Where } from './table.js';

export const EVENT_POS = ['verb', 'noun', 'adj'] as const;
export type EventPos = (typeof EVENT_POS)[number];

/** The modes of each type: PLOVER's, then ours for the types that are ours. */
export const EVENT_MODES: Record<EventType, readonly string[]> = {
  AGREE: [],
  CONSULT: ['visit', 'third-party', 'multilateral', 'phone'],
  SUPPORT: [],
  COOPERATE: [],
  AID: [],
  RETREAT: ['withdraw', 'release', 'return', 'disarm', 'ceasefire', 'access'],
  CONCEDE: [],
  REQUEST: ['assist', 'change', 'yield', 'meet'],
  ACCUSE: ['disapprove', 'investigate', 'allege'],
  REJECT: ['assist', 'change', 'yield', 'meet'],
  THREATEN: ['restrict', 'ban', 'arrest', 'relations', 'expel', 'territory', 'violence'],
  PROTEST: ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct'],
  SANCTION: ['convict', 'expel', 'withdraw', 'discontinue'],
  MOBILIZE: ['troops', 'weapons', 'police', 'militia'],
  COERCE: ['seize', 'restrict', 'ban', 'censor', 'martial-law', 'curfew', 'arrest', 'deport', 'withhold', 'misinform', 'cyber'],
  ASSAULT: [
    'beat', 'torture', 'execute', 'sexual', 'assassinate', 'primitive', 'firearms', 'explosives', 'suicide-attack', 'heavy-weapons',
    'crowd-control', 'aerial', 'abduct', 'cleansing', 'chemical',
  ],
  TRAVEL: [],
  APPOINT: ['resign', 'retire'],
  VOTE: [],
  LEGISLATE: [],
  ECONOMY: ['raise', 'cut', 'hold', 'rise', 'fall'],
  DISASTER: [],
};

/** A place in the clause: the logical subject and objects of a verb, the possessor of a noun, or the preposition that leads there. */
export const ROLE_PLACES = [
  'subj', 'obj', 'poss', 'by', 'of', 'to', 'from', 'with', 'on', 'against', 'for', 'in', 'at', 'into', 'about', 'over', 'between',
] as const;
export type RolePlace = (typeof ROLE_PLACES)[number];

/** Where actors and targets stand; in a symmetric event everybody is an actor, and `targets` is empty. */
export interface Roles {
  readonly symmetric: boolean;
  readonly actors: readonly RolePlace[];
  readonly targets: readonly RolePlace[];
}

/** One sense in which a word tells an event. */
export interface EventWord {
  readonly lemma: string;
  readonly pos: EventPos;
  /** The particle or preposition that must follow: "off", "to"; words parted by spaces; empty where none need. */
  readonly particle: string;
  /** Lemmas of which one must stand in the object, complement or modifier; null where anything may. */
  readonly object: ReadonlySet<string> | null;
  /** True where it counts only with a direct object ("*" in the table): "returned the ship", never "returned home". */
  readonly needsObject: boolean;
  /** Lemmas of which one must stand in the subject; null where anything may. */
  readonly subject: ReadonlySet<string> | null;
  readonly type: EventType;
  readonly mode: string;
  readonly context: string;
  readonly roles: Roles;
  /** From 0.3 (counts only between political actors) to 1. */
  readonly certainty: number;
}

const CLASS_COLUMNS = ['class', 'lemmas'] as const;
const COLUMNS = ['lemma', 'pos', 'particle', 'object', 'subject', 'type', 'mode', 'context', 'roles', 'certainty'] as const;

const wordClasses = once((): ReadonlyMap<string, readonly string[]> =>
  new Map(readTable('word-classes.tsv', CLASS_COLUMNS, ([name, lemmas]) => [name, listOf(lemmas)] as const)));

/** Makes lemmas of a cell that lists lemmas and, in capitals, classes; the same cell gives the same set. */
function lemmasOf(where: Where, column: string, cell: string, made: Map<string, ReadonlySet<string>>): ReadonlySet<string> | null {
  if (cell === '' || cell === '*') return null;
  const known = made.get(cell);
  if (known) return known;
  const lemmas = new Set<string>();
  for (const item of cell.split('|')) {
    if (item !== item.toUpperCase() || !/[A-Z]/.test(item)) {
      lemmas.add(item);
      continue;
    }
    const members = wordClasses().get(item);
    if (!members) throw badRow(where, `${column} names the class ${item}, which facts/word-classes.tsv does not hold`);
    for (const member of members) lemmas.add(member);
  }
  made.set(cell, lemmas);
  return lemmas;
}

function rolesOf(where: Where, cell: string): Roles {
  const symmetric = cell.startsWith('sym:');
  const [actors, targets = []] = (symmetric ? cell.slice(4) : cell).split('>').map((side) => side.split('/') as RolePlace[]);
  const odd = [...actors, ...targets].find((place) => !ROLE_PLACES.includes(place));
  if (odd !== undefined) throw badRow(where, `roles "${cell}" name the place "${odd}", which is none of ${ROLE_PLACES.join(', ')}`);
  return { symmetric, actors, targets };
}

/** How much a row asks for: the more, the earlier it is tried; of two alike, the one with the shorter list of objects. */
function asks(word: EventWord): number {
  const object = word.object ? 4 + 2 / word.object.size : word.needsObject ? 1 : 0;
  return object + (word.subject ? 4 : 0) + (word.particle ? 3 : 0) + word.certainty / 2;
}

const table = once(() => {
  const made = new Map<string, ReadonlySet<string>>();
  const rolesMade = new Map<string, Roles>();
  return readKeyedTable('event-words.tsv', COLUMNS, firstCell, (cells, where): EventWord => {
    const [lemma, pos, particle, object, subject, typeCell, mode, context, rolesCell, certaintyCell] = cells;
    const type = oneOf(where, 'type', typeCell, EVENT_TYPES);
    if (mode !== '' && !EVENT_MODES[type].includes(mode)) throw badRow(where, `${type} has no mode "${mode}"`);
    let roles = rolesMade.get(rolesCell);
    if (!roles) rolesMade.set(rolesCell, (roles = rolesOf(where, rolesCell)));
    const certainty = numberOf(where, 'certainty', certaintyCell, 0.3, 1);
    if (certainty === null) throw badRow(where, 'certainty is empty');
    return {
      lemma,
      pos: oneOf(where, 'pos', pos, EVENT_POS),
      particle,
      object: lemmasOf(where, 'object', object, made),
      needsObject: object === '*',
      subject: lemmasOf(where, 'subject', subject, made),
      type, mode, context, roles, certainty,
    };
  });
});

/** Senses by word, in the order in which they are to be tried, made when a word is first asked for. */
const sorted: Record<EventPos, Map<string, readonly EventWord[]>> = { verb: new Map(), noun: new Map(), adj: new Map() };

/** Every sense in which the word tells an event, the one that asks for most first. */
export function eventWords(lemma: string, pos: EventPos): readonly EventWord[] {
  const known = sorted[pos].get(lemma);
  if (known) return known;
  const rows = table().get(lemma);
  if (rows.length === 0) return rows;
  const words = rows.filter((row) => row.pos === pos).sort((a, b) => asks(b) - asks(a));
  sorted[pos].set(lemma, words);
  return words;
}

/** Every sense of every word, in the table's order. */
export const allEventWords = (): readonly EventWord[] => table().rows();

const NO_EVENT_COLUMNS = ['lemma', 'pos', 'object'] as const;

/** The objects with which a word tells no event of its own: "met expectations", "fought the fire". */
const noEventWith = once(() => groupBy(
  readTable('no-event-words.tsv', NO_EVENT_COLUMNS, ([lemma, pos, object], where) =>
    ({ lemma, pos: oneOf(where, 'pos', pos, EVENT_POS), object: new Set(listOf(object)) })),
  (word) => word.lemma,
));

/** True where a word with this object tells no event of its own. */
export const isEveryday = (lemma: string, pos: EventPos, isObject: (oneOfLemmas: ReadonlySet<string>) => boolean): boolean =>
  noEventWith().get(lemma)?.some((word) => word.pos === pos && isObject(word.object)) ?? false;

/** What stands around a word: whether a particle follows it, and whether a lemma stands in its object or subject. */
export interface Surroundings {
  readonly particle: (particle: string) => boolean;
  readonly object: (oneOfLemmas: ReadonlySet<string>) => boolean;
  /** Whether the object itself is one of the lemmas, not only a word that goes with it; as `object` where that is not known. */
  readonly head?: (oneOfLemmas: ReadonlySet<string>) => boolean;
  readonly hasObject: boolean;
  readonly subject: (oneOfLemmas: ReadonlySet<string>) => boolean;
}

/** The senses that the surroundings allow, the most exacting first. An everyday object leaves only the senses that ask for theirs. */
export function fittingEventWords(lemma: string, pos: EventPos, around: Surroundings): EventWord[] {
  const fitting = eventWords(lemma, pos).filter((word) =>
    (word.particle === '' || around.particle(word.particle)) &&
    (word.object === null || around.object(word.object)) &&
    (!word.needsObject || around.hasObject) &&
    (word.subject === null || around.subject(word.subject)));
  const none = noEventWith().get(lemma)?.filter((word) => word.pos === pos) ?? [];
  if (none.length === 0) return headFirst(fitting, around);
  // "raise the question of debt" raises a question: what the object itself is counts for more than what goes with it.
  if (around.head && none.some((word) => around.head?.(word.object))) return fitting.filter((word) => word.object !== null && around.head?.(word.object));
  const everyday = fitting.some((word) => word.object === null) && none.some((word) => around.object(word.object));
  return headFirst(everyday ? fitting.filter((word) => word.object !== null) : fitting, around);
}

/** "blocked the road to the station" blocks a road: a sense that asks for the object itself comes before one that asks for a word that goes with it. */
function headFirst(fitting: EventWord[], { head }: Surroundings): EventWord[] {
  const [first] = fitting;
  if (!head || !first?.object || first.particle !== '' || head(first.object)) return fitting;
  const better = fitting.find(({ object, type }) => object !== null && type !== first.type && head(object));
  return better ? [better, ...fitting.filter((word) => word !== better)] : fitting;
}
