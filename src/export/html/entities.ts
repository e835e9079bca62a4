import { ENTITY_KINDS, type Entity, type EntityKind, type Mention } from '../../record/entity.js';
import { html, joined, type Markup, webLink } from './escape.js';
import { type Lines, placesIn } from './lines.js';
import { count } from './phrases.js';
import { name } from './published.js';
import type { Section } from './section.js';
import type { View } from './view.js';

const KIND_TITLES: Record<EntityKind, string> = { person: 'People', organisation: 'Organisations', place: 'Places', group: 'Groups' };

/** Who and where: entities by kind, the most mentioned first, with every place that names them. */
export function entities(view: View, lines: Lines): Section {
  const mentions = new Map<string, Mention[]>();
  for (const mention of view.record.mentions) {
    const list = mentions.get(mention.entity);
    if (list) list.push(mention);
    else mentions.set(mention.entity, [mention]);
  }
  const of = (entity: Entity): Mention[] => mentions.get(entity.id) ?? [];
  const groups = ENTITY_KINDS.map((kind) => {
    const members = view.record.entities.filter((entity) => entity.kind === kind).sort((a, b) => of(b).length - of(a).length);
    return members.length > 0 && html`<section class="ek"><h3>${KIND_TITLES[kind]} <span class="n">${members.length}</span></h3>
<ul class="rows" data-list>${members.map((entity, i) => row(lines, entity, of(entity), i === 0))}</ul></section>
`;
  });
  return {
    id: 'entities',
    title: 'Who and where',
    short: 'Who and where',
    size: view.record.entities.length,
    lead: 'Everyone and every place the posts name, under one name each, with the other words that name them.',
    body: html`<div class="kinds">${groups}</div>`,
  };
}

function row(lines: Lines, entity: Entity, mentions: readonly Mention[], first: boolean): Markup {
  const forms = (['name', 'role', 'pronoun', 'adverb'] as const).flatMap((form) => {
    const n = mentions.filter((mention) => mention.form === form).length;
    return n > 0 ? [count(n, form)] : [];
  });
  const known = [...new Set([...entity.aliases, ...mentions.filter(({ form }) => form !== 'pronoun' && form !== 'adverb').map(({ span }) => span.text)])];
  const aliases = known.filter((alias) => alias.toLowerCase() !== entity.name.toLowerCase()).slice(0, 12);
  const located = [entity.country, entity.lat !== undefined && entity.lon !== undefined && `${entity.lat.toFixed(2)}, ${entity.lon.toFixed(2)}`].filter(Boolean).join(' · ');
  const link = entity.wikidata && /^Q\d+$/.test(entity.wikidata) && webLink(`https://www.wikidata.org/wiki/${entity.wikidata}`, html`Wikidata<span class="sr"> on ${name(entity.name)}</span>`);
  return html`<li><div class="line en" ${lines.open(placesIn('main', mentions.map(({ span }) => span)), first)}><span class="hd">${name(entity.name, 'nm')} <span class="n"><span class="sr">mentioned </span>${mentions.length}×</span></span>${aliases.length > 0 && html`<span class="al">${joined(aliases.map((alias) => name(alias, 'ws')), ', ')}</span>`}<span class="mt">${joined([forms.join(', '), located], ' · ')}</span></div>${link}</li>
`;
}
