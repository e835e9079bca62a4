import type { PlaceRole } from '../extract/findings.js';
import { stem } from './stem.js';
import { daysOf, type Telling } from './telling.js';

/** Words with their stems, place by place. */
export interface Words {
  readonly words: readonly string[];
  readonly stems: readonly string[];
}

/** What a telling says of the deed, as it is held against others. */
export interface Deed {
  /** The word that tells it, and those that name it beside. */
  readonly told: Words;
  readonly objects: Words;
  /** The words that set it apart from its like, in one text; empty where none does. */
  readonly setApart: string;
  /** A part of the talks, not the talks: an expanded session, a one-on-one. */
  readonly isPart: boolean;
  /** Actors, then targets. */
  readonly parties: readonly number[];
  /** Places where it leads or happens, where it begins, both, and all. */
  readonly goals: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly anywhere: readonly number[];
  /** Told by a word for leaving or for arriving; `leaves` where it does not tell where to. */
  readonly departs: boolean;
  readonly arrives: boolean;
  readonly leaves: boolean;
  readonly days: ReturnType<typeof daysOf>;
  /** The days that the text gives it, counted from 1970; infinite on a side that is open. */
  readonly earliest: number;
  readonly latest: number;
}

const APART = new Set(['one-on-one', 'expanded', 'bilateral', 'trilateral', 'first', 'second', 'third', 'fourth', 'fifth', 'final', 'phone', 'new', 'another', 'next', 'previous', 'earlier']);
const LEAVING = new Set(['leave', 'depart', 'departure', 'exit', 'flee', 'quit', 'vacate']);
const ARRIVING = new Set(['arrive', 'arrival', 'land', 'landing', 'reach', 'enter']);

const dayNumber = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000;
const withStems = (words: readonly string[]): Words => ({ words, stems: words.map(stem) });

function made(telling: Telling): Deed {
  const { finding, actors, targets, places } = telling;
  const { lemma, time } = finding;
  const apart = finding.modifiers.filter((word) => APART.has(word));
  const placesOf = (...roles: readonly PlaceRole[]): number[] => places.filter(({ role }) => roles.includes(role)).map(({ cluster }) => cluster);
  const departs = LEAVING.has(lemma);
  return {
    told: withStems([lemma, ...finding.words]),
    objects: withStems(finding.objects),
    setApart: apart.join(),
    isPart: apart.includes('expanded') || apart.includes('one-on-one'),
    parties: [...actors, ...targets],
    goals: placesOf('to', 'at'),
    starts: placesOf('from'),
    ends: placesOf('to', 'at', 'from'),
    anywhere: places.map(({ cluster }) => cluster),
    departs,
    arrives: ARRIVING.has(lemma),
    leaves: departs && !places.some(({ role }) => role === 'to'),
    days: daysOf(telling),
    earliest: time?.earliest ? dayNumber(time.earliest) : Number.NEGATIVE_INFINITY,
    latest: time?.latest ? dayNumber(time.latest) : Number.POSITIVE_INFINITY,
  };
}

/** What a telling says of the deed, worked out once: one telling is held against hundreds. */
export function deedOf(telling: Telling): Deed {
  telling.deed ??= made(telling);
  return telling.deed;
}
