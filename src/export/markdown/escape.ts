/** Signs that CommonMark, its tables, its links made of bare addresses, or raw HTML give a meaning. */
const MARKUP = /[\\`*_{}[\]<>()#+\-.!|~&:@$^=]/g;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
const JOINERS = new Set(['\u200c', '\u200d', '\u00ad']);

/**
 * A post's words as Markdown that shows them and nothing else: on one line, every sign of markup escaped, and signs that
 * are not seen but turn the writing round left as a mark.
 */
export function escapeMarkdown(words: string): string {
  return words
    .replace(/[\s\u0085]+/g, ' ')
    .trim()
    .replace(UNSEEN, (sign) => (JOINERS.has(sign) ? sign : '\ufffd'))
    .replace(MARKUP, (sign) => (NEEDS_ENTITY[sign] ?? `\\${sign}`));
}

/** Escaped by a backslash these still start a link, or HTML, in some readers of Markdown. */
const NEEDS_ENTITY: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', ':': '&#58;', '@': '&#64;' };
