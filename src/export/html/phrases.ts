import type { Ref } from '../../record/entity.js';
import type { Event, EventType, WordOf } from '../../record/event.js';
import type { Span } from '../../record/span.js';
import { html, joined, type Markup, type Part } from './escape.js';
import { name, published, words } from './published.js';
import type { View } from './view.js';
import { clockOf } from './when.js';

/** "3 events", "1 event" */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Who or what a reference names, with the words it was named by where they differ, or that it was inferred. */
export function named(view: View, ref: Ref): Markup {
  const entity = view.entities.get(ref.entity);
  const own = entity?.name ?? ref.span?.text ?? ref.entity;
  if (ref.span === null) return html`${name(own, 'nm')} <span class="inf">inferred</span>`;
  const same = ref.span.text.toLowerCase() === own.toLowerCase();
  return html`${name(own, 'nm')}${!same && html` <span class="as">(${words(ref.span.text)})</span>`}`;
}

/** Names with commas between them. */
export function namedAll(view: View, refs: readonly Ref[]): Markup {
  return joined(refs.map((ref) => named(view, ref)), ', ');
}

/** The short name of an entity, for where only its name is wanted. */
export function shortName(view: View, ref: Ref): Markup {
  return name(view.entities.get(ref.entity)?.name ?? ref.span?.text ?? ref.entity);
}

/** On whose word: speakers by name and who relayed them, or the channel's own. Each voice once. */
export function voices(view: View, wordOf: readonly WordOf[]): Markup {
  const heard = new Map<string, Part>();
  for (const word of wordOf) {
    if ('source' in word) {
      const source = view.sources.get(word.source);
      heard.set(`source ${word.source}`, html`<span class="vo own">${source ? name(source.name) : 'the channel'}’s own word</span>`);
      continue;
    }
    const statement = view.statements.get(word.statement);
    const { speaker, via } = statement ?? { speaker: null, via: [] };
    const relayed = via.length > 0 && html` via ${joined(via.map((ref) => shortName(view, ref)), ', ')}`;
    const inferred = statement?.basis === 'inferred' && html` <span class="inf">inferred</span>`;
    const key = [speaker?.entity, ...via.map((ref) => ref.entity)].join(' ');
    heard.set(key, html`<span class="vo">${speaker ? html`${shortName(view, speaker)}’s word` : 'an unnamed speaker’s word'}${relayed}${inferred}</span>`);
  }
  return heard.size === 0 ? html`<span class="vo none">nobody’s word is recorded</span>` : html`on ${joined([...heard.values()], ' and ')}`;
}

/** How sure the reading is, as a bar and in figures. */
export function confidence(value: number): Markup {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return html`<span class="cf c${Math.round(percent / 10)}">${percent}% sure</span>`;
}

/** "post 5, 12:30", or "posts 2, 5 and 9". */
export function postsOf(view: View, spans: readonly Span[]): Markup {
  const ids = [...new Set(spans.map((span) => span.post))];
  const numbers = ids.map((id) => view.postNumber.get(id) ?? 0).filter((n) => n > 0).sort((a, b) => a - b);
  if (numbers.length === 0) return html``;
  if (numbers.length > 1) return html`<span class="po">posts ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}</span>`;
  const clock = clockOf(view.posts.get(ids[0])?.at.value ?? null);
  return html`<span class="po">post ${numbers[0]}${clock && `, ${clock}`}</span>`;
}

/** What the post says, with the word that tells it set off. */
export function clause(span: Span | undefined, word: Span | undefined): Markup {
  if (!span) return html``;
  if (!word || word.post !== span.post || word.start < span.start || word.end > span.end) return words(span.text, 'cl ');
  const from = word.start - span.start;
  const to = word.end - span.start;
  return html`<span class="cl ws" dir="auto">${published(span.text.slice(0, from))}<b>${published(span.text.slice(from, to))}</b>${published(span.text.slice(to))}</span>`;
}

/** "Consult", and the mode and context where they are known. */
export function typeLabel(event: Event): Markup {
  const type: EventType = event.type;
  const more = [event.mode, event.context].filter(Boolean).join(', ');
  return html`<span class="ty">${type.charAt(0) + type.slice(1).toLowerCase()}${more && html` <span class="mo">${more}</span>`}</span>`;
}
