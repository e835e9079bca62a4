import type { StatementFinding } from '../findings.js';
import { trimmed } from './reading.js';

/**
 * What is told inside another's words ends with them: who says the outer words, after them, says nothing in the inner ones.
 *
 * The two sides agreed to exchange prisoners, a diplomat said.
 */
export function keptInside(text: string, statements: readonly StatementFinding[]): StatementFinding[] {
  return statements.map((inner) => {
    const { cue } = inner;
    if (cue === null) return inner;
    for (const outer of statements) {
      if (outer === inner || outer.cue === null) continue;
      const around = outer.content.find(({ start, end }) => start <= cue.start && cue.end <= end);
      const said = outer.cue;
      if (around === undefined || said.start < around.end || !inner.content.some(({ start, end }) => start <= said.start && said.end <= end)) continue;
      const content = inner.content.map(({ start, end }) => trimmed(text, start, Math.min(end, around.end))).filter(({ start, end }) => end > start);
      if (content.length > 0) return { ...inner, content };
    }
    return inner;
  });
}
