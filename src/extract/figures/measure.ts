import { tallyOf } from '../../facts/tallies.js';
import { dependents, relationOf, sentenceBounds, tagOf, type Tree, wordOf } from '../../parse/tree.js';

/** What a number counts. */
export interface Measure {
  /** The running count it belongs to ("dead", "crowd"); empty where none. */
  readonly tally: string;
  /** Lemmas of what is counted or measured. */
  readonly counted: readonly string[];
  /** It is told to have risen or fallen to this: an older number is brought up to date. */
  readonly moved: boolean;
  /** Lemma of what is told of it; empty where it is only counted: "the total stands at 40". */
  readonly deed: string;
}

// These say that something has a number, and no more.
const COUNTING = new Set(['be', 'count', 'number', 'total', 'stand', 'put', 'come', 'amount', 'reach', 'rise', 'climb', 'grow', 'estimate', 'give', 'say', 'report', 'set']);
const MOVES = new Set(['rise', 'climb', 'grow', 'increase', 'jump', 'fall', 'drop', 'go']);
// A number of these is a number of what they are of: "tons of poultry", "the number of dead".
const OF_WHAT = new Set(['number', 'total', 'toll', 'ton', 'tonne', 'kilo', 'litre', 'liter', 'barrel', 'case', 'group', 'crowd', 'share', 'dozen', 'hundred', 'thousand', 'million', 'score']);
const INSIDE = new Set(['nummod', 'compound', 'flat', 'dep', 'amod']);
const TIME = /^(?:hour|minute|day|week|month|year|second|decade|century|a\.?m|p\.?m|january|february|march|april|may|june|july|august|september|october|november|december)$/u;
const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:\.|uary|ruary|ch|il|ust|ember|ober)?$/u;
const YEAR = /^(?:19|20)\d\d$/u;
// A verb that moves a number tells of a change, but for where it moves it to: "rose 3%", "rose to 19".
const LEVEL = new Set(['to', 'at', 'on', 'with']);

function ofWhat(tree: Tree, noun: number): string[] {
  const { doc } = tree;
  if (!OF_WHAT.has(doc.lemma[noun])) return [];
  return [
    ...dependents(tree, noun, 'nmod').filter((child) => dependents(tree, child, 'case').some((c) => doc.lemma[c] === 'of')),
    ...dependents(tree, noun, 'compound'),
  ].map((child) => doc.lemma[child]);
}

const countedBy = (tree: Tree, noun: number): string[] => [tree.doc.lemma[noun], ...ofWhat(tree, noun)];

/** What is told of a noun that stands in a clause: its verb, what it is said to be, or else the word it hangs on. */
function deedOf(tree: Tree, noun: number): string {
  const { doc } = tree;
  const participle = dependents(tree, noun, 'acl').find((child) => tagOf(doc, child) === 'VERB');
  if (participle !== undefined) return doc.lemma[participle];
  const relation = relationOf(doc, noun);
  const head = doc.headToken[noun];
  if (relation === 'nsubj' || relation === 'nsubj:pass' || relation === 'obj') return doc.lemma[head];
  // "a total of 812 homes were lost": the total carries the clause.
  if (relation === 'nmod' && OF_WHAT.has(doc.lemma[head])) return deedOf(tree, head);
  // "came to 380,000 tons", "stands at 40 seats".
  if (relation === 'obl' && COUNTING.has(doc.lemma[head]) && dependents(tree, noun, 'case').some((c) => LEVEL.has(doc.lemma[c]))) return '';
  if (dependents(tree, noun, 'nsubj').length > 0 && dependents(tree, noun, 'cop').length > 0) return 'be';
  return head === noun ? '' : doc.lemma[head];
}

