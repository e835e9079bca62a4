import type { Span } from './span.js';

export const ENTITY_KINDS = ['person', 'organisation', 'place', 'group'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** A person, organisation, place or group that mentions resolve to. */
export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly wikidata?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly lat?: number;
  readonly lon?: number;
}

export const MENTION_FORMS = ['name', 'role', 'pronoun', 'adverb'] as const;
export type MentionForm = (typeof MENTION_FORMS)[number];

export const PLACE_USES = ['government', 'team'] as const;
export type PlaceUse = (typeof PLACE_USES)[number];

/** A span that names an entity. */
export interface Mention {
  readonly entity: string;
  readonly span: Span;
  readonly form: MentionForm;
  /** A place's name that stands here for those who act for it: "Moscow said", not "in Moscow". */
  readonly use?: PlaceUse;
}

/** An entity and the span that names it here; no span where it was inferred. */
export interface Ref {
  readonly entity: string;
  readonly span: Span | null;
}
