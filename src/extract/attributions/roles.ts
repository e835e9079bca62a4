import { type AttributionScores, ROLE_LABELS } from '../../parse/doc.js';
import { bestLabels, bioChain, type Chain } from './chain.js';

/** Tokens from `start` to before `end`. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
}

/** Who said it and what was said, as the core's scores have it for one cue. */
export interface Roles {
  /** Which candidate of the core's it is. */
  readonly candidate: number;
  readonly cue: TokenRange;
  readonly source: TokenRange | null;
  readonly content: readonly TokenRange[];
  /** How much the content had to be favoured before any was found. */
  readonly favour: number;
}

const [OUTSIDE, BEGIN_SOURCE, INSIDE_SOURCE, BEGIN_CONTENT, INSIDE_CONTENT] = ROLE_LABELS.keys();
const WIDTH = ROLE_LABELS.length;
/** A cue without content attributes nothing, so the content is favoured step by step until there is some. */
const FAVOURS = [0, 1.5, 3];

/** The chain made last: one core's posts all have the same. */
let last: { readonly roleMove: Float32Array; readonly roleStart: Float32Array; readonly chain: Chain } | null = null;

/** The chain that the core learned over role labels. */
export function roleChain({ roleMove, roleStart }: AttributionScores): Chain {
  if (last?.roleMove === roleMove && last.roleStart === roleStart) return last.chain;
  if (last === null || last.roleStart.some((score, k) => score !== roleStart[k]) || last.roleMove.some((score, k) => score !== roleMove[k])) {
    last = { roleMove, roleStart, chain: bioChain(ROLE_LABELS, roleMove, roleStart) };
  }
  return last.chain;
}

/** Log-probability that `token` is part of candidate `k`'s source; minus infinity beyond its reach. */
export const inSource = (scores: AttributionScores, k: number, token: number): number => together(scores, k, token, BEGIN_SOURCE, INSIDE_SOURCE);

/** Log-probability that `token` is part of candidate `k`'s content; minus infinity beyond its reach. */
export const inContent = (scores: AttributionScores, k: number, token: number): number => together(scores, k, token, BEGIN_CONTENT, INSIDE_CONTENT);

/** Log-probability that candidate `k`'s content begins at `token`. */
export const beginsContent = (scores: AttributionScores, k: number, token: number): number => scoreOf(scores, k, token, BEGIN_CONTENT);

/** Log-probability that candidate `k`'s content goes on at `token`. */
export const goesOn = (scores: AttributionScores, k: number, token: number): number => scoreOf(scores, k, token, INSIDE_CONTENT);

function scoreOf(scores: AttributionScores, k: number, token: number, label: number): number {
  const at = (token - scores.roleStartToken[k]) * WIDTH;
  return at < 0 || at >= scores.roleScore[k].length ? Number.NEGATIVE_INFINITY : scores.roleScore[k][at + label];
}

function together(scores: AttributionScores, k: number, token: number, a: number, b: number): number {
  return Math.log(Math.exp(scoreOf(scores, k, token, a)) + Math.exp(scoreOf(scores, k, token, b)));
}

/**
 * Source and content of candidate `k`: the best labelling by the chain, of which the surest source and all contents count; null where
 * nothing is content. The cue's own tokens have no role.
 *
 * @param favours what to add to the scores of every source label and of every content label
 */
export function rolesOf(scores: AttributionScores, k: number, chain: Chain, favours: { readonly source: number; readonly content: number }): Roles | null {
  const cue = cueWithin(scores, k);
  const base = scores.roleStartToken[k];
  const given = scores.roleScore[k];
  // Plain loops, since this goes over every token for every cue.
  const own = new Float64Array(given.length);
  for (let at = 0, token = base; at < given.length; at += WIDTH, token++) {
    const isCue = token >= cue.start && token < cue.end;
    for (let label = 0; label < WIDTH; label++) {
      if (isCue) own[at + label] = label === OUTSIDE ? 0 : -1e4;
      else own[at + label] = given[at + label] + (label >= BEGIN_CONTENT ? favours.content : label >= BEGIN_SOURCE ? favours.source : 0);
    }
  }
  for (const favour of FAVOURS) {
    const path = bestLabels(favour === 0 ? own : own.map((score, at) => (at % WIDTH >= BEGIN_CONTENT ? score + favour : score)), chain);
    const content = spansOf(path, BEGIN_CONTENT, INSIDE_CONTENT, base);
    if (content.length === 0) continue;
    const sure = (span: TokenRange) => meanOver(span, (token) => inSource(scores, k, token));
    const source = spansOf(path, BEGIN_SOURCE, INSIDE_SOURCE, base).reduce<TokenRange | null>((best, span) => (best === null || sure(span) > sure(best) ? span : best), null);
    return { candidate: k, cue, source, content, favour };
  }
  return null;
}

/** The likeliest cue within candidate `k`, which was found generously: a beginning and what goes on, with nothing around them. */
function cueWithin({ cueScore, cueStartToken, cueEndToken }: AttributionScores, k: number): TokenRange {
  let best = { start: cueStartToken[k], end: cueEndToken[k] };
  let most = Number.NEGATIVE_INFINITY;
  for (let start = cueStartToken[k]; start < cueEndToken[k]; start++) {
    // Each score against that of being outside, so that the tokens left out count for nothing.
    let sum = cueScore[3 * start + 1] - cueScore[3 * start];
    for (let end = start + 1; end <= cueEndToken[k]; end++) {
      if (end > start + 1) sum += cueScore[3 * (end - 1) + 2] - cueScore[3 * (end - 1)];
      if (sum > most) [most, best] = [sum, { start, end }];
    }
  }
  return best;
}

function spansOf(path: Uint8Array, begin: number, inside: number, base: number): TokenRange[] {
  const spans: { start: number; end: number }[] = [];
  for (let t = 0; t < path.length; t++) {
    const label = path[t];
    if (label === begin) spans.push({ start: base + t, end: base + t + 1 });
    else if (label === inside) spans[spans.length - 1].end = base + t + 1;
  }
  return spans;
}

/** Mean of a value over the tokens of a span. */
export function meanOver({ start, end }: TokenRange, value: (token: number) => number): number {
  let sum = 0;
  for (let t = start; t < end; t++) sum += value(t);
  return sum / Math.max(1, end - start);
}
