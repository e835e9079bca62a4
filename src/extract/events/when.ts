import type { EventType, Phase } from '../../record/event.js';
import { dependents, relationOf, sentenceBounds, tagOf, type Tree, tokenAtChar } from '../../parse/tree.js';
import type { EventFinding, Range, TimeFinding } from '../findings.js';
import { findTimes } from '../times/dates.js';
import { findDurations } from '../times/durations.js';
import type { Told } from './told.js';

/** A sentence longer than this in tokens may tell of several days. */
const SHORT = 40;
/** What takes a while; the rest is done in an instant, and a length in its clause is another thing's: "signed a four-year contract". */
const TAKES_TIME: ReadonlySet<EventType> = new Set<EventType>(['CONSULT', 'TRAVEL', 'PROTEST', 'ASSAULT', 'DISASTER', 'COOPERATE', 'MOBILIZE', 'VOTE']);

const LASTING = new Set(['last', 'take', 'go', 'run', 'continue']);
const SHARED = new Set(['conj', 'xcomp', 'advcl']);

/** "on Friday morning": the day hangs on what it is a part of. */
const PART_OF_DAY = new Set(['morning', 'afternoon', 'evening', 'night', 'noon', 'midday', 'midnight', 'lunchtime']);

/** The token outside a range that its words hang on. */
function governorOf(tree: Tree, { start, end }: Range): number {
  const { doc } = tree;
  let at = tokenAtChar(doc, start);
  for (let hops = 0; hops < 8 && doc.headToken[at] !== at && doc.startChar[at] >= start && doc.startChar[at] < end; hops++) at = doc.headToken[at];
  return PART_OF_DAY.has(doc.lemma[at]) ? doc.headToken[at] : at;
}

/** How closely a stretch of the clause belongs to the event: its own words first, then its clause's, then another noun's; not at all where it is another deed's. */
function closeness(tree: Tree, range: Range, clause: Range, { trigger, verb, noun }: Told): number {
  const { doc } = tree;
  const governor = governorOf(tree, range);
  if (governor === trigger || governor === noun) return 3;
  if (governor === verb) return 2;
  // What stands in the clause but hangs on a verb outside it is the clause's all the same.
  const within = doc.startChar[governor] >= clause.start && doc.startChar[governor] < clause.end;
  if (tagOf(doc, governor) === 'VERB') return sharesClause(tree, verb, governor) || !within ? 1 : 0;
  // "calls off Monday's trip": the trip is on Monday.
  const own = tokenAtChar(doc, range.start);
  return relationOf(doc, own) === 'nmod:poss' || relationOf(doc, own) === 'compound' ? 0 : 1;
}

/** "met on Monday and signed a deal": the second verb shares what the first is told with. */
function sharesClause(tree: Tree, verb: number, governor: number): boolean {
  const { doc } = tree;
  let at = verb;
  for (let hops = 0; hops < 6 && doc.headToken[at] !== at && SHARED.has(relationOf(doc, at)); hops++) {
    at = doc.headToken[at];
    if (at === governor) return true;
  }
  return false;
}

function nearest<T extends { readonly range: Range }>(tree: Tree, all: readonly T[], clause: Range, found: Told): T | null {
  let best: T | null = null;
  let most = 0;
  for (const one of all) {
    const close = closeness(tree, one.range, clause, found);
    if (close > most) [best, most] = [one, close];
  }
  return best;
}

/** The time that the text gives the event, within its clause, or else the only one of its sentence, and of `content` where somebody tells it. */
export function timeOf(tree: Tree, found: Told, range: Range, postDay: string | null, phase: Phase, content: Range | null): TimeFinding | null {
  const { doc } = tree;
  const inClause = findTimes(doc.text, range.start, range.end, postDay, phase);
  if (inClause.length > 0) return nearest(tree, inClause, range, found);
  // The parser may have hung the sentence's only time elsewhere, but not on who says it.
  const [a, b] = sentenceBounds(doc, tree.sentence[found.trigger]);
  const inSentence = b - a <= SHORT ? findTimes(doc.text, Math.max(doc.startChar[a], content?.start ?? 0), Math.min(doc.endChar[b - 1], content?.end ?? doc.text.length), postDay, phase) : [];
  return inSentence.length === 1 ? nearest(tree, inSentence, { start: doc.startChar[a], end: doc.endChar[b - 1] }, found) : null;
}

/** How long the event took, where its clause says so of it and not of what it is done to. */
export function durationOf(tree: Tree, found: Told, range: Range): EventFinding['duration'] {
  const { doc } = tree;
  if (!TAKES_TIME.has(found.word.type)) return null;
  const own = nearest(tree, findDurations(doc.text, range.start, range.end), range, found);
  if (own !== null) return own;
  // "The talks began at ten and lasted three hours".
  const lasting = dependents(tree, found.verb, 'conj').find((child) => LASTING.has(doc.lemma[child]));
  return lasting === undefined ? null : (findDurations(doc.text, doc.startChar[lasting], doc.endChar[tree.rightToken[lasting] - 1])[0] ?? null);
}
