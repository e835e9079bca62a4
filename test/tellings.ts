import type { EventFinding, PlaceRole } from '../src/extract/findings.js';
import type { Happening, Telling } from '../src/resolve/telling.js';
import type { World } from '../src/resolve/world.js';

/** People and places by name; those in lower case are known by a common noun alone. */
export interface Told extends Partial<Omit<EventFinding, 'actors' | 'targets' | 'places' | 'time' | 'duration'>> {
  readonly actors?: readonly string[];
  readonly targets?: readonly string[];
  readonly at?: readonly string[];
  readonly to?: readonly string[];
  readonly from?: readonly string[];
  /** ISO day of the event as the text gives it. */
  readonly on?: string;
  readonly lasts?: string;
  /** Place of its post in the order of publication, and that post's day. */
  readonly rank?: number;
  readonly day?: string;
  /** Who tells it; the source unless given. */
  readonly by?: string;
}

/** A world in which each name is somebody else's; `within` pairs a place with the one it lies in. */
export function worldOfNames(within: readonly (readonly [string, string])[] = []): { readonly world: World; telling(told: Told): Telling } {
  const names: string[] = [];
  const idOf = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.push(name) - 1);
  const nounOf = (name: string): string => name.split(' ').at(-1)?.replace(/s$/u, '') ?? '';
  const isNamed = (id: number): boolean => /^\p{Lu}/u.test(names[id]);
  const isWithin: World['isWithin'] = (a, b) => a === b || within.some(([part, whole]) => names[a] === part && names[b] === whole);
  const isSamePlace: World['isSamePlace'] = (a, b) => isWithin(a, b) || isWithin(b, a);
  const world: World = {
    isNamed,
    isPerson: isNamed,
    isKindred: (a, b) => a === b || (!isNamed(a) && !isNamed(b) && nounOf(names[a]) === nounOf(names[b])),
    isSamePlace,
    isWithin,
    mayBeSamePlace: (a, b) => isSamePlace(a, b) || [a, b].some((place) => names[place].endsWith(' Hall')),
  };
  const telling = ({ actors = [], targets = [], at = [], to = [], from = [], on, lasts, rank = 0, day = '2024-03-01', by, ...rest }: Told): Telling => {
    const places = ([['at', at], ['to', to], ['from', from]] as const).flatMap(([role, all]) => all.map((name) => ({ cluster: idOf(name), role: role as PlaceRole })));
    const range = { start: 0, end: 1 };
    return {
      post: rank,
      rank,
      day,
      actors: actors.map(idOf),
      targets: targets.map(idOf),
      places,
      speaker: by === undefined ? -1 : idOf(by),
      statement: by === undefined ? null : `statement of ${by}`,
      finding: {
        type: 'CONSULT', phase: 'done', lemma: 'meet', nominal: false, words: [], objects: [], modifiers: [], definite: false, confidence: 0.9, range, trigger: range,
        actors: [], targets: [], places: [], statement: null,
        time: on === undefined ? null : { range, earliest: on, latest: on },
        duration: lasts === undefined ? null : { value: lasts, range },
        ...rest,
      },
    };
  };
  return { world, telling };
}

/** Each telling a happening of its own. */
export const apart = (...tellings: readonly Telling[]): Happening[] => tellings.map((telling) => ({ tellings: [telling] }));
