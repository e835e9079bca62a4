import type { OutcomeStatus } from '../record/event.js';
import { carriesOut } from './fulfilled.js';
import { LaterTellings } from './later-tellings.js';
import { alike, isAnaphor } from './same-event.js';
import { daysOf, type Happening, type Telling } from './telling.js';
import type { World } from './world.js';

export interface OutcomeFound {
  readonly status: OutcomeStatus;
  readonly by: readonly number[];
}

const DAY_MS = 86_400_000;

const phaseOf = (happening: Happening): string => happening.tellings[0].finding.phase;
const isSettled = (phase: string): boolean => phase === 'done' || phase === 'ongoing';
const dueOf = ({ tellings }: Happening): string | undefined => tellings.find(({ finding }) => finding.time !== null)?.finding.time?.latest?.slice(0, 10);

/** `later` tells of what was planned: as made, moved, or not to be. */
function takesUp(plan: Telling, later: Telling, world: World): boolean {
  // Of a plan that names nobody only what names nobody either tells the outcome.
  if ((isAnaphor(plan) && !isAnaphor(later)) || !(alike(plan, later, world) || carriesOut(plan, later, world))) return false;
  // What happened before the day it was planned for is something else, but for an arrival on the eve.
  const [made, due] = [daysOf(later), plan.finding.time];
  return !(isSettled(later.finding.phase) && due?.earliest && made && Date.parse(due.earliest.slice(0, 10)) - Date.parse(made.last) > DAY_MS);
}

/** A plan told anew for another day. */
function isMoved(plan: Happening, other: Happening): boolean {
  if (phaseOf(other) !== 'planned') return false;
  if (other.tellings.some(({ finding }) => finding.moved)) return true;
  const [due, anew] = [dueOf(plan), dueOf(other)];
  return due !== undefined && anew !== undefined && due !== anew;
}

/** Made, but on a later day than it was planned for. */
function isLate(plan: Happening, other: Happening): boolean {
  const due = dueOf(plan);
  return due !== undefined && other.tellings.every((telling) => (daysOf(telling)?.first ?? '') > due);
}

/** For each happening that is only pointed back at ("the meeting has been cancelled"), the last plan of its kind before it. */
function pointedAt(happenings: readonly Happening[]): Map<number, number> {
  const inOrder = happenings.map((happening, i) => ({ i, telling: happening.tellings[0], points: happening.tellings.every(isAnaphor) })).sort((a, b) => a.telling.rank - b.telling.rank || a.telling.finding.trigger.start - b.telling.finding.trigger.start);
  const lastPlan = new Map<string, number>();
  const out = new Map<number, number>();
  for (const { i, telling, points } of inOrder) {
    const { type, phase } = telling.finding;
    const plan = lastPlan.get(type);
    if (points && plan !== undefined) out.set(i, plan);
    if (phase === 'planned') lastPlan.set(type, i);
  }
  return out;
}

/**
 * What became of each planned happening, by its place among `happenings`; `lastDay` is the day of the last post (ISO date).
 * Called off beats nothing but what was made after it; a plan that was moved, or made on a later day, is changed, made or not.
 */
export function outcomesOf(happenings: readonly Happening[], lastDay: string | null, world: World): Map<number, OutcomeFound> {
  const out = new Map<number, OutcomeFound>();
  const tellings = new LaterTellings(happenings);
  const pointers = pointedAt(happenings);
  happenings.forEach((plan, i) => {
    if (phaseOf(plan) !== 'planned') return;
    // Where some tellings of a happening say who, those alone tell whether it is this plan's.
    const later = tellings.after(i, (a, b, j) => {
      const pointer = pointers.get(j);
      if (pointer !== undefined ? pointer !== i : isAnaphor(b) && !happenings[j].tellings.every(isAnaphor)) return false;
      return takesUp(a, b, world);
    });
    const among = (...phases: readonly string[]): number[] => later.filter((j) => phases.includes(phaseOf(happenings[j])));
    const off = among('called-off', 'denied');
    const made = among('done', 'ongoing');
    const moved = later.filter((j) => isMoved(plan, happenings[j]));
    const due = dueOf(plan);
    if (made.length > 0 && (off.length > 0 || moved.length > 0 || made.every((j) => isLate(plan, happenings[j])))) out.set(i, { status: 'changed', by: [...off, ...moved, ...made] });
    else if (made.length > 0) out.set(i, { status: 'confirmed', by: made });
    else if (off.length > 0) out.set(i, { status: 'called-off', by: off });
    else if (moved.length > 0) out.set(i, { status: 'changed', by: moved });
    else if (due !== undefined && lastDay !== null && due < lastDay) out.set(i, { status: 'overdue', by: [] });
    else out.set(i, { status: 'open', by: [] });
  });
  return out;
}
