// cyrb53 by bryc (public domain): 53 bits, ample for the identifiers of one record, and it needs no platform.
function hash53(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

export type IdKind = 'source' | 'post' | 'entity' | 'statement' | 'exchange' | 'event' | 'conflict';

const LETTER: Record<IdKind, string> = {
  source: 's', post: 'p', entity: 'n', statement: 't', exchange: 'x', event: 'e', conflict: 'c',
};

/** An identifier made from content alone: the same parts give the same id in every run. */
export function idOf(kind: IdKind, ...parts: readonly (string | number)[]): string {
  return LETTER[kind] + hash53(parts.join('\u0000')).toString(36).padStart(11, '0');
}
