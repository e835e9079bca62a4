import type { Span } from '../record/span.js';
import type { View } from './view.js';

/** Characters of context shown on each side. */
const AROUND = 70;

/** A span with the words around it, cut at spaces; a cut is marked. */
export interface Surroundings {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** The span in the words of its post. Where the post is lost, the span alone. */
export function surroundingsOf(view: View, span: Span): Surroundings {
  const text = view.posts.get(span.post)?.text;
  if (text?.slice(span.start, span.end) !== span.text) return { before: '', text: span.text, after: '' };
  const from = Math.max(0, span.start - AROUND);
  const to = Math.min(text.length, span.end + AROUND);
  const before = text.slice(from, span.start).replace(from > 0 ? /^\S*\s/ : /^/, '');
  const after = text.slice(span.end, to).replace(to < text.length ? /\s\S*$/ : /$/, '');
  return { before: (from > 0 ? '… ' : '') + before, text: span.text, after: after + (to < text.length ? ' …' : '') };
}
