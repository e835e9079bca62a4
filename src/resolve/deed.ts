import type { PlaceRole } from '../extract/findings.js';
import { stem } from './stem.js';
import { type Deed, daysOf, type Telling, type Words } from './telling.js';

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
