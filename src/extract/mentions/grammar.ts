import { dependents, formOf, relationOf, tagOf, type Tree, tokenAtChar, wordOf } from '../../parse/tree.js';
import type { Grammar } from '../findings.js';
import type { Draft } from './draft.js';

/** Relations between words of one phrase: whatever stands in them stands inside the phrase. */
const INSIDE = new Set(['nmod', 'nmod:poss', 'amod', 'compound', 'appos', 'flat', 'det', 'nummod']);
/** Clauses that have no subject of their own take that of the clause above. */
const DEPENDENT = new Set(['conj', 'xcomp', 'advcl', 'ccomp', 'parataxis']);
const SUBORDINATE = new Set(['ccomp', 'advcl', 'parataxis', 'acl', 'acl:relcl', 'xcomp', 'csubj']);
/** Longer chains of clauses than this are none that anybody writes. */
const DEEPEST = 12;

/** Sets how each mention stands in its clause: what it is there, whose phrase holds it, who the subject is. */
export function setGrammar(tree: Tree, mentions: Draft[]): void {
  const { doc } = tree;
  const byHead = new Map<number, number>();
  const byToken = new Map<number, number>();
  mentions.forEach((mention, i) => {
    byHead.set(mention.headToken, i);
    if (mention.form !== 'name') return;
    const start = mention.range.start - (mention.title === undefined ? 0 : mention.title.length + 1);
    for (let t = tokenAtChar(doc, start); t < doc.size && doc.startChar[t] < mention.range.end; t++) byToken.set(t, i);
  });
  const mentionAt = (token: number): number | null => (token < 0 ? null : (byHead.get(token) ?? byToken.get(token) ?? null));
  mentions.forEach((mention, i) => {
    const top = topOf(tree, mention.headToken);
    const clause = clauseOf(tree, top);
    const above = aboveOf(tree, clause);
    mention.grammar = {
      place: placeOf(tree, top),
      clause,
      within: withinOf(tree, mention.headToken, mention.form === 'pronoun').map(mentionAt).filter((i): i is number => i !== null),
      subject: subjectOf(tree, clause, mentionAt),
      above: above < 0 ? null : subjectOf(tree, above, mentionAt),
      ahead: mention.form === 'pronoun' ? mentionAt(aheadOf(tree, mention.headToken)) : null,
    };
    if (mention.form === 'pronoun' && mention.plural && THIRD.test(mention.text)) mention.grammar = { ...mention.grammar, things: thingsBefore(tree, mention.headToken, mentionAt) };
    if (mention.form !== 'pronoun' || mention.grammar.place !== 'subject') return;
    const question = questionPutTo(tree, top, clause);
    if (question >= 0) mention.grammar = { ...mention.grammar, asked: mentions.flatMap((other, k) => (k < i && other.headToken > question && other.form !== 'pronoun' ? [k] : [])) };
  });
}

const THIRD = /^(?:they|them|their|theirs)$/iu;

/** True where a plural noun that mentions nobody is a subject before the word, in its sentence or the one before. */
function thingsBefore(tree: Tree, token: number, mentionAt: (token: number) => number | null): boolean {
  const { doc, sentence } = tree;
  for (let at = token - 1; at >= 0 && sentence[at] >= sentence[token] - 1; at--) {
    if (/^nsubj/u.test(relationOf(doc, at)) && /^NNP?S$/u.test(formOf(doc, at)) && mentionAt(at) === null) return true;
  }
  return false;
}

const ASKED = new Set(['ask', 'question', 'press', 'quiz', 'challenge', 'grill']);

/** The "asked" that opens the sentence and tells what the clause's subject answers; -1 where none does. */
function questionPutTo(tree: Tree, subject: number, clause: number): number {
  const { doc } = tree;
  return dependents(tree, clause, 'advcl', 'parataxis').find((token) => token < subject && ASKED.has(doc.lemma[token]) && formOf(doc, token) === 'VBN' && dependents(tree, token, 'nsubj', 'nsubj:pass', 'obj', 'aux', 'aux:pass').length === 0) ?? -1;
}

