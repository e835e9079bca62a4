import type { Ref } from '../record/entity.js';
import type { Event, WordOf } from '../record/event.js';
import type { ReadoutRecord } from '../record/record.js';
import type { Span } from '../record/span.js';
import type { Statement } from '../record/statement.js';
import { ADDRESSED_LABELS, CONFLICT_LABELS, MODE_LABELS, OUTCOME_LABELS, PHASE_LABELS, typeLabel } from './labels.js';
import { escapeMarkdown as text } from './markdown/escape.js';
import { plansOf } from './plans.js';
import { nameOf, type View, viewOf } from './view.js';
import { voicesOf } from './voices.js';

/** The record as a Markdown document for a note, an issue or a wiki. A post's words never become markup. */
export function toMarkdown(record: ReadoutRecord): string {
  const view = viewOf(record);
  const name = (ref: Ref): string => text(nameOf(view, ref));
  const places = (spans: readonly Span[]): string => placesOf(view, spans);
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['What happened, in order', view.happened.map((event) =>
      `1. **${PHASE_LABELS[event.phase]}** ${joined(event.spans)}${when(event)}: ${typeLabel(event)}, on the word of ${voices(view, event.wordOf)}, ${places(event.spans)}`)],
    ['Who said what', record.statements.map((statement) =>
      `- **${speaker(view, statement)}**${statement.about ? ` on ${text(statement.about.text)}` : ''}: ${joined(statement.content)} (${MODE_LABELS[statement.mode]}, ${statement.basis}, ${places(statement.content)})`)],
    ['What is announced', plansOf(view).map(({ event, outcome, shownBy }) => {
      const shown = shownBy.flatMap(({ spans }) => spans.slice(0, 1));
      return `- ${joined(event.spans.slice(0, 1))}: **${OUTCOME_LABELS[outcome]}**${shown.length > 0 ? `, shown by ${joined(shown)} (${places(shown)})` : ''}`;
    })],
    ['Questions and answers', record.exchanges.map(({ asker, question, answerer, answer, addressed }) =>
      `- Question${asker ? ` (${name(asker)})` : ''}: ${text(question.text)} (${places([question])})\n  - Answer${answerer ? ` (${name(answerer)})` : ''}: ${joined(answer) || 'none'}\n  - Addressed: ${ADDRESSED_LABELS[addressed]}`)],
    ['What does not fit together', record.conflicts.map(({ kind, spans }) =>
      `- ${CONFLICT_LABELS[kind]}: ${spans.map((span) => `${text(span.text)} (${places([span])})`).join(' against ')}`)],
    ['Who goes where', record.itineraries.map(({ who, stops }) =>
      `- **${name(who)}**: ${stops.map(({ place, phase }) => `${name(place)} (${PHASE_LABELS[phase]})`).join(' → ')}`)],
    ['Who and where', record.entities.map(({ kind, name: own, aliases }) =>
      `- ${text(own)} (${[kind, ...aliases.map(text)].join(', ')})`)],
    ['What to know about this reading', record.notices.map(({ where, what }) => {
      const number = view.postNumber.get(where);
      return `- ${number === undefined ? text(where) : `post ${number}`}: ${text(what)}`;
    })],
    ['The posts', record.posts.map((post, i) =>
      `- <a id="post-${i + 1}"></a>**Post ${i + 1}**${post.at.value ? ` (${text(post.at.value)})` : ''}: ${text(post.text)}`)],
  ];
  const title = `# ${record.sources.map((source) => text(source.name)).join(', ') || 'Readout'}`;
  return `${[title, ...sections.filter(([, lines]) => lines.length > 0).map(([heading, lines]) => `## ${heading}\n\n${lines.join('\n')}`)].join('\n\n')}\n`;
}

/** "[post 2](#post-2), [post 5](#post-5)" */
function placesOf(view: View, spans: readonly Span[]): string {
  return [...new Set(spans.map((span) => view.postNumber.get(span.post)))].map((n) => `[post ${n}](#post-${n})`).join(', ');
}

function joined(spans: readonly Span[]): string {
  return spans.map((span) => text(span.text)).join(' … ');
}

function speaker(view: View, { speaker: who, via }: Pick<Statement, 'speaker' | 'via'>): string {
  const named = who ? text(nameOf(view, who)) : 'nobody named';
  return via.length > 0 ? `${named} via ${via.map((ref) => text(nameOf(view, ref))).join(', ')}` : named;
}

function voices(view: View, wordOf: readonly WordOf[]): string {
  return voicesOf(view, wordOf).map((voice) => (voice.own ? (view.sources.size > 1 && voice.source ? `${text(voice.source.name)} itself` : 'the channel itself') : speaker(view, voice))).join(' and ');
}

function when({ time }: Event): string {
  if (!time?.earliest) return '';
  return ` (${text(time.latest && time.latest !== time.earliest ? `${time.earliest} to ${time.latest}` : time.earliest)})`;
}
