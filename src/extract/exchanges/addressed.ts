import type { Tree } from '../../parse/tree.js';
import type { Addressed } from '../../record/statement.js';
import type { Range } from '../findings.js';
import { answerIn } from './answer.js';
import { ANSWERING, WANTS_MORE } from './answering.js';
import { EVADING } from './evading.js';
import { questionsIn } from './question.js';
import type { Asked, Signal } from './signal.js';

/** So much more shows an answer than shows none; so much more shows none, that a reader would bet on it. */
const ANSWERED = 1.5;
const EVADED = 2.5;
/** So much on either side is no accident: an answer to a part. */
const SOME = 2;

function shareOf(asked: ReadonlySet<string>, told: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of asked) if (told.has(word)) shared++;
  return asked.size === 0 ? 0 : shared / asked.size;
}

const total = (signals: readonly Signal[]): number => signals.reduce((sum, { weight }) => sum + weight, 0);

function verdictOn(asked: Asked): Addressed {
  const answering = ANSWERING.filter(({ holds }) => holds(asked));
  const evading = EVADING.filter(({ alone, holds }) => !(alone && answering.length > 0) && holds(asked));
  const [forIt, against] = [total(answering), total(evading)];
  if (forIt - against <= -EVADED) return 'no';
  if (forIt >= SOME && against >= SOME) return 'partly';
  return forIt - against >= ANSWERED ? 'yes' : 'unknown';
}

/**
 * Whether an answer meets its question, by signals that each show that it does or does not, held against one another by the sum of their
 * weights. Of several questions in one turn, all have to be met; one that only leads up to another need not be.
 *
 * @param question the turn that asks
 * @param answer what was told in answer; where there is none, nothing is known
 */
export function addressedBy(tree: Tree, question: Range, answer: readonly Range[]): Addressed {
  const told = answerIn(tree, answer);
  if (told.sentences.length === 0) return 'unknown';
  const questions = questionsIn(tree, question);
  const verdicts = questions.map((one) => verdictOn({ tree, question: one, answer: told, early: shareOf(one.content, told.early), whole: shareOf(one.content, told.whole) }));
  const has = (verdict: Addressed): boolean => verdicts.includes(verdict);
  if (has('partly') || (has('yes') && has('no'))) return 'partly';
  if (has('yes')) return questions.some(({ kind }, k) => verdicts[k] !== 'yes' && WANTS_MORE.has(kind)) ? 'partly' : 'yes';
  return has('no') ? 'no' : 'unknown';
}
