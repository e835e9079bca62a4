import type { Tree } from '../../parse/tree.js';
import { askedClauses } from '../exchanges/asked.js';
import type { ExchangeFinding, MentionFinding, StatementFinding } from '../findings.js';
import { contentOf } from './content.js';
import { type Cue, isCue } from './cue.js';
import type { Attribution, Pattern } from './pattern.js';
import { accordingTo } from './patterns/according-to.js';
import { clauseAfter } from './patterns/clause-after.js';
import { clauseBefore } from './patterns/clause-before.js';
import { dash } from './patterns/dash.js';
import { hedge } from './patterns/hedge.js';
import { infinitive } from './patterns/infinitive.js';
import { nounObject } from './patterns/object.js';
import { opener } from './patterns/opener.js';
import { participle } from './patterns/participle.js';
import { quotation } from './patterns/quotation.js';
import { relay } from './patterns/relay.js';
import { split } from './patterns/split.js';
import { type Reading, readingOf } from './reading.js';
import { type Source, sourceOf } from './source.js';

/** In order: the first to take a cue keeps it. */
export const PATTERNS: readonly Pattern[] = [
  opener, hedge, relay, quotation, participle, split, clauseBefore, clauseAfter, accordingTo, dash, infinitive, nounObject,
];

/** Who said what in one post, and what was asked and answered. Never throws; time grows about linearly with the text. */
export function findStatements(tree: Tree, mentions: readonly MentionFinding[]): { statements: StatementFinding[]; exchanges: ExchangeFinding[] } {
  const reading = readingOf(tree, mentions);
  const attributions = attributionsOf(reading);
  const statements: StatementFinding[] = [];
  const exchanges: ExchangeFinding[] = [];
  const cued = new Set<number>();
  const told = new Set<string>();
  for (const pattern of PATTERNS) {
    const found = pattern.find(reading, attributions);
    const shift = exchanges.length;
    exchanges.push(...(found.exchanges ?? []));
    for (const statement of found.statements) {
      const content = statement.content.filter((range) => range.end > range.start);
      const key = content.map((range) => `${range.start}-${range.end}`).join();
      // One opener's cue may serve several parts of its region; elsewhere a cue and a content belong to one statement.
      if (content.length === 0 || told.has(key)) continue;
      if (pattern !== opener && statement.cue !== null && cued.has(statement.cue.start)) continue;
      told.add(key);
      statements.push({ ...statement, content, rule: pattern.name, ...(statement.exchange === undefined ? {} : { exchange: statement.exchange + shift }) });
    }
    // A hedge's cue is several words, one of which another pattern may take for its own.
    for (const { cue } of found.statements) if (cue !== null) for (let char = cue.start; char < cue.end; char++) cued.add(char);
  }
  for (const [at, exchange] of askedClauses(reading, statements)) {
    statements[at] = { ...statements[at], exchange: exchanges.length };
    exchanges.push(exchange);
  }
  const order = statements.map((_, k) => k).sort((a, b) => statements[a].content[0].start - statements[b].content[0].start || a - b);
  return { statements: order.map((k) => statements[k]), exchanges };
}

function attributionsOf(reading: Reading): Attribution[] {
  const cues: Cue[] = [];
  for (let token = 0; token < reading.tree.doc.size; token++) {
    const cue = isCue(reading, token);
    if (cue !== null) cues.push(cue);
  }
  const tokens = new Set(cues.map((cue) => cue.token));
  const sources = new Map<number, Source>();
  return cues.map((cue) => {
    const source = sourceOf(reading, cue, (token) => sources.get(token));
    sources.set(cue.token, source);
    return { cue, source, content: contentOf(reading, cue, source, tokens) };
  });
}
