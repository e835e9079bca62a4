import { ENTITY_KINDS, type Entity, type EntityKind, type Mention } from '../record/entity.js';
import type { View } from './view.js';

/** An entity and the places that name it. */
export interface Named {
  readonly entity: Entity;
  readonly mentions: readonly Mention[];
}

/** The entities of each kind that has any, the most often named first. */
export function whoAndWhere(view: View): { readonly kind: EntityKind; readonly members: readonly Named[] }[] {
  const all = view.record.entities.map((entity): Named => ({ entity, mentions: view.mentionsOf.get(entity.id) ?? [] }));
  return ENTITY_KINDS.flatMap((kind) => {
    const members = all.filter(({ entity }) => entity.kind === kind).sort((a, b) => b.mentions.length - a.mentions.length);
    return members.length > 0 ? [{ kind, members }] : [];
  });
}

/**
 * What an entity is called besides its name, as far as it tells a reader more: "Osman" says nothing beside "Hassan Osman",
 * "General Hassan Osman" gives his title.
 */
export function otherNames({ name, aliases, kind }: Entity): string[] {
  const own = name.split(/\s+/);
  const more = aliases.flatMap((alias) => {
    const words = alias.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    const rest = words.filter((word) => !own.includes(word));
    if (rest.length === 0) return [];
    // A person's title, without the name it comes with; other kinds are called by the whole of a longer name.
    return [kind === 'person' && rest.length < words.length ? rest.join(' ') : alias];
  });
  return [...new Set(more)];
}
