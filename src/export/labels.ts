import type { EntityKind } from '../record/entity.js';
import type { ConflictKind, Event, OutcomeStatus, Phase } from '../record/event.js';
import type { Addressed, Mode } from '../record/statement.js';

// The words of the drawings for what the record says in codes. Signs and colours stand beside these words, never in their place.

export const PHASE_LABELS: Record<Phase, string> = {
  planned: 'planned', ongoing: 'ongoing', done: 'done', 'called-off': 'called off', denied: 'denied',
};

export const OUTCOME_LABELS: Record<OutcomeStatus, string> = {
  confirmed: 'came true', changed: 'changed', 'called-off': 'called off', overdue: 'overdue', open: 'still open',
};

export const ADDRESSED_LABELS: Record<Addressed, string> = {
  yes: 'answered', partly: 'answered in part', no: 'not answered', unknown: 'nothing shows whether this answers it',
};

export const MODE_LABELS: Record<Mode, string> = { direct: 'direct', indirect: 'indirect', mixed: 'direct and indirect' };

/** Neutral: which side holds is not ours to say. */
export const CONFLICT_LABELS: Record<ConflictKind, string> = {
  number: 'Two numbers', phase: 'Two accounts of how far it is', denial: 'Told and denied', date: 'Two dates',
};

export const KIND_LABELS: Record<EntityKind, string> = { person: 'People', organisation: 'Organisations', place: 'Places', group: 'Groups' };

/** "travel, visit": the type, and the mode where it is known. */
export function typeLabel({ type, mode }: Event): string {
  return [type.toLowerCase(), mode].filter(Boolean).join(', ');
}

/** "3 events", "1 event" */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** "3rd", "11th" */
export function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
}
