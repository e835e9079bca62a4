import type { OutcomeStatus } from '../record/event.js';
import { LaterTellings } from './later-tellings.js';
import type { Happening } from './telling.js';

export interface OutcomeFound {
  readonly status: OutcomeStatus;
  readonly by: readonly number[];
}

const phaseOf = (happening: Happening): string => happening.tellings[0].finding.phase;

/** What became of each planned happening, by its place; `lastDay` is the day of the last post (ISO date). */
export function outcomesOf(happenings: readonly Happening[], lastDay: string | null): Map<number, OutcomeFound> {
  const out = new Map<number, OutcomeFound>();
  const tellings = new LaterTellings(happenings);
  happenings.forEach((plan, i) => {
    if (phaseOf(plan) !== 'planned') return;
    const later = tellings.after(i).map((j) => ({ other: happenings[j], j }));
    const by = (...phases: readonly string[]): number[] => later.filter(({ other }) => phases.includes(phaseOf(other))).map(({ j }) => j);
    const off = by('called-off', 'denied');
    const made = by('done', 'ongoing');
    const moved = later.filter(({ other }) => phaseOf(other) === 'planned' && other.tellings.some((telling) => telling.finding.moved || telling.finding.time?.earliest !== plan.tellings[0].finding.time?.earliest)).map(({ j }) => j);
    const due = plan.tellings.map((telling) => telling.finding.time?.latest.slice(0, 10)).find((day) => day !== undefined);
    if (off.length > 0 && made.length === 0) out.set(i, { status: 'called-off', by: off });
    else if (made.length > 0) out.set(i, { status: 'confirmed', by: made });
    else if (moved.length > 0) out.set(i, { status: 'changed', by: moved });
    else if (due !== undefined && lastDay !== null && due < lastDay) out.set(i, { status: 'overdue', by: [] });
    else out.set(i, { status: 'open', by: [] });
  });
  return out;
}
