import type { Doc } from '../../parse/doc.js';
import type { Range } from '../findings.js';
import { type Agreement, agreementWith, type RuledAttribution } from './agreement.js';
import { confidenceFeatures, sureness } from './confidence.js';
import { closeQuotations, isQuoted, quotationsOf } from './quotations.js';
import { labelsOf, withoutLabels } from './labels.js';
import { roleChain, type Roles, rolesOf, type TokenRange } from './roles.js';

/** One attribution as ranges of tokens, with how sure it is. */
export interface DecodedAttribution extends Roles {
  /** What its confidence was read from. */
  readonly features: readonly number[];
  /** How far the rules read the same. */
  readonly agreement: Agreement;
  /** Some of the content stands in quotation marks. */
  readonly isQuoted: boolean;
  readonly confidence: number;
}

/** What was fitted on articles that the core had not seen. */
export interface DecoderSettings {
  /** Added to the score of every source label, and of every content label. */
  readonly source_bias: number;
  readonly content_bias: number;
  /** Weights of `confidenceFeatures`. */
  readonly confidence: readonly number[];
  /** Least confidence of what is an attribution at all. */
  readonly keep: number;
}

/** For a core that comes without settings that this decoder was fitted by: the likelihoods of the parts, added up. */
export const UNFITTED: DecoderSettings = {
  source_bias: 0, content_bias: 0, keep: 0.35, confidence: [-5, 3, 1, 1.5, 0.5, 0.5, 0.5, ...new Array(14).fill(0)],
};

/** The settings of a core, which all its Docs share. */
const fitted = new WeakMap<object, DecoderSettings>();

function settingsOf({ attribution }: Doc): DecoderSettings {
  if (attribution === null) return UNFITTED;
  const known = fitted.get(attribution.settings);
  if (known !== undefined) return known;
  const given = attribution.settings as Partial<DecoderSettings>;
  const settings = given.confidence?.length === UNFITTED.confidence.length ? { ...UNFITTED, ...given } : UNFITTED;
  fitted.set(attribution.settings, settings);
  return settings;
}

/** Characters from the first to the last of a range of tokens. */
export const charactersOf = (doc: Doc, { start, end }: TokenRange): Range => ({ start: doc.startChar[start], end: doc.endChar[end - 1] });

/**
 * Who said what, from the core's scores: for every candidate cue the best source and content, then one role a token over the whole post, the
 * surest first. A source may serve several cues. Ascending by cue; empty where the core has no such scores.
 *
 * @param ruled the attributions that the rules read: where they agree, the core's is surer
 */
export function decodeAttributions(doc: Doc, ruled: readonly RuledAttribution[], settings = settingsOf(doc)): DecodedAttribution[] {
  const scores = doc.attribution;
  if (scores === null || scores.cueStartToken.length === 0) return [];
  const chain = roleChain(scores);
  const quotations = quotationsOf(doc);
  const labels = labelsOf(doc);
  const found: DecodedAttribution[] = [];
  for (let k = 0; k < scores.cueStartToken.length; k++) {
    const roles = rolesOf(scores, k, chain, { source: settings.source_bias, content: settings.content_bias });
    if (roles === null) continue;
    const content = closeQuotations(withoutLabels(roles.content, labels), quotations);
    if (content.length === 0) continue;
    const agreement = agreementWith(ruled, charactersOf(doc, roles.cue), content.map((span) => charactersOf(doc, span)));
    const quoted = isQuoted(content, quotations);
    const features = confidenceFeatures(scores, { ...roles, content }, quoted, agreement);
    found.push({ ...roles, content, agreement, isQuoted: quoted, features, confidence: sureness(settings.confidence, features) });
  }
  return oneRoleEach(found.filter(({ confidence }) => confidence >= settings.keep), doc.size);
}

const SOURCE = 1;
const CUE = 2;
const CONTENT = 3;

/** Takes attributions, the surest first, as long as their tokens are free; content that is cut keeps what is left where that is half or more. */
function oneRoleEach(found: readonly DecodedAttribution[], size: number): DecodedAttribution[] {
  const role = new Uint8Array(size);
  const fill = ({ start, end }: TokenRange, value: number) => role.fill(value, start, end);
  const holds = ({ start, end }: TokenRange, value: number) => role.subarray(start, end).includes(value);
  const kept: DecodedAttribution[] = [];
  for (const one of [...found].sort((a, b) => b.confidence - a.confidence || a.cue.start - b.cue.start)) {
    if (holds(one.cue, CONTENT) || holds(one.cue, CUE)) continue;
    const content = one.content.flatMap((span) => freeParts(role, span));
    const length = (spans: readonly TokenRange[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
    if (content.length === 0 || length(content) < 0.5 * length(one.content)) continue;
    const source = one.source !== null && holds(one.source, CONTENT) ? null : one.source;
    for (const span of content) fill(span, CONTENT);
    fill(one.cue, CUE);
    if (source !== null) fill(source, SOURCE);
    kept.push({ ...one, content, source });
  }
  return kept.sort((a, b) => a.cue.start - b.cue.start);
}

function freeParts(role: Uint8Array, { start, end }: TokenRange): TokenRange[] {
  const parts: { start: number; end: number }[] = [];
  for (let t = start; t < end; t++) {
    if (role[t] !== 0) continue;
    const last = parts[parts.length - 1];
    if (last !== undefined && last.end === t) last.end = t + 1;
    else parts.push({ start: t, end: t + 1 });
  }
  return parts;
}
