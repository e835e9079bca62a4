import type { Ref } from '../record/entity.js';
import type { Event, WordOf } from '../record/event.js';
import type { ReadoutRecord } from '../record/record.js';
import type { Span } from '../record/span.js';
import type { Statement } from '../record/statement.js';
import { escapeMarkdown as text } from './markdown/escape.js';
import { trueOrder } from './true-order.js';

/** The record as a Markdown document for a note, an issue or a wiki. A post's words never become markup. */
export function toMarkdown(record: ReadoutRecord): string {
  const names = new Map(record.entities.map(({ id, name }) => [id, name]));
  const statements = new Map(record.statements.map((statement) => [statement.id, statement]));
  const events = new Map(record.events.map((event) => [event.id, event]));
  const number = new Map(record.posts.map(({ id }, i) => [id, i + 1]));

  const name = (ref: Ref): string => text(names.get(ref.entity) ?? ref.span?.text ?? ref.entity);
  const places = (spans: readonly Span[]): string =>
    [...new Set(spans.map((span) => number.get(span.post)))].map((n) => `[post ${n}](#post-${n})`).join(', ');
  const joined = (spans: readonly Span[]): string => spans.map((span) => text(span.text)).join(' … ');
  const speaker = (statement: Statement | undefined): string => {
    const who = statement?.speaker ? name(statement.speaker) : 'nobody named';
    return statement && statement.via.length > 0 ? `${who} via ${statement.via.map(name).join(', ')}` : who;
  };
  const voices = (wordOf: readonly WordOf[]): string =>
    [...new Set(wordOf.map((word) => ('source' in word ? 'the channel itself' : speaker(statements.get(word.statement)))))].join(' and ');
  const when = ({ time }: Event): string => (time?.earliest ? ` (${text(time.earliest === time.latest || !time.latest ? time.earliest : `${time.earliest} to ${time.latest}`)})` : '');

  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['What happened, in order', trueOrder(record).map((event) =>
      `1. **${event.phase}** ${joined(event.spans)}${when(event)}: ${event.type}, on the word of ${voices(event.wordOf)}, ${places(event.spans)}`)],
    ['Who said what', record.statements.map((statement) =>
      `- **${speaker(statement)}**${statement.about ? ` on ${text(statement.about.text)}` : ''}: ${joined(statement.content)} (${statement.mode}, ${statement.basis}, ${places(statement.content)})`)],
    ['What is announced', trueOrder(record).filter((event) => event.outcome !== undefined || event.phase === 'planned').map((event) => {
      const shown = (event.outcome?.by ?? []).flatMap((id) => events.get(id)?.spans.slice(0, 1) ?? []);
      return `- ${joined(event.spans.slice(0, 1))}: **${event.outcome?.status ?? 'open'}**${shown.length > 0 ? `, shown by ${joined(shown)} (${places(shown)})` : ''}`;
    })],
    ['Questions and answers', record.exchanges.map(({ asker, question, answerer, answer, addressed }) =>
      `- Question${asker ? ` (${name(asker)})` : ''}: ${text(question.text)} (${places([question])})\n  - Answer${answerer ? ` (${name(answerer)})` : ''}: ${joined(answer) || 'none'}\n  - Addressed: ${addressed}`)],
    ['What does not fit together', record.conflicts.map(({ kind, spans }) =>
      `- ${kind}: ${spans.map((span) => `${text(span.text)} (${places([span])})`).join(' against ')}`)],
    ['Who goes where', record.itineraries.map(({ who, stops }) =>
      `- **${name(who)}**: ${stops.map(({ place, phase }) => `${name(place)} (${phase})`).join(' → ')}`)],
    ['Who and where', record.entities.map(({ kind, name: own, aliases }) =>
      `- ${text(own)} (${[kind, ...aliases.map(text)].join(', ')})`)],
    ['What to know about this reading', record.notices.map(({ where, what }) =>
      `- ${number.has(where) ? `post ${number.get(where)}` : text(where)}: ${text(what)}`)],
    ['The posts', record.posts.map((post, i) =>
      `- <a id="post-${i + 1}"></a>**Post ${i + 1}**${post.at.value ? ` (${text(post.at.value)})` : ''}: ${text(post.text)}`)],
  ];
  const title = `# ${record.sources.map((source) => text(source.name)).join(', ') || 'Readout'}`;
  return `${[title, ...sections.filter(([, lines]) => lines.length > 0).map(([heading, lines]) => `## ${heading}\n\n${lines.join('\n')}`)].join('\n\n')}\n`;
}
