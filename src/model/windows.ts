/** A range of tokens, end exclusive. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Ranges of at most `limit` pieces that cover `part`; each starts `overlap` pieces or less before the end of the one before it, and
 * at a paragraph where one lies in the overlap.
 *
 * @param pieceEnd for each token, how many pieces the text has up to and with it
 */
export function windowsOf(part: TokenRange, pieceEnd: Uint32Array, limit: number, overlap: number, startsParagraph: (token: number) => boolean): TokenRange[] {
  const total = (token: number): number => (token === 0 ? 0 : pieceEnd[token - 1]);
  const out: TokenRange[] = [];
  let start = part.start;
  for (;;) {
    let end = start + 1;
    while (end < part.end && pieceEnd[end] - total(start) <= limit) end++;
    out.push({ start, end });
    if (end >= part.end) return out;
    let next = start + 1;
    while (next < end && total(next) < total(end) - overlap) next++;
    let paragraph = next;
    while (paragraph < end && !startsParagraph(paragraph)) paragraph++;
    start = paragraph < end ? paragraph : next;
  }
}

/**
 * The window that scores each token of `part`: the one that holds it most centrally, the first of equals. An end of the text is no
 * rim: what lies beyond it is not missing.
 */
export function bestWindows(part: TokenRange, windows: readonly TokenRange[], size: number): Uint32Array {
  const best = new Uint32Array(part.end - part.start);
  if (windows.length === 1) return best;
  const far = 1_000_000;
  const margin = new Int32Array(best.length).fill(-1);
  windows.forEach((window, w) => {
    for (let i = window.start; i < window.end; i++) {
      const left = window.start === 0 ? far : i - window.start;
      const right = window.end === size ? far : window.end - 1 - i;
      const inside = Math.min(left, right);
      if (inside > margin[i - part.start]) {
        margin[i - part.start] = inside;
        best[i - part.start] = w;
      }
    }
  });
  return best;
}
