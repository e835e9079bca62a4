import type { StatementFinding } from '../findings.js';

/** Place of the innermost statement that holds the character and whose speaker is known; else of the innermost. */
export function statementAt(statements: readonly StatementFinding[], char: number): number | null {
  let best: number | null = null;
  let score = Number.POSITIVE_INFINITY;
  statements.forEach(({ content, speaker }, i) => {
    for (const { start, end } of content) {
      const length = end - start + (speaker === null ? 1e9 : 0);
      if (char >= start && char < end && length < score) [best, score] = [i, length];
    }
  });
  return best;
}
