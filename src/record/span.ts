/** A place in a post: UTF-16 code units, end exclusive; `text` is always `post.text.slice(start, end)`. */
export interface Span {
  readonly post: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The span of `post` from `start` to `end` (UTF-16 code units, end exclusive). Throws RangeError outside the text. */
export function spanOf(post: { readonly id: string; readonly text: string }, start: number, end: number): Span {
  if (!(start >= 0 && start < end && end <= post.text.length)) {
    throw new RangeError(`span ${start}-${end} lies outside post ${post.id} of ${post.text.length} characters`);
  }
  return { post: post.id, start, end, text: post.text.slice(start, end) };
}

/** True where the two spans share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.post === b.post && a.start < b.end && b.start < a.end;
}

/** True where `outer` holds every character of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.post === inner.post && outer.start <= inner.start && inner.end <= outer.end;
}
