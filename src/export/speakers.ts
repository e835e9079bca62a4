import type { Statement } from '../record/statement.js';
import { titlesOf } from './who-and-where.js';
import { grouped, nameOf, type View } from './view.js';

/** One speaker and what they are told to have said. */
export interface Speaker {
  /** Null where nobody is named. */
  readonly name: string | null;
  /** The titles they are named with. */
  readonly titles: readonly string[];
  readonly said: readonly Statement[];
}

/** Who said what: statements as they follow each other in the posts, under the speaker; whoever is heard first stands first. */
export function speakersOf(view: View): Speaker[] {
  const at = ({ content }: Statement): readonly [post: number, start: number] => [view.postNumber.get(content[0]?.post) ?? Number.MAX_SAFE_INTEGER, content[0]?.start ?? 0];
  const statements = view.record.statements.map((statement) => ({ statement, at: at(statement) })).sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  const bySpeaker = grouped(statements.map(({ statement }) => statement), ({ speaker }) => speaker?.entity ?? null);
  return [...bySpeaker].map(([id, said]) => {
    const entity = id === null ? undefined : view.entities.get(id);
    return { name: said[0].speaker && nameOf(view, said[0].speaker), titles: entity ? titlesOf(entity) : [], said };
  });
}
