import { expect, test } from 'vitest';
import type { ClaimFinding, StatementFinding } from '../../extract/findings.js';
import type { ReadPost } from '../reading-order.js';
import { denialConflicts, reportDenials } from './denials.js';

/** One post a text, with its whole as one statement of speaker `by`. */
function posts(...told: readonly (readonly [text: string, by: number, denies?: boolean])[]): { readonly read: readonly ReadPost[]; readonly speakerOf: (post: number) => number; readonly ranks: readonly number[] } {
  const read = told.map(([text, , denies = false]): ReadPost => {
    const statement: StatementFinding = { speaker: null, via: [], cue: null, content: [{ start: 0, end: text.length }], mode: 'indirect', basis: 'stated', confidence: 0.9, rule: 'test', denies };
    return {
      post: { id: text, source: 's', at: { value: '2024-03-01', precision: 'day' }, text },
      findings: { mentions: [], groups: [], statements: [statement], attributions: [], exchanges: [], events: [], figures: [], claims: [], bareClaim: false },
    };
  });
  return { read, speakerOf: (post) => told[post][1], ranks: told.map((_, i) => i) };
}

test.each<[string, string, number, boolean]>([
  ['The ship was overloaded', 'that the ship was overloaded', 1, true],
  ['The ship was overloaded', 'that the captain was drunk', 1, false],
  ['The ship was overloaded', 'that the ship was overloaded', 0, false],
])('"%s", and a denial "%s"', (said, denied, by, expected) => {
  const { read, speakerOf, ranks } = posts([said, 0], [denied, by, true]);
  expect(denialConflicts(read, ranks, speakerOf).length > 0).toBe(expected);
});

test('"this" is what the sentence before it charges, and nothing of another post', () => {
  const { read, speakerOf, ranks } = posts(['Two boats have been sent', 0], ['Dolny accused the firm of neglect. The firm denies this.', 1]);
  const range = { start: 35, end: 55 };
  const claim: ClaimFinding = {
    range, verb: 'deny', nouns: ['firm'], beside: [], none: null, nobody: false, pointsBack: true, existential: false, denied: false, settled: true, dated: false,
    subjects: [], objects: [], statement: null,
  };
  const told = { post: 1, rank: 1, claim, speaker: -1, subjects: [], objects: [] };
  const unsaid = (events: object[]) => read.map(({ post, findings }, i) => (i === 0 ? { post, findings } : { post, findings: { ...findings, statements: [], events } })) as unknown as readonly ReadPost[];
  expect(reportDenials(unsaid([]), ranks, speakerOf, [told])).toEqual([]);
  const charge = { type: 'ACCUSE', range: { start: 0, end: 33 }, statement: null };
  expect(reportDenials(unsaid([charge]), ranks, speakerOf, [told])).toMatchObject([{ kind: 'denial', spans: [{ post: 1, range: charge.range }, { post: 1, range }] }]);
});

test('what "denied it" speaks of is what somebody else just said', () => {
  const { read, speakerOf, ranks } = posts(['The bank has failed', 0], ['The ministry denied it', 1]);
  const claim: ClaimFinding = {
    range: { start: 0, end: 22 }, verb: 'deny', nouns: ['ministry'], beside: [], none: null, nobody: false, pointsBack: true, existential: false, denied: false, settled: true, dated: false,
    subjects: [], objects: [], statement: null,
  };
  const told = { post: 1, rank: 1, claim, speaker: -1, subjects: [1], objects: [] };
  expect(reportDenials(read, ranks, speakerOf, [told])).toMatchObject([{ kind: 'denial', spans: [{ post: 0 }, { post: 1 }] }]);
  expect(reportDenials(read, ranks, speakerOf, [{ ...told, subjects: [0, 1] }])).toEqual([]);
});
