import type { Statement } from '../../record/statement.js';
import { count, MODE_LABELS } from '../labels.js';
import { speakersOf } from '../speakers.js';
import type { View } from '../view.js';
import { html, joined, type Markup } from './escape.js';
import { type Lines, statementPlaces } from './lines.js';
import { confidence, namedAll, postsOf } from './phrases.js';
import { name, words } from './published.js';
import type { Section } from './section.js';

/** Who said what: by speaker, the one heard first first. */
export function statements(view: View, lines: Lines): Section {
  const groups = speakersOf(view).map(({ name: speaker, titles, said }) => html`<section class="sp"><h3>${speaker === null ? 'Nobody named' : name(speaker)}${titles.length > 0 && html` <span class="kn">${joined(titles.map((one) => name(one)), ', ')}</span>`} <span class="n">${count(said.length, 'statement')}</span></h3>
<ul class="rows" data-list>${said.map((statement) => row(view, lines, statement))}</ul></section>
`);
  return {
    id: 'statements',
    title: 'Who said what',
    short: 'Said',
    size: view.record.statements.length,
    lead: 'What posts report somebody as saying. Direct: in the speaker’s words. Indirect: in the post’s.',
    body: html`${groups}`,
  };
}

function row(view: View, lines: Lines, statement: Statement): Markup {
  const { mode, via, cue, about, basis, speaker, content } = statement;
  const facts = joined([
    html`<b class="mode">${MODE_LABELS[mode]}</b>`,
    basis === 'inferred' ? html`<span class="inf">speaker inferred</span>` : speaker && speaker.span === null && html`<span class="inf">speaker from context</span>`,
    cue && html`“${words(cue.text)}”`,
    via.length > 0 && html`via ${namedAll(view, via)}`,
    about && html`on ${words(about.text)}`,
    statement.exchange && 'in answer to a question',
    postsOf(view, content),
  ], ' · ');
  const said = content.length === 1
    ? words(content[0].text, 'hl ')
    : html`<span class="hl">${joined(content.map((span) => words(span.text)), html`<span class="gap"> … </span>`)}</span>`;
  return html`<li><div class="line st ${mode} ${basis}" data-line="${lines.add(statementPlaces(statement))}">${said}<span class="mt">${facts}</span>${confidence(statement.confidence)}</div></li>
`;
}
