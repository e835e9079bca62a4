/** A piece of markup, as loosely as feed readers take it. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** Characters that are no markup, whatever they look like. */
  | { readonly kind: 'section'; readonly text: string }
  | { readonly kind: 'start'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: 'end'; readonly name: string };

// Neither a quotation nor a tag goes over a "<", so that whatever is not ended costs no more than its own length.
const TAG = /<(\/?)([A-Za-z_][\w.:-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/uy;
const LOOSE_TAG = /<(\/?)([A-Za-z_][\w.:-]*)([^<>]*)>/uy;
const OTHER = /<[!?][^<>]*>/uy;
const ATTRIBUTE = /([A-Za-z_][\w.:-]*)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/gu;

/** Reads markup from left to right; what is no tag, comment or section is text. */
export function* piecesOf(markup: string): Iterable<Piece> {
  const sections: readonly (readonly [string, string])[] = [['<![CDATA[', ']]>'], ['<!--', '-->']];
  const missing = new Set<string>();
  let at = 0;
  while (at < markup.length) {
    const next = markup.indexOf('<', at);
    if (next !== at) {
      yield { kind: 'text', text: markup.slice(at, next === -1 ? undefined : next) };
      if (next === -1) return;
      at = next;
    }
    const section = sections.find(([start]) => markup.startsWith(start, at));
    if (section !== undefined) {
      const [start, end] = section;
      const closed = missing.has(end) ? -1 : markup.indexOf(end, at + start.length);
      if (closed === -1) {
        // A section without an end is none: its characters go on as text.
        missing.add(end);
        at += start.length;
        continue;
      }
      if (end === ']]>') yield { kind: 'section', text: markup.slice(at + start.length, closed) };
      at = closed + end.length;
      continue;
    }
    TAG.lastIndex = LOOSE_TAG.lastIndex = OTHER.lastIndex = at;
    const tag = TAG.exec(markup) ?? LOOSE_TAG.exec(markup);
    if (tag !== null) {
      at += tag[0].length;
      if (tag[1] === '/') yield { kind: 'end', name: tag[2] };
      else yield { kind: 'start', name: tag[2], attributes: tag[3], empty: tag[3].endsWith('/') };
      continue;
    }
    const other = OTHER.exec(markup);
    if (other === null) yield { kind: 'text', text: '<' };
    at += other?.[0].length ?? 1;
  }
}

/** Attributes by their names in small letters, the first of each, character references as they are written. */
export function attributesOf(written: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single, bare] of written.matchAll(ATTRIBUTE)) {
    if (found.size < 100 && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), double ?? single ?? bare?.replace(/\/$/u, '') ?? '');
  }
  return found;
}

/** The name of the element that a document begins with, in small letters and without its prefix; null where words come before it, or none does. */
export function firstElement(markup: string): string | null {
  for (const piece of piecesOf(markup)) {
    if (piece.kind === 'start') return piece.name.toLowerCase().replace(/^.*:/u, '');
    if (piece.kind !== 'text' || piece.text.replace(/^\ufeff/u, '').trim() !== '') return null;
  }
  return null;
}
