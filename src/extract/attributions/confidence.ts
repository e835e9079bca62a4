import type { AttributionScores } from '../../parse/doc.js';
import type { Agreement } from './agreement.js';
import { beginsContent, goesOn, inContent, inSource, meanOver, type Roles } from './roles.js';

/** Log-probabilities below this tell no more. */
const LOWEST = -5;

/** Probability that a token is part of a cue. */
export const cueProbability = ({ cueScore }: AttributionScores, token: number): number => Math.exp(cueScore[3 * token + 1]) + Math.exp(cueScore[3 * token + 2]);

const logNot = (logProbability: number): number => Math.log1p(-Math.min(0.999, Math.exp(logProbability)));

/**
 * What the confidence of one attribution is read from: how likely its parts are, its shape, and how far the rules read the same. The fitted
 * weights stand in this order.
 */
export function confidenceFeatures(scores: AttributionScores, roles: Roles, isQuoted: boolean, agreement: Agreement): number[] {
  const { candidate, cue, source, content } = roles;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const inside = (token: number) => Math.max(-20, inContent(scores, candidate, token));
  let likeliest = Number.NEGATIVE_INFINITY;
  if (source === null) {
    const first = scores.roleStartToken[candidate];
    for (let t = first; t < first + scores.roleScore[candidate].length / 5; t++) likeliest = Math.max(likeliest, inSource(scores, candidate, t));
  }
  let least = 0;
  for (const { start, end } of content) for (let t = start; t < end; t++) least = Math.min(least, inside(t));
  const parts = [
    meanOver(cue, (token) => Math.log(cueProbability(scores, token))),
    source === null ? logNot(likeliest) : meanOver(source, (token) => inSource(scores, candidate, token)),
    mean(content.map((span) => meanOver(span, inside))),
    least,
    mean(content.map(({ start }) => Math.max(-20, beginsContent(scores, candidate, start)))),
    mean(content.map(({ end }) => logNot(goesOn(scores, candidate, end)))),
  ];
  const size = content.reduce((sum, { start, end }) => sum + end - start, 0);
  return [
    1, ...parts.map(Math.exp), ...parts.map((part) => Math.max(LOWEST, part)),
    source === null ? 0 : 1, Math.log(size), roles.favour > 0 ? 1 : 0, content.length - 1, isQuoted ? 1 : 0, cue.end - cue.start - 1,
    agreement.cue ? 1 : 0, agreement.content,
  ];
}

/** Logistic regression: from 0 to 1. */
export function sureness(weights: readonly number[], features: readonly number[]): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, feature, k) => sum + feature * weights[k], 0)));
}
