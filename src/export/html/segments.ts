import { html, joined, type Markup } from './escape.js';
import type { LinePlace, Role } from './lines.js';
import { published } from './published.js';

/** A stretch of a post over which the same places lie. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Tightest place first. */
  readonly over: readonly LinePlace[];
}

/**
 * The text cut wherever a place begins or ends, so that places may nest and overlap as they like:
 * "Velde has left Port Calder" with a clause over all of it, "left" and "Port Calder" in it, gives four segments.
 * Places outside the text are left out; a cut inside a surrogate pair moves to the pair's nearer outside.
 */
export function segmentsOf(text: string, places: readonly LinePlace[]): Segment[] {
  const opening = new Map<number, LinePlace[]>();
  const closing = new Map<number, LinePlace[]>();
  for (const place of places) {
    const { start, end } = place.span;
    if (!(start >= 0 && start < end && end <= text.length)) continue;
    push(opening, insidePair(text, start) ? start - 1 : start, place);
    push(closing, insidePair(text, end) ? end + 1 : end, place);
  }
  const cuts = [...new Set([0, ...opening.keys(), ...closing.keys(), text.length])].sort((a, b) => a - b);
  const open = new Set<LinePlace>();
  const result: Segment[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    for (const place of closing.get(cuts[i]) ?? []) open.delete(place);
    for (const place of opening.get(cuts[i]) ?? []) open.add(place);
    result.push({ start: cuts[i], end: cuts[i + 1], over: [...open].sort((a, b) => lengthOf(a) - lengthOf(b) || a.line - b.line) });
  }
  return result;
}

const LETTER: Record<Role, string> = { main: '', word: 'w', name: 'n' };

/** The text of a post, each segment with the numbers of the lines read from it: `data-l="7w 7 2n"`. */
export function markedText(text: string, places: readonly LinePlace[]): Markup {
  return joined(segmentsOf(text, places).map(({ start, end, over }) => {
    const shown = published(text.slice(start, end));
    if (over.length === 0) return shown;
    const lines = [...new Set(over.map((place) => place.line + LETTER[place.role]))].join(' ');
    return over.some((place) => place.role === 'word')
      ? html`<span class="w" data-l="${lines}">${shown}</span>`
      : html`<span data-l="${lines}">${shown}</span>`;
  }), '');
}

function lengthOf({ span }: LinePlace): number {
  return span.end - span.start;
}

function insidePair(text: string, at: number): boolean {
  return at > 0 && at < text.length && /[\uD800-\uDBFF]/.test(text[at - 1]) && /[\uDC00-\uDFFF]/.test(text[at]);
}

function push(map: Map<number, LinePlace[]>, at: number, place: LinePlace): void {
  const list = map.get(at);
  if (list) list.push(place);
  else map.set(at, [place]);
}
