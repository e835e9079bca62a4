/**
 * Integer hashes for words and features. Everything the perceptrons know of a text passes through these, in training and
 * in use alike, so a change here makes every stored weight meaningless: raise WEIGHTS_VERSION with it.
 */

/** Hash of the code units of a string (FNV-1a with a final mix); never 0, so that 0 can stand for "nothing there". */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return finish(hash);
}

/** One hash out of a hash and a number. */
export function combine(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) ^ (mixed >>> 13);
}

/** Spreads the bits of a hash and keeps it from 0, which marks an empty slot in the tables. */
export function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  mixed ^= mixed >>> 16;
  return mixed === 0 ? 1 : mixed;
}
