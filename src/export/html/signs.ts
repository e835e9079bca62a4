import type { OutcomeStatus, Phase } from '../../record/event.js';
import type { Addressed } from '../../record/statement.js';
import { html, type Markup, trusted } from './escape.js';

/** A shape, told apart without colour: the symbol's id and the class that colours it. Its word always stands beside it. */
export type Sign = 'planned' | 'ongoing' | 'done' | 'called-off' | 'denied' | 'changed' | 'overdue' | 'unknown';

export const PHASE_SIGNS: Record<Phase, Sign> = { planned: 'planned', ongoing: 'ongoing', done: 'done', 'called-off': 'called-off', denied: 'denied' };

export const OUTCOME_SIGNS: Record<OutcomeStatus, Sign> = { confirmed: 'done', changed: 'changed', 'called-off': 'called-off', overdue: 'overdue', open: 'planned' };

export const ADDRESSED_SIGNS: Record<Addressed, Sign> = { yes: 'done', partly: 'ongoing', no: 'denied', unknown: 'unknown' };

interface Drawing {
  readonly drawn: string;
  /** Lines that are cut out of what is drawn. */
  readonly cut?: string;
}

const RING = '<circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" stroke-width="1.75"/>';
const SHAPES: Record<Sign, Drawing> = {
  done: { drawn: '<circle cx="8" cy="8" r="6.75" fill="currentColor"/>', cut: 'M4.9 8.3l2.2 2.2 4.1-4.6' },
  ongoing: { drawn: `${RING}<path d="M8 2.25a5.75 5.75 0 0 1 0 11.5z" fill="currentColor"/>` },
  planned: { drawn: '<circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" stroke-width="1.75" stroke-dasharray="2.6 1.92"/>' },
  'called-off': { drawn: `${RING}<path d="M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6" fill="none" stroke="currentColor" stroke-width="1.75"/>` },
  denied: { drawn: '<path d="M8 1.3L14.7 8 8 14.7 1.3 8z" fill="none" stroke="currentColor" stroke-width="1.75"/><path d="M5.2 8h5.6" stroke="currentColor" stroke-width="1.75"/>' },
  changed: { drawn: `${RING}<path d="M5 6.6h6M5 9.4h6M9.6 4.6l-3.2 6.8" stroke="currentColor" stroke-width="1.3"/>` },
  overdue: { drawn: `${RING}<path d="M8 4.6V8l2.4 1.6" fill="none" stroke="currentColor" stroke-width="1.5"/>` },
  unknown: { drawn: `${RING}<path d="M6.2 6.6a1.8 1.8 0 1 1 2.5 1.7c-.5.2-.7.5-.7 1" fill="none" stroke="currentColor" stroke-width="1.4"/><circle cx="8" cy="11.2" r=".9" fill="currentColor"/>` },
};

/** The shapes as symbols, for drawings that place them themselves. */
export function signSheet(): Markup {
  const symbols = Object.entries(SHAPES).map(([id, { drawn, cut }]) =>
    `<symbol id="sign-${id}" viewBox="0 0 16 16">${drawn}${cut ? `<path d="${cut}" fill="none" class="knock" stroke-width="1.75"/>` : ''}</symbol>`);
  return trusted(`<svg class="sheet" width="0" height="0" aria-hidden="true">${symbols.join('')}</svg>`);
}

/** The shapes as masks over the colour of the text: one plain element a sign, where thousands of drawings would be slow to open. */
export function signStyle(): string {
  return Object.entries(SHAPES).map(([sign, { drawn, cut }]) => {
    const body = cut ? `<mask id="m"><path d="M0 0h16v16H0z" fill="#fff"/><path d="${cut}" fill="none" stroke="#000" stroke-width="1.75"/></mask><g mask="url(#m)">${drawn}</g>` : drawn;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${body}</svg>`;
    return `.sg.${sign}{mask-image:url("data:image/svg+xml,${svg.replaceAll('"', "'").replaceAll('#', '%23').replaceAll('<', '%3C').replaceAll('>', '%3E')}")}\n`;
  }).join('');
}

/** The shape alone, for where its word stands beside it. */
export function shape(sign: Sign): Markup {
  return html`<i class="sg ${sign}"></i>`;
}

/** Shape and word. */
export function signed(sign: Sign, label: string): Markup {
  return html`<span class="tag ${sign}">${shape(sign)}${label}</span>`;
}
