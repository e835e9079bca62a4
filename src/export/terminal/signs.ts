import type { OutcomeStatus, Phase } from '../../record/event.js';
import type { Ink } from './ink.js';

/** A sign and its colour; the word that says the same always stands beside it. */
export interface Sign {
  readonly sign: string;
  readonly ink: Ink;
}

export const PHASE_SIGNS: Record<Phase, Sign> = {
  done: { sign: '✔', ink: 'done' },
  ongoing: { sign: '▶', ink: 'ongoing' },
  planned: { sign: '○', ink: 'planned' },
  'called-off': { sign: '✖', ink: 'called-off' },
  denied: { sign: '¬', ink: 'denied' },
};

export const OUTCOME_SIGNS: Record<OutcomeStatus, Sign> = {
  confirmed: { sign: '✔', ink: 'done' },
  changed: { sign: '~', ink: 'warn' },
  'called-off': { sign: '✖', ink: 'called-off' },
  overdue: { sign: '!', ink: 'warn' },
  open: { sign: '○', ink: 'planned' },
};
