import type { Attribution } from './attribution.js';
import type { Entity, Mention } from './entity.js';
import type { Conflict, Event, Itinerary, OrderPair } from './event.js';
import type { Post, Source } from './post.js';
import type { Exchange, Statement } from './statement.js';

/** What could not be read, or what was done to read it: where, what, and what to do. */
export interface Notice {
  /** A file and line, or a post's id. */
  readonly where: string;
  readonly what: string;
}

/** Which Readout and which language core read this. */
export interface ReadBy {
  readonly version: string;
  /** The core's name and the hash of its weights. */
  readonly core: string;
}

/** The record: every line of it points back to characters of a post. */
export interface ReadoutRecord {
  readonly readout: 1;
  readonly readBy: ReadBy;
  readonly sources: readonly Source[];
  readonly posts: readonly Post[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement[];
  /** Attribution in the wide sense, of which the statements are the speech; where it was asked for. */
  readonly attributions?: readonly Attribution[];
  readonly exchanges: readonly Exchange[];
  readonly events: readonly Event[];
  readonly order: readonly OrderPair[];
  readonly itineraries: readonly Itinerary[];
  readonly conflicts: readonly Conflict[];
  readonly notices: readonly Notice[];
}
