import type { EventType } from '../record/event.js';
import type { Telling } from './telling.js';
import type { World } from './world.js';

/** Types of events, besides its own, by which a plan of a type may be told as carried out. */
export const CARRIED_OUT_BY: Partial<Record<EventType, readonly EventType[]>> = {
  TRAVEL: ['CONSULT', 'AGREE', 'COOPERATE', 'SUPPORT', 'REQUEST', 'ACCUSE', 'REJECT'],
  VOTE: ['LEGISLATE', 'REJECT'],
};

/** "will vote on the bill", "passed the bill": the thing that both are about, which nobody is. */
function sameMatter({ finding: plan }: Telling, { finding: later }: Telling): boolean {
  const matters = plan.wording?.parties.filter((party) => !plan.wording?.actors.includes(party)) ?? [];
  return matters.some((matter) => later.objects.includes(matter) || later.wording?.patients.includes(matter));
}

/**
 * True where an event of another type shows that what was planned was done: whoever does something in a place has come there, and what is
 * passed or thrown out has been voted on.
 */
export function carriesOut(plan: Telling, later: Telling, world: World): boolean {
  if (!CARRIED_OUT_BY[plan.finding.type]?.includes(later.finding.type) || later.finding.phase !== 'done') return false;
  const who = plan.actors.filter((actor) => world.isNamed(actor) && later.actors.includes(actor));
  if (who.length === 0) return false;
  if (plan.finding.type === 'VOTE') return sameMatter(plan, later);
  const goals = plan.places.filter(({ role }) => role === 'to' || role === 'at');
  return who.some(world.isPerson) && later.places.some((there) => there.role === 'at' && goals.some((goal) => world.isWithin(there.cluster, goal.cluster)));
}