/** "The vote was 5–2": the noun before the "be" that the number follows, where the tree says less. */
function subjectBefore(tree: Tree, token: number): number | null {
  const { doc } = tree;
  const [start] = sentenceBounds(doc, tree.sentence[token]);
  let be = token - 1;
  while (be > start && (tagOf(doc, be) === 'SYM' || tagOf(doc, be) === 'ADV' || tagOf(doc, be) === 'ADJ')) be--;
  if (be <= start || doc.lemma[be] !== 'be') return null;
  for (let at = be - 1; at >= start; at--) {
    if (tagOf(doc, at) === 'NOUN' && relationOf(doc, at) !== 'compound' && dependents(tree, at, 'case').length === 0) return at;
    if (tagOf(doc, at) === 'VERB' || tagOf(doc, at) === 'PUNCT') return null;
  }
  return null;
}

/** What the number at `token` counts; null where it counts nothing that another number could contradict. */
export function measureOf(tree: Tree, token: number, unit: string): Measure | null {
  const { doc } = tree;
  // "four of them children": a part of a number already given.
  if (dependents(tree, token, 'nmod', 'obl').some((child) => tagOf(doc, child) === 'PRON')) return null;
  // The day of a date.
  if ([token - 1, token + 1].some((near) => near >= 0 && near < doc.size && MONTH.test(doc.lemma[near]))) return null;
  let top = token;
  for (let hops = 0; hops < 4 && INSIDE.has(relationOf(doc, top)) && doc.headToken[top] !== top; hops++) {
    const head = doc.headToken[top];
    if (tagOf(doc, head) === 'VERB' || tagOf(doc, head) === 'AUX') break;
    top = head;
    if (unit === '' && (tagOf(doc, top) === 'NOUN' || tallyOf(doc.lemma[top]) !== null)) break;
  }
  const noun = top !== token && (tagOf(doc, top) === 'NOUN' || tagOf(doc, top) === 'ADJ' || tagOf(doc, top) === 'PROPN') && unit === '' ? top : null;
  const dead = token + 1 < doc.size ? tallyOf(doc.lemma[token + 1]) : null;
  // "counts 44 dead", whatever the tree makes of it.
  if (dead !== null && unit === '' && tagOf(doc, token + 1) === 'ADJ') return { tally: dead, counted: [doc.lemma[token + 1]], deed: '', moved: false };
  let counted: string[];
  let deed: string;
  let moved = false;
  if (noun !== null) {
    counted = countedBy(tree, noun);
    deed = deedOf(tree, noun);
    if (deed === 'count' || deed === 'total' || deed === 'report') deed = '';
  } else {
    // A year is no count.
    if (unit === '' && YEAR.test(wordOf(doc, token))) return null;
    const subject = subjectBefore(tree, token);
    const copular = subject !== null || dependents(tree, top, 'nsubj').length > 0;
    const verb = copular ? top : doc.headToken[top];
    if (!copular && (tagOf(doc, verb) !== 'VERB' || verb === top)) return null;
    const own = copular || relationOf(doc, top) === 'obj' ? [] : dependents(tree, verb, 'obj');
    const measured = subject !== null ? [subject] : own.length > 0 ? own : dependents(tree, verb, 'nsubj', 'nsubj:pass');
    counted = measured.filter((child) => tagOf(doc, child) !== 'PRON').flatMap((child) => [...countedBy(tree, child), ...dependents(tree, child, 'compound').map((c) => doc.lemma[c])]);
    const level = copular || dependents(tree, top, 'case').some((c) => LEVEL.has(doc.lemma[c]));
    moved = level && MOVES.has(doc.lemma[verb]);
    deed = copular || (level && COUNTING.has(doc.lemma[verb])) ? '' : doc.lemma[verb];
  }
  if (counted.some((lemma) => TIME.test(lemma)) || (counted.length === 0 && unit !== 'score')) return null;
  const tally = unit === '' ? ([deed, ...counted].map(tallyOf).find((one) => one !== null) ?? '') : '';
  return { tally, counted: [...new Set(counted)], deed, moved };
}
