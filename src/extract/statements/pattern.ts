import type { DecodedAttribution } from '../attributions/decode.js';
import type { ExchangeFinding, StatementFinding } from '../findings.js';
import type { Content } from './content.js';
import type { Cue } from './cue.js';
import type { Reading } from './reading.js';
import type { Source } from './source.js';

/** A cue with the source and the content that were decided for it. */
export interface Attribution {
  readonly cue: Cue;
  readonly source: Source;
  readonly content: Content | null;
}

/** One way of telling who said what. The first pattern in the list to take a cue keeps it. */
export interface Pattern {
  readonly name: string;
  /** `attributions` are the rules' own, `decoded` the language core's. */
  find(reading: Reading, attributions: readonly Attribution[], decoded: readonly DecodedAttribution[]): Found;
}

export interface Found {
  readonly statements: readonly Omit<StatementFinding, 'rule'>[];
  /** Statements of this pattern name their exchange by its place here. */
  readonly exchanges?: readonly ExchangeFinding[];
}
