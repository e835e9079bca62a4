import { ENTITY_KINDS, type EntityKind } from '../record/entity.js';
import { badRow, once, readTable } from './table.js';

const NONE: readonly EntityKind[] = [];

const byLemma = once(() => {
  const kinds = new Map<string, EntityKind[]>();
  readTable('nominals.tsv', ['kind', 'lemmas'], ([cell, lemmas], where) => {
    const kind = ENTITY_KINDS.find((one) => one === cell);
    if (!kind) throw badRow(where, `kind "${cell}" is none of ${ENTITY_KINDS.join(', ')}`);
    for (const lemma of lemmas.split('|')) kinds.set(lemma, [...(kinds.get(lemma) ?? []), kind]);
  });
  return kinds;
});

/** Every kind that a common noun can name: "owner" a person or an organisation. */
export const nominalKinds = (lemma: string): readonly EntityKind[] => byLemma().get(lemma) ?? NONE;

/** What a common noun names: of "minister" person, of "ministers" group; null where the table does not hold it. */
export function nominalKind(lemma: string, plural: boolean): EntityKind | null {
  const kinds = byLemma().get(lemma);
  if (!kinds) return null;
  if (plural) return kinds.includes('group') || kinds.includes('person') ? 'group' : kinds[0];
  return kinds.find((kind) => kind !== 'group') ?? kinds[0];
}
