import { holds, kilometres, type PlaceSense, placeSenses } from '../facts/place-senses.js';
import { countryOfDemonym } from '../facts/places.js';

/** A place's name in a text: characters, end exclusive. */
export interface PlaceName {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a text says of which place one of its names means. */
export interface PlaceEvidence {
  /** How much it speaks for each sense of `placeSenses`, in the units of `PlaceSense.prior`. */
  readonly senses: readonly number[];
  /** The text says that it lies in this place, where no place of that name is known: "Petrelik, Osijek". */
  readonly within: PlaceSense | null;
}

/**
 * The kinds of evidence are those that toponym resolution has found to tell most: a container named beside ("Pandi, Bulacan"), a country or
 * region named or implied in the text, other places near by (Leidner 2007, Toponym Resolution in Text, ch. 4-5: spatial minimality, and
 * the largest population for a default), siblings in a list (Lieberman and Samet 2012, Adaptive Context Features), and the word for
 * what kind of place it is. Weights by measure on half of GeoVirus, which moves by less than a point in a hundred when one is halved.
 */
const WEIGHTS = {
  /** "Paisley, Scotland", "Scotland's Paisley": what stands beside it holds this place, or is held by it. */
  beside: 6,
  besideHolding: 3,
  /** "Virginia, Washington, West Virginia and Wyoming": in a list a neighbour may hold it, but need not. */
  besideInList: 3,
  /** "Arizona, Georgia and Idaho": the neighbour in a list is of the same kind and in the same country. */
  listed: 1.5,
  /** Elsewhere in the text: its region, its country, a place near by, another place of the same country, of the same kind ("Kansas" for "New York") or not. */
  region: 2.5,
  country: 2,
  near: 2,
  peer: 2,
  sibling: 1,
  /** "Dutch": its country is told by an adjective. */
  demonym: 1.5,
  /** "Washington state", "the town of Austin". */
  kind: 3,
} as const;
/** What is told outside of the sentence counts for less; and however often a relation is told, for so many times at most. */
const AFAR = 0.6;
const MOST = 1.5;
/** Kilometres. */
const NEAR = 150;
/** So many names before and after one are looked at, and so many of the likeliest senses of each. */
const WINDOW = 24;
const SENSES = 3;
/** A place that is told to lie elsewhere than any of its name is unknown, unless the name is so well known (`PlaceSense.prior`). */
const WELL_KNOWN = 6;

const LAND_AFTER = /^(?:['’]s)?[ -](?:state|province|region|prefecture|governorate|county|department|territory|oblast|krai|governor|gov\.|senator|legislature|attorney general)(?![\p{L}])/iu;
const TOWN_AFTER = /^[ -](?:city|town|village|suburb|municipality|township|neighbou?rhood)\b/u;
const LAND_BEFORE = /\b(?:state|province|region|prefecture|governorate|county|department|territory|district|governor)s? of (?:the )?$/u;
const TOWN_BEFORE = /\b(?:city|town|village|suburb|municipality|resort|township|neighbou?rhood|hamlet)s? of (?:the )?$/u;
/** What may stand between a place and what holds it. */
const WITHIN = /^(?:,? (?:(?:located|situated|based) )?(?:in|of) (?:the )?(?:[\p{Ll}-]+ ){0,3}(?:of )?|, (?:the )?(?:[\p{Ll}-]+ ){0,2}| \(| (?:area|part|section|suburb|quarter|district|region|neighbou?rhood) of (?:the )?)$/u;
/** What may stand between a place and one within it: "Scotland's Paisley", "the Bulacan town of Pandi". */
const HOLDING = /^(?:['’]s (?:[\p{Ll}-]+ ){0,3}(?:of )?| (?:[\p{Ll}-]+ ){0,2}(?:city|town|village|resort|port|county|province|state|island) of )$/u;
const LIST = /^(?:, (?:and |or )?| and | or |; )$/u;
const SENTENCE_END = /[.!?]["”]?\s+(?=\p{Lu})|\n/gu;

const RELATIONS = ['region', 'country', 'near', 'peer', 'sibling'] as const;
type Relation = (typeof RELATIONS)[number];

function relationOf(sense: PlaceSense, other: PlaceSense): Relation | null {
  if (holds(other, sense)) return other.kind === 'country' ? 'country' : 'region';
  if (holds(sense, other)) return 'sibling';
  // Most pairs lie so far apart to the north or south that nothing need be computed.
  if (Math.abs(sense.lat - other.lat) <= NEAR / 111 && sense.kind !== 'country' && other.kind !== 'country' && kilometres(sense, other) <= NEAR) return 'near';
  if (sense.country === '' || sense.country !== other.country) return null;
  return sense.kind === 'region' && other.kind === 'region' ? 'peer' : 'sibling';
}

/** One sense of another name with its share among that name's senses. */
interface Belief {
  readonly sense: PlaceSense;
  readonly share: number;
}

function beliefsOf(senses: readonly PlaceSense[], evidence: readonly number[] | null): Belief[] {
  const scores = senses.map(({ prior }, s) => prior + (evidence?.[s] ?? 0));
  const most = Math.max(...scores);
  const weights = scores.map((score) => 10 ** (score - most));
  const sum = weights.reduce((a, b) => a + b, 0);
  return senses.map((sense, s) => ({ sense, share: weights[s] / sum })).sort((a, b) => b.share - a.share).slice(0, SENSES);
}

/** What a text says of which places its names mean; row by row as `names`, which are in the text's order. */
export function placeEvidence(text: string, names: readonly PlaceName[]): PlaceEvidence[] {
  const senses = names.map((name) => placeSenses(name.text));
  const sentenceAt = sentencesOf(text);
  const sentences = names.map(({ start }) => sentenceAt(start));
  const demonyms = demonymsOf(text).map(({ start, country }) => ({ country, sentence: sentenceAt(start) }));
  const around = names.map((_, n) => othersOf(names, sentences, n));
  const gaps = names.map(({ end }, n) => text.slice(end, names[n + 1]?.start ?? end));
  let beliefs = senses.map((some) => beliefsOf(some, null));
  let evidence: number[][] = [];
  // Twice, so that what the first look settles helps the second.
  for (let round = 0; round < 2; round++) {
    evidence = names.map((name, n) => senses[n].map((sense) =>
      kindEvidence(text, name, sense) + besideEvidence(sense, senses, beliefs, gaps, n) + aroundEvidence(sense, sentences[n], around[n], beliefs, demonyms)));
    beliefs = senses.map((some, n) => beliefsOf(some, evidence[n]));
  }
  return names.map((_, n) => ({ senses: evidence[n], within: containerOf(n, senses, beliefs, gaps) }));
}

/** The other spellings about a name, each once, with how much they count. */
function othersOf(names: readonly PlaceName[], sentences: readonly number[], n: number): { readonly at: number; readonly weight: number }[] {
  const told = new Map<string, { at: number; weight: number }>();
  for (let m = Math.max(0, n - WINDOW); m <= n + WINDOW && m < names.length; m++) {
    if (names[m].text === names[n].text) continue;
    const weight = sentences[m] === sentences[n] ? 1 : AFAR;
    if (weight > (told.get(names[m].text)?.weight ?? 0)) told.set(names[m].text, { at: m, weight });
  }
  return [...told.values()];
}

function aroundEvidence(sense: PlaceSense, sentence: number, around: readonly { at: number; weight: number }[], beliefs: readonly (readonly Belief[])[], demonyms: readonly Demonym[]): number {
  const sums: Record<Relation, number> = { region: 0, country: 0, near: 0, peer: 0, sibling: 0 };
  for (const { at, weight } of around) {
    for (const { sense: other, share } of beliefs[at]) {
      const how = relationOf(sense, other);
      if (how !== null) sums[how] += share * weight;
    }
  }
  for (const demonym of demonyms) {
    if (demonym.country === sense.country) sums.country += (WEIGHTS.demonym / WEIGHTS.country) * (demonym.sentence === sentence ? 1 : AFAR);
  }
  return RELATIONS.reduce((all, how) => all + WEIGHTS[how] * Math.min(MOST, sums[how]), 0);
}

function besideEvidence(sense: PlaceSense, senses: readonly (readonly PlaceSense[])[], beliefs: readonly (readonly Belief[])[], gaps: readonly string[], n: number): number {
  let sum = 0;
  for (const [m, gap, after] of [[n - 1, gaps[n - 1], false], [n + 1, gaps[n], true]] as const) {
    if (m < 0 || m >= senses.length || gap.length > 60) continue;
    // What stands beside tells by the fact that it fits at all, however unlikely that sense of it is otherwise.
    if ((after ? WITHIN : HOLDING).test(gap) && senses[m].some((other) => holds(other, sense))) sum += after && inList(gaps, n) ? WEIGHTS.besideInList : WEIGHTS.beside;
    if ((after ? HOLDING : WITHIN).test(gap) && senses[m].some((other) => holds(sense, other))) sum += WEIGHTS.besideHolding;
    if (LIST.test(gap)) for (const { sense: other, share } of beliefs[m]) if (other.kind === sense.kind && (sense.kind === 'country' || other.country === sense.country)) sum += WEIGHTS.listed * share;
  }
  return sum;
}

function kindEvidence(text: string, { start, end }: PlaceName, { kind }: PlaceSense): number {
  const after = text.slice(end, end + 24);
  const before = text.slice(Math.max(0, start - 28), start);
  if (kind === 'region' || kind === 'district') return WEIGHTS.kind * Number(LAND_AFTER.test(after) || LAND_BEFORE.test(before));
  return kind === 'city' ? WEIGHTS.kind * Number(TOWN_AFTER.test(after) || TOWN_BEFORE.test(before)) : 0;
}

/** The place that the next name tells to hold this one, where none of this name's places lies there. */
function containerOf(n: number, senses: readonly (readonly PlaceSense[])[], beliefs: readonly (readonly Belief[])[], gaps: readonly string[]): PlaceSense | null {
  const whole = beliefs[n + 1]?.[0]?.sense;
  const gap = gaps[n];
  if (whole === undefined || whole.country === '' || gap.length > 60 || !WITHIN.test(gap)) return null;
  // "Orsk, Perm, Omsk": a list of towns, none in the next.
  if (isTown(whole) && inList(gaps, n)) return null;
  const lies = senses[n].some((sense) => sense.prior >= WELL_KNOWN || holds(whole, sense) || (whole.country === sense.country && (whole.region === '' || kilometres(whole, sense) <= NEAR)));
  return lies ? null : whole;
}

/** A comma parts it from the next name, and another from one before or after these two. */
const inList = (gaps: readonly string[], n: number): boolean => gaps[n] === ', ' && (LIST.test(gaps[n - 1] ?? '') || LIST.test(gaps[n + 1] ?? ''));

const isTown = ({ kind }: PlaceSense): boolean => kind === 'city' || kind === 'district' || kind === 'site';

/** A country's adjective or people, and the sentence it stands in. */
interface Demonym {
  readonly country: string;
  readonly sentence: number;
}

/** The first word of each country's adjective or people in the text. */
function demonymsOf(text: string): { readonly start: number; readonly country: string }[] {
  const found = new Map<string, { start: number; country: string }>();
  for (const { 0: word, index } of text.matchAll(/\p{Lu}\p{Ll}+/gu)) {
    const country = countryOfDemonym(word)?.country;
    if (country !== undefined && !found.has(country)) found.set(country, { start: index, country });
  }
  return [...found.values()];
}

/** Tells the number of the sentence that a character stands in. */
function sentencesOf(text: string): (at: number) => number {
  const ends = Array.from(text.matchAll(SENTENCE_END), ({ index }) => index);
  return (at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle] < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
