import type { OutcomeStatus, Phase } from '../../record/event.js';
import type { Addressed } from '../../record/statement.js';
import type { Ink } from './ink.js';

/** A sign, and the words that say the same to whom the sign or the colour is lost. */
export interface Sign {
  readonly sign: string;
  readonly words: string;
  readonly ink: Ink;
}

export const PHASE_SIGNS: Record<Phase, Sign> = {
  done: { sign: '✔', words: 'done', ink: 'done' },
  ongoing: { sign: '▶', words: 'ongoing', ink: 'ongoing' },
  planned: { sign: '○', words: 'planned', ink: 'planned' },
  'called-off': { sign: '✖', words: 'called off', ink: 'called-off' },
  denied: { sign: '¬', words: 'denied', ink: 'denied' },
};

export const OUTCOME_SIGNS: Record<OutcomeStatus, Sign> = {
  confirmed: { sign: '✔', words: 'came true', ink: 'done' },
  changed: { sign: '~', words: 'changed', ink: 'warn' },
  'called-off': { sign: '✖', words: 'called off', ink: 'called-off' },
  overdue: { sign: '!', words: 'overdue', ink: 'warn' },
  open: { sign: '○', words: 'still open', ink: 'planned' },
};

export const ADDRESSED_WORDS: Record<Addressed, string> = {
  yes: 'answered',
  partly: 'answered in part',
  no: 'not answered',
  unknown: 'nothing shows whether this answers it',
};
