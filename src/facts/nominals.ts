import { ENTITY_KINDS, type EntityKind } from '../record/entity.js';
import { listOf, oneOf, once, readTable } from './table.js';

const byLemma = once(() => {
  const kinds = new Map<string, EntityKind[]>();
  for (const row of readTable('nominals.tsv', ['kind', 'lemmas'])) {
    const kind = oneOf(row, 'kind', ENTITY_KINDS);
    for (const lemma of listOf(row, 'lemmas')) kinds.set(lemma, [...(kinds.get(lemma) ?? []), kind]);
  }
  return kinds;
});

/** What a common noun names: of "minister" person, of "ministers" group; null where the table does not hold it. */
export function nominalKind(lemma: string, plural: boolean): EntityKind | null {
  const kinds = byLemma().get(lemma);
  if (!kinds) return null;
  if (plural) return kinds.includes('group') ? 'group' : kinds.includes('person') ? 'group' : kinds[0];
  return kinds.find((kind) => kind !== 'group') ?? kinds[0];
}
