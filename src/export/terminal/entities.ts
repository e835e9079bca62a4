import type { Entity, EntityKind } from '../../record/entity.js';
import { ENTITY_KINDS } from '../../record/entity.js';
import type { DrawSection } from './page.js';

const KINDS: Record<EntityKind, string> = { person: 'People', organisation: 'Organisations', place: 'Places', group: 'Groups' };
/** Of one kind; the rest is counted. */
const MOST = 30;

/** Who and where: everybody by name, those named most first, with how often. */
export const entities: DrawSection = ({ record }, page) => {
  const named = new Map<string, number>();
  for (const { entity } of record.mentions) named.set(entity, (named.get(entity) ?? 0) + 1);
  const often = (entity: Entity): number => named.get(entity.id) ?? 0;
  const lines = ENTITY_KINDS.flatMap((kind) => {
    const own = record.entities.filter((entity) => entity.kind === kind).sort((a, b) => often(b) - often(a));
    if (own.length === 0) return [];
    const shown = own.slice(0, MOST).map((entity) => labelOf(entity, often(entity)));
    if (own.length > MOST) shown.push(`… and ${own.length - MOST} more`);
    return page.set([{ text: `${KINDS[kind]}: `, ink: 'strong' }, { text: shown.join(', ') }], 0, 2);
  });
  return lines.length === 0 ? [] : [...page.heading('Who and where'), ...lines];
};

function labelOf({ name, aliases }: Entity, often: number): string {
  const others = aliases.filter((alias) => alias !== name);
  return `${name}${others.length > 0 ? ` (${others.join(', ')})` : ''}${often > 1 ? ` ×${often}` : ''}`;
}
