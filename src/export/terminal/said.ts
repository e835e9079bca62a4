import type { Statement } from '../../record/statement.js';
import { count, MODE_LABELS } from '../labels.js';
import { speakersOf } from '../speakers.js';
import type { DrawSection } from './page.js';
import { doubtOf, placesOf, relayedBy } from './phrases.js';

/** Who said what, under each speaker in the order they are first heard. */
export const said: DrawSection = (view, page) => {
  const speakers = speakersOf(view);
  if (speakers.length === 0) return [];
  return [
    ...page.heading('Who said what', count(view.record.statements.length, 'statement')),
    ...speakers.flatMap(({ name, titles, said: statements }) => [
      ...page.set([{ text: name ?? 'Nobody named', ink: 'strong' }, titles.length > 0 && { text: `, ${titles.join(', ')}`, ink: 'faint' }], 0, 2),
      ...statements.flatMap((statement) => [
        ...page.text([statement.about !== undefined && { text: `On ${statement.about.text}: `, ink: 'faint' }, { text: contentOf(statement) }], 2, 4),
        ...page.small(
          [
            statement.basis === 'inferred' ? `speaker inferred, ${MODE_LABELS[statement.mode]}` : MODE_LABELS[statement.mode],
            statement.cue !== null && `“${statement.cue.text}”`,
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
