const MAX_LINK = 4000;
const WITH_SCHEME = /^(?:https?|mailto):/iu;

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
  return url.protocol === 'https:' || url.protocol === 'http:' || url.protocol === 'mailto:' ? url.href : null;
}
