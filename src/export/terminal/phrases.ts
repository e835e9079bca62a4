import type { WordOf } from '../../record/event.js';
import type { Post } from '../../record/post.js';
import type { Span } from '../../record/span.js';
import type { Statement } from '../../record/statement.js';
import { lineOf, nameOf, type View } from '../view.js';
import { voicesOf } from '../voices.js';

/** "post 5, line 17" */
export function placeOf(view: View, span: Span): string {
  const post = view.posts.get(span.post);
  if (post === undefined) return `post ${span.post}`;
  return [`post ${view.postNumber.get(post.id)}`, originOf(view, post, span.start)].filter(Boolean).join(', ');
}

/** "post 2, line 4; post 5, line 17" */
export function placesOf(view: View, spans: readonly Span[]): string {
  return [...new Set(spans.map((span) => placeOf(view, span)))].join('; ');
}

function originOf(view: View, post: Post, start: number): string {
  const file = view.severalFiles ? post.origin?.file : undefined;
  const line = lineOf(view, post, start);
  if (line === undefined) return file ?? '';
  return file ? `${file}:${line}` : `line ${line}`;
}

/** "on the word of Aral via Harbour News and on the channel's own", by name where there are several */
export function onWhoseWord(view: View, wordOf: readonly WordOf[]): string {
  const voices = voicesOf(view, wordOf);
  if (voices.length === 0) return "on nobody's word";
  const others = voices.flatMap((voice) => {
    if (voice.own) return [];
    const speaker = voice.speaker ? nameOf(view, voice.speaker) : 'somebody not named';
    return [`${speaker}${relayedBy(view, voice)}${voice.inferred ? ' (inferred)' : ''}`];
  });
  const owners = voices.flatMap((voice) => (voice.own ? [view.sources.size > 1 && voice.source ? voice.source.name : 'the channel'] : []));
  const own = [...new Set(owners)].map((owner) => `${owner}'s`).join(' and ');
  if (others.length === 0) return `on ${own} own word`;
  return `on the word of ${others.join(' and ')}${own === '' ? '' : ` and on ${own} own`}`;
}

/** " via Harbour News", or nothing. */
export function relayedBy(view: View, { via }: Pick<Statement, 'via'>): string {
  return via.length === 0 ? '' : ` via ${via.map((ref) => nameOf(view, ref)).join(', ')}`;
}

/** "42% sure", only where that is worth a doubt. */
export function doubtOf(confidence: number): string {
  return confidence < 0.7 ? `${Math.round(confidence * 100)}% sure` : '';
}
