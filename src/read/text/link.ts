const MAX_LINK = 4000;
const WITH_SCHEME = /^(?:https?|mailto):/iu;

const SCHEME = /^[a-z][a-z\d+.-]+:/iu;
const NOT_SEEN = /[\p{Cc}\p{Cf}\p{Z}]+/gu;

/** True for what tells another post: its id, by whatever scheme ids are made, or an address that can be followed; never a script. */
export function isReference(id: string): boolean {
  return isMedia(id) || /^(?:tag|urn|at):/iu.test(id);
}

/** True for what may stand among a post's media: an address that can be followed, a path, or words that say what it was; never a script. */
export function isMedia(name: string): boolean {
  return !SCHEME.test(name.replace(NOT_SEEN, '')) || linkOf(name) !== null;
}

/**
 * The address that a link leads to, resolved against a base; null where it is none that a reader could follow: only http, https and mailto are,
 * never a script.
 */
export function linkOf(href: string | undefined, base?: string): string | null {
  if (href === undefined || href.length > MAX_LINK) return null;
  const trimmed = href.trim();
  // Made an address only where it can be one: an exception for each of a hundred thousand links takes its time.
  if (trimmed === '' || (base === undefined && !WITH_SCHEME.test(trimmed))) return null;
  let url: URL;
  try {
    url = new URL(trimmed, base);
  } catch {
    return null;
  }
  if (url.protocol === 'https:' || url.protocol === 'http:') return url.href;
  // Of a mailbox nothing is escaped by itself, and a space would part the address in two.
  return url.protocol === 'mailto:' ? url.href.replace(/[\s"<>]/gu, encodeURIComponent) : null;
}
