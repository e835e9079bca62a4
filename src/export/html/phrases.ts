import type { Ref } from '../../record/entity.js';
import type { Event, WordOf } from '../../record/event.js';
import type { Span } from '../../record/span.js';
import { headline } from '../headline.js';
import { nameOf, type View } from '../view.js';
import { voicesOf } from '../voices.js';
import { clockOf } from '../when.js';
import { html, joined, type Markup } from './escape.js';
import { name, published, words } from './published.js';

/** Who or what a reference names, with the words it was named by where they differ, or that it was inferred. */
export function named(view: View, ref: Ref): Markup {
  const own = nameOf(view, ref);
  if (ref.span === null) return html`${name(own, 'nm')} <span class="inf">inferred</span>`;
  const [whole, said] = [own.toLowerCase(), ref.span.text.toLowerCase()];
  const same = whole.includes(said) || said.includes(whole);
  return html`${name(own, 'nm')}${!same && html` <span class="as">(${words(ref.span.text)})</span>`}`;
}

/** Names with commas between them. */
export function namedAll(view: View, refs: readonly Ref[]): Markup {
  return joined(refs.map((ref) => named(view, ref)), ', ');
}

/** The name alone. */
export function shortName(view: View, ref: Ref): Markup {
  return name(nameOf(view, ref));
}

/** On whose word: speakers by name and who relayed them, or the channel's own, by name where there are several. */
export function onWhoseWord(view: View, wordOf: readonly WordOf[]): Markup {
  const voices = voicesOf(view, wordOf);
  if (voices.length === 0) return html`<span class="none">on nobody’s word</span>`;
  const said = voices.map((voice) => {
    if (voice.own) return voice.source && view.sources.size > 1 ? html`${name(voice.source.name, 'vo')}’s own word` : html`the channel’s own word`;
    const relayed = voice.via.length > 0 && html` via ${joined(voice.via.map((ref) => shortName(view, ref)), ', ')}`;
    return html`the word of ${voice.speaker ? name(nameOf(view, voice.speaker), 'vo') : 'somebody not named'}${relayed}${voice.inferred && html` <span class="inf">inferred</span>`}`;
  });
  return html`on ${joined(said, ' and on ')}`;
}

/** How sure the reading is, as a bar and in figures. */
export function confidence(value: number): Markup {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return html`<span class="cf c${Math.round(percent / 10)}">${percent}%</span>`;
}

/** "post 5, 12:30", or "posts 2, 5 and 9". */
export function postsOf(view: View, spans: readonly Span[]): Markup {
  const ids = [...new Set(spans.map((span) => span.post))];
  const numbers = ids.map((id) => view.postNumber.get(id) ?? 0).filter((n) => n > 0).sort((a, b) => a - b);
  if (numbers.length === 0) return html``;
  if (numbers.length > 1) return html`posts ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
  const clock = clockOf(view.posts.get(ids[0])?.at.value ?? null);
  return html`post ${numbers[0]}${clock && `, ${clock}`}`;
}

/** What the post says of an event, with the word that tells it set off and the names put in that make it readable alone. */
export function headlineOf(view: View, event: Event): Markup {
  return joined(headline(view, event).parts.map(({ kind, text }) => {
    if (kind === 'words') return published(text);
    return kind === 'trigger' ? html`<b>${published(text)}</b>` : html`<span class="put">${published(text)}</span>`;
  }), '');
}
