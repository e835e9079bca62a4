import { nominalKind } from '../../facts/nominals.js';
import type { ClaimFinding } from '../../extract/findings.js';
import { stem } from '../stem.js';
import type { World } from '../world.js';
import type { ConflictFound } from './conflict.js';

/** A claim with who makes it, when, and of whom. */
export interface ClaimTold {
  readonly post: number;
  readonly rank: number;
  readonly claim: ClaimFinding;
  readonly speaker: number;
  readonly subjects: readonly number[];
  readonly objects: readonly number[];
}

/** Posts between a claim and the one that says it is not so. */
const NEAR = 12;
// These say too little for two clauses to speak of one thing by them.
const LIGHT = new Set(['be', 'have', 'do', 'make', 'get', 'take', 'go', 'come', 'give', 'say', 'tell', 'know', 'see', 'think', 'want', 'need', 'let', 'put', 'keep', 'find', 'use', 'look', 'ask', 'answer', 'comment']);
const VAGUE = new Set(['one', 'people', 'person', 'man', 'woman', 'time', 'day', 'way', 'thing', 'reason', 'doubt', 'place', 'part', 'question', 'comment', 'word', 'longer', 'sign', 'need', 'point', 'year', 'hour', 'percent', 'number']);
const DATES = new Set(['date', 'day', 'time']);

/** A claim with the stems of its words: each is held against many others. */
interface Stemmed {
  readonly told: ClaimTold;
  readonly verb: string;
  readonly none: string | null;
  readonly nouns: ReadonlySet<string>;
  /** Those, and what stands beside them. */
  readonly things: ReadonlySet<string>;
}

const stems = (words: readonly string[]): Set<string> => new Set(words.filter((word) => !VAGUE.has(word)).map(stem));

function stemmed(told: ClaimTold): Stemmed {
  const { verb, none, nouns, beside } = told.claim;
  return { told, verb: stem(verb), none: none === null ? null : stem(none), nouns: stems(nouns), things: stems([...nouns, ...beside]) };
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>, but: string | null = null): boolean {
  for (const word of a) if (word !== but && b.has(word)) return true;
  return false;
}

const kin = (a: readonly number[], b: readonly number[], world: World): boolean => a.some((one) => b.some((two) => world.isKindred(one, two)));
/** Both name somebody, and nobody is in both. */
const others = (a: readonly number[], b: readonly number[], world: World): boolean => a.some(world.isNamed) && b.some(world.isNamed) && !kin(a, b, world);

/** `no` says that what `yes` says is not so: by the same verb of the same things, or by naming none of what it speaks of. */
function contradicts(denial: Stemmed, claim: Stemmed, world: World): boolean {
  const [no, yes] = [denial.told, claim.told];
  const [n, y] = [no.claim, yes.claim];
  const { none } = denial;
  if (n.none !== null && DATES.has(n.none)) return y.dated && meet(denial.things, claim.things);
  if (!y.settled) return n.none !== null && n.existential && !VAGUE.has(n.none) && claim.verb === none;
  const sameVerb = !LIGHT.has(n.verb) && denial.verb === claim.verb;
  if (none !== null && n.none !== null && !VAGUE.has(n.none)) {
    // "There is no village" says nothing of a village teacher.
    // A place does not come to be or not to be by what is told of it: "the road is closed", "there was no road".
    if (n.existential) return nominalKind(n.none, false) !== 'place' && (claim.nouns.has(none) || claim.verb === none);
    if (!claim.things.has(none) && claim.verb !== none) return false;
    return sameVerb || meet(denial.things, claim.things, none);
  }
  // "Nobody warned us", "None of it has leaked": whoever or whatever else did.
  const nobody = n.nobody && n.nouns.length === 0;
  if (!sameVerb) return !LIGHT.has(n.verb) && nobody && claim.things.has(denial.verb);
  if (nobody && no.objects.length === 0) return true;
  if (others(no.subjects, yes.subjects, world) || others(no.objects, yes.objects, world)) return false;
  return meet(denial.things, claim.things) || (kin(no.subjects, yes.subjects, world) && (no.objects.length === 0 || yes.objects.length === 0 || kin(no.objects, yes.objects, world)));
}

/** Claims of two voices, one of which says that it is not so. */
export function polarityConflicts(told: readonly ClaimTold[], world: World): ConflictFound[] {
  if (!told.some(({ claim }) => claim.denied)) return [];
  const claims = [...told].sort((a, b) => a.rank - b.rank || a.claim.range.start - b.claim.range.start);
  const known = claims.map(stemmed);
  const out: ConflictFound[] = [];
  claims.forEach((no, i) => {
    if (!no.claim.denied) return;
    const consider = (j: number): void => {
      const yes = claims[j];
      if (yes.claim.denied || yes.speaker === no.speaker || !contradicts(known[i], known[j], world)) return;
      out.push({ kind: 'denial', spans: [yes, no].map(({ post, claim }) => ({ post, range: claim.range })), clusters: [...new Set([...yes.subjects, ...no.subjects])] });
    };
    for (let j = i - 1; j >= 0 && no.rank - claims[j].rank <= NEAR; j--) consider(j);
    for (let j = i + 1; j < claims.length && claims[j].rank - no.rank <= NEAR; j++) consider(j);
  });
  return out;
}
