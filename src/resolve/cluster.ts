import type { PlaceSense } from '../facts/place-senses.js';
import type { EntityKind } from '../record/entity.js';

/** An entity in the making. */
export interface Cluster {
  kind: EntityKind;
  readonly names: Map<string, number>;
  /** Its names with the titles they came with: "President Putin". */
  readonly titled: Set<string>;
  /** Compared form of its fullest name. */
  key: string;
  /** Roles it is told to hold: "foreign minister". */
  readonly offices: Set<string>;
  gender?: 'm' | 'f';
  /** How often "he" and "she" have meant it so far, as far as could be told. */
  called?: { m: number; f: number };
  /** Of a group told by naming its members: their clusters. */
  readonly members?: readonly number[];
  /** Of a person, the country that a title tells: "Bolivian President". */
  country?: string;
  /** Of a person, the bodies and places whose offices he is told to hold. */
  serves?: Set<number>;
  lat?: number;
  lon?: number;
  /** Of a place, which one its name means. */
  place?: PlaceSense;
  /** Named by a role alone. */
  readonly nominal: boolean;
}

/** Which cluster each mention belongs to: `of[post][mention]`, -1 where nothing could be told. */
export interface Identity {
  readonly clusters: readonly Cluster[];
  readonly of: readonly Int32Array[];
  /** Likewise of each group of each post. */
  readonly groups: readonly Int32Array[];
}
