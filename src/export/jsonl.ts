import type { ReadoutRecord } from '../record/record.js';

type Lists = Omit<ReadoutRecord, 'readout' | 'readBy'>;

/** The kind of each line, in the order they are written; the compiler names a list that is forgotten. */
const KINDS: { readonly [List in keyof Lists]-?: string } = {
  sources: 'source',
  posts: 'post',
  entities: 'entity',
  mentions: 'mention',
  statements: 'statement',
  attributions: 'attribution',
  exchanges: 'exchange',
  events: 'event',
  order: 'order',
  itineraries: 'itinerary',
  conflicts: 'conflict',
  notices: 'notice',
};

/**
 * The record as one JSON object a line. A source, an entity or a conflict has a `kind` of its own, so the line's kind
 * stands beside the thing: `{"kind":"entity","entity":{"kind":"person",...}}`; all others are flat: `{"kind":"statement",...}`.
 */
export function toJsonl(record: ReadoutRecord): string {
  const lines = [JSON.stringify({ kind: 'readBy', readout: record.readout, ...record.readBy })];
  for (const [list, kind] of Object.entries(KINDS) as [keyof Lists, string][]) {
    for (const item of record[list] ?? []) lines.push(JSON.stringify('kind' in item ? { kind, [kind]: item } : { kind, ...item }));
  }
  return `${lines.join('\n')}\n`;
}
