import type { ConflictKind, OutcomeStatus, Phase } from '../../record/event.js';
import type { Addressed, Mode } from '../../record/statement.js';
import { html, type Markup, trusted } from './escape.js';

/** A shape, told apart without colour, and the word that goes with it. */
export interface Sign {
  /** Also the symbol's id and the class that colours it. */
  readonly sign: string;
  readonly label: string;
}

export const PHASE_SIGNS: Record<Phase, Sign> = {
  planned: { sign: 'planned', label: 'Planned' },
  ongoing: { sign: 'ongoing', label: 'Ongoing' },
  done: { sign: 'done', label: 'Done' },
  'called-off': { sign: 'called-off', label: 'Called off' },
  denied: { sign: 'denied', label: 'Denied' },
};

export const OUTCOME_SIGNS: Record<OutcomeStatus, Sign> = {
  confirmed: { sign: 'done', label: 'Confirmed' },
  changed: { sign: 'changed', label: 'Changed' },
  'called-off': { sign: 'called-off', label: 'Called off' },
  overdue: { sign: 'overdue', label: 'Overdue' },
  open: { sign: 'planned', label: 'Open' },
};

export const ADDRESSED_SIGNS: Record<Addressed, Sign> = {
  yes: { sign: 'done', label: 'Answered' },
  partly: { sign: 'ongoing', label: 'Partly answered' },
  no: { sign: 'denied', label: 'Not answered' },
  unknown: { sign: 'unknown', label: 'Answered or not: unknown' },
};

export const MODE_LABELS: Record<Mode, string> = { direct: 'Direct', indirect: 'Indirect', mixed: 'Direct and indirect' };

export const CONFLICT_LABELS: Record<ConflictKind, string> = {
  number: 'Another number', phase: 'Another phase', denial: 'A denial', date: 'Another date',
};

const RING = '<circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" stroke-width="1.75"/>';
const SHAPES: Record<string, string> = {
  done: '<circle cx="8" cy="8" r="6.75" fill="currentColor"/><path d="M4.9 8.3l2.2 2.2 4.1-4.6" fill="none" class="knock" stroke-width="1.75"/>',
  ongoing: `${RING}<path d="M8 2.25a5.75 5.75 0 0 1 0 11.5z" fill="currentColor"/>`,
  planned: '<circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" stroke-width="1.75" stroke-dasharray="2.6 1.92"/>',
  'called-off': `${RING}<path d="M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6" fill="none" stroke="currentColor" stroke-width="1.75"/>`,
  denied: '<path d="M8 1.3L14.7 8 8 14.7 1.3 8z" fill="none" stroke="currentColor" stroke-width="1.75"/><path d="M5.2 8h5.6" stroke="currentColor" stroke-width="1.75"/>',
  changed: `${RING}<path d="M5 6.6h6M5 9.4h6M9.6 4.6l-3.2 6.8" stroke="currentColor" stroke-width="1.3"/>`,
  overdue: `${RING}<path d="M8 4.6V8l2.4 1.6" fill="none" stroke="currentColor" stroke-width="1.5"/>`,
  unknown: `${RING}<path d="M6.2 6.6a1.8 1.8 0 1 1 2.5 1.7c-.5.2-.7.5-.7 1" fill="none" stroke="currentColor" stroke-width="1.4"/><circle cx="8" cy="11.2" r=".9" fill="currentColor"/>`,
};

/** The shapes, drawn once; every sign on the page points here. */
export function signSheet(): Markup {
  const symbols = Object.entries(SHAPES).map(([id, shape]) => `<symbol id="sign-${id}" viewBox="0 0 16 16">${shape}</symbol>`);
  return trusted(`<svg class="sheet" width="0" height="0" aria-hidden="true">${symbols.join('')}</svg>`);
}

/** The shape alone, for where its word stands beside it. */
export function shape({ sign }: Sign): Markup {
  return html`<svg class="sg ${sign}" aria-hidden="true"><use href="#sign-${sign}"/></svg>`;
}

/** Shape and word. */
export function signed(sign: Sign): Markup {
  return html`<span class="tag ${sign.sign}">${shape(sign)}${sign.label}</span>`;
}
