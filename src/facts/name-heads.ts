import { groupBy, oneOf, once, readTable } from './table.js';

export const HEAD_KINDS = ['organisation', 'group', 'place', 'event'] as const;
export type HeadKind = (typeof HEAD_KINDS)[number];

const COLUMNS = ['word', 'kind'] as const;

const byWord = once(() => groupBy(
  readTable('name-heads.tsv', COLUMNS, ([word, kind], where) => ({ word, kind: oneOf(where, 'kind', kind, HEAD_KINDS) })),
  (head) => head.word,
));

const kindsByWord = once((): ReadonlyMap<string, readonly HeadKind[]> =>
  new Map([...byWord()].map(([word, heads]) => [word, heads.map((head) => head.kind)])));

const NONE: readonly HeadKind[] = [];

/** What a name with this head can be: "ministry" an organisation, "protesters" a group, "cosmodrome" a place, "mine" two of them. */
export function headKinds(word: string): readonly HeadKind[] {
  return kindsByWord().get(word.toLowerCase()) ?? NONE;
}
