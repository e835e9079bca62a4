import type { PlaceRole } from '../extract/findings.js';
import type { Happening } from './telling.js';
import type { World } from './world.js';

export interface StopFound {
  /** The place's cluster. */
  readonly place: number;
  readonly happening: number;
}

/** Where each person was, is and will be, along the line of happenings. */
export function itinerariesOf(happenings: readonly Happening[], line: readonly number[], world: World): Map<number, StopFound[]> {
  const out = new Map<number, StopFound[]>();
  for (const i of line) {
    const { tellings } = happenings[i];
    const { type, phase } = tellings[0].finding;
    if (phase === 'denied' || phase === 'called-off' || (type !== 'TRAVEL' && type !== 'CONSULT')) continue;
    const placesOf = (wanted: PlaceRole): number[] => tellings.flatMap(({ places }) => places.filter(({ role }) => role === wanted).map(({ cluster }) => cluster));
    const places = type === 'TRAVEL' ? [...placesOf('from'), ...placesOf('at'), ...placesOf('to')] : placesOf('at');
    for (const who of new Set(tellings.flatMap(({ actors }) => actors).filter(world.isPerson))) {
      const stops = out.get(who) ?? [];
      for (const place of places) if (stops.at(-1)?.place !== place) stops.push({ place, happening: i });
      if (stops.length > 0) out.set(who, stops);
    }
  }
  return out;
}
