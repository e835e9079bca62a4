import { escapeHtml, html, Markup } from './escape.js';

/** Controls that would reorder what stands after them. LRM, RLM and ALM only nudge their neighbours and stay as they are. */
const BIDI: Record<string, string> = {
  '\u202A': 'LRE', '\u202B': 'RLE', '\u202C': 'PDF', '\u202D': 'LRO', '\u202E': 'RLO',
  '\u2066': 'LRI', '\u2067': 'RLI', '\u2068': 'FSI', '\u2069': 'PDI',
};
const CONTROLS = /([\u202A-\u202E\u2066-\u2069])/;

/**
 * Words out of a post. Each bidi control sits alone in an isolate: it is copied with the text, a mark such as ⟦RLO⟧ is drawn
 * in its place, and it can reorder nothing, neither the page nor the words around it.
 */
export function published(text: string): Markup {
  if (!CONTROLS.test(text)) return new Markup(escapeHtml(text));
  // Split with a group: every second part is the control itself.
  const parts = text.split(CONTROLS).map((part, i) =>
    i % 2 === 1 ? `<span class="bidi" data-mark="${BIDI[part]}">${part}</span>` : escapeHtml(part));
  return new Markup(parts.join(''));
}

/** Words quoted from a post, in the face kept for posts and in an isolate of their own. */
export function words(text: string, more = ''): Markup {
  return html`<span class="${more}ws" dir="auto">${published(text)}</span>`;
}

/** A name out of the record, isolated from the line around it. */
export function name(text: string, kind?: string): Markup {
  return html`<bdi${kind && html` class="${kind}"`}>${published(text)}</bdi>`;
}

/** Text for a title or a label, where nothing can be drawn: bidi controls are spelt out. */
export function plain(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]/g, (unit) => `⟦${BIDI[unit]}⟧`);
}
