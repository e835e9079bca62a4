import type { Doc } from '../../parse/doc.js';
import type { AttributionFinding, MentionFinding, StatementFinding } from '../findings.js';
import { charactersOf, type DecodedAttribution } from './decode.js';
import { kindOf } from './kind.js';

/**
 * Every attribution of a post in the wide sense. A core without scores for them knows of none but the rules' statements, whose source is
 * then the mention that speaks.
 */
export function attributionsOf(doc: Doc, decoded: readonly DecodedAttribution[], statements: readonly StatementFinding[], mentions: readonly MentionFinding[]): AttributionFinding[] {
  if (doc.attribution === null) {
    return statements.map(({ speaker, cue, content, confidence }) => ({
      kind: 'speech', source: speaker === null ? [] : [mentions[speaker].range], cue: cue === null ? [] : [cue], content, confidence,
    }));
  }
  return decoded.map(({ cue, source, content, isQuoted, confidence }) => ({
    kind: kindOf(doc, cue, content, isQuoted),
    source: source === null ? [] : [charactersOf(doc, source)], cue: [charactersOf(doc, cue)], content: content.map((span) => charactersOf(doc, span)), confidence,
  }));
}
