import type { Happening } from './telling.js';
import type { Cluster } from './cluster.js';

export interface StopFound {
  readonly place: number;
  readonly happening: number;
}

/** Where each person was, is and will be, along the line of happenings. */
export function itinerariesOf(happenings: readonly Happening[], line: readonly number[], clusters: readonly Cluster[], placeOf: (happening: number, mention: 'from' | 'to' | 'at') => readonly number[]): Map<number, StopFound[]> {
  const out = new Map<number, StopFound[]>();
  for (const i of line) {
    const { finding } = happenings[i].tellings[0];
    if (finding.phase === 'denied' || finding.phase === 'called-off') continue;
    const travels = finding.type === 'TRAVEL';
    const people = new Set(happenings[i].tellings.flatMap((telling) => telling.actors).filter((actor) => clusters[actor].kind === 'person'));
    const places = [...(travels ? placeOf(i, 'from') : []), ...placeOf(i, 'at'), ...(travels ? placeOf(i, 'to') : [])];
    if (!travels && finding.type !== 'CONSULT') continue;
    for (const who of people) {
      const stops = out.get(who) ?? [];
      for (const place of places) if (stops.at(-1)?.place !== place) stops.push({ place, happening: i });
      if (stops.length > 0) out.set(who, stops);
    }
  }
  return out;
}
