import { asks, dependents, relationOf, tagOf, type Tree } from '../parse/tree.js';
import type { ClaimFinding, MentionFinding, MentionIndex, StatementFinding } from './findings.js';
import { agentsOf, patientsOf } from './events/arguments.js';
import { clauseTokens, rangeOfTokens } from './events/clause.js';
import { namesNone, negatesVerb } from './events/negation.js';
import { phaseOfVerb } from './events/phase.js';
import { type PostTimes, within } from './times/find-times.js';
import { placed } from './times/place.js';

const ARGUMENTS = ['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'nmod'] as const;

const POINTERS = new Set(['it', 'this', 'that']);
const REPORTS = new Set(['report', 'claim', 'rumour', 'rumor', 'story', 'allegation']);
const CHARGES = new Set(['accuse', 'suspect', 'charge']);

/** The nouns that stand in a clause, then what goes with them, and the one of them that is said to be none. */
function nounsOf(tree: Tree, verb: number): Pick<ClaimFinding, 'nouns' | 'beside' | 'none'> {
  const { doc } = tree;
  const shared = relationOf(doc, verb) === 'advcl' ? [] : [...agentsOf(tree, verb), ...patientsOf(tree, verb)];
  const heads = [...new Set([...dependents(tree, verb, ...ARGUMENTS), ...shared])];
  const lemmasOf = (tokens: readonly number[]): string[] => [...new Set(tokens.filter((token) => tagOf(doc, token) === 'NOUN').map((token) => doc.lemma[token]))];
  const none = heads.find((head) => tagOf(doc, head) === 'NOUN' && namesNone(tree, head));
  return { nouns: lemmasOf(heads), beside: lemmasOf(heads.flatMap((head) => dependents(tree, head, 'compound', 'nmod'))), none: none === undefined ? null : doc.lemma[none] };
}

/** What each clause says of what, and whether it says that it is not so; sorted by the place of its verb. */
export function findClaims(tree: Tree, mentions: readonly MentionFinding[], statements: readonly StatementFinding[], times: PostTimes): ClaimFinding[] {
  const { doc } = tree;
  const byHead = new Map<number, MentionIndex>(mentions.map((mention, i) => [mention.headToken, i] as const));
  const out: ClaimFinding[] = [];
  for (let verb = 0; verb < doc.size; verb++) {
    if (tagOf(doc, verb) !== 'VERB' || relationOf(doc, verb) === 'amod') continue;
    const bare = [...dependents(tree, verb, 'nsubj', 'nsubj:pass', 'obj')].some((token) => tagOf(doc, token) === 'PRON' && namesNone(tree, token));
    const existential = doc.lemma[verb] === 'be' && dependents(tree, verb, 'expl').length > 0 && dependents(tree, verb, 'aux').every((aux) => doc.lemma[aux] === 'have');
    if (asks(tree, verb)) continue;
    const { phase } = phaseOfVerb(tree, verb);
    // What somebody is accused of is claimed by whoever accuses.
    const charged = relationOf(doc, verb) === 'advcl' && CHARGES.has(doc.lemma[doc.headToken[verb]]);
    if (phase === null && !existential && !charged) continue;
    const { nouns, beside, none } = nounsOf(tree, verb);
    const [from, to] = clauseTokens(tree, verb, verb);
    const range = rangeOfTokens(tree, from, to);
    const at = doc.startChar[verb];
    const statement = statements.findIndex(({ content }) => content.some(({ start, end }) => at >= start && at < end));
    const mentioned = (tokens: readonly number[]): MentionIndex[] => tokens.flatMap((token) => byHead.get(token) ?? []);
    out.push({
      range, nouns, beside, none, existential, nobody: bare,
      pointsBack: dependents(tree, verb, 'obj').some((token) => POINTERS.has(doc.lemma[token]) || (REPORTS.has(doc.lemma[token]) && dependents(tree, token, 'det').length > 0 && dependents(tree, token, 'nmod', 'acl').length === 0)),
      verb: doc.lemma[verb],
      settled: phase === 'done' || phase === 'ongoing' || phase === null,
      dated: phase === 'planned' && within(times, range.start, range.end).some((time) => placed(time, phase, times.reference) !== null),
      denied: none !== null || bare || phase === 'denied' || negatesVerb(tree, verb),
      subjects: mentioned(agentsOf(tree, verb)),
      objects: mentioned(patientsOf(tree, verb)),
      statement: statement < 0 ? null : statement,
    });
  }
  return out;
}
