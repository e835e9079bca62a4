import type { Range } from '../../extract/findings.js';
import type { ReadPost } from '../reading-order.js';
import { type ConflictFound, NEAR } from './conflict.js';
import type { ClaimTold } from './polarity.js';

const WORD = /[\p{L}\p{N}]+/gu;
// Words that say nothing of the matter: what is left is compared.
const EMPTY = new Set(('a an the this that these those it its he she his her they their them we our us i my you your of in on at to from by for with and or but not no nor never any some all ' +
  'is are was were be been being has have had having do does did will would shall should can could may might must there as than then so if').split(' '));
/** Share of the shorter claim's words that both must hold. */
const ENOUGH = 0.75;

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(WORD)?.filter((word) => !EMPTY.has(word)));

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count / Math.max(1, Math.min(a.size, b.size));
}

interface Claim {
  readonly post: number;
  readonly rank: number;
  readonly range: Range;
  readonly denied: boolean;
  readonly speaker: number;
}

/** A denial held against the claim it denies, where both use the same words: "X is overloaded" and "Y denies that X is overloaded". */
export function denialConflicts(read: readonly ReadPost[], rankOf: readonly number[], speakerOf: (post: number, statement: number) => number): ConflictFound[] {
  if (!read.some(({ findings }) => findings.statements.some(({ denies }) => denies))) return [];
  const claims = read.flatMap(({ findings }, post) => findings.statements.map((statement, s): Claim => {
    const start = Math.min(...statement.content.map((range) => range.start));
    const end = Math.max(...statement.content.map((range) => range.end));
    return { post, rank: rankOf[post], range: { start, end }, denied: statement.denies === true, speaker: speakerOf(post, s) };
  })).sort((a, b) => a.rank - b.rank || a.range.start - b.range.start);
  const known = new Map<Claim, ReadonlySet<string>>();
  /** Of a claim near a denial; one of a single word or of a whole speech is held against none. */
  const wordsIn = (claim: Claim): ReadonlySet<string> | null => {
    const { post, range } = claim;
    const words = known.get(claim) ?? wordsOf(read[post].post.text.slice(range.start, range.end));
    known.set(claim, words);
    return words.size >= 2 && words.size <= 40 ? words : null;
  };
  const out: ConflictFound[] = [];
  claims.forEach((denial, i) => {
    const denied = denial.denied ? wordsIn(denial) : null;
    if (denied === null) return;
    let from = i;
    while (from > 0 && denial.rank - claims[from - 1].rank <= NEAR) from--;
    for (let j = from; j < claims.length && claims[j].rank - denial.rank <= NEAR; j++) {
      const claim = claims[j];
      if (claim.denied || claim.speaker === denial.speaker) continue;
      const words = wordsIn(claim);
      if (words === null || shared(words, denied) < ENOUGH) continue;
      out.push({ kind: 'denial', spans: [claim, denial].map(({ post, range }) => ({ post, range })), clusters: [] });
    }
  });
  return out;
}

const DENIES = new Set(['deny', 'refute', 'dismiss']);
/** Posts back in which what is denied by "it" or "the report" was said. */
const JUST_NOW = 1;

/** "The ministry denied it", "dismissed the report": held against what somebody else was last told to have said. */
export function reportDenials(read: readonly ReadPost[], rankOf: readonly number[], speakerOf: (post: number, statement: number) => number, claims: readonly ClaimTold[]): ConflictFound[] {
  const postAt: number[] = [];
  rankOf.forEach((rank, post) => {
    postAt[rank] = post;
  });
  return claims.flatMap(({ post, rank, claim, subjects }): ConflictFound[] => {
    if (!DENIES.has(claim.verb) || !claim.pointsBack || claim.denied || !claim.settled) return [];
    // "Berg accused the firm of lying. The firm denies this.": what was just charged, or else said; of the post before only where nothing precedes in this one.
    const before = read[post].post.text.slice(0, claim.range.start);
    const charge = read[post].findings.events.findLast(({ type, range, statement }) => type === 'ACCUSE' && statement === null && range.end <= claim.range.start);
    if (charge !== undefined) return [{ kind: 'denial', spans: [{ post, range: charge.range }, { post, range: claim.range }], clusters: [...subjects] }];
    for (let r = rank; r >= Math.max(0, /[.!?]["”’]?\s/u.test(before) ? rank : rank - JUST_NOW); r--) {
      const there = postAt[r];
      const { statements } = read[there].findings;
      for (let s = statements.length - 1; s >= 0; s--) {
        const [first] = statements[s].content;
        if ((there === post && first.end > claim.range.start) || statements[s].denies || subjects.includes(speakerOf(there, s))) continue;
        return [{ kind: 'denial', spans: [{ post: there, range: first }, { post, range: claim.range }], clusters: [...subjects] }];
      }
    }
    return [];
  });
}
