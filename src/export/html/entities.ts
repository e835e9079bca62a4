import { KIND_LABELS } from '../labels.js';
import type { View } from '../view.js';
import { type Named, whoAndWhere } from '../who-and-where.js';
import { html, joined, type Markup, webLink } from './escape.js';
import { type Lines, placesIn } from './lines.js';
import { name } from './published.js';
import type { Section } from './section.js';

/** Other names shown of one entity; more are counted. */
const MOST = 12;

/** Who and where: entities by kind, the most mentioned first, with every place that names them. */
export function entities(view: View, lines: Lines): Section {
  const groups = whoAndWhere(view).map(({ kind, members }) => html`<section class="ek"><h3>${KIND_LABELS[kind]} <span class="n">${members.length}</span></h3>
<ul class="rows" data-list>${members.map((member) => row(lines, member))}</ul></section>
`);
  return {
    id: 'entities',
    title: 'Who and where',
    short: 'Who and where',
    size: view.record.entities.length,
    lead: 'Everyone and every place the posts name, under one name each, with the other words that name them.',
    body: html`<div class="kinds">${groups}</div>`,
  };
}

function row(lines: Lines, { entity, mentions }: Named): Markup {
  const own = entity.name.toLowerCase();
  const said = mentions.filter(({ form }) => form !== 'pronoun' && form !== 'adverb').map(({ span }) => span.text);
  const others = [...new Set([...entity.aliases, ...said])].filter((alias) => alias.toLowerCase() !== own);
  const shown = [...others.slice(0, MOST).map((alias) => name(alias, 'ws')), ...(others.length > MOST ? [html`… and ${others.length - MOST} more`] : [])];
  const link = entity.wikidata && /^Q\d+$/.test(entity.wikidata) && webLink(`https://www.wikidata.org/wiki/${entity.wikidata}`, html`Wikidata<span class="sr"> on ${name(entity.name)}</span>`);
  return html`<li><div class="line en" data-line="${lines.add(placesIn('main', mentions.map(({ span }) => span)))}">${name(entity.name, 'nm')} <span class="n"><span class="sr">named </span>${mentions.length}×</span>${shown.length > 0 && html`<span class="al">${joined(shown, ', ')}</span>`}</div>${link}</li>
`;
}
