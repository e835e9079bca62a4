import type { EventType } from '../../record/event.js';
import { dependents, tagOf, type Tree, tokenAtChar } from '../../parse/tree.js';
import type { EventFinding, StatementFinding } from '../findings.js';
import { type PostTimes, within } from '../times/find-times.js';
import { placed } from '../times/place.js';
import { aspectOf, underAspect } from './aspect.js';
import { clauseTokens, rangeOfTokens } from './clause.js';
import { phaseOfVerb } from './phase.js';
import { particlesOf } from './senses.js';
import { statementAt } from './whose-word.js';

const HAS_EXTENT: ReadonlySet<EventType> = new Set<EventType>(['CONSULT', 'TRAVEL', 'PROTEST', 'ASSAULT', 'VOTE', 'COOPERATE', 'RETREAT', 'MOBILIZE']);
const POINTS_BACK = new Set(['it', 'they', 'this']);
const NEEDS_PASSIVE = new Set(['plan', 'move', 'call-off', 'deny']);
const LENGTH = /^(?:hour|minute|day|week|month|place)$/u;

/** "They lasted an hour", "It has been moved to Friday": what a pronoun says of the event told before it; null where the verb says nothing of one. */
export function toldAgain(tree: Tree, statements: readonly StatementFinding[], times: PostTimes, token: number, before: EventFinding): EventFinding | null {
  const { doc } = tree;
  if (tagOf(doc, token) !== 'VERB' || !HAS_EXTENT.has(before.type)) return null;
  const subjects = dependents(tree, token, 'nsubj', 'nsubj:pass');
  if (subjects.length !== 1 || !POINTS_BACK.has(doc.lemma[subjects[0]])) return null;
  // In one sentence "it" may be anything, but for what lasts: "The session has ended, it lasted an hour".
  if (doc.lemma[token] !== 'last' && tree.sentence[token] === tree.sentence[tokenAtChar(doc, before.trigger.start)]) return null;
  const aspect = aspectOf(doc.lemma[token], particlesOf(tree, token));
  const ofEvents = doc.lemma[token] === 'last' || doc.lemma[token] === 'take' || (aspect !== null && aspect !== 'tense');
  const passive = dependents(tree, token, 'nsubj:pass').length > 0;
  const object = dependents(tree, token, 'obj').some((child) => tagOf(doc, child) !== 'NUM' && !LENGTH.test(doc.lemma[child]));
  if (!ofEvents || object || (NEEDS_PASSIVE.has(aspect ?? '') && !passive)) return null;
  const { phase: own } = phaseOfVerb(tree, token);
  if (own === null) return null;
  const [from, to] = clauseTokens(tree, token, token);
  const range = rangeOfTokens(tree, from, to);
  const phase = underAspect(aspect ?? 'tense', own);
  const told = within(times, range.start, range.end);
  const time = told.map((one) => placed(one, phase, times.reference)).find((one) => one !== null);
  const length = told.find(({ type, atMost }) => type === 'duration' && !atMost);
  const { duration: _, moved: __, ...rest } = before;
  return {
    ...rest, phase, range, time: time ?? null, nominal: true, definite: true,
    trigger: rangeOfTokens(tree, token, token + 1),
    duration: length ? { value: length.timex, range: length.range } : null,
    statement: statementAt(statements, doc.startChar[token]),
    ...(aspect === 'move' ? { moved: true } : {}),
  };
}
