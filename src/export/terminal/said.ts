import type { Statement } from '../../record/statement.js';
import type { DrawSection } from './page.js';
import { doubtOf, nameOf, placesOf, relayedBy } from './view.js';

/** Who said what, under each speaker in the order they are first heard. */
export const said: DrawSection = (view, page) => {
  const bySpeaker = new Map<string, Statement[]>();
  for (const statement of view.record.statements) {
    const key = statement.speaker?.entity ?? '';
    const own = bySpeaker.get(key);
    if (own) own.push(statement);
    else bySpeaker.set(key, [statement]);
  }
  if (bySpeaker.size === 0) return [];
  return [
    ...page.heading('Who said what'),
    ...[...bySpeaker.values()].flatMap((statements) => [
      ...page.set([{ text: statements[0].speaker ? nameOf(view, statements[0].speaker) : 'Nobody named', ink: 'strong' }], 0, 2),
      ...statements.flatMap((statement) => [
        ...page.text([statement.about !== undefined && { text: `On ${statement.about.text}: `, ink: 'faint' }, { text: contentOf(statement) }], 2, 4),
        ...page.small(
          [
            statement.basis === 'inferred' ? `inferred, ${statement.mode}` : statement.mode,
            statement.cue?.text,
            relayedBy(view, statement).trim(),
            placesOf(view, statement.content),
            doubtOf(statement.confidence),
          ],
          4,
        ),
      ]),
    ]),
  ];
};

/** The words themselves, in quotation marks where they are a speaker's own. */
function contentOf({ content, mode }: Statement): string {
  const words = content.map(({ text }) => text).join(' … ');
  return mode === 'direct' && !/^["“«„]/.test(words) ? `“${words}”` : words;
}
