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
 * What an entity is called besides its name, as far as it tells a reader more: "Osman" says nothing beside "Hassan Osman", nor
 * does another spelling; "General Hassan Osman" gives his title.
 */
export function otherNames(entity: Entity): string[] {
  return [...new Set(entity.aliases.flatMap((alias) => titleIn(entity, alias) ?? (namesAlike(entity.name, alias) ? [] : [alias])))];
}

/** The titles and offices that a person is named with. */
export function titlesOf(entity: Entity): string[] {
  return [...new Set(entity.aliases.flatMap((alias) => titleIn(entity, alias) ?? []))];
}

/** "General" in "General Hassan Osman": what stands before a person's name or a part of it. */
function titleIn({ name, kind }: Entity, alias: string): string | undefined {
  if (kind !== 'person') return undefined;
  const words = alias.split(/\s+/);
  const from = words.findIndex((_, i) => namesAlike(name, words.slice(i).join(' ')));
  return from > 0 ? words.slice(0, from).join(' ') : undefined;
}

/** True where every word of `alias` is one of `name`, but for accents, hyphens and initials. */
function namesAlike(name: string, alias: string): boolean {
  const own = wordsOf(name);
  const said = wordsOf(alias);
  return said.length > 0 && said.every((word) => own.some((other) => other === word || (word.length === 1 && other.startsWith(word))));
}

function wordsOf(text: string): string[] {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
