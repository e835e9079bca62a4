import type { Ref } from './entity.js';
import type { Span } from './span.js';

/** PLOVER's sixteen types, then ours. */
export const EVENT_TYPES = [
  'AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'RETREAT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN',
  'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT',
  'TRAVEL', 'APPOINT', 'VOTE', 'LEGISLATE', 'ECONOMY', 'DISASTER',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const PHASES = ['planned', 'ongoing', 'done', 'called-off', 'denied'] as const;
export type Phase = (typeof PHASES)[number];

export const OUTCOMES = ['confirmed', 'changed', 'called-off', 'overdue', 'open'] as const;
export type OutcomeStatus = (typeof OUTCOMES)[number];

/** On whose word an event stands: a statement's speaker, or the source's own. */
export type WordOf = { readonly statement: string } | { readonly source: string };

/** When an event happens, as the earliest and latest it can be: ISO 8601, cut to what is known. */
export interface EventTime {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly text?: Span;
}

/** Something that is told to happen. */
export interface Event {
  readonly id: string;
  readonly type: EventType;
  readonly mode?: string;
  readonly context?: string;
  readonly phase: Phase;
  readonly actors: readonly Ref[];
  readonly targets: readonly Ref[];
  readonly places: readonly Ref[];
  readonly time: EventTime | null;
  /** ISO 8601 duration. */
  readonly duration: string | null;
  readonly wordOf: readonly WordOf[];
  /** One a telling: the clause that tells it. */
  readonly spans: readonly Span[];
  /** The word that tells it, one for each of `spans`. */
  readonly triggers: readonly Span[];
  /** Of a planned event: what became of it, with the events that show it. */
  readonly outcome?: { readonly status: OutcomeStatus; readonly by: readonly string[] };
  readonly confidence: number;
}

/** `before` happened, or will happen, before `after`. */
export interface OrderPair {
  readonly before: string;
  readonly after: string;
  /** Why: "phase: ...", "wording: then", "time", "posting order". */
  readonly basis: string;
}

export interface Stop {
  readonly place: Ref;
  readonly phase: Phase;
  readonly time?: EventTime;
  readonly event: string;
}

/** Where somebody was, is and will be, stop by stop. */
export interface Itinerary {
  readonly who: Ref;
  readonly stops: readonly Stop[];
}

export const CONFLICT_KINDS = ['number', 'phase', 'denial', 'date'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** Two or more spans that cannot all hold. */
export interface Conflict {
  readonly id: string;
  readonly kind: ConflictKind;
  readonly spans: readonly Span[];
  readonly entities: readonly string[];
}
