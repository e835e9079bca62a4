import type { Statement } from '../../record/statement.js';
import { html, joined, type Markup } from './escape.js';
import { type Lines, statementPlaces } from './lines.js';
import { confidence, count, namedAll, postsOf } from './phrases.js';
import { name, words } from './published.js';
import type { Section } from './section.js';
import { MODE_LABELS } from './signs.js';
import type { View } from './view.js';

/** Who said what: by speaker, the one heard first first. */
export function statements(view: View, lines: Lines): Section {
  const bySpeaker = new Map<string | null, Statement[]>();
  for (const statement of view.record.statements) {
    const key = statement.speaker?.entity ?? null;
    bySpeaker.set(key, [...(bySpeaker.get(key) ?? []), statement]);
  }
  const groups = [...bySpeaker].map(([speaker, said]) => {
    const entity = speaker === null ? undefined : view.entities.get(speaker);
    const heading = speaker === null ? 'Speaker not named' : name(entity?.name ?? said[0].speaker?.span?.text ?? speaker);
    return html`<section class="sp"><h3>${heading} <span class="n">${count(said.length, 'statement')}</span></h3>
<ul class="rows" data-list>${said.map((statement, i) => row(view, lines, statement, i === 0))}</ul></section>
`;
  });
  return {
    id: 'statements',
    title: 'Who said what',
    short: 'Said',
    size: view.record.statements.length,
    lead: 'What posts report somebody as saying. Direct: in the speaker’s words. Indirect: in the post’s.',
    body: html`${groups}`,
  };
}

function row(view: View, lines: Lines, statement: Statement, first: boolean): Markup {
  const { mode, via, cue, about, basis, speaker } = statement;
  const facts = joined([
    html`<span class="mode ${mode}">${MODE_LABELS[mode]}</span>`,
    basis === 'inferred' ? html`<span class="inf">speaker inferred</span>` : speaker && speaker.span === null && html`<span class="inf">speaker from context</span>`,
    cue && html`<span class="cue">cue ${words(cue.text)}</span>`,
    via.length > 0 && html`via ${namedAll(view, via)}`,
    about && html`about ${words(about.text)}`,
    statement.exchange && 'in answer to a question',
    postsOf(view, statement.content),
    confidence(statement.confidence),
  ], ' · ');
  const said = joined(statement.content.map((span) => words(span.text)), html`<span class="gap"> … </span>`);
  return html`<li><div class="line st ${basis}" ${lines.open(statementPlaces(statement), first)}><span class="cl">${said}</span><span class="mt">${facts}</span></div></li>
`;
}
