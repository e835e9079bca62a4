import { type Tree, tokenAtChar } from '../../parse/tree.js';
import { cueProbability } from '../attributions/confidence.js';
import { type DecodedAttribution, decodeAttributions } from '../attributions/decode.js';
import { askedBefore } from '../exchanges/asked-before.js';
import { askedClauses } from '../exchanges/asked.js';
import { bracketedQuestions } from '../exchanges/bracketed.js';
import type { ExchangeFinding, MentionFinding, Range, StatementFinding } from '../findings.js';
import { contentOf } from './content.js';
import { CONFIDENCE } from './confidence.js';
import { type Cue, closesClause, isCue, setApart } from './cue.js';
import type { Attribution, Pattern } from './pattern.js';
import { keptInside } from './kept-inside.js';
import { keptToOwnClause } from './own-clause.js';
import { accordingTo } from './patterns/according-to.js';
import { clauseAfter } from './patterns/clause-after.js';
import { clauseBefore } from './patterns/clause-before.js';
import { core } from './patterns/core.js';
import { credit } from './patterns/credit.js';
import { dash } from './patterns/dash.js';
import { hedge } from './patterns/hedge.js';
import { infinitive } from './patterns/infinitive.js';
import { nounObject } from './patterns/object.js';
import { opener } from './patterns/opener.js';
import { participle } from './patterns/participle.js';
import { quotation } from './patterns/quotation.js';
import { relay } from './patterns/relay.js';
import { split } from './patterns/split.js';
import { relayedByOutlet } from './outlet-relays.js';
import { type Reading, readingOf } from './reading.js';
import { type Source, sourceOf } from './source.js';
import { unclaimedQuotes } from './unclaimed-quotes.js';

/**
 * In order: the first to take a cue keeps it. The language core comes after what only a post's layout or a relay's wording shows, and before
 * the rules for what it scores better than they do; those are left with the cues that it passed over.
 */
export const PATTERNS: readonly Pattern[] = [
  opener, hedge, relay, core, quotation, participle, split, clauseBefore, clauseAfter, accordingTo, dash, credit, infinitive, nounObject,
];

/** The rules that read a sentence: where the core passes their cue over, they are as unsure as it is. */
const judged: readonly Pattern[] = PATTERNS.slice(PATTERNS.indexOf(core) + 1);

/** Less sure than this is no statement. */
const LEAST = 0.2;

/** The core's probability that there is a cue where a rule saw one; 1 for a rule that saw none. */
function consent({ doc }: Tree, cue: Range | null): number {
  if (cue === null || doc.attribution === null) return 1;
  let most = 0;
  for (let t = tokenAtChar(doc, cue.start); t < doc.size && doc.startChar[t] < cue.end; t++) most = Math.max(most, cueProbability(doc.attribution, t));
  return most;
}

interface Found {
  readonly statements: StatementFinding[];
  readonly exchanges: ExchangeFinding[];
  /** What the language core scores, in the wide sense of attribution. */
  readonly decoded: readonly DecodedAttribution[];
}

/** Who said what in one post, and what was asked and answered. Never throws; time grows about linearly with the text. */
export function findStatements(tree: Tree, mentions: readonly MentionFinding[]): Found {
  const reading = readingOf(tree, mentions);
  const attributions = attributionsOf(reading);
  const decoded = decodeAttributions(tree.doc, attributions.flatMap(({ cue, content }) => (content === null ? [] : [{ cue: cue.range, content: content.ranges }])));
  const statements: StatementFinding[] = [];
  const exchanges: ExchangeFinding[] = [];
  const cued = new Uint8Array(reading.text.length);
  const told = new Set<string>();
  const hasCore = tree.doc.attribution !== null;
  const opened = new Uint8Array(reading.text.length);
  for (const pattern of PATTERNS) {
    const found = pattern.find(reading, attributions, decoded);
    const shift = exchanges.length;
    exchanges.push(...(found.exchanges ?? []));
    for (const statement of found.statements) {
      const content = statement.content.filter((range) => range.end > range.start);
      const key = content.map((range) => `${range.start}-${range.end}`).join();
      // One opener's cue may serve several parts of its region; elsewhere a cue and a content belong to one statement.
      if (content.length === 0 || told.has(key)) continue;
      if (pattern !== opener && statement.cue !== null && (cued[statement.cue.start] === 1 || cued[statement.cue.end - 1] === 1)) continue;
      // An opener has said whose words these are; what is told inside them by another, with a cue of its own there, stands apart.
      const isOpened = content.some(({ start, end }) => opened[start] === 1 || opened[end - 1] === 1);
      if (pattern !== opener && isOpened && !(statement.cue !== null && opened[statement.cue.start] === 1)) continue;
      // ", Copper Post claims.": a name and a verb of speech alone after the last comma leave nothing to doubt.
      const settled = statement.cue !== null && (setApart(reading, statement.cue) || closesClause(reading, tokenAtChar(tree.doc, statement.cue.start)));
      const confidence = hasCore && judged.includes(pattern) && !settled ? statement.confidence * consent(tree, statement.cue) : statement.confidence;
      if (confidence < LEAST) continue;
      told.add(key);
      if (pattern === opener) for (const { start, end } of content) opened.fill(1, start, end);
      statements.push({ ...statement, content, confidence, rule: pattern.name, ...(statement.exchange === undefined ? {} : { exchange: statement.exchange + shift }) });
    }
    // A hedge's cue is several words, one of which another pattern may take for its own.
    for (const { cue } of found.statements) if (cue !== null) cued.fill(1, cue.start, cue.end);
  }
  statements.splice(0, statements.length, ...relayedByOutlet(reading, keptToOwnClause(reading, statements)));
  statements.splice(0, statements.length, ...keptInside(reading.text, statements));
  statements.push(...unclaimedQuotes(reading, statements));
  for (const told of [askedClauses, askedBefore]) {
    for (const [at, exchange] of told(reading, statements)) {
      statements[at] = { ...statements[at], exchange: exchanges.length };
      exchanges.push(exchange);
    }
  }
  for (const { exchange, answers, unsaid } of bracketedQuestions(reading, statements, exchanges)) {
    for (const at of answers) statements[at] = { ...statements[at], exchange: exchanges.length };
    if (unsaid !== null) statements.push({ speaker: null, via: [], cue: null, content: [unsaid], mode: 'direct', basis: 'stated', confidence: CONFIDENCE.hedge, rule: 'bracketed', exchange: exchanges.length });
    exchanges.push(exchange);
  }
  const order = statements.map((_, k) => k).sort((a, b) => statements[a].content[0].start - statements[b].content[0].start || a - b);
  return { statements: order.map((k) => statements[k]), exchanges, decoded };
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