/** The first of what the word is coordinated or in apposition with: its place in the clause is that one's. */
function topOf({ doc }: Tree, token: number): number {
  let at = token;
  while (doc.headToken[at] !== at && /^(?:conj|appos|flat)$/u.test(relationOf(doc, at)) && isNominal({ doc } as Tree, doc.headToken[at])) at = doc.headToken[at];
  return at;
}

const isNominal = ({ doc }: Tree, token: number): boolean => /^(?:NOUN|PROPN|PRON|NUM|ADJ|DET)$/u.test(tagOf(doc, token));

function placeOf({ doc }: Tree, token: number): Grammar['place'] {
  const relation = relationOf(doc, token);
  if (relation.startsWith('nsubj') || relation.startsWith('csubj')) return 'subject';
  if (relation === 'obj' || relation === 'iobj') return 'object';
  if (relation.startsWith('obl')) return 'oblique';
  return relation === 'nmod:poss' ? 'genitive' : 'other';
}

/** The word that heads the clause in which the word stands: its verb, or what the subject is said to be. */
function clauseOf(tree: Tree, token: number): number {
  const { doc } = tree;
  let at = token;
  // What is told of a subject heads a clause of its own.
  while (doc.headToken[at] !== at && (at === token || (isNominal(tree, at) && dependents(tree, at, 'nsubj', 'cop').length === 0))) at = doc.headToken[at];
  return at;
}

/** The head of the clause above; -1 for a main clause. */
function aboveOf(tree: Tree, clause: number): number {
  const { doc } = tree;
  let at = clause;
  while (relationOf(doc, at) === 'conj' && doc.headToken[at] !== at) at = doc.headToken[at];
  return doc.headToken[at] !== at && SUBORDINATE.has(relationOf(doc, at)) ? clauseOf(tree, at) : -1;
}

/** The mention that is the subject of the clause, its own or the one it shares; null where it has none. */
function subjectOf(tree: Tree, clause: number, mentionAt: (token: number) => number | null): number | null {
  const { doc } = tree;
  let at = clause;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const own = dependents(tree, at, 'nsubj', 'nsubj:pass');
    const relation = relationOf(doc, at);
    if (own.length > 0) {
      // "the man who ...": the noun it tells of.
      if (relation === 'acl:relcl' && own.some((token) => /^(?:who|that|which)$/iu.test(wordOf(doc, token)))) return mentionAt(doc.headToken[at]);
      return own.map(mentionAt).find((mention) => mention !== null) ?? null;
    }
    if (doc.headToken[at] === at) return null;
    if (relation === 'acl') return mentionAt(doc.headToken[at]);
    if (!DEPENDENT.has(relation)) return null;
    // "asked him to leave": he is to leave.
    const [object] = relation === 'xcomp' ? dependents(tree, doc.headToken[at], 'obj') : [];
    if (object !== undefined && object < at) return mentionAt(object);
    at = doc.headToken[at];
  }
  return null;
}

/** The subject after the word, of the clause that opens with the word's own clause or phrase; -1 where there is none. */
function aheadOf(tree: Tree, token: number): number {
  const { doc } = tree;
  let opens = false;
  for (let at = token; doc.headToken[at] !== at; at = doc.headToken[at]) {
    const relation = relationOf(doc, at);
    if (/^(?:ccomp|parataxis|conj|acl:relcl)$/u.test(relation)) return -1;
    opens ||= relation === 'advcl' || relation.startsWith('obl');
    const [subject] = opens ? dependents(tree, doc.headToken[at], 'nsubj', 'nsubj:pass') : [];
    if (subject !== undefined) return subject > token ? subject : -1;
  }
  return -1;
}

/** Heads of the phrases that hold the word without a clause between: of "his" in "his father's house" both. What "his wife" is said to be of "She was his wife", too. */
function withinOf(tree: Tree, token: number, pronoun: boolean): number[] {
  const { doc } = tree;
  const out: number[] = [];
  let at = token;
  while (doc.headToken[at] !== at && INSIDE.has(relationOf(doc, at))) {
    at = doc.headToken[at];
    out.push(at);
  }
  if (pronoun && at !== token && dependents(tree, at, 'cop').length > 0) out.push(...dependents(tree, at, 'nsubj'));
  return out;
}
